using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>Reads the facts of a posting: about fifteen queries, however many lines and numbers the document has.</summary>
internal sealed class PostingRequestReader(IDbContextFactory<ItemTrackingDb> factory)
{
    private const int MaxAttempts = 5;

    /// <summary>The facts of one moment, or that the document is not there.</summary>
    public async Task<Outcome<PostingRequest>> ReadAsync(DocumentKey key, PostingChoice choice, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var request = await OnceAsync(key, choice, cancellationToken);
            if (request.IsRefused || attempt == MaxAttempts)
                return request;
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            if (await IsAsReadAsync(db, request.Value, cancellationToken))
                return request;
        }
    }

    /// <summary>
    /// Header, lines and tracking are still those of the request. Asked after reading, because the queries of a reading do not see one
    /// moment; asked again inside the transaction that writes.
    /// </summary>
    internal static async Task<bool> IsAsReadAsync(ItemTrackingDb db, PostingRequest request, CancellationToken cancellationToken)
    {
        var version = await db.Set<DocumentHeader>().At(request.Key).Select(h => (long?)h.Version).SingleOrDefaultAsync(cancellationToken);
        var lines = await db.Set<DocumentLine>().At(request.Key).OrderBy(l => l.LineNo)
            .Select(l => new { l.LineNo, l.Version, l.TrackingVersion }).ToListAsync(cancellationToken);
        return version == request.Header.Version
            && lines.Select(l => (l.LineNo, l.Version, l.TrackingVersion))
                .SequenceEqual(request.Lines.Select(l => (l.Line.LineNo, l.Line.Version, l.Line.TrackingVersion)));
    }

    private async Task<Outcome<PostingRequest>> OnceAsync(DocumentKey key, PostingChoice choice, CancellationToken cancellationToken)
    {
        var kind = DocumentKind.Of(key);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var header = await db.Set<DocumentHeader>().AsNoTracking().At(key).SingleOrDefaultAsync(cancellationToken);
        if (header is null)
            return DocumentRefusals.NotFound(kind, key.No);
        var request = new PostingRequest
        {
            Choice = choice,
            Kind = kind,
            Header = header,
            Lines = await LinesAsync(db, key, cancellationToken),
            PartyBlocked = (await db.PartyAsync(kind, header.PartyNo, cancellationToken))?.Blocked == true,
            Numbering = await db.Set<CompanyNumbering>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new(),
            InventorySetup = await db.Set<InventorySetup>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new(),
        };
        if (request.Invoices)
            request = request with { Invoiceable = await InvoiceableAsync(db, key, cancellationToken) };
        return request.Handles ? await WithStockAsync(db, request, cancellationToken) : request;
    }

    private static async Task<PostingRequest> WithStockAsync(
        ItemTrackingDb db, PostingRequest document, CancellationToken cancellationToken)
    {
        var request = document with
        {
            SerialsInStock = await OpenEntryReader.SerialsInStockAsync(db, document.Key, cancellationToken),
            Numbers = await NumberFactsReader.ReadAsync(db, document.Key, document.Lines, cancellationToken),
            OpenEntries = await OpenEntryReader.ReadAsync(db, document, [], cancellationToken),
            Reservations = await KeptStockReader.ReadAsync(db, document, cancellationToken),
            NamedEntries = await NamedEntryReader.ReadAsync(db, document, cancellationToken),
            BinContents = await BinQuantityReader.ReadAsync(db, document, cancellationToken),
        };
        var items = LateBinding.Items(request);
        return items.Count == 0
            ? request
            : request with { OpenEntries = await OpenEntryReader.ReadAsync(db, request, items, cancellationToken) };
    }

    private static async Task<IReadOnlyList<PostingLine>> LinesAsync(
        ItemTrackingDb db, DocumentKey key, CancellationToken cancellationToken)
    {
        var lines = await (
            from line in db.Set<DocumentLine>().AsNoTracking().At(key)
            join item in db.Set<Item>().AsNoTracking() on line.ItemNo equals item.No
            join code in db.Set<ItemTrackingCode>().AsNoTracking() on item.ItemTrackingCode equals code.Code into codes
            from code in codes.DefaultIfEmpty()
            join location in db.Set<Location>() on line.LocationCode equals location.Code into locations
            from location in locations.DefaultIfEmpty()
            orderby line.LineNo
            select new
            {
                Line = line,
                Item = item,
                Code = code,
                BinMandatory = location != null && location.BinMandatory,
                BinExists = line.BinCode != "" && db.Set<Bin>().Any(b => b.LocationCode == line.LocationCode && b.Code == line.BinCode),
            }).ToListAsync(cancellationToken);
        var tracking = (await Tracking(db, key).AsNoTracking().ToListAsync(cancellationToken))
            .OrderBy(t => t.LineNo)
            .ToLookup(t => t.SourceRefNo);
        return
        [
            .. lines.Select(l => new PostingLine(l.Line, l.Item, TrackingPolicy.Of(l.Code), [.. tracking[l.Line.LineNo]])
            {
                CodeVersion = l.Code?.Version,
                BinMandatory = l.BinMandatory,
                BinExists = l.BinExists,
            }),
        ];
    }

    private static Task<List<InvoiceableEntry>> InvoiceableAsync(ItemTrackingDb db, DocumentKey key, CancellationToken cancellationToken)
    {
        var subtype = (int)key.DocumentType;
        return db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.OrderNo == key.No && e.OrderSourceType == key.SourceType && e.OrderSourceSubtype == subtype
                && !e.CompletelyInvoiced)
            .OrderBy(e => e.EntryNo)
            .Select(e => new InvoiceableEntry(
                e.EntryNo, e.OrderLineNo, new TrackingNumbers(e.SerialNo, e.LotNo), e.Quantity, e.InvoicedQuantity))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The tracking rows of a document.</summary>
    internal static IQueryable<TrackingSpecification> Tracking(ItemTrackingDb db, DocumentKey key)
    {
        var subtype = (int)key.DocumentType;
        return db.Set<TrackingSpecification>()
            .Where(t => t.SourceType == key.SourceType && t.SourceSubtype == subtype && t.SourceId == key.No && t.SourceBatchName == "");
    }
}
