using System.Data.Common;
using ItemTracking.Core.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItemTracking.Tests.Support;

/// <summary>What the database of a test cannot do at the moment.</summary>
public enum Fault
{
    /// <summary>It works.</summary>
    None,

    /// <summary>The disk is full: reading works, no transaction is committed.</summary>
    Full,

    /// <summary>It is gone: no connection is opened, no transaction committed.</summary>
    Gone,
}

/// <summary>Contexts on a database that fails as long as a test wants it to.</summary>
public sealed class FaultyDatabase : IDbContextFactory<ItemTrackingDb>, IDbConnectionInterceptor, IDbTransactionInterceptor
{
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    private readonly Func<ItemTrackingDb> create;
    private volatile Fault fault;
    private int refused;

    public FaultyDatabase(DatabaseOptions options, TimeProvider clock)
    {
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteItemTrackingDb>(ItemTrackingDbFactory.Sqlite(options))
                .AddInterceptors(this).Options;
            create = () => new SqliteItemTrackingDb(sqlite) { Clock = clock };
        }
        else
        {
            var server = new DbContextOptionsBuilder<SqlServerItemTrackingDb>(ItemTrackingDbFactory.SqlServer(options))
                .AddInterceptors(this).Options;
            create = () => new SqlServerItemTrackingDb(server) { Clock = clock };
        }
    }

    /// <summary>How often it has failed since the fault began.</summary>
    public int Refused => refused;

    /// <summary>It fails from now on, until it is repaired.</summary>
    public void Break(Fault kind) => (refused, fault) = (0, kind);

    /// <summary>It works again.</summary>
    public void Repair() => fault = Fault.None;

    public ItemTrackingDb CreateDbContext() => create();

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        fault == Fault.Gone ? throw Failure("unable to open database file", SqliteCannotOpen) : result;

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ConnectionOpening(connection, eventData, result));

    public InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result) =>
        fault != Fault.None ? throw Failure("database or disk is full", SqliteFull) : result;

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(TransactionCommitting(transaction, eventData, result));

    private SqliteException Failure(string message, int code)
    {
        Interlocked.Increment(ref refused);
        return new(message, code);
    }
}
