using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Orders;

/// <summary>
/// Reads an order that is to be posted: five queries, however many lines and numbers it has, one more where it was made of a blanket order,
/// and as many for each order that an invoice invoices.
/// </summary>
internal sealed class OrderRequestReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>The order as it is stored, or that it is not there.</summary>
    public async Task<Outcome<OrderRequest>> ReadAsync(DocumentKey key, PostingChoice choice, CancellationToken cancellationToken)
    {
        var kind = DocumentKind.Of(key);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var request = await RequestAsync(db, key, choice, cancellationToken);
        if (request is null)
            return DocumentRefusals.NotFound(kind, key.No);
        var behind = new List<OrderRequest>();
        foreach (var order in request.Lines.Select(line => line.Got?.Order.SourceId).OfType<string>().Distinct().Order(Codes.Comparer))
        {
            var of = kind.Gets!.Order;
            if (await RequestAsync(db, of.Key(order), PostingChoice.Invoice, cancellationToken) is { } read)
                behind.Add(read);
        }

        return request with { Behind = behind };
    }

    /// <summary>The order alone; null when it is not there.</summary>
    internal static async Task<OrderRequest?> RequestAsync(
        ItemTrackingDb db, DocumentKey key, PostingChoice choice, CancellationToken cancellationToken)
    {
        var kind = DocumentKind.Of(key);
        var inHand = OpenActivityReader.NosOf(db, key.Source);
        var found = await db.Set<DocumentHeader>().AsNoTracking().At(key)
            .Select(h => new { Header = h, InHand = inHand.FirstOrDefault() }).SingleOrDefaultAsync(cancellationToken);
        if (found is not { Header: var header })
            return null;
        var lines = await LinesAsync(db, kind, key, cancellationToken);
        return new OrderRequest
        {
            Choice = choice,
            Kind = kind,
            Header = header,
            InHand = found.InHand,
            Lines = lines,
            Blankets = await BlanketOrderStore.LinesAsync(db, kind, lines.Select(line => line.Line), cancellationToken),
            PartyBlocked = (await db.PartyAsync(kind, header.PartyNo, cancellationToken))?.Blocked == true,
            Numbering = await db.Set<CompanyNumbering>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new(),
        };
    }

    /// <summary>
    /// Header, lines and tracking are still those of the request, and so are the blanket orders behind it; and the warehouse has not begun
    /// to work on what it handles itself.
    /// </summary>
    internal static async Task<bool> IsAsReadAsync(ItemTrackingDb db, OrderRequest request, CancellationToken cancellationToken)
    {
        var inHand = OpenActivityReader.NosOf(db, request.Key.Source);
        var header = await db.Set<DocumentHeader>().At(request.Key).Select(h => new { h.Version, IsInHand = inHand.Any() })
            .SingleOrDefaultAsync(cancellationToken);
        var lines = await db.Set<DocumentLine>().At(request.Key).OrderBy(l => l.LineNo)
            .Select(l => new { l.LineNo, l.Version, l.TrackingVersion }).ToListAsync(cancellationToken);
        var blankets = await BlanketOrderStore.LinesAsync(db, request.Kind, request.Lines.Select(line => line.Line), cancellationToken);
        return blankets.Select(l => (l.Ref(), l.Version)).SequenceEqual(request.Blankets.Select(l => (l.Ref(), l.Version)))
            && header?.Version == request.Header.Version
            && (!request.Handles || request.IsInHand || !header.IsInHand)
            && lines.Select(l => (l.LineNo, l.Version, l.TrackingVersion))
                .SequenceEqual(request.Lines.Select(l => (l.Line.LineNo, l.Line.Version, l.Line.TrackingVersion)));
    }

    private static async Task<IReadOnlyList<OrderLine>> LinesAsync(
        ItemTrackingDb db, DocumentKind kind, DocumentKey key, CancellationToken cancellationToken)
    {
        var handled = kind.Gets?.Posted.Type ?? kind.Handling.Posted.Type;
        var receives = kind.Receives;
        var lines = await (
            from line in db.Set<DocumentLine>().AsNoTracking().At(key)
            join item in db.Set<Item>().AsNoTracking() on line.ItemNo equals item.No
            join code in db.Set<ItemTrackingCode>().AsNoTracking() on item.ItemTrackingCode equals code.Code into codes
            from code in codes.DefaultIfEmpty()
            join location in db.Set<Location>() on line.LocationCode equals location.Code into locations
            from location in locations.DefaultIfEmpty()
            join posted in db.Set<PostedDocumentLine>()
                on new { DocumentType = handled, DocumentNo = line.HandlingDocumentNo, LineNo = line.HandlingLineNo }
                equals new { posted.DocumentType, posted.DocumentNo, posted.LineNo } into got
            from posted in got.DefaultIfEmpty()
            orderby line.LineNo
            select new
            {
                Line = line,
                Item = item,
                Code = code,
                OrderNo = posted == null ? "" : posted.OrderNo,
                OrderLineNo = posted == null ? 0 : posted.OrderLineNo,
                VariantBlocked = line.VariantCode != ""
                    && db.Set<ItemVariant>().Any(v => v.ItemNo == line.ItemNo && v.Code == line.VariantCode && v.Blocked),
                BinMandatory = location != null && location.BinMandatory,
                IsWarehouse = location != null && (receives ? location.RequireReceive : location.RequireShipment),
                BinExists = line.BinCode != "" && db.Set<Bin>().Any(b => b.LocationCode == line.LocationCode && b.Code == line.BinCode),
            }).ToListAsync(cancellationToken);
        var tracking = (await db.Set<TrackingSpecification>().AsNoTracking().Of(key.Source).ToListAsync(cancellationToken))
            .OrderBy(t => t.LineNo)
            .ToLookup(t => t.SourceRefNo);
        return
        [
            .. lines.Select(l => new OrderLine(
                l.Line, ItemFacts.Of(l.Item, l.Code) with { VariantBlocked = l.VariantBlocked }, [.. tracking[l.Line.LineNo]])
            {
                BinMandatory = l.BinMandatory,
                IsWarehouse = l.IsWarehouse,
                BinExists = l.BinExists,
                Got = kind.Gets is { } gets && l.Line.IsGot
                    ? new(
                        new(gets.Document.ToLowerInvariant(), l.Line.HandlingDocumentNo, l.Line.HandlingLineNo),
                        gets.Order.Key(l.OrderNo).Line(l.OrderLineNo))
                    : null,
            }),
        ];
    }
}
