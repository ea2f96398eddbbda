using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Facts are read for the numbers of the movements, wherever these come from.</summary>
public sealed class MovedNumberTests : IDisposable
{
    private const string SerialIndex = "(ItemNo=? AND VariantCode=? AND SerialNo=?)";
    private const string LotIndex = "(ItemNo=? AND VariantCode=? AND LotNo=?";

    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact, Trait("Rule", "PST-16"), Trait("Database", "SQLite")]
    public async Task Serials_in_stock_are_found_one_by_one_in_an_index() =>
        Assert.Contains(SerialIndex, await PlanAsync(OpenEntryReader.SerialsInStock), StringComparison.Ordinal);

    [Fact, Trait("Rule", "PST-12"), Trait("Database", "SQLite")]
    public async Task Stock_of_moved_numbers_is_found_one_by_one_in_an_index()
    {
        static IQueryable<ItemLedgerEntry> Open(ItemTrackingDb db) => db.Set<ItemLedgerEntry>().Where(e => e.RemainingQuantity != 0);

        Assert.Contains(SerialIndex, await PlanAsync(db => OpenEntryReader.OfSerials(db, Open(db))), StringComparison.Ordinal);
        Assert.Contains(LotIndex, await PlanAsync(db => OpenEntryReader.OfLots(db, Open(db))), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PST-20"), Trait("Rule", "PST-26"), Trait("Database", "SQLite")]
    public async Task Dates_and_cards_of_moved_numbers_are_found_one_by_one_in_an_index()
    {
        Assert.Contains(SerialIndex, await PlanAsync(NumberFactsReader.LastOfSerials), StringComparison.Ordinal);
        Assert.Contains(LotIndex, await PlanAsync(NumberFactsReader.OfLots), StringComparison.Ordinal);
        Assert.Contains(SerialIndex, await PlanAsync(NumberFactsReader.SerialCards), StringComparison.Ordinal);
        Assert.Contains(LotIndex, await PlanAsync(NumberFactsReader.LotCards), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PST-16"), Trait("Rule", "PST-12")]
    public async Task Facts_of_numbers_are_found_that_stand_in_no_tracking_row()
    {
        await database.AddAsync(Stock(1, "S1"), Stock(2, "S2"), Stock(3, "S3"), Stock(4, "", "L1"), Stock(5, "", "L2"));

        var facts = await ReadAsync(Moves.Serials(1, "S1"), Moves.Serials(-1, "S2"), Moves.Lot(-1, "L1"));

        Assert.Equal(["S1"], facts.SerialsInStock.Keys.Select(k => k.SerialNo));
        Assert.Equal([2, 4], facts.OpenEntries.Select(e => e.EntryNo));
    }

    [Fact, Trait("Rule", "PST-12")]
    public async Task Nothing_is_asked_for_a_tracking_row_of_the_source_that_is_not_moved_now()
    {
        await database.AddAsync(Stock(1, "S1"), Stock(2, "S2"));
        await database.AddAsync(new TrackingSpecification
        {
            SourceType = Moves.Batch.SourceType,
            SourceId = Moves.Batch.SourceId,
            SourceBatchName = Moves.Batch.SourceBatchName,
            SourceRefNo = 10000,
            LineNo = 1,
            ItemNo = SerialItem,
            SerialNo = "S2",
            QuantityBase = -1,
            QtyToHandleBase = -1,
        });

        Assert.Equal([1], (await ReadAsync(Moves.Serials(-1, "S1"))).OpenEntries.Select(e => e.EntryNo));
    }

    [Fact]
    public async Task Numbers_that_an_earlier_call_left_on_a_pooled_connection_are_gone()
    {
        await database.AddAsync(Stock(1, "S1"), Stock(2, "S2"));

        Assert.Equal([1], (await ReadAsync(Moves.Serials(-1, "S1"))).OpenEntries.Select(e => e.EntryNo));
        Assert.Equal([2], (await ReadAsync(Moves.Serials(-1, "S2"))).OpenEntries.Select(e => e.EntryNo));
    }

    [Fact, Trait("Database", "SQLite")]
    public async Task Facts_are_read_while_somebody_writes()
    {
        await database.AddAsync(Stock(1, "S1"));
        await using var writer = database.Factory.CreateDbContext();
        await using var held = await writer.Database.BeginTransactionAsync();

        Assert.Single((await ReadAsync(Moves.Serials(-1, "S1"))).OpenEntries);
    }

    [Fact, Trait("Database", "SQLite")]
    public async Task Movements_without_a_number_make_no_table()
    {
        await using var db = database.Factory.CreateDbContext();

        await db.StageNumbersAsync([Requests.Movement(1)], default);

        Assert.Empty(await db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_temp_master").ToListAsync());
        Assert.Empty((await ReadAsync(Requests.Movement(1), Moves.Serials(-1))).OpenEntries);
    }

    [Fact]
    public void Each_number_stands_there_once_for_each_direction()
    {
        var numbers = MovedNumber.Of([Moves.Serials(-1, "S1", "S2"), Moves.Serials(1, "S1"), Moves.Serials(1, "S1"), Moves.Lot(3, "L1")]);

        Assert.Equal(
            ["1 S1  out", "2 S2  out", "3 S1  in", "4  L1 in"],
            numbers.Select(n => string.Create(
                CultureInfo.InvariantCulture, $"{n.No} {n.SerialNo} {n.LotNo} {(n.IsInbound ? "in" : "out")}")));
    }

    private static ItemLedgerEntry Stock(long entryNo, string serial, string lot = "") => new()
    {
        EntryNo = entryNo,
        ItemNo = lot.Length > 0 ? LotItem : SerialItem,
        LocationCode = "BLUE",
        SerialNo = serial,
        LotNo = lot,
        Quantity = 1,
        RemainingQuantity = 1,
        Open = true,
        Positive = true,
    };

    /// <summary>Only the moved numbers are passed over, everything else is sought.</summary>
    private async Task<string> PlanAsync(Func<ItemTrackingDb, IQueryable> query)
    {
        await using var db = database.Factory.CreateDbContext();
        await db.StageNumbersAsync([Moves.Serials(-1, "S1"), Moves.Lot(1, "L1")], default);
        var plan = await QueryPlan.OfAsync(db, query(db));
        Assert.DoesNotContain("SCAN i", plan, StringComparison.Ordinal);
        Assert.StartsWith("SEARCH m USING PRIMARY KEY (List=?)", plan.Replace("CO-ROUTINE m0; ", "", StringComparison.Ordinal));
        return plan;
    }

    private async Task<PostingRequest> ReadAsync(params ItemMovement[] movements) => (await new MovementFactsReader(database.Factory)
        .ReadAsync(_ => Task.FromResult(Outcome<ISourceStore>.Of(new GivenSource(movements))), default)).Must().Request;
}
