using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Persistence;

public sealed class CodeListsTests
{
    [Fact]
    public async Task Rows_of_many_codes_are_found_with_one_parameter()
    {
        using var database = new TestDatabase();
        await database.AddAsync(
            new ItemLedgerEntry { EntryNo = 1, LotNo = "L1" }, new ItemLedgerEntry { EntryNo = 2, LotNo = "L2" },
            new ItemLedgerEntry { EntryNo = 3, LotNo = "L3" });
        string[] lots = ["L1", "L3", .. Enumerable.Range(0, 5000).Select(n => $"X{n}")];

        await using var db = database.Factory.CreateDbContext();

        Assert.Equal([1, 3], await db.Set<ItemLedgerEntry>().WhereIn(db, e => e.LotNo, lots).Select(e => e.EntryNo).Order().ToListAsync());
    }

    [Fact, Trait("Requirement", "Q9")]
    public void Q9_on_SQL_Server_the_codes_have_type_and_collation_of_code_columns()
    {
        using var db = new ItemTrackingDbFactory(
            new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=none" }).CreateDbContext();
        string[] lots = ["L1", "L2"];

        var sql = db.Set<ItemLedgerEntry>().WhereIn(db, e => e.LotNo, lots).Select(e => e.EntryNo).ToQueryString();

        Assert.Contains("[i].[LotNo] IN (", sql, StringComparison.Ordinal);
        Assert.Matches(@"SELECT CAST\(\[\w+\]\.\[value\] AS nvarchar\(51\)\) COLLATE Latin1_General_100_BIN2", sql);
    }
}
