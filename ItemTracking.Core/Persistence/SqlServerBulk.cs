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

    /// <summary>Several threads would take the rows in no order.</summary>
    private const string OneByOne = " OPTION (FORCE ORDER, MAXDOP 1)";

    public static Task InsertAsync<T>(ItemTrackingDb db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var columns = EntityColumns.Of<T>(db);
        return CopyAsync(db, Name(columns.Table), Fill(columns.All, rows), cancellationToken);
    }

    public static async Task StageAsync<T>(ItemTrackingDb db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        await RunAsync(db, TemporaryText(EntityColumns.Of<T>(db)), cancellationToken);
        await InsertAsync(db, rows, cancellationToken);
    }

    public static async Task<bool> TryUpdateAsync<T>(
        ItemTrackingDb db, IReadOnlyCollection<T> rows, IReadOnlyList<string> properties, CancellationToken cancellationToken)
        where T : class
    {
        var columns = EntityColumns.Of<T>(db);
        EntityColumns.Column[] set = [.. properties.Select(p => columns[p])];
        EntityColumns.Column[] staged = [.. set, .. columns.Key];
        await StageAsync(db, StageText(columns, staged), Fill(staged, rows), cancellationToken);
        return await RunAsync(db, UpdateText(columns, set), cancellationToken) == rows.Count;
    }

    public static async Task<bool> TryDeleteAsync<T>(ItemTrackingDb db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var columns = EntityColumns.Of<T>(db);
        await StageAsync(db, StageText(columns, columns.Key), Fill(columns.Key, rows), cancellationToken);
        return await RunAsync(db, DeleteText(columns), cancellationToken) == rows.Count;
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
        var quantity = columns[quantityProperty];
        var table = Fill(columns.All, rows);
        table.Columns.Add(MayGoBelowZero, typeof(bool));
        table.Columns.Add(OnlyIntoNothing, typeof(bool));
        foreach (var (row, index) in rows.Select((row, index) => (row, index)))
        {
            table.Rows[index][MayGoBelowZero] = mayGoBelowZero(row);
            table.Rows[index][OnlyIntoNothing] = onlyIntoNothing(row);
        }

        await StageAsync(db, StageText(columns, columns.All, MayGoBelowZero, OnlyIntoNothing), table, cancellationToken);
        var decreased = await RunAsync(db, DecreaseText(columns, quantity), cancellationToken);
        var increased = await RunAsync(db, IncreaseText(columns, quantity), cancellationToken);
        var inserted = await RunAsync(db, InsertMissingText(columns, quantity), cancellationToken);
        return decreased + increased + inserted == rows.Count;
    }

    /// <summary>The temporary table has the key of the table that it changes, so that changes are made in one order (Q10).</summary>
    internal static string StageText(EntityColumns columns, IReadOnlyList<EntityColumns.Column> staged, params IEnumerable<string> flags) =>
        CreateText(Changes, columns, staged, flags);

    /// <summary>The table of a temporary record without a row.</summary>
    internal static string TemporaryText(EntityColumns columns) => CreateText(Name(columns.Table), columns, columns.All, []);

    private static string CreateText(
        string table, EntityColumns columns, IReadOnlyList<EntityColumns.Column> staged, IEnumerable<string> flags)
    {
        var keys = columns.Key.Select(c => c.Name).ToHashSet();
        var definitions = staged.Select(c => $"{Name(c.Name)} {c.StoreType}{Collation(c)}{(keys.Contains(c.Name) ? " NOT" : "")} NULL")
            .Concat(flags.Select(flag => $"{flag} bit NOT NULL"))
            .Append($"PRIMARY KEY CLUSTERED ({KeyNames(columns)})");
        return $"DROP TABLE IF EXISTS {table}; CREATE TABLE {table} ({string.Join(", ", definitions)})";
    }

    internal static string UpdateText(EntityColumns columns, IEnumerable<EntityColumns.Column> set) =>
        $"UPDATE t SET {string.Join(", ", set.Select(c => $"t.{Name(c.Name)} = c.{Name(c.Name)}"))} {InOrder(columns)}{OneByOne}";

    internal static string DeleteText(EntityColumns columns) => $"DELETE t {InOrder(columns)}{OneByOne}";

    internal static string DecreaseText(EntityColumns columns, EntityColumns.Column added)
    {
        var quantity = Name(added.Name);
        return $"{AddText(columns, quantity)} WHERE c.{quantity} < 0 "
            + $"AND (c.{MayGoBelowZero} = 1 OR t.{quantity} + c.{quantity} >= 0){OneByOne}";
    }

    internal static string IncreaseText(EntityColumns columns, EntityColumns.Column added)
    {
        var quantity = Name(added.Name);
        return $"{AddText(columns, quantity)} WHERE c.{quantity} >= 0 AND (c.{OnlyIntoNothing} = 0 OR t.{quantity} <= 0){OneByOne}";
    }

    internal static string InsertMissingText(EntityColumns columns, EntityColumns.Column added)
    {
        var names = string.Join(", ", columns.All.Select(c => Name(c.Name)));
        return $"INSERT INTO {Name(columns.Table)} ({names}) SELECT {names} FROM {Changes} c "
            + $"WHERE (c.{Name(added.Name)} >= 0 OR c.{MayGoBelowZero} = 1) "
            + $"AND NOT EXISTS (SELECT 1 FROM {Name(columns.Table)} t WHERE {Match(columns)}) ORDER BY {KeyNames(columns)}";
    }

    private static async Task StageAsync(ItemTrackingDb db, string definition, DataTable rows, CancellationToken cancellationToken)
    {
        await RunAsync(db, definition, cancellationToken);
        await CopyAsync(db, Changes, rows, cancellationToken);
    }

    private static string AddText(EntityColumns columns, string quantity) =>
        $"UPDATE t SET t.{quantity} = t.{quantity} + c.{quantity} {InOrder(columns)}";

    /// <summary>The changes lead and are looked up one after the other in the order of their key.</summary>
    private static string InOrder(EntityColumns columns) => $"FROM {Changes} c INNER LOOP JOIN {Name(columns.Table)} t ON {Match(columns)}";

    private static string KeyNames(EntityColumns columns) => string.Join(", ", columns.Key.Select(c => Name(c.Name)));

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
            (SqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction())
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
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = text;
        command.CommandTimeout = db.Database.GetCommandTimeout() ?? 60;
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Match(EntityColumns columns) =>
        string.Join(" AND ", columns.Key.Select(k => $"t.{Name(k.Name)} = c.{Name(k.Name)}"));

    /// <summary>Names come from the model, never from a user.</summary>
    private static string Name(string name) => $"[{name}]";
}
