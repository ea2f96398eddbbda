using System.Data.Common;
using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// Gives codes and numbers that an earlier version stored the form in which they are looked for today (<see cref="Codes.Normalise"/>):
/// in all tables alike, in one transaction, told to the audit trail. Run it while the application is stopped.
/// </summary>
public sealed class CodeUpgrade(IDbContextFactory<ItemTrackingDb> factory)
{
    private const string Separator = ", ";

    /// <summary>Says what would be folded, and folds it where that is wished and nothing clashes.</summary>
    /// <param name="isSaved">Whether to do it.</param>
    /// <param name="actor">Who does it, for the audit trail.</param>
    public async Task<CodeUpgradeReport> RunAsync(bool isSaved, Actor actor)
    {
        await using var db = factory.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var changed = new List<StoredCode>();
        foreach (var (table, column) in CodeColumns.Of(db.Model))
            changed.AddRange(await ChangedAsync(db, table, column));
        var folded = changed.FindAll(code => code.Kept != code.Stored);
        var clashes = folded.Count == 0 ? [] : await ClashesAsync(db, [.. folded.Select(code => code.Stored)]);
        var report = new CodeUpgradeReport(
            folded, changed.FindAll(code => code.Kept == code.Stored), clashes, isSaved && folded.Count > 0 && clashes.Count == 0);
        if (!report.IsSaved)
            return report;
        await FoldAsync(db, folded);
        Tell(db, folded, actor);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return report;
    }

    private static void Tell(ItemTrackingDb db, IEnumerable<StoredCode> folded, Actor actor)
    {
        db.Actor = actor;
        db.Reason = "Codes are kept in the form in which they are looked for.";
        foreach (var code in folded)
        {
            db.AddAudit(new()
            {
                Action = AuditAction.Renamed,
                Table = code.Table,
                Key = code.Kept,
                Before = $"{code.Column}: {Codes.Shown(code.Stored)}",
                After = $"{code.Column}: {code.Kept}",
            });
        }
    }

    private static async Task<List<StoredCode>> ChangedAsync(ItemTrackingDb db, string table, string column)
    {
        var changed = new List<StoredCode>();
        await foreach (var row in RowsAsync(db, table, [column]))
        {
            var kept = Codes.Normalise(row[0]);
            if (Codes.Check(row[0], column, int.MaxValue) is not null)
                changed.Add(new(table, column, row[0], row[0]));
            else if (kept != row[0])
                changed.Add(new(table, column, row[0], kept));
        }

        return changed;
    }

    /// <summary>Only keys that a folded code is part of are remembered: a long ledger takes no more memory than a short one.</summary>
    private static async Task<IReadOnlyList<CodeClash>> ClashesAsync(ItemTrackingDb db, HashSet<string> folded)
    {
        var keys = CodeColumns.Keys(db.Model);
        var met = new Dictionary<(string What, string Kept), SortedSet<string>>();
        foreach (var key in keys)
        {
            await foreach (var row in RowsAsync(db, key.Table, key.Columns))
            {
                if (row.Any(folded.Contains))
                    met.TryAdd((key.What, Kept(row)), new(StringComparer.Ordinal));
            }
        }

        foreach (var key in keys)
        {
            await foreach (var row in RowsAsync(db, key.Table, key.Columns))
            {
                if (met.TryGetValue((key.What, Kept(row)), out var stored))
                    stored.Add(string.Join(Separator, row.Where(part => part.Length > 0)));
            }
        }

        return [.. met.Where(m => m.Value.Count > 1).Select(m => new CodeClash(m.Key.What, [.. m.Value])).OrderBy(c => c.What)];
    }

    private static string Kept(string[] row) => string.Join(Separator, row.Select(Codes.Normalise));

    private static async Task FoldAsync(ItemTrackingDb db, List<StoredCode> folded)
    {
        var (onServer, list) = (db is not SqliteItemTrackingDb, db is SqliteItemTrackingDb ? "FoldedCode" : "#FoldedCode");
        var referring = CodeColumns.Referring(db.Model);
        await RunAsync(db, onServer
            ? $"CREATE TABLE {list} (Old nvarchar(50) COLLATE {db.BinaryCollation} PRIMARY KEY, "
                + $"New nvarchar(50) COLLATE {db.BinaryCollation})"
            : $"CREATE TEMP TABLE {list} (Old TEXT PRIMARY KEY, New TEXT NOT NULL)");
        foreach (var code in folded.DistinctBy(code => code.Stored))
            await RunAsync(db, $"INSERT INTO {list} (Old, New) VALUES (@old, @new)", ("@old", code.Stored), ("@new", code.Kept));
        if (!onServer)
            await RunAsync(db, "PRAGMA defer_foreign_keys = ON");
        foreach (var table in onServer ? referring : [])
            await RunAsync(db, $"ALTER TABLE \"{table}\" NOCHECK CONSTRAINT ALL");
        foreach (var (table, column) in folded.Select(code => (code.Table, code.Column)).Distinct())
            await RunAsync(
                db,
                $"UPDATE \"{table}\" SET \"{column}\" = (SELECT New FROM {list} WHERE Old = \"{table}\".\"{column}\") "
                    + $"WHERE \"{column}\" IN (SELECT Old FROM {list})");
        foreach (var table in onServer ? referring : [])
            await RunAsync(db, $"ALTER TABLE \"{table}\" WITH CHECK CHECK CONSTRAINT ALL");
        await RunAsync(db, $"DROP TABLE {list}");
    }

    private static async IAsyncEnumerable<string[]> RowsAsync(ItemTrackingDb db, string table, IReadOnlyList<string> columns)
    {
        await using var command = Command(db, $"SELECT DISTINCT {string.Join(", ", columns.Select(c => $"\"{c}\""))} FROM \"{table}\"");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            yield return [.. columns.Select((_, i) => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? "")];
    }

    private static async Task RunAsync(ItemTrackingDb db, string text, params (string Name, string Value)[] values)
    {
        await using var command = Command(db, text);
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }

    private static DbCommand Command(ItemTrackingDb db, string text)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (text, db.Database.CurrentTransaction!.GetDbTransaction());
        return command;
    }
}
