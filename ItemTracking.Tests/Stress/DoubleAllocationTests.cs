namespace ItemTracking.Tests.Stress;

/// <summary>What the runs rest on: that giving something out twice is seen, and that the same seed draws the same work.</summary>
public sealed class DoubleAllocationTests
{
    [Fact]
    public void A_unit_that_comes_leaves_and_comes_again_is_sound() =>
        Assert.Empty(Find(Serial(+1, "BLUE"), Serial(-1, "BLUE"), Serial(+1, "RED"), Serial(-1, "RED")));

    [Fact]
    public void A_unit_that_leaves_with_two_documents_is_found() =>
        Assert.Equal(["S left with D3 and had left with D2."], Find(Serial(+1, "BLUE"), Serial(-1, "BLUE"), Serial(-1, "BLUE")));

    [Fact]
    public void A_unit_that_leaves_and_never_came_is_found() => Assert.Equal(["S left with D1 and never came."], Find(Serial(-1, "BLUE")));

    [Fact]
    public void A_unit_that_comes_while_it_is_there_is_found() =>
        Assert.Equal(["S came with D2 while it was there since D1."], Find(Serial(+1, "BLUE"), Serial(+1, "RED")));

    [Fact]
    public void A_unit_that_leaves_where_it_is_not_is_found() =>
        Assert.Equal(["S left RED with D2 and was at BLUE."], Find(Serial(+1, "BLUE"), Serial(-1, "RED")));

    [Fact]
    public void A_lot_of_which_more_leaves_than_was_there_is_found() =>
        Assert.Equal(["L at BLUE: D3 took 1 more than was there."], Find(Lot(3, "BLUE"), Lot(5, "RED"), Lot(-4, "BLUE"), Lot(1, "BLUE")));

    [Fact]
    public void The_same_seed_draws_the_same_operations_and_every_job()
    {
        var operations = Enumerable.Range(0, 1000).Select(new Workload(1).At).ToList();

        Assert.Equal(operations.Select(o => o.ToString()), Enumerable.Range(0, 1000).Select(index => new Workload(1).At(index).ToString()));
        Assert.NotEqual(operations.Select(o => o.Pick), Enumerable.Range(0, 1000).Select(index => new Workload(2).At(index).Pick));
        Assert.Equal(Enum.GetValues<Job>(), operations.Select(o => o.Job).Distinct().Order());
    }

    private static Movement Serial(decimal quantity, string location) => new(0, "UNITS", location, "S", "", quantity, "");

    private static Movement Lot(decimal quantity, string location) => new(0, "CHARGES", location, "", "L", quantity, "");

    /// <summary>The movements are committed in their order, by the documents D1, D2 and so on.</summary>
    private static IReadOnlyList<string> Find(params Movement[] movements) =>
        DoubleAllocation.Find(movements.Select((m, i) => m with { CommitOrder = i, DocumentNo = $"D{i + 1}" }).Reverse());
}
