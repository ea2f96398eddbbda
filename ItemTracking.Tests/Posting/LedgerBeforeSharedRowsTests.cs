using ItemTracking.Core.Orders;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>A posting writes what is its own before it holds what every posting wants (Q8).</summary>
[Trait("Database", "SQLite")]
public sealed class LedgerBeforeSharedRowsTests : PostingTests
{
    private static readonly (string Table, string On, string What)[] Watched =
    [
        ("ItemLedgerEntry", "INSERT", "ledger"), ("ValueEntry", "INSERT", "ledger"), ("ItemApplicationEntry", "INSERT", "ledger"),
        ("TrackingBalance", "INSERT", "balance"), ("TrackingBalance", "UPDATE", "balance"),
        ("Location", "UPDATE", "location"), ("NoSeriesLine", "UPDATE", "series"),
    ];

    [Theory, Trait("Requirement", "Q8")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Q8_the_ledger_is_written_before_balances_location_and_number_series_are_held(bool isReceipt)
    {
        if (!isReceipt)
            await StockAsync(SerialItem, ("S1", "", 1), ("S2", "", 1));
        var order = isReceipt ? await Company.OrderAsync((SerialItem, 2)) : await Company.SalesOrderAsync((SerialItem, 2));
        await Company.ChangeAsync(order.Key, 0, l => l with { LocationCode = "BLUE" });
        await Company.TrackAsync(order.Key, 10000, ("S1", "", 1), ("S2", "", 1));
        await WatchAsync();

        await PostAllAsync(order.Key);

        var steps = await StepsAsync();
        Assert.Equal(["ledger", "balance", "location", "series"], steps.Where((step, i) => i == 0 || steps[i - 1] != step));
    }

    [Fact, Trait("Requirement", "Q8"), Trait("Rule", "NOS-9")]
    public async Task Q8_a_posting_whose_foreseen_numbers_were_taken_meanwhile_writes_the_drawn_ones_everywhere()
    {
        var order = await Company.OrderAsync((SerialItem, 2));
        await Company.TrackAsync(order.Key, 10000, ("S1", "", 1), ("S2", "", 1));
        await ExecuteAsync(
            """
            CREATE TRIGGER "Overtaken" AFTER INSERT ON "ItemLedgerEntry" WHEN NEW."SerialNo" = 'S2'
            BEGIN UPDATE "NoSeriesLine" SET "LastNoUsed" = 'R-0007', "AllowGapsInNos" = 1 WHERE "SeriesCode" = 'RCPT'; END;
            """);

        var posted = Taken(await PostBlindAsync(order.Key, PostingChoice.Handle));

        Assert.Equal("R-0008", posted.HandlingDocumentNo);
        Assert.Equal(["R-0008", "R-0008"], (await EntriesAsync()).Select(e => e.DocumentNo));
    }

    private async Task WatchAsync()
    {
        await ExecuteAsync("""CREATE TABLE "Steps" ("Id" INTEGER PRIMARY KEY AUTOINCREMENT, "What" TEXT NOT NULL);""");
        foreach (var (table, on, what) in Watched)
        {
            await ExecuteAsync(
                $"""
                CREATE TRIGGER "Watch{table}{on}" AFTER {on} ON "{table}"
                BEGIN INSERT INTO "Steps" ("What") VALUES ('{what}'); END;
                """);
        }
    }

    private async Task<List<string>> StepsAsync()
    {
        await using var db = Company.Database.Factory.CreateDbContext();
        return await db.Database.SqlQueryRaw<string>("""SELECT "What" AS "Value" FROM "Steps" ORDER BY "Id" """).ToListAsync();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var db = Company.Database.Factory.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}
