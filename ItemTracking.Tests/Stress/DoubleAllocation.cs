using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Stress;

/// <summary>A ledger entry of a number, with its place in the order in which postings were committed.</summary>
internal sealed record Movement(
    long CommitOrder, string ItemNo, string LocationCode, string SerialNo, string LotNo, decimal Quantity, string DocumentNo);

/// <summary>
/// Whether anything was given out twice, found out without the core's invariants: by walking through the history of every number. Entry
/// numbers are drawn before a posting commits; the audit trail is numbered inside its transaction and so tells the order of commits.
/// </summary>
internal static class DoubleAllocation
{
    public static async Task<IReadOnlyList<string>> FindAsync(TestDatabase database)
    {
        var audit = await database.AllAsync<AuditEntry>();
        var committed = audit.Where(a => a.Action is AuditAction.Posted or AuditAction.Cancelled)
            .SelectMany(a => a.After
                .Split('\n')
                .Select(line => (DocumentNo: line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..], a.EntryNo)))
            .Where(a => a.DocumentNo.Length > 0)
            .ToDictionary(a => a.DocumentNo, a => a.EntryNo);
        var undone = audit.Where(a => a.Action == AuditAction.Undone)
            .SelectMany(a => a.After.Split('\n')
                .Select(line => (Line: (a.Key, line[..line.IndexOf(':', StringComparison.Ordinal)]), a.EntryNo)))
            .ToDictionary(a => a.Line, a => a.EntryNo);
        var entries = (await database.AllAsync<ItemLedgerEntry>()).OrderBy(e => e.EntryNo).ToList();
        var lineOf = entries.ToDictionary(e => e.EntryNo, e => e.DocumentLineNo);
        return Find(entries.Select(e => new Movement(
            e.Correction ? undone[(e.DocumentNo, $"Line {lineOf[e.AppliesToEntry]}")] : committed[e.DocumentNo],
            e.ItemNo, e.LocationCode, e.SerialNo, e.LotNo, e.Quantity, e.DocumentNo)));
    }

    public static IReadOnlyList<string> Find(IEnumerable<Movement> movements)
    {
        var inOrder = movements.OrderBy(m => m.CommitOrder).ToList();
        return
        [
            .. inOrder.Where(m => m.SerialNo.Length > 0).GroupBy(m => (m.ItemNo, m.SerialNo)).SelectMany(g => OfSerial([.. g])),
            .. inOrder.Where(m => m.LotNo.Length > 0).GroupBy(m => (m.ItemNo, m.LotNo, m.LocationCode)).SelectMany(g => OfLot([.. g])),
        ];
    }

    /// <summary>A unit comes, leaves from where it came to, and comes again.</summary>
    private static IEnumerable<string> OfSerial(IReadOnlyList<Movement> history)
    {
        for (var i = 0; i < history.Count; i++)
        {
            var (before, now) = (i == 0 ? null : history[i - 1], history[i]);
            if (now.Quantity == 1 && before is { Quantity: > 0 })
                yield return $"{now.SerialNo} came with {now.DocumentNo} while it was there since {before.DocumentNo}.";
            else if (now.Quantity == -1 && before?.Quantity != 1)
                yield return $"{now.SerialNo} left with {now.DocumentNo} and "
                    + (before is null ? "never came." : $"had left with {before.DocumentNo}.");
            else if (now.Quantity == -1 && before!.LocationCode != now.LocationCode)
                yield return $"{now.SerialNo} left {now.LocationCode} with {now.DocumentNo} and was at {before.LocationCode}.";
        }
    }

    private static IEnumerable<string> OfLot(IReadOnlyList<Movement> history)
    {
        var stock = 0m;
        foreach (var movement in history)
        {
            stock += movement.Quantity;
            if (stock < 0)
                yield return $"{movement.LotNo} at {movement.LocationCode}: {movement.DocumentNo} took {-stock} more than was there.";
        }
    }
}
