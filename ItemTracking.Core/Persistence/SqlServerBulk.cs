using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// Many rows on SQL Server: a bulk copy, into the table itself or into a temporary table that one set-based statement joins.
/// </summary>
internal static class SqlServerBulk
{
    private const string Changes = "#Changes";
    private const string MayGoBelowZero = "MayGoBelowZero__";
    private const string OnlyIntoNothing = "OnlyIntoNothing__";

    public static Task InsertAsync<T>(ItemTrackingDb db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var columns = EntityColumns.Of<T>(db);
        return CopyAsync(db, Name(columns.Table), Fill(columns.All, rows), cancellationToken);
    }

    public static async Task<bool> TryUpdateAsync<T>(
        ItemTrackingDb db, IReadOnlyCollection<T> rows, IReadOnlyList<string> properties, CancellationToken cancellationToken)
        where T : class
    {
        var columns = EntityColumns.Of<T>(db);
        EntityColumns.Column[] set = [.. properties.Select(p => columns[p])];
        await StageAsync(db, [.. set, .. columns.Key], Fill([.. set, .. columns.Key], rows), cancellationToken);
        var touched = await RunAsync(
            db,
            $"UPDATE t SET {string.Join(", ", set.Select(c => $"t.{Name(c.Name)} = c.{Name(c.Name)}"))} FROM {Name(columns.Table)} t "
                + $"JOIN {Changes} c ON {Match(columns)}",
            cancellationToken);
        return touched == rows.Count;
    }

    public static async Task<bool> TryDeleteAsync<T>(ItemTrackingDb db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var columns = EntityColumns.Of<T>(db);
        await StageAsync(db, columns.Key, Fill(columns.Key, rows), cancellationToken);
        return await RunAsync(db, $"DELETE t FROM {Name(columns.Table)} t JOIN {Changes} c ON {Match(columns)}", cancellationToken)
            == rows.Count;
    }

    public static async Task<bool> TryAddAsync<T>(
        ItemTrackingDb db,
        IReadOnlyCollection<T> rows,
        string quantityProperty,
        Func<T, bool> mayGoBelowZero,
        Func<T, bool> onlyIntoNothing,
        CancellationToken cancellationToken)
        where T : class
    {
        var columns = EntityColumns.Of<T>(db);
        var quantity = Name(columns[quantityProperty].Name);
        var table = Fill(columns.All, rows);
        table.Columns.Add(MayGoBelowZero, typeof(bool));
        table.Columns.Add(OnlyIntoNothing, typeof(bool));
        foreach (var (row, index) in rows.Select((row, index) => (row, index)))
        {
            table.Rows[index][MayGoBelowZero] = mayGoBelowZero(row);
            table.Rows[index][OnlyIntoNothing] = onlyIntoNothing(row);
        }

        await StageAsync(db, columns.All, table, cancellationToken, $", {MayGoBelowZero} bit NOT NULL, {OnlyIntoNothing} bit NOT NULL");

        var add = $"UPDATE t SET t.{quantity} = t.{quantity} + c.{quantity} "
            + $"FROM {Name(columns.Table)} t JOIN {Changes} c ON {Match(columns)} WHERE ";
        var decreased = await RunAsync(
            db, $"{add} c.{quantity} < 0 AND (c.{MayGoBelowZero} = 1 OR t.{quantity} + c.{quantity} >= 0)", cancellationToken);
        var increased = await RunAsync(
            db, $"{add} c.{quantity} >= 0 AND (c.{OnlyIntoNothing} = 0 OR t.{quantity} <= 0)", cancellationToken);
        var names = string.Join(", ", columns.All.Select(c => Name(c.Name)));
        var inserted = await RunAsync(
            db,
            $"INSERT INTO {Name(columns.Table)} ({names}) SELECT {names} FROM {Changes} c WHERE (c.{quantity} >= 0 OR "
                + $"c.{MayGoBelowZero} = 1) "
            + $"AND NOT EXISTS (SELECT 1 FROM {Name(columns.Table)} t WHERE {Match(columns)})",
            cancellationToken);
        return decreased + increased + inserted == rows.Count;
    }

    private static async Task StageAsync(
        ItemTrackingDb db, IReadOnlyList<EntityColumns.Column> columns, DataTable rows, CancellationToken cancellationToken,
        string more = "")
    {
        var definition = string.Join(
            ", ", columns.Select(c => $"{Name(c.Name)} {c.StoreType}{Collation(c)} NULL"));
        await RunAsync(db, $"DROP TABLE IF EXISTS {Changes}; CREATE TABLE {Changes} ({definition}{more})", cancellationToken);
        await CopyAsync(db, Changes, rows, cancellationToken);
    }

    /// <summary>Keys are compared with those of the table, so text must carry the same collation; text that is no key takes any.</summary>
    private static string Collation(EntityColumns.Column column) =>
        column.StoreType.Contains("char", StringComparison.Ordinal) ? $" COLLATE {SqlServerItemTrackingDb.Ordinal}" : "";

    private static DataTable Fill<T>(IReadOnlyList<EntityColumns.Column> columns, IReadOnlyCollection<T> rows)
        where T : class
    {
        var table = new DataTable();
        object?[][] values = [.. rows.Select(row => columns.Select(c => ForClient(c.Read(row))).ToArray())];
        for (var i = 0; i < columns.Count; i++)
            table.Columns.Add(
                columns[i].Name, values.Select(v => v[i]?.GetType()).FirstOrDefault(type => type is not null) ?? typeof(string));
        foreach (var row in values)
            table.Rows.Add(row);
        return table;
    }

    /// <summary>A data table knows no DateOnly.</summary>
    private static object? ForClient(object? value) => value is DateOnly date ? date.ToDateTime(TimeOnly.MinValue) : value;

    private static async Task CopyAsync(ItemTrackingDb db, string target, DataTable rows, CancellationToken cancellationToken)
    {
        using var copy = new SqlBulkCopy(
            (SqlConnection)db.Database.GetDbConnection(),
            SqlBulkCopyOptions.CheckConstraints,
            (SqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction())
        {
            DestinationTableName = target,
            BulkCopyTimeout = db.Database.GetCommandTimeout() ?? 60,
        };
        foreach (DataColumn column in rows.Columns)
            copy.ColumnMappings.Add(column.ColumnName, column.ColumnName);
        await copy.WriteToServerAsync(rows, cancellationToken);
    }

    private static async Task<int> RunAsync(ItemTrackingDb db, string text, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = text;
        command.CommandTimeout = db.Database.GetCommandTimeout() ?? 60;
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Match(EntityColumns columns) =>
        string.Join(" AND ", columns.Key.Select(k => $"t.{Name(k.Name)} = c.{Name(k.Name)}"));

    /// <summary>Names come from the model, never from a user.</summary>
    private static string Name(string name) => $"[{name}]";
}
