using ItemTracking.Core.Documents.Posted;
using ItemTracking.Web.Pages.Documents;

namespace ItemTracking.Tests.Web.Purchasing;

/// <summary>How the numbers of a posted line are laid out on paper.</summary>
public sealed class PrintedNumbersTests
{
    private static readonly DateOnly March = new(2026, 3, 1);

    [Fact]
    public void Serial_numbers_stand_by_lot_and_dates_which_are_said_once()
    {
        var groups = PrintedNumbers.Of([Row("S1", "L1", March), Row("S2", "L1", March), Row("S3", "L2", null)], 10).ToList();

        Assert.Equal([["S1", "S2"], ["S3"]], groups.Select(g => g.Texts));
        Assert.Equal([$"Lot No. L1 · expires {March:d} · 2 serial numbers", "Lot No. L2 · 1 serial number"], groups.Select(g => g.Name));
    }

    [Fact]
    public void Lots_without_serial_numbers_say_their_quantity_and_date() =>
        Assert.Equal(["L1: 40", $"L2: 2.5 · expires {March:d}"], Assert.Single(PrintedNumbers.Of(
            [new("", "L1", 40, null, null), new("", "L2", 2.5m, null, March)], 10)).Texts);

    [Theory]
    [InlineData(5, 6)]
    [InlineData(20, 4)]
    [InlineData(50, 1)]
    public void Long_numbers_have_fewer_columns(int length, int columns) =>
        Assert.Equal(columns, Assert.Single(PrintedNumbers.Of([Row(new('S', length), "", null)], 10)).Columns);

    [Fact]
    public void No_more_than_the_most_are_printed() =>
        Assert.Equal(3, PrintedNumbers.Of(Enumerable.Range(1, 9).Select(n => Row($"S{n}", "", null)), 3).Sum(g => g.Texts.Count));

    private static PostedTrackingRow Row(string serialNo, string lotNo, DateOnly? expires) => new(serialNo, lotNo, 1, null, expires);
}
