using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// Many rows on SQLite: one prepared statement, executed once per row inside the open transaction.
/// </summary>
internal static class SqliteBulk
{
    public static Task InsertAsync<T>(ItemTrackingDb db, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var columns = EntityColumns.Of<T>(db);
        using var insert = new SqliteStatement(db, InsertText(columns), columns.All);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            insert.Execute(row);
        }

        return Task.CompletedTask;
    }

    public static Task<bool> TryUpdateAsync<T>(
        ItemTrackingDb db, IReadOnlyCollection<T> rows, IReadOnlyList<string> properties, CancellationToken cancellationToken)
        where T : class
    {
        var columns = EntityColumns.Of<T>(db);
        EntityColumns.Column[] set = [.. properties.Select(p => columns[p])];
        var text = $"UPDATE {Name(columns.Table)} SET {string.Join(", ", set.Select((c, i) => $"{Name(c.Name)} = ?{i + 1}"))} "
            + $"WHERE {Where(columns.Key, set.Length)}";
        return Task.FromResult(EachRowIsFound(db, text, [.. set, .. columns.Key], rows, cancellationToken));
    }

    public static Task<bool> TryDeleteAsync<T>(ItemTrackingDb db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var columns = EntityColumns.Of<T>(db);
        return Task.FromResult(EachRowIsFound(
            db, $"DELETE FROM {Name(columns.Table)} WHERE {Where(columns.Key, 0)}", columns.Key, rows, cancellationToken));
    }

    public static Task<bool> TryAddAsync<T>(
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
        using var add = new SqliteStatement(db, addText, columns.All);
        using var addOnce = new SqliteStatement(db, $"{addText} WHERE {column} <= 0", columns.All);
        using var take = new SqliteStatement(
            db, $"UPDATE {Name(columns.Table)} SET {column} = {column} + ?1 WHERE {Where(columns.Key, 1)} AND {column} + ?1 >= 0",
            conditional);
        bool IsDecrease(T row) => Convert.ToInt64(quantity.Read(row), CultureInfo.InvariantCulture) < 0;
        foreach (var row in rows.Where(IsDecrease).Concat(rows.Where(row => !IsDecrease(row))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var statement = IsDecrease(row) && !mayGoBelowZero(row) ? take : onlyIntoNothing(row) ? addOnce : add;
            if (statement.Execute(row) != 1)
                return Task.FromResult(false);
        }

        return Task.FromResult(true);
    }

    /// <summary>A transaction that has written to nothing but the temporary table held no lock, so nobody waits for it.</summary>
    public static async Task StageAsync<T>(ItemTrackingDb db, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var columns = EntityColumns.Of<T>(db);
        await using var own = db.Database.CurrentTransaction is null
            ? ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true)
            : null;
        await using (var create = db.Database.GetDbConnection().CreateCommand())
        {
            create.CommandText = TemporaryText(columns);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }

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

    private static bool EachRowIsFound<T>(
        ItemTrackingDb db, string text, IReadOnlyList<EntityColumns.Column> parameters, IEnumerable<T> rows,
        CancellationToken cancellationToken)
        where T : class
    {
        using var statement = new SqliteStatement(db, text, parameters);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (statement.Execute(row) != 1)
                return false;
        }

        return true;
    }

    private static string InsertText(EntityColumns columns) =>
        $"INSERT INTO {Name(columns.Table)} ({string.Join(", ", columns.All.Select(c => Name(c.Name)))}) VALUES "
            + $"({string.Join(", ", columns.All.Select((_, i) => $"?{i + 1}"))})";

    private static string Where(IReadOnlyList<EntityColumns.Column> key, int parametersBefore) =>
        string.Join(" AND ", key.Select((c, i) => $"{Name(c.Name)} = ?{parametersBefore + i + 1}"));

    /// <summary>Names come from the model, never from a user.</summary>
    private static string Name(string name) => $"\"{name}\"";
}
