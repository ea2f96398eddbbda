using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// Many rows on SQLite: one prepared command, executed once per row inside the open transaction, which the connection gives its commands.
/// </summary>
internal static class SqliteBulk
{
    public static async Task InsertAsync<T>(ItemTrackingDb db, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var columns = EntityColumns.Of<T>(db);
        await using var command = Prepare(db, InsertText(columns), columns.All);
        foreach (var row in rows)
            await ExecuteAsync(command, columns.All, row, cancellationToken);
    }

    public static Task<bool> TryUpdateAsync<T>(
        ItemTrackingDb db, IReadOnlyCollection<T> rows, IReadOnlyList<string> properties, CancellationToken cancellationToken)
        where T : class
    {
        var columns = EntityColumns.Of<T>(db);
        EntityColumns.Column[] set = [.. properties.Select(p => columns[p])];
        var text = $"UPDATE {Name(columns.Table)} SET {string.Join(", ", set.Select((c, i) => $"{Name(c.Name)} = @p{i}"))} "
            + $"WHERE {Where(columns.Key, set.Length)}";
        return EachRowIsFoundAsync(db, text, [.. set, .. columns.Key], rows, cancellationToken);
    }

    public static Task<bool> TryDeleteAsync<T>(ItemTrackingDb db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var columns = EntityColumns.Of<T>(db);
        return EachRowIsFoundAsync(
            db, $"DELETE FROM {Name(columns.Table)} WHERE {Where(columns.Key, 0)}", columns.Key, rows, cancellationToken);
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
        var column = Name(quantity.Name);
        var key = string.Join(", ", columns.Key.Select(c => Name(c.Name)));
        EntityColumns.Column[] conditional = [quantity, .. columns.Key];
        var addText = $"{InsertText(columns)} ON CONFLICT ({key}) DO UPDATE SET {column} = {column} + excluded.{column}";
        await using var add = Prepare(db, addText, columns.All);
        await using var addOnce = Prepare(db, $"{addText} WHERE {column} <= 0", columns.All);
        await using var take = Prepare(
            db, $"UPDATE {Name(columns.Table)} SET {column} = {column} + @p0 WHERE {Where(columns.Key, 1)} AND {column} + @p0 >= 0",
            conditional);
        bool IsDecrease(T row) => Convert.ToInt64(quantity.Read(row), CultureInfo.InvariantCulture) < 0;
        foreach (var row in rows.Where(IsDecrease).Concat(rows.Where(row => !IsDecrease(row))))
        {
            var touched = IsDecrease(row) && !mayGoBelowZero(row)
                ? await ExecuteAsync(take, conditional, row, cancellationToken)
                : await ExecuteAsync(onlyIntoNothing(row) ? addOnce : add, columns.All, row, cancellationToken);
            if (touched != 1)
                return false;
        }

        return true;
    }

    /// <summary>A transaction that has written to nothing but the temporary table held no lock, so nobody waits for it.</summary>
    public static async Task StageAsync<T>(ItemTrackingDb db, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var columns = EntityColumns.Of<T>(db);
        await using var own = db.Database.CurrentTransaction is null
            ? ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true)
            : null;
        await using (var create = Prepare(db, TemporaryText(columns), []))
            await create.ExecuteNonQueryAsync(cancellationToken);
        await InsertAsync(db, rows, cancellationToken);
        if (own is not null)
            await own.CommitAsync(cancellationToken);
    }

    /// <summary>The table without a row; its rows stand in the order of the key.</summary>
    private static string TemporaryText(EntityColumns columns)
    {
        var definitions = columns.All.Select(c => $"{Name(c.Name)} {c.StoreType} NOT NULL")
            .Append($"PRIMARY KEY ({string.Join(", ", columns.Key.Select(c => Name(c.Name)))})");
        return $"CREATE TEMP TABLE IF NOT EXISTS {Name(columns.Table)} ({string.Join(", ", definitions)}) WITHOUT ROWID; "
            + $"DELETE FROM temp.{Name(columns.Table)}";
    }

    private static async Task<bool> EachRowIsFoundAsync<T>(
        ItemTrackingDb db, string text, IReadOnlyList<EntityColumns.Column> parameters, IEnumerable<T> rows,
        CancellationToken cancellationToken)
        where T : class
    {
        await using var command = Prepare(db, text, parameters);
        foreach (var row in rows)
        {
            if (await ExecuteAsync(command, parameters, row, cancellationToken) != 1)
                return false;
        }

        return true;
    }

    private static string InsertText(EntityColumns columns) =>
        $"INSERT INTO {Name(columns.Table)} ({string.Join(", ", columns.All.Select(c => Name(c.Name)))}) VALUES "
            + $"({string.Join(", ", columns.All.Select((_, i) => $"@p{i}"))})";

    private static string Where(IReadOnlyList<EntityColumns.Column> key, int firstParameter) =>
        string.Join(" AND ", key.Select((c, i) => $"{Name(c.Name)} = @p{firstParameter + i}"));

    /// <summary>Names come from the model, never from a user.</summary>
    private static string Name(string name) => $"\"{name}\"";

    private static DbCommand Prepare(ItemTrackingDb db, string text, IReadOnlyList<EntityColumns.Column> columns)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        for (var i = 0; i < columns.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static Task<int> ExecuteAsync(
        DbCommand command, IReadOnlyList<EntityColumns.Column> columns, object row, CancellationToken cancellationToken)
    {
        for (var i = 0; i < columns.Count; i++)
            command.Parameters[i].Value = columns[i].Read(row) ?? DBNull.Value;
        return command.ExecuteNonQueryAsync(cancellationToken);
    }
}
