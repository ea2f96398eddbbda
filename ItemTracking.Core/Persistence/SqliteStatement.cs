using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// One statement that is prepared once and executed for many records, each parameter one column of the record. A command of the provider
/// would look up every parameter by its name again for every record.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly IReadOnlyList<EntityColumns.Column> columns;

    /// <param name="db">Context whose connection is open.</param>
    /// <param name="text">One statement; its parameters are numbered from <c>?1</c>.</param>
    /// <param name="columns">What the parameters are of a record, in their order.</param>
    public SqliteStatement(ItemTrackingDb db, string text, IReadOnlyList<EntityColumns.Column> columns)
    {
        this.columns = columns;
        database = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        Check(raw.sqlite3_prepare_v2(database, text, out statement));
    }

    /// <summary>Executes it for a record; how many rows of the table it changed.</summary>
    public int Execute(object record)
    {
        for (var i = 0; i < columns.Count; i++)
            Check(Bind(i + 1, columns[i].Read(record)));
        var result = raw.sqlite3_step(statement);
        if (result != raw.SQLITE_DONE)
        {
            var exception = Failure(result);
            raw.sqlite3_reset(statement);
            throw exception;
        }

        Check(raw.sqlite3_reset(statement));
        return raw.sqlite3_changes(database);
    }

    /// <inheritdoc/>
    public void Dispose() => statement.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        string text => raw.sqlite3_bind_text(statement, place, text),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        bool flag => raw.sqlite3_bind_int64(statement, place, flag ? 1 : 0),
        DateOnly day => raw.sqlite3_bind_text(statement, place, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Guid id => raw.sqlite3_bind_text(statement, place, id.ToString().ToUpperInvariant()),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        _ => throw new InvalidOperationException($"{value.GetType().Name} has no place in a bulk statement."),
    };

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw Failure(result);
    }

    private SqliteException Failure(int result) =>
        new(raw.sqlite3_errmsg(database).utf8_to_string(), result & 0xFF, raw.sqlite3_extended_errcode(database));
}
