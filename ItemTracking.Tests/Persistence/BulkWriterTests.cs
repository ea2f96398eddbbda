using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Persistence;

/// <summary>Many rows at once, and the conditional update on which the correctness of stock stands.</summary>
public sealed class BulkWriterTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Inserted_rows_are_read_back_whole()
    {
        var entries = Enumerable.Range(1, 2500).Select(n => new ItemLedgerEntry
        {
            EntryNo = n,
            ItemNo = "1000",
            SerialNo = $"S{n}",
            Quantity = n / 100_000m,
            Open = true,
            EntryType = ItemLedgerEntryType.Transfer,
            PostingDate = new DateOnly(2025, 1, 15),
            ExpirationDate = n % 2 == 0 ? new DateOnly(2026, 2, 28) : null,
            PostingId = Guid.NewGuid(),
            CreatedAt = new DateTimeOffset(2025, 1, 15, 10, 30, 0, TimeSpan.FromHours(1)),
        }).ToList();

        await RunAsync(db => db.InsertAsync(entries));

        var stored = (await database.AllAsync<ItemLedgerEntry>()).OrderBy(e => e.EntryNo).ToList();
        Assert.Equivalent(entries, stored, strict: true);
    }

    [Fact]
    public async Task Adding_makes_a_missing_row_and_raises_an_existing_one()
    {
        await AddAsync(Balance("L1", 2.5m), Balance("L2", 1m));
        await AddAsync(Balance("L1", 0.5m));

        Assert.Equal([("L1", 3m), ("L2", 1m)], await OnHandAsync());
    }

    [Fact]
    public async Task Taking_more_than_there_is_fails_and_changes_nothing()
    {
        await AddAsync(Balance("L1", 2m));

        Assert.False(await TryAddAsync(Balance("L1", -2.00001m)));
        Assert.False(await TryAddAsync(Balance("L9", -1m)));
        Assert.Equal([("L1", 2m)], await OnHandAsync());
    }

    [Fact]
    public async Task Taking_all_there_is_leaves_zero()
    {
        await AddAsync(Balance("L1", 2m));

        Assert.True(await TryAddAsync(Balance("L1", -2m)));
        Assert.Equal([("L1", 0m)], await OnHandAsync());
    }

    [Fact]
    public async Task What_exists_once_is_added_only_while_there_is_none()
    {
        Task<bool> AddOnceAsync(TrackingBalance row) =>
            OutcomeAsync(db => db.TryAddAsync([row], nameof(TrackingBalance.OnHand), _ => false, _ => true));

        Assert.True(await AddOnceAsync(Balance("L1", 1m)));
        Assert.False(await AddOnceAsync(Balance("L1", 1m)));
        await AddAsync(Balance("L1", -1m));
        Assert.True(await AddOnceAsync(Balance("L1", 1m)));
        Assert.Equal([("L1", 1m)], await OnHandAsync());
    }

    [Fact]
    public async Task A_row_that_may_go_below_zero_does()
    {
        Assert.True(await TryAddAsync(true, Balance("", -3m)));
        Assert.Equal([("", -3m)], await OnHandAsync());
    }

    [Fact]
    public async Task A_serial_of_a_specific_item_is_in_stock_once_whatever_the_location()
    {
        await AddAsync(Serial("EAST", 1));

        Exception? thrown = null;
        await RunAsync(async db => thrown = await Record.ExceptionAsync(
            () => db.TryAddAsync([Serial("WEST", 1)], nameof(TrackingBalance.OnHand), _ => false)));
        Assert.True(SaveConflicts.IsUniqueViolation(thrown!));

        await AddAsync(Serial("EAST", -1));
        await AddAsync(Serial("WEST", 1));
    }

    [Theory]
    [InlineData("EAST", "WEST", true)]
    [InlineData("WEST", "EAST", true)]
    [InlineData("EAST", "WEST", false)]
    [InlineData("WEST", "EAST", false)]
    public async Task A_serial_of_a_specific_item_moves_to_another_location_in_one_write(string from, string to, bool wasThereBefore)
    {
        if (wasThereBefore)
        {
            await AddAsync(Serial(to, 1));
            await AddAsync(Serial(to, -1));
        }

        await AddAsync(Serial(from, 1));

        await AddAsync([.. new[] { Serial(from, -1), Serial(to, 1) }.OrderBy(b => b.LocationCode, StringComparer.Ordinal)]);

        var balances = (await database.AllAsync<TrackingBalance>()).OrderBy(b => b.OnHand);
        Assert.Equal([(from, 0m), (to, 1m)], balances.Select(b => (b.LocationCode, b.OnHand)));
    }

    [Fact]
    public async Task Two_serials_of_a_specific_item_change_places_in_one_write()
    {
        await AddAsync(Serial("EAST", 1, "S1"), Serial("WEST", 1, "S2"));

        await AddAsync(Serial("EAST", -1, "S1"), Serial("EAST", 1, "S2"), Serial("WEST", 1, "S1"), Serial("WEST", -1, "S2"));

        var inStock = (await database.AllAsync<TrackingBalance>()).Where(b => b.OnHand == 1).OrderBy(b => b.LocationCode);
        Assert.Equal([("EAST", "S2"), ("WEST", "S1")], inStock.Select(b => (b.LocationCode, b.SerialNo)));
    }

    [Fact]
    public async Task Updating_or_deleting_a_row_that_is_gone_is_told()
    {
        await AddAsync(Balance("L1", 2m));
        Assert.True(await OutcomeAsync(db => db.TryUpdateAsync([Balance("L1", 7m)], [nameof(TrackingBalance.OnHand)])));
        Assert.Equal([("L1", 7m)], await OnHandAsync());
        Assert.False(await OutcomeAsync(db => db.TryUpdateAsync([Balance("L2", 7m)], [nameof(TrackingBalance.OnHand)])));
        Assert.True(await OutcomeAsync(db => db.TryDeleteAsync([Balance("L1", 0m)])));
        Assert.False(await OutcomeAsync(db => db.TryDeleteAsync([Balance("L1", 0m)])));
    }

    private static TrackingBalance Balance(string lotNo, decimal change) => new() { ItemNo = "1000", LotNo = lotNo, OnHand = change };

    private static TrackingBalance Serial(string location, decimal change, string serialNo = "S1") =>
        new() { ItemNo = "1000", LocationCode = location, SerialNo = serialNo, SNSpecific = true, OnHand = change };

    private async Task AddAsync(params TrackingBalance[] rows) => Assert.True(await TryAddAsync(rows));

    private Task<bool> TryAddAsync(params TrackingBalance[] rows) => TryAddAsync(false, rows);

    private Task<bool> TryAddAsync(bool mayGoBelowZero, params TrackingBalance[] rows) =>
        OutcomeAsync(db => db.TryAddAsync(rows, nameof(TrackingBalance.OnHand), _ => mayGoBelowZero));

    private async Task<bool> OutcomeAsync(Func<ItemTrackingDb, Task<bool>> work)
    {
        var outcome = await database.Transaction.RunAsync<Done>(
            "test", async db => await work(db) ? Done.Instance : new Refusal(RefusalCode.SAVE_3, "refused"));
        return !outcome.IsRefused;
    }

    private Task RunAsync(Func<ItemTrackingDb, Task> work) => database.Transaction.RunAsync<Done>("test", async db =>
    {
        await work(db);
        return Done.Instance;
    });

    private async Task<List<(string LotNo, decimal OnHand)>> OnHandAsync() =>
        [.. (await database.AllAsync<TrackingBalance>()).OrderBy(b => b.LotNo).Select(b => (b.LotNo, b.OnHand))];
}
