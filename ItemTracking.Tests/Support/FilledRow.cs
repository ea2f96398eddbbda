using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Support;

/// <summary>Rows for a database of an earlier version, which the model of today cannot write.</summary>
internal static class FilledRow
{
    /// <summary>Writes a row; columns that must have a value and get none are 0 or blank.</summary>
    public static async Task InsertAsync(ItemTrackingDb db, string table, params (string Column, object Value)[] values)
    {
        var row = await DefaultsAsync(db, table);
        foreach (var (column, value) in values)
            row[column] = value;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var (columns, parameters) = (row.Keys.Select(c => $"\"{c}\""), row.Keys.Select(c => $"@{c}"));
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", columns)}) VALUES ({string.Join(", ", parameters)})";
        foreach (var (column, value) in row)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@{column}", value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }

    private static async Task<Dictionary<string, object>> DefaultsAsync(ItemTrackingDb db, string table)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT name, type FROM pragma_table_info(@table) WHERE \"notnull\" = 1";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@table", table);
        command.Parameters.Add(parameter);
        var row = new Dictionary<string, object>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            row[reader.GetString(0)] = reader.GetString(1) == "TEXT" ? "" : 0;
        return row;
    }
}
