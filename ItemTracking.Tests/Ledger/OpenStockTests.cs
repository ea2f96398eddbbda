using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Ledger;

/// <summary>Open entries of an item or a number are sought in an index, whatever else was ever moved (PST-12).</summary>
public sealed class OpenStockTests : IDisposable
{
    private const string OpenAt = "IX_ItemLedgerEntry_Open (ItemNo=? AND Positive=? AND VariantCode=? AND LocationCode=?";

    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Theory, Trait("Rule", "PST-12"), Trait("Database", "SQLite")]
    [InlineData("", "", false, OpenAt + ")")]
    [InlineData("", "L1", false, OpenAt + " AND LotNo=?)")]
    [InlineData("S1", "L1", true, OpenAt + " AND LotNo=? AND SerialNo=?)")]
    [InlineData("S1", "", true, OpenAt + " AND LotNo=? AND SerialNo=?)")]
    [InlineData("S1", "", false, "IX_ItemLedgerEntry_ItemNo_VariantCode_SerialNo (ItemNo=? AND VariantCode=? AND SerialNo=?)")]
    public async Task Open_entries_of_a_place_are_sought_by_their_numbers(string serialNo, string lotNo, bool exactly, string plan)
    {
        await using var db = database.Factory.CreateDbContext();

        var entries = db.OpenStock(new("1000", "", "BLUE"), new(serialNo, lotNo), exactly).Select(e => e.EntryNo);

        Assert.Contains(plan, await QueryPlan.OfAsync(db, entries), StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "PST-12"), Trait("Database", "SQLite")]
    [InlineData("", "", "IX_ItemLedgerEntry_Open (ItemNo=? AND Positive=? AND VariantCode=?)")]
    [InlineData("", "L1", "(ItemNo=? AND VariantCode=? AND LotNo=?)")]
    [InlineData("S1", "", "(ItemNo=? AND VariantCode=? AND SerialNo=?)")]
    public async Task Open_entries_at_all_locations_are_sought_too(string serialNo, string lotNo, string plan)
    {
        await using var db = database.Factory.CreateDbContext();

        Assert.Contains(
            plan, await QueryPlan.OfAsync(db, db.OpenStockAnywhere("1000", "", new(serialNo, lotNo)).Select(e => e.EntryNo)),
            StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "AVL-7")]
    public async Task Only_what_is_open_and_came_in_is_stock_and_a_blank_number_stands_for_any_unless_asked_exactly()
    {
        await database.AddAsync(
            Entry(1, "", "L1", 5), Entry(2, "S1", "L1", 1), Entry(3, "", "L1", -2), Entry(4, "", "L1", 0), Entry(5, "", "L2", 3));
        await using var db = database.Factory.CreateDbContext();
        long[] Found(TrackingNumbers numbers, bool exactly) =>
            [.. db.OpenStockAnywhere("1000", "", numbers, exactly).OrderBy(e => e.EntryNo).Select(e => e.EntryNo)];

        Assert.Equal([1, 2], Found(new("", "L1"), exactly: false));
        Assert.Equal([1], Found(new("", "L1"), exactly: true));
        Assert.Equal([2], Found(new("S1", ""), exactly: false));
        Assert.Equal([1, 2, 5], Found(TrackingNumbers.None, exactly: false));
    }

    private static ItemLedgerEntry Entry(long no, string serialNo, string lotNo, decimal remaining) => new()
    {
        EntryNo = no,
        ItemNo = "1000",
        LocationCode = "BLUE",
        SerialNo = serialNo,
        LotNo = lotNo,
        Quantity = remaining == 0 ? 4 : remaining,
        RemainingQuantity = remaining,
        Positive = remaining >= 0,
        Open = remaining != 0,
    };
}
