using ItemTracking.Core.Availability;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Posting;

/// <summary>What lies in a bin is sought by key, whatever was ever moved there (SEL-3).</summary>
public sealed class BinBalanceTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact, Trait("Rule", "PST-15"), Trait("Database", "SQLite")]
    public async Task What_movements_take_from_bins_is_found_one_by_one_by_its_key()
    {
        await using var db = database.Factory.CreateDbContext();
        var taken = Moves.Serials(-1, "S1", "S2") with { BinCode = "B1" };
        await BinQuantityReader.ReadAsync(db, new() { Movements = [taken] }, CancellationToken.None);

        var plan = await QueryPlan.OfAsync(db, BinQuantityReader.Contents(db));

        Assert.Contains(
            "(ItemNo=? AND VariantCode=? AND LocationCode=? AND BinCode=? AND SerialNo=? AND LotNo=?)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("WarehouseEntry", plan, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "SEL-3"), Trait("Database", "SQLite")]
    public async Task What_lies_in_the_bin_of_a_line_is_found_by_key()
    {
        await using var db = database.Factory.CreateDbContext();
        var line = Assignment.Sheets.SalesLine(1) with { BinCode = "B1" };

        var plan = await QueryPlan.OfAsync(db, BinContentReader.Contents(db, line));

        Assert.Contains("(ItemNo=? AND VariantCode=? AND LocationCode=? AND BinCode=?)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("WarehouseEntry", plan, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task Only_the_numbers_that_are_taken_are_read()
    {
        var known = Moves.Serials(-1, "S1");
        var code = new ItemTrackingCode { Code = "SN", SNSpecificTracking = true, SNWarehouseTracking = true };
        var taken = known with { BinCode = "B1", Item = known.Item with { Policy = TrackingPolicy.Of(code) } };
        var place = taken.Place;
        await database.AddAsync(Lies("B1", "S1"), Lies("B1", "S2"), Lies("B2", "S1"), Lies("B1", ""));
        await using var db = database.Factory.CreateDbContext();

        var found = await BinQuantityReader.ReadAsync(db, new() { Movements = [taken] }, CancellationToken.None);

        Assert.Equal(
            [new BinQuantity(new(place, "B1"), new("", ""), 1), new BinQuantity(new(place, "B1"), new("S1", ""), 1)],
            found.OrderBy(f => f.Numbers.SerialNo));

        BinBalance Lies(string bin, string serialNo) => new()
        {
            ItemNo = place.ItemNo,
            LocationCode = place.LocationCode,
            BinCode = bin,
            SerialNo = serialNo,
            QtyBase = 1,
        };
    }
}
