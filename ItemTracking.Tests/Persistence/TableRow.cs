using ItemTracking.Core.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Persistence;

/// <summary>
/// The first row of a table of a SQLite file as it is stored, whatever the model says. The tables of the tool for migrations are left out:
/// a row in one of them locks the database.
/// </summary>
/// <param name="Values">Texts of its columns by name; none for an empty table.</param>
internal sealed record TableRow(IReadOnlyDictionary<string, string> Values)
{
    /// <summary>
    /// Puts one row into every table that is empty. All texts and all whole numbers are alike, so that every reference finds its row.
    /// </summary>
    public static async Task<Dictionary<string, TableRow>> FillAllAsync(ItemTrackingDb db)
    {
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await ExecuteAsync(connection, "PRAGMA foreign_keys = OFF");
        foreach (var table in await TablesAsync(connection))
        {
            var columns = await ReadAsync(
                connection, $"SELECT name || ' ' || type FROM pragma_table_info('{table}')", row => row.GetString(0));
            var names = columns.Select(column => $"\"{column.Split(' ')[0]}\"");
            var values = columns.Select(column => column.EndsWith(" INTEGER", StringComparison.Ordinal) ? "1" : "'2025-01-15'");
            await ExecuteAsync(
                connection,
                $"INSERT INTO \"{table}\" ({string.Join(", ", names)}) SELECT {string.Join(", ", values)} "
                    + $"WHERE NOT EXISTS (SELECT * FROM \"{table}\")");
        }

        await ExecuteAsync(connection, "PRAGMA foreign_keys = ON");
        Assert.Empty(await ReadAsync(connection, "PRAGMA foreign_key_check", row => row.GetString(0)));
        return await ReadAllAsync(db);
    }

    /// <summary>The first row of every table by its name.</summary>
    public static async Task<Dictionary<string, TableRow>> ReadAllAsync(ItemTrackingDb db)
    {
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var found = new Dictionary<string, TableRow>();
        foreach (var table in await TablesAsync(connection))
        {
            var rows = await ReadAsync(connection, $"SELECT * FROM \"{table}\" LIMIT 1", row =>
                new TableRow(Enumerable.Range(0, row.FieldCount).ToDictionary(row.GetName, i => $"{row.GetValue(i)}")));
            found.Add(table, rows.Count > 0 ? rows[0] : new TableRow(new Dictionary<string, string>()));
        }

        return found;
    }

    /// <summary>Every column that is still there holds what it held.</summary>
    public bool IsKeptIn(TableRow later) =>
        later.Values.Count > 0 && Values.All(value => later.Values.GetValueOrDefault(value.Key, value.Value) == value.Value);

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Values.Select(value => $"{value.Key} {value.Value}"));

    private static Task<List<string>> TablesAsync(SqliteConnection connection) => ReadAsync(
        connection,
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND substr(name, 1, 4) <> '__EF' ORDER BY name",
        row => row.GetString(0));

    private static async Task<List<T>> ReadAsync<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
