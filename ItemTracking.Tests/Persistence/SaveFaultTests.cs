using System.Data.Common;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItemTracking.Tests.Persistence;

/// <summary>A write that fails is a refusal that tells the truth and can be tried again (Q1).</summary>
[Trait("Database", "SQLite")]
public sealed class SaveFaultTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly DatabaseOptions impatient;
    private readonly Meddler meddler;

    public SaveFaultTests()
    {
        impatient = database.Options with { LockTimeoutSeconds = 1 };
        meddler = new(impatient);
    }

    private WriteTransaction Transaction => new(meddler, impatient);

    public void Dispose() => database.Dispose();

    [Fact, Trait("Requirement", "Q1")]
    public async Task Q1_rows_that_another_session_holds_for_too_long_are_busy_and_may_be_tried_again()
    {
        await using (var other = new SqliteConnection(database.Options.ConnectionString))
        {
            await other.OpenAsync();
            await using var held = await other.BeginTransactionAsync();

            var refusal = await NotSavedAsync();
            Assert.Equal("The database is busy; location EAST was not saved.", refusal.Message);
            Assert.StartsWith("Nothing was saved. Your entries are still on the page.", refusal.WayOut, StringComparison.Ordinal);
        }

        await SavedAsync();
    }

    [Fact, Trait("Requirement", "Q6")]
    public async Task Q6_entry_numbers_whose_counters_stay_held_are_given_up()
    {
        await using var other = new SqliteConnection(database.Options.ConnectionString);
        await other.OpenAsync();
        await using var held = await other.BeginTransactionAsync();

        var reserved = await new EntryNumberAllocator(Transaction).ReserveAsync(1, 1, 1, 1, 1, default);

        Assert.Equal(OutcomeKind.Busy, reserved.Kind);
    }

    [Fact, Trait("Requirement", "Q1")]
    public async Task Q1_a_full_disk_is_told_and_the_same_entries_are_saved_once_there_is_room()
    {
        meddler.OnOpen = connection => Execute(connection, "PRAGMA max_page_count = 1;");
        var refusal = Assert.Single((await FillAsync()).Refusals);
        Assert.Equal("The database can store nothing at the moment; the list was not saved.", refusal.Message);
        Assert.Equal(OutcomeKind.Busy, refusal.Kind);
        Assert.StartsWith("Nothing was saved. Your entries are still on the page.", refusal.WayOut, StringComparison.Ordinal);
        Assert.Empty(await database.AllAsync<Location>());

        meddler.OnOpen = connection => Execute(connection, "PRAGMA max_page_count = 100000;");
        Assert.False((await FillAsync()).IsRefused);

        Task<Outcome<Done>> FillAsync() => Transaction.RunAsync<Done>("the list", Actors.Administrator, async db =>
        {
            db.AddRange(Enumerable.Range(1, 300).Select(n => new Location { Code = $"L{n}", Name = new string('x', 100) }));
            await db.SaveChangesAsync();
            return Done.Instance;
        });
    }

    [Fact, Trait("Requirement", "Q1")]
    public async Task Q1_a_database_that_may_only_be_read_is_told()
    {
        meddler.OnOpen = connection => Execute(connection, "PRAGMA query_only = ON;");
        Assert.Equal(RefusalCode.SAVE_2, (await NotSavedAsync()).Code);

        meddler.OnOpen = connection => Execute(connection, "PRAGMA query_only = OFF;");
        await SavedAsync();
    }

    [Fact, Trait("Requirement", "Q1")]
    public async Task Q1_a_database_that_is_gone_is_told()
    {
        var gone = new ItemTrackingDbFactory(impatient with { ConnectionString = "Data Source=/no/such/folder/it.db" });

        Assert.Equal(RefusalCode.SAVE_2, (await SaveAsync(gone)).Refusals.Single().Code);
    }

    [Fact, Trait("Requirement", "Q1")]
    public async Task Q1_a_deadlock_is_repeated_without_a_word()
    {
        var left = 3;
        meddler.BeforeCommit = () => left-- > 0 ? new SqliteException("locked", 6) : null;

        await SavedAsync();
        Assert.Equal(-1, left);
    }

    [Fact, Trait("Requirement", "Q1")]
    public async Task Q1_a_connection_lost_in_the_commit_never_says_that_nothing_was_saved()
    {
        meddler.AfterCommit = () => new SqliteException("lost", 10);

        var refusal = Assert.Single((await SaveAsync(meddler)).Refusals);

        Assert.Equal((RefusalCode.SAVE_4, OutcomeKind.Busy), (refusal.Code, refusal.Kind));
        Assert.Contains("it is not known whether location EAST was saved", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing was saved", refusal.WayOut, StringComparison.Ordinal);
        Assert.Single(await database.AllAsync<Location>());
    }

    [Fact, Trait("Requirement", "Q1")]
    public async Task Q1_a_mistake_of_the_program_is_no_busy_database() => await Assert.ThrowsAsync<SqliteException>(() =>
        Transaction.RunAsync<Done>("nothing", async db =>
        {
            await db.Database.ExecuteSqlRawAsync("SELECT * FROM \"NoSuchTable\"");
            return Done.Instance;
        }));

    [Fact, Trait("Requirement", "Q1")]
    public async Task Q1_a_read_is_repeated()
    {
        await database.AddAsync(new Location { Code = "EAST" });
        var left = 2;
        meddler.BeforeOpen = () => left-- > 0 ? new SqliteException("locked", 6) : null;
        await using var db = meddler.CreateDbContext();

        Assert.Single(await db.Set<Location>().ToListAsync());
        Assert.Equal(-1, left);
    }

    [Fact, Trait("Requirement", "Q1")]
    public async Task Q1_what_saves_without_a_transaction_of_ours_is_not_repeated_because_it_may_have_been_done()
    {
        var left = 1;
        meddler.BeforeOpen = () => left-- > 0 ? new SqliteException("locked", 6) : null;
        await using var db = meddler.CreateDbContext();
        db.Actor = Actors.Administrator;
        db.Add(new Location { Code = "EAST" });

        await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());
        Assert.Empty(await database.AllAsync<Location>());
    }

    [Fact, Trait("Requirement", "Q1")]
    public async Task Q1_a_read_that_fails_in_a_transaction_begins_the_transaction_again()
    {
        var (left, begun) = (1, 0);
        meddler.BeforeRead = () => left-- > 0 ? new SqliteException("locked", 6) : null;

        var read = await Transaction.RunAsync<Done>("nothing", async db =>
        {
            begun++;
            await db.Set<Location>().ToListAsync();
            return Done.Instance;
        });

        Assert.Equal((false, 2), (read.IsRefused, begun));
    }

    [Theory, Trait("Requirement", "Q1")]
    [InlineData(5, true)]
    [InlineData(6, true)]
    [InlineData(8, true)]
    [InlineData(10, true)]
    [InlineData(13, true)]
    [InlineData(14, true)]
    [InlineData(1, false)]
    [InlineData(19, false)]
    [InlineData(20, false)]
    public void Q1_only_a_wait_or_a_database_that_is_gone_full_or_read_only_is_told_as_no_answer(int code, bool isNoAnswer) =>
        Assert.Equal(isNoAnswer, DatabaseFailure.Is(new DbUpdateException("Not saved", new SqliteException("", code))));

    [Theory, Trait("Requirement", "Q1")]
    [InlineData(1205, 13, DatabaseFault.Contention)]
    [InlineData(1222, 16, DatabaseFault.Contention)]
    [InlineData(3960, 16, DatabaseFault.Contention)]
    [InlineData(-2, 11, DatabaseFault.Unreachable)]
    [InlineData(233, 20, DatabaseFault.Unreachable)]
    [InlineData(596, 21, DatabaseFault.Unreachable)]
    [InlineData(4060, 11, DatabaseFault.Unreachable)]
    [InlineData(10053, 20, DatabaseFault.Unreachable)]
    [InlineData(10054, 20, DatabaseFault.Unreachable)]
    [InlineData(10060, 20, DatabaseFault.Unreachable)]
    [InlineData(40197, 17, DatabaseFault.Unreachable)]
    [InlineData(40501, 20, DatabaseFault.Unreachable)]
    [InlineData(40613, 17, DatabaseFault.Unreachable)]
    [InlineData(49918, 16, DatabaseFault.Unreachable)]
    [InlineData(4711, 20, DatabaseFault.Unreachable)]
    [InlineData(1105, 17, DatabaseFault.NotWritable)]
    [InlineData(9002, 17, DatabaseFault.NotWritable)]
    [InlineData(3906, 16, DatabaseFault.NotWritable)]
    [InlineData(2627, 14, DatabaseFault.None)]
    [InlineData(208, 16, DatabaseFault.None)]
    public void Q1_errors_of_SQL_Server_are_told_apart_by_number(int number, byte severity, DatabaseFault fault) =>
        Assert.Equal(fault, SaveConflicts.OfSqlServer(number, severity));

    [Theory, Trait("Requirement", "Q1")]
    [InlineData(DatabaseFault.Contention, 1, 0, true)]
    [InlineData(DatabaseFault.Contention, 7, 0, true)]
    [InlineData(DatabaseFault.Contention, 8, 0, false)]
    [InlineData(DatabaseFault.Contention, 1, 30, false)]
    [InlineData(DatabaseFault.Unreachable, 2, 29, true)]
    [InlineData(DatabaseFault.Unreachable, 1, 60, false)]
    [InlineData(DatabaseFault.Unreachable, 3, 0, false)]
    [InlineData(DatabaseFault.NotWritable, 1, 0, false)]
    public void Q1_it_is_tried_again_where_that_can_help_and_nobody_waits_for_minutes(
        DatabaseFault fault, int attempts, int seconds, bool isRepeated) =>
        Assert.Equal(isRepeated, new DatabaseOptions().Retries.DelayAfter(fault, attempts, TimeSpan.FromSeconds(seconds)) is not null);

    [Theory, Trait("Requirement", "Q1")]
    [InlineData(15, 60, "SET LOCK_TIMEOUT 15000;")]
    [InlineData(90, 60, "SET LOCK_TIMEOUT 59000;")]
    [InlineData(0, 60, "SET LOCK_TIMEOUT 1000;")]
    public void Q1_a_wait_for_held_rows_ends_before_the_command_times_out(int wanted, int command, string text) =>
        Assert.Equal(text, ConnectionSetup.OfSqlServer(new() { LockTimeoutSeconds = wanted, CommandTimeoutSeconds = command }).Text);

    private static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private async Task<Outcome<LocationCard>> SaveAsync(IDbContextFactory<ItemTrackingDb> factory) =>
        await new LocationStore(new WriteTransaction(factory, impatient), factory, Usages.OfAllRooms())
            .SaveAsync(LocationCard.New with { Code = "EAST", Name = "East Warehouse" }, Actors.Administrator);

    private async Task<Refusal> NotSavedAsync()
    {
        var outcome = await SaveAsync(meddler);
        Assert.Equal(OutcomeKind.Busy, outcome.Kind);
        Assert.Empty(await database.AllAsync<Location>());
        return Assert.Single(outcome.Refusals);
    }

    private async Task SavedAsync()
    {
        Assert.Empty((await SaveAsync(meddler)).Refusals.Select(r => r.Message));
        Assert.Single(await database.AllAsync<Location>());
    }

    /// <summary>Contexts on a connection that a test meddles with.</summary>
    private sealed class Meddler(DatabaseOptions options)
        : DbCommandInterceptor, IDbContextFactory<ItemTrackingDb>, IDbConnectionInterceptor, IDbTransactionInterceptor
    {
        public Action<SqliteConnection> OnOpen { get; set; } = _ => { };

        public Func<Exception?> BeforeOpen { get; set; } = () => null;

        public Func<Exception?> BeforeRead { get; set; } = () => null;

        public Func<Exception?> BeforeCommit { get; set; } = () => null;

        public Func<Exception?> AfterCommit { get; set; } = () => null;

        public ItemTrackingDb CreateDbContext() => new SqliteItemTrackingDb(
            new DbContextOptionsBuilder<SqliteItemTrackingDb>(ItemTrackingDbFactory.Sqlite(options)).AddInterceptors(this).Options);

        public ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData data, InterceptionResult result, CancellationToken cancellationToken = default) =>
            BeforeOpen() is { } fault ? throw fault : ValueTask.FromResult(result);

        public Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            OnOpen((SqliteConnection)connection);
            return Task.CompletedTask;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default) =>
            BeforeRead() is { } fault ? throw fault : ValueTask.FromResult(result);

        public ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction,
            TransactionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default) =>
            BeforeCommit() is { } fault ? throw fault : ValueTask.FromResult(result);

        public Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
            AfterCommit() is { } fault ? throw fault : Task.CompletedTask;
    }
}
