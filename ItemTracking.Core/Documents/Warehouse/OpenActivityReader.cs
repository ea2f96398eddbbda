using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents.Warehouse;

/// <summary>An inventory put-away or pick that is not posted completely.</summary>
/// <param name="Type">Kind.</param>
/// <param name="No">Number.</param>
internal sealed record OpenActivity(WarehouseActivityType Type, string No)
{
    /// <summary>How messages name it.</summary>
    public string Name => Type.Name(No);
}

/// <summary>Finds what the warehouse has in hand for a document or a line, by index (DOC-24, DOC-33).</summary>
internal static class OpenActivityReader
{
    /// <summary>The first document of the warehouse that is open for a source; null for none.</summary>
    public static Task<OpenActivity?> OfSourceAsync(ItemTrackingDb db, SourceKey source, CancellationToken cancellationToken = default) =>
        db.Set<WarehouseActivityHeader>().AsNoTracking()
            .Where(h => h.SourceNo == source.SourceId && h.SourceType == source.SourceType && h.SourceSubtype == source.SourceSubtype)
            .OrderBy(h => h.No).Select(h => new OpenActivity(h.Type, h.No)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The numbers of all of them, for a query that asks beside something else.</summary>
    public static IQueryable<string> NosOf(ItemTrackingDb db, SourceKey source) => db.Set<WarehouseActivityHeader>()
        .Where(h => h.SourceNo == source.SourceId && h.SourceType == source.SourceType && h.SourceSubtype == source.SourceSubtype)
        .OrderBy(h => h.No).Select(h => h.No);

    /// <summary>The same of either side of a transfer order.</summary>
    public static async Task<OpenActivity?> OfTransferAsync(ItemTrackingDb db, string no) =>
        await OfSourceAsync(db, TransferOrders.Key(no)) ?? await OfSourceAsync(db, TransferOrders.Key(no, TransferDirection.Inbound));

    /// <summary>The first document of the warehouse that handles a source line; null for none (ITL-25).</summary>
    public static Task<OpenActivity?> OfLineAsync(ItemTrackingDb db, SourceRef source) =>
        db.Set<WarehouseActivityLine>().AsNoTracking()
            .Where(l => l.SourceNo == source.SourceId && l.SourceType == source.SourceType && l.SourceSubtype == source.SourceSubtype
                && l.SourceLineNo == source.SourceRefNo)
            .OrderBy(l => l.No).Select(l => new OpenActivity(l.Type, l.No)).FirstOrDefaultAsync();
}
