using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Ledger;

public sealed class LedgerReaderTests : IDisposable
{
    private readonly TestDatabase database = new();

    private LedgerReader Reader => new(database.Factory);

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Pages_are_found_by_key_newest_first_without_gap_or_repeat()
    {
        await AddAsync(250);

        var seen = new List<long>();
        for (long? before = null; ;)
        {
            var page = (await Reader.PageAsync(new(), before, Actors.Auditor)).Value!;
            seen.AddRange(page.Rows.Select(r => r.EntryNo));
            if (page.NextBefore is null)
                break;
            before = page.NextBefore;
        }

        Assert.Equal(Enumerable.Range(1, 250).Select(n => (long)n).Reverse(), seen);
    }

    [Theory]
    [InlineData("1000", "", "", "", "", false, 250)]
    [InlineData("", " s0007 ", "", "", "", false, 1)]
    [InlineData("", "", "L1", "", "", false, 125)]
    [InlineData("", "", "", "R-1", "", false, 250)]
    [InlineData("", "", "", "PO-1", "", false, 250)]
    [InlineData("", "", "", "", "RED", false, 0)]
    [InlineData("", "", "L1", "", "", true, 12)]
    public async Task A_filter_restricts_what_is_shown(
        string item, string serial, string lot, string document, string location, bool openOnly, int count)
    {
        await AddAsync(250);

        var page = (await Reader.PageAsync(new(item, serial, lot, document, location, openOnly), null, Actors.Auditor)).Value!;
        Assert.Equal(Math.Min(count, LedgerReader.PageSize), page.Rows.Count);
    }

    [Fact]
    public async Task The_entries_of_a_variant_are_those_of_its_code()
    {
        await database.AddAsync(
            Of(1, ""), new ItemLedgerEntry { EntryNo = 2, ItemNo = "1000", VariantCode = "RED" },
            new ItemLedgerEntry { EntryNo = 3, ItemNo = "1100", VariantCode = "RED" });

        Assert.Equal([3, 2], await EntriesAsync(new() { VariantCode = " red " }));
        Assert.Equal([2], await EntriesAsync(new("1000") { VariantCode = "RED" }));
    }

    [Fact, Trait("Rule", "PTP-4")]
    public async Task Item_Tracking_Entries_are_those_that_carry_a_number()
    {
        await database.AddAsync(
            Of(1, ""), Of(2, "", lot: "L1"), Of(3, "", serial: "S1"), Of(4, "", lot: "L1", serial: "S2", item: "1100"));

        Assert.Equal([3, 2], await EntriesAsync(new("1000") { TrackedOnly = true }));
        Assert.Equal([4], await EntriesAsync(new(LotNo: "L1", SerialNo: "S2") { TrackedOnly = true }));
    }

    [Fact]
    public async Task The_entries_of_a_vendor_are_not_those_of_a_customer_with_the_same_number()
    {
        await database.AddAsync(
            Of(1, "P1", LedgerSourceType.Vendor), Of(2, "P1", LedgerSourceType.Customer), Of(3, "P2", LedgerSourceType.Vendor));

        Assert.Equal([1], await EntriesAsync(new() { VendorNo = " p1 " }));
        Assert.Equal([2], await EntriesAsync(new() { CustomerNo = "P1" }));
        Assert.Empty(await EntriesAsync(new() { VendorNo = "P1", CustomerNo = "P1" }));
        Assert.Empty(await EntriesAsync(new("1100") { VendorNo = "P1" }));
    }

    [Fact, Trait("Database", "SQLite")]
    public async Task The_newest_entries_of_a_party_are_found_in_an_index_in_their_order()
    {
        await using var db = database.Factory.CreateDbContext();
        var no = "V1";
        var query = db.Set<ItemLedgerEntry>().Where(e => e.SourceType == LedgerSourceType.Vendor && e.SourceNo == no)
            .OrderByDescending(e => e.EntryNo).Select(e => e.EntryNo);

        var plan = await QueryPlan.OfAsync(db, query);
        Assert.Contains("IX_ItemLedgerEntry_SourceNo_SourceType", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("B-TREE", plan, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PST-27")]
    public async Task Applied_entries_are_shown_from_both_sides()
    {
        await AddAsync(2);
        await database.AddAsync(
            new ItemApplicationEntry { EntryNo = 1, ItemLedgerEntryNo = 1, InboundItemEntryNo = 1, Quantity = 1 },
            new ItemApplicationEntry
            {
                EntryNo = 2,
                ItemLedgerEntryNo = 2,
                InboundItemEntryNo = 1,
                OutboundItemEntryNo = 2,
                Quantity = -1
            });

        Assert.Equal((2, -1m), await AppliedAsync(1));
        Assert.Equal((1, -1m), await AppliedAsync(2));
    }

    [Fact, Trait("Rule", "PST-12"), Trait("Database", "SQLite")]
    public async Task Open_entries_of_a_sign_are_found_in_the_index_of_open_entries()
    {
        await using var db = database.Factory.CreateDbContext();
        var (positive, items) = (false, new[] { "1000" });
        var query = db.Set<ItemLedgerEntry>()
            .Where(e => e.RemainingQuantity != 0)
            .Where(e => EF.Parameter(items).Contains(e.ItemNo) && e.Positive == positive)
            .Select(e => e.EntryNo);

        Assert.Contains("IX_ItemLedgerEntry_Open", await QueryPlan.OfAsync(db, query), StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "Q11"), Trait("Database", "SQLite")]
    public async Task Q11_who_posted_a_document_last_is_found_in_an_index()
    {
        await using var db = database.Factory.CreateDbContext();

        Assert.Equal(
            "SEARCH p USING INDEX IX_Posting_SourceId_SourceType_SourceSubtype_SourceBatchName_PostedAt "
                + "(SourceId=? AND SourceType=? AND SourceSubtype=? AND SourceBatchName=?)",
            await QueryPlan.OfAsync(db, MovementPoster.PostingsOf(db, DocumentKey.PurchaseOrder("PO-1").Source)));
    }

    private async Task<(long Other, decimal Quantity)> AppliedAsync(long entryNo)
    {
        var applied = Assert.Single((await Reader.AppliedAsync(entryNo, Actors.Auditor)).Value!);
        return (applied.Entry.EntryNo, applied.AppliedQuantity);
    }

    private async Task AddAsync(int count) => await database.AddAsync([.. Enumerable.Range(1, count).Select(n => new ItemLedgerEntry
    {
        EntryNo = n,
        ItemNo = "1000",
        LocationCode = "BLUE",
        SerialNo = $"S{n:0000}",
        LotNo = $"L{n % 2}",
        DocumentNo = "R-1",
        OrderNo = "PO-1",
        Quantity = 1,
        RemainingQuantity = n % 20 == 1 && n < 240 ? 1 : 0,
    })]);

    private async Task<IEnumerable<long>> EntriesAsync(LedgerFilter filter) =>
        (await Reader.PageAsync(filter, null, Actors.Auditor)).Value!.Rows.Select(row => row.EntryNo);

    private static ItemLedgerEntry Of(
        long entryNo, string party, LedgerSourceType type = LedgerSourceType.None, string lot = "", string serial = "",
        string item = "1000") =>
        new() { EntryNo = entryNo, ItemNo = item, SourceType = type, SourceNo = party, LotNo = lot, SerialNo = serial };
}
