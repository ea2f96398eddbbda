using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace ItemTracking.Core.Persistence;

/// <summary>What a failed save or read means, told by the provider's error numbers and never by the text of a message.</summary>
public static class SaveConflicts
{
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;
    private const int SqliteForeignKey = 787;
    private const int SqliteInputOutput = 10;

    /// <summary>From this severity on SQL Server ends the connection.</summary>
    private const byte EndsConnection = 20;

    /// <summary>True when a row with the same unique key exists already.</summary>
    public static bool IsUniqueViolation(Exception exception) => Cause(exception) switch
    {
        SqliteException e => e.SqliteExtendedErrorCode is SqlitePrimaryKey or SqliteUnique,
        SqlException e => e.Number is 2601 or 2627,
        _ => false,
    };

    /// <summary>True when a record that is referred to is gone, or one that is deleted is still referred to.</summary>
    public static bool IsReferenceViolation(Exception exception) => Cause(exception) switch
    {
        SqliteException e => e.SqliteExtendedErrorCode is SqliteForeignKey,
        SqlException e => e.Number is 547,
        _ => false,
    };

    /// <summary>What kept the database from doing what it was asked (Q1).</summary>
    public static DatabaseFault FaultOf(Exception exception) => Cause(exception) switch
    {
        SqliteException e => OfSqlite(e.SqliteErrorCode),
        SqlException e => e.Errors.Cast<SqlError>().Select(error => OfSqlServer(error.Number, error.Class))
            .FirstOrDefault(fault => fault != DatabaseFault.None),
        _ => DatabaseFault.None,
    };

    /// <summary>True when a commit that failed like this may have been done all the same.</summary>
    public static bool LeavesCommitUnknown(Exception exception) =>
        FaultOf(exception) == DatabaseFault.Unreachable || Cause(exception) is SqliteException { SqliteErrorCode: SqliteInputOutput };

    /// <summary>By the primary result code: BUSY, LOCKED, PROTOCOL; READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB.</summary>
    internal static DatabaseFault OfSqlite(int code) => code switch
    {
        5 or 6 or 15 => DatabaseFault.Contention,
        8 or SqliteInputOutput or 11 or 13 or 14 or 26 => DatabaseFault.NotWritable,
        _ => DatabaseFault.None,
    };

    /// <summary>
    /// By error number, then by severity: deadlock, lock time-out, snapshot conflict; no space, read-only; time-out, lost or refused
    /// connection.
    /// </summary>
    internal static DatabaseFault OfSqlServer(int number, byte severity) => number switch
    {
        1204 or 1205 or 1222 or 3960 => DatabaseFault.Contention,
        1101 or 1105 or 3906 or 3908 or 9002 => DatabaseFault.NotWritable,
        -2 or -1 or 2 or 53 or 64 or 121 or 233 or 258 or 596 or 10053 or 10054 or 10060 or 10061 or 11001 => DatabaseFault.Unreachable,
        921 or 922 or 942 or 976 or 978 or 983 or 4060 or 4221 or 6005 or 8645 or 8651 or 17142 or 18456 => DatabaseFault.Unreachable,
        10928 or 10929 or 40197 or 40501 or 40540 or 40613 or 42108 or 42109 or 49918 or 49919 or 49920 => DatabaseFault.Unreachable,
        _ => severity >= EndsConnection ? DatabaseFault.Unreachable : DatabaseFault.None,
    };

    private static DbException? Cause(Exception? exception)
    {
        while (exception is not null and not DbException)
            exception = exception.InnerException;
        return exception as DbException;
    }
}
