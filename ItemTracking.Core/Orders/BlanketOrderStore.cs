using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Orders;

/// <summary>Blanket orders that lines of orders count against, in the transaction that posts these or takes them back (MAKE-2).</summary>
internal static class BlanketOrderStore
{
    /// <summary>The lines of blanket orders that some lines name, by their keys; nothing is asked where none is named.</summary>
    public static async Task<IReadOnlyList<DocumentLine>> LinesAsync(
        ItemTrackingDb db, DocumentKind kind, IEnumerable<DocumentLine> of, CancellationToken cancellationToken)
    {
        var named = of.Where(line => line.BlanketOrderNo.Length > 0)
            .Select(line => (line.BlanketOrderNo, line.BlanketOrderLineNo)).ToHashSet();
        if (named.Count == 0)
            return [];
        var lines = await Lines(db.Set<DocumentLine>().AsNoTracking(), db, kind, [.. named.Select(name => name.BlanketOrderNo).Distinct()])
            .ToListAsync(cancellationToken);
        return
        [
            .. lines.Where(line => named.Contains((line.DocumentNo, line.LineNo)))
                .OrderBy(line => line.DocumentNo, Codes.Comparer).ThenBy(line => line.LineNo),
        ];
    }

    /// <summary>They are held after the orders, in the order of their numbers, so that two postings of one blanket order wait.</summary>
    public static async Task HoldAsync(ItemTrackingDb db, IEnumerable<OrderRequest> orders)
    {
        foreach (var key in orders.SelectMany(order => order.Blankets)
            .Select(line => new DocumentKey(line.SourceType, line.DocumentType, line.DocumentNo)).Distinct()
            .OrderBy(key => key.No, Codes.Comparer))
            await db.HoldAsync(key);
    }

    /// <summary>Adds what is posted to the lines as they are now; one that is gone counts nothing any more.</summary>
    public static async Task WriteAsync(
        ItemTrackingDb db, DocumentKind kind, IReadOnlyCollection<CalledOff> calledOff, CancellationToken cancellationToken)
    {
        if (calledOff.Count == 0)
            return;
        string[] nos = [.. calledOff.Select(part => part.Blanket.DocumentNo).Distinct()];
        var lines = (await Lines(db.Set<DocumentLine>(), db, kind, nos).ToListAsync(cancellationToken)).ToDictionary(line => line.Ref());
        foreach (var part in calledOff)
        {
            if (lines.TryGetValue(part.Blanket.Ref(), out var line))
                part.AddTo(line);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static IQueryable<DocumentLine> Lines(IQueryable<DocumentLine> lines, ItemTrackingDb db, DocumentKind kind, string[] nos)
    {
        var sourceType = kind.SourceType;
        return lines.Where(l => l.SourceType == sourceType && l.DocumentType == DocumentType.BlanketOrder)
            .WhereIn(db, l => l.DocumentNo, nos);
    }
}
