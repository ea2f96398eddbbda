using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.NumberSeries.Series;

namespace ItemTracking.Tests.NumberSeries;

public sealed class NumberAllocatorTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly NumberAllocator allocator;

    public NumberAllocatorTests() => allocator = new(database.Transaction, database.Factory);

    public void Dispose() => database.Dispose();

    [Fact, Trait("Rule", "NUM-26")]
    public async Task A_draw_is_kept()
    {
        await database.AddAsync(Of(Line("A1", "A9")).Rows());

        Assert.Equal(["A1", "A2"], (await allocator.DrawAsync("test", 2, WorkDate, Actors.PurchasingClerk)).Value!);

        var line = Assert.Single(await database.AllAsync<NoSeriesLine>());
        Assert.Equal(("A2", WorkDate, true), (line.LastNoUsed, line.LastDateUsed, line.Open));
        Assert.True(line.Version > 1);
        Assert.Equal(["A3"], (await allocator.DrawAsync("TEST", 1, WorkDate, Actors.PurchasingClerk)).Value!);
    }

    [Fact]
    public async Task A_draw_that_cannot_be_had_in_full_consumes_nothing()
    {
        await database.AddAsync(Of(Line("A1", "A9")).Rows());

        Assert.True((await allocator.DrawAsync("TEST", 10, WorkDate, Actors.PurchasingClerk)).IsRefused);

        var line = Assert.Single(await database.AllAsync<NoSeriesLine>());
        Assert.Equal(("", null, 1), (line.LastNoUsed, line.LastDateUsed, line.Version));
    }

    [Fact]
    public async Task A_preview_consumes_nothing()
    {
        await database.AddAsync(Of(Line("A1", "A9")).Rows());

        Assert.Equal(["A1", "A2", "A3"], (await allocator.PeekAsync("TEST", 3, WorkDate, Actors.PurchasingClerk)).Value!);
        Assert.Equal("", Assert.Single(await database.AllAsync<NoSeriesLine>()).LastNoUsed);
    }

    [Fact]
    public async Task An_unknown_series_is_refused()
    {
        Assert.Equal(
            "The No. Series does not exist. Identification fields and values: Code='NONE'",
            Assert.Single((await allocator.DrawAsync("NONE", 1, WorkDate, Actors.PurchasingClerk)).Refusals).Message);
    }

    [Fact, Trait("Requirement", "S10")]
    public async Task S10_more_than_ten_thousand_numbers_at_once_are_refused() => Assert.Equal(
        "No more than 10000 numbers can be drawn at once.",
        Assert.Single((await allocator.DrawAsync("TEST", 10_001, WorkDate, Actors.PurchasingClerk)).Refusals).Message);

    [Fact, Trait("Rule", "ROL-2")]
    public async Task An_actor_without_the_right_draws_nothing()
    {
        await database.AddAsync(Of(Line("A1")).Rows());

        Assert.Equal(RefusalCode.ROL_2, Assert.Single((await allocator.DrawAsync("TEST", 1, WorkDate, Actors.Auditor)).Refusals).Code);
        Assert.Equal(RefusalCode.ROL_2, Assert.Single((await allocator.PeekAsync("TEST", 1, WorkDate, Actors.Auditor)).Refusals).Code);
        Assert.Equal(RefusalCode.ROL_2, (await allocator.CheckManualAsync("TEST", Actors.Auditor))!.Code);
    }

    [Fact, Trait("Rule", "NOS-7")]
    public async Task Without_a_series_numbers_may_be_typed()
    {
        await database.AddAsync(Of(Line("A1")).Rows());

        Assert.Null(await allocator.CheckManualAsync("", Actors.PurchasingClerk));
        Assert.Equal(RefusalCode.NOS_7, (await allocator.CheckManualAsync("TEST", Actors.PurchasingClerk, "Customized SN"))!.Code);
    }

    [Fact, Trait("Rule", "NOS-9")]
    public async Task A_number_drawn_inside_a_transaction_that_refuses_is_not_consumed()
    {
        await database.AddAsync(Of(Line("A1")).Rows());
        await database.Transaction.RunAsync<Done>("the document", async db =>
        {
            Assert.Equal("A1", (await NumberAllocator.DrawInsideAsync(db, "TEST", WorkDate)).Value);
            return new Refusal(RefusalCode.NOS_7, "Refused after the draw.");
        });

        var drawn = await database.Transaction.RunAsync("the document", db => NumberAllocator.DrawInsideAsync(db, "TEST", WorkDate));

        Assert.Equal("A1", drawn.Value);
        Assert.Equal("A1", Assert.Single(await database.AllAsync<NoSeriesLine>()).LastNoUsed);
    }

    [Fact, Trait("Rule", "I11"), Trait("Rule", "NUM-26")]
    public async Task Many_who_draw_at_once_never_get_the_same_number()
    {
        await database.AddAsync(Of(Line("SN0001")).Rows());

        var drawn = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => DrawOneByOneAsync(50))));

        Assert.Equal(NumberIncrement.Sequence("SN0001", 1, 800), drawn.SelectMany(numbers => numbers).Order(StringComparer.Ordinal));
        Assert.Equal("SN0800", Assert.Single(await database.AllAsync<NoSeriesLine>()).LastNoUsed);
    }

    private async Task<List<string>> DrawOneByOneAsync(int count)
    {
        List<string> numbers = [];
        while (numbers.Count < count)
            numbers.AddRange((await allocator.DrawAsync("TEST", 1, WorkDate, Actors.PurchasingClerk)).Value!);
        return numbers;
    }
}
