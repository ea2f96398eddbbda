using System.Data.Common;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Reservations;

/// <summary>Who loses a race for stock decides once more; only who loses it again and again is told (Q14).</summary>
[Trait("Database", "SQLite")]
public sealed class LostRaceTests : ReservationTests
{
    private const string LosesUpdates =
        """CREATE TRIGGER "Race" BEFORE UPDATE ON "Reservation" WHEN loses_race() BEGIN SELECT RAISE(IGNORE); END""";

    private int races;

    [Theory, Trait("Requirement", "Q14")]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Q14_closing_the_tracking_page_is_repeated_when_it_loses_a_race_for_reserved_stock(int lost)
    {
        var (line, sheet) = await NamedSheetAsync();

        races = lost;
        var saved = await Store().SaveAsync(sheet, Actors.SalesOrderProcessor, new(KeepWarnings: true));

        Assert.Empty(saved.Refusals.Select(r => r.Message));
        Assert.Equal([$"{line.SourceId} 10000 < L1 2", $"{line.SourceId} 10000 < L2 4 by L2"], await KeptAsync());
    }

    [Fact, Trait("Requirement", "Q14")]
    public async Task Q14_closing_that_loses_every_race_is_busy_and_not_outdated()
    {
        var (_, sheet) = await NamedSheetAsync();

        races = 100;
        var saved = await Store().SaveAsync(sheet, Actors.SalesOrderProcessor, new(KeepWarnings: true));

        Assert.Equal((OutcomeKind.Busy, RefusalCode.SAVE_3), (saved.Kind, Assert.Single(saved.Refusals).Code));
        Assert.Equal(97, races);
    }

    [Fact, Trait("Requirement", "Q14")]
    public async Task Q14_reserving_follows_the_same_policy()
    {
        await StockAsync(PlainItem, ("", "", 9));
        var order = await Company.SalesOrderAsync((PlainItem, 3));
        var line = order.Key.Line(10000);
        await ReserveAsync(line);
        await Company.ChangeAsync(order.Key, 0, l => l with { Quantity = 6 });
        await RaceAsync();

        races = 2;
        var store = new ReservationStore(new WriteTransaction(new Racing(this)), Company.Database.Clock);

        Assert.Equal(3, Taken(await store.ReserveAsync(line, ReserveChoice.AnyStock, [], Actors.SalesOrderProcessor)));
        Assert.Equal(0, races);
    }

    private async Task<(SourceRef Line, TrackingSheet Sheet)> NamedSheetAsync()
    {
        await StockAsync(LotItem, ("", "L1", 3), ("", "L2", 9));
        var line = await SalesLineAsync(LotItem, 6);
        await ReserveAsync(line);
        await RaceAsync();
        var sheet = await Company.OpenTrackingAsync(new(line.SourceType, (DocumentType)line.SourceSubtype, line.SourceId), 10000);
        return (line, Taken(sheet.AddLine(new("", "L2", 4))));
    }

    private TrackingSheetStore Store() =>
        new(new WriteTransaction(new Racing(this)), new TrackingSheetReader(Company.Database.Factory, Company.Database.Clock));

    /// <summary>As long as races are left to lose, a change finds no reservation, as if another user had taken it.</summary>
    private async Task RaceAsync()
    {
        await using var db = Company.Database.Factory.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(LosesUpdates);
    }

    private sealed class Racing(LostRaceTests test) : DbConnectionInterceptor, IDbContextFactory<ItemTrackingDb>
    {
        public ItemTrackingDb CreateDbContext()
        {
            var options = ItemTrackingDbFactory.Sqlite(test.Company.Database.Options);
            return new SqliteItemTrackingDb(new DbContextOptionsBuilder<SqliteItemTrackingDb>(options).AddInterceptors(this).Options);
        }

        public override Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ((SqliteConnection)connection).CreateFunction("loses_race", () => test.races > 0 && test.races-- > 0);
            return Task.CompletedTask;
        }
    }
}
