using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents.Warehouse;

/// <summary>Work of the warehouse on a source line, that is in the way of an undo (PST-29).</summary>
/// <param name="Lines">What lines there are, as the refusal says it: <c>warehouse put-away lines have already been created</c>.</param>
/// <param name="Name">The document: <c>Warehouse Put-away WPA-1001</c>.</param>
internal sealed record WarehouseWork(string Lines, string Name);

/// <summary>Finds what the warehouse does, or has done, with goods of a posted document: three queries, however many lines.</summary>
internal static class WarehouseWorkReader
{
    /// <summary>The first work on each source line: open documents, then put-aways of what the posted document brought.</summary>
    /// <param name="db">Context of the call.</param>
    /// <param name="source">Order of the posted document; of a transfer either side counts.</param>
    /// <param name="postedNo">Posted document.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<IReadOnlyDictionary<int, WarehouseWork>> ReadAsync(
        ItemTrackingDb db, SourceKey source, string postedNo, CancellationToken ct)
    {
        var open = await db.Set<WarehouseActivityLine>().AsNoTracking()
            .Where(l => l.SourceNo == source.SourceId && l.SourceType == source.SourceType
                && (l.SourceSubtype == source.SourceSubtype || l.SourceType == SourceTypes.TransferLine))
            .OrderBy(l => l.No).Select(l => new { l.SourceLineNo, l.Type, l.No }).ToListAsync(ct);
        var registered = await (
            from receipt in db.Set<PostedActivityHeader>().AsNoTracking()
            where receipt.PostedSourceNo == postedNo && receipt.Type == WarehouseActivityType.Receipt
                && receipt.SourceNo == source.SourceId && receipt.SourceType == source.SourceType
            join putAway in db.Set<PostedActivityHeader>()
                on new { WhseDocumentNo = receipt.No, Type = WarehouseActivityType.PutAway }
                equals new { putAway.WhseDocumentNo, putAway.Type }
            join line in db.Set<PostedActivityLine>() on new { putAway.Type, putAway.No } equals new { line.Type, line.No }
            orderby line.No
            select new { line.SourceLineNo, line.No }).ToListAsync(ct);
        return open.Select(l => (l.SourceLineNo, Work: new WarehouseWork($"{Words(l.Type)} have already been created", l.Type.Name(l.No))))
            .Concat(registered.Select(l => (l.SourceLineNo, Work: new WarehouseWork(
                $"{Words(WarehouseActivityType.PutAway)} have already been posted",
                $"{WarehouseActivityType.PutAway.PostedCaption()} {l.No}"))))
            .DistinctBy(l => l.SourceLineNo).ToDictionary(l => l.SourceLineNo, l => l.Work);
    }

    private static string Words(WarehouseActivityType type) => type switch
    {
        WarehouseActivityType.PutAway => "warehouse put-away lines",
        WarehouseActivityType.Receipt => "warehouse receipt lines",
        WarehouseActivityType.Shipment => "warehouse shipment lines",
        _ => "warehouse activity lines",
    };
}
