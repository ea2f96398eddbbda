using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents.Warehouse;

/// <summary>A document of the warehouse that is not posted or registered completely.</summary>
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
    /// <summary>
    /// The first document of the warehouse that is open for a source; null for none. What a put-away moves is received already: the source
    /// is free of it.
    /// </summary>
    public static Task<OpenActivity?> OfSourceAsync(ItemTrackingDb db, SourceKey source) =>
        Of(db, source).AsNoTracking().Where(h => h.Type != WarehouseActivityType.PutAway)
            .OrderBy(h => h.No).Select(h => new OpenActivity(h.Type, h.No)).FirstOrDefaultAsync();

    /// <summary>
    /// The numbers of inventory put-aways and picks of a source, for a query that asks beside something else: they post it themselves
    /// (DOC-33).
    /// </summary>
    public static IQueryable<string> NosOf(ItemTrackingDb db, SourceKey source) => Of(db, source)
        .Where(h => h.Type == WarehouseActivityType.InvtPutAway || h.Type == WarehouseActivityType.InvtPick)
        .OrderBy(h => h.No).Select(h => h.No);

    /// <summary>The same of either side of a transfer order.</summary>
    public static async Task<OpenActivity?> OfTransferAsync(ItemTrackingDb db, string no) =>
        await OfSourceAsync(db, TransferOrders.Key(no)) ?? await OfSourceAsync(db, TransferOrders.Key(no, TransferDirection.Inbound));

    /// <summary>
    /// The first document of the warehouse that has the numbers of a source line in hand: a pick, an inventory put-away, or a shipment
    /// whose goods are picked; null for none (ITL-25, DOC-24).
    /// </summary>
    public static Task<OpenActivity?> OfLineAsync(ItemTrackingDb db, SourceRef source) =>
        db.Set<WarehouseActivityLine>().AsNoTracking()
            .Where(l => l.SourceNo == source.SourceId && l.SourceType == source.SourceType && l.SourceSubtype == source.SourceSubtype
                && l.SourceLineNo == source.SourceRefNo
                && (l.Type == WarehouseActivityType.Pick || l.Type == WarehouseActivityType.InvtPick
                    || l.Type == WarehouseActivityType.InvtPutAway
                    || (l.Type == WarehouseActivityType.Shipment
                        && db.Set<Location>().Any(location => location.Code == l.LocationCode && location.RequirePick))))
            .OrderBy(l => l.Type).ThenBy(l => l.No).Select(l => new OpenActivity(l.Type, l.No)).FirstOrDefaultAsync();

    private static IQueryable<WarehouseActivityHeader> Of(ItemTrackingDb db, SourceKey source) => db.Set<WarehouseActivityHeader>()
        .Where(h => h.SourceNo == source.SourceId && h.SourceType == source.SourceType && h.SourceSubtype == source.SourceSubtype);
}
