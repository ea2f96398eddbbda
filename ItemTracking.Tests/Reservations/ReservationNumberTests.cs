using ItemTracking.Core.Ledger;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Reservations;

/// <summary>Counters are there from the beginning and are not held while a posting writes (Q6).</summary>
public sealed class ReservationNumberTests : ReservationTests
{
    [Fact, Trait("Requirement", "Q6")]
    public async Task Q6_a_new_company_has_every_counter_so_that_two_first_reservations_make_none()
    {
        Assert.Equal(
            ["APPLICATION", "ENTRY", "RESERVATION", "VALUE", "WAREHOUSE"],
            (await Company.Database.AllAsync<LedgerCounter>()).Select(c => c.Ledger).Order(StringComparer.Ordinal));
        await StockAsync(PlainItem, ("", "", 10));
        var lines = new[] { await SalesLineAsync(PlainItem, 4), await SalesLineAsync(PlainItem, 5) };

        var answers = await Task.WhenAll(lines.Select(line => Task.Run(() => TryReserveAsync(line))));

        Assert.Equal([4, 5], answers.Select(Taken));
    }

    [Fact, Trait("Requirement", "Q6"), Trait("Database", "SQLite")]
    public async Task Q6_numbers_of_reservations_are_drawn_before_the_transaction_of_the_posting()
    {
        var order = await Company.OrderAsync((PlainItem, 5));
        Assert.Equal(5, await ReserveAsync(await SalesLineAsync(PlainItem, 5)));
        await ExecuteAsync("""CREATE TABLE "Steps" ("What" TEXT NOT NULL)""");
        await ExecuteAsync(
            """CREATE TRIGGER "Draws" AFTER UPDATE ON "LedgerCounter" BEGIN INSERT INTO "Steps" VALUES (NEW."Ledger"); END""");
        await ExecuteAsync("""CREATE TRIGGER "Posts" AFTER INSERT ON "Posting" BEGIN INSERT INTO "Steps" VALUES ('posting'); END""");

        await ReceiveAsync(order.Key);

        await using var db = Company.Database.Factory.CreateDbContext();
        var steps = await db.Database.SqlQueryRaw<string>("""SELECT "What" AS "Value" FROM "Steps" ORDER BY rowid""").ToListAsync();
        Assert.Equal("posting", steps[^1]);
        Assert.Contains("RESERVATION", steps);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var db = Company.Database.Factory.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}
