using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.SqlServer;

/// <summary>Stock is found in the index of open entries and nowhere else.</summary>
public sealed class QueryPlanTests : OnSqlServer
{
    [SqlServerFact, Trait("Requirement", "Q7"), Trait("Requirement", "Q11")]
    public async Task Q11_open_entries_of_a_lot_are_sought_in_their_index_alone()
    {
        await FillAsync();
        await using var db = Database.Factory.CreateDbContext();
        var open = db.Set<ItemLedgerEntry>().Where(e => e.ItemNo == "1000" && e.Positive && e.VariantCode == "" && e.LocationCode == "BLUE"
            && e.LotNo == "L0007" && e.RemainingQuantity != 0).Select(e => new { e.EntryNo, e.RemainingQuantity, e.ExpirationDate });

        Assert.Equal("SEARCH ItemLedgerEntry USING INDEX IX_ItemLedgerEntry_Open", await QueryPlan.OfAsync(db, open));
    }

    [SqlServerFact, Trait("Requirement", "Q7"), Trait("Requirement", "Q9")]
    public async Task Q9_a_list_of_codes_seeks_the_index_of_its_column()
    {
        await FillAsync();
        await using var db = Database.Factory.CreateDbContext();
        string[] lots = ["L0001", "L0002"];

        var plan = await QueryPlan.OfAsync(db, db.Set<ItemLedgerEntry>().WhereIn(db, e => e.LotNo, lots).Select(e => e.EntryNo));
        Assert.Contains("SEARCH ItemLedgerEntry USING INDEX IX_ItemLedgerEntry_LotNo", plan, StringComparison.Ordinal);
    }

    private async Task FillAsync()
    {
        await Database.Transaction.RunAsync<Core.Kernel.Done>("entries", async db =>
        {
            await db.InsertAsync([.. Enumerable.Range(1, 20_000).Select(n => new ItemLedgerEntry
            {
                EntryNo = n,
                ItemNo = "1000",
                LocationCode = "BLUE",
                LotNo = $"L{n % 5_000:0000}",
                Positive = true,
                Quantity = 1,
                RemainingQuantity = n % 2,
                Open = n % 2 == 1,
            })]);
            return Core.Kernel.Done.Instance;
        });
    }
}
