using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace ItemTracking.Core.Persistence;

/// <summary>What a failed save means, told by the provider's error numbers and never by the text of a message.</summary>
public static class SaveConflicts
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;
    private const int SqliteForeignKey = 787;

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

    /// <summary>True when another transaction was in the way and the same work may succeed when repeated.</summary>
    public static bool IsTransient(Exception exception) => Cause(exception) switch
    {
        SqliteException e => e.SqliteErrorCode is SqliteBusy or SqliteLocked,
        SqlException e => e.Number is 1205 or 1222 or 3960 || e.IsTransient,
        _ => false,
    };

    private static DbException? Cause(Exception? exception)
    {
        while (exception is not null and not DbException)
            exception = exception.InnerException;
        return exception as DbException;
    }
}
