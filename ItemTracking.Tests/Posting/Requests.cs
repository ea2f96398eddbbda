using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Tests.Posting;

/// <summary>Facts of postings without a database: documents of 2025-01-15 for item 1000 at BLUE; a positive quantity comes in.</summary>
internal static class Requests
{
    public static readonly DateOnly Today = new(2025, 1, 15);

    public static PostingRequest Of(ItemTrackingCode code, params PostingLine[] lines) => new()
    {
        Choice = PostingChoice.Handle,
        Kind = DocumentKind.PurchaseOrder,
        Header = new()
        {
            SourceType = SourceTypes.PurchaseLine,
            DocumentType = DocumentType.Order,
            No = "PO-1",
            PartyNo = "V1",
            DocumentDate = Today,
            PostingDate = Today
        },
        Lines = [.. lines.Select((l, index) => l with { Policy = TrackingPolicy.Of(code), Line = Numbered(l.Line, (index + 1) * 10000) })],
        Numbering = new() { PostedReceiptNos = "RCPT", PostedInvoiceNos = "INV" },
    };

    /// <summary>A line with its tracking, all of it to handle.</summary>
    public static PostingLine Line(decimal quantity, params TrackingSpecification[] rows) => new(
        new()
        {
            ItemNo = "1000",
            LocationCode = "BLUE",
            Quantity = quantity,
            QuantityBase = quantity,
            QtyToHandle = quantity,
            QtyToHandleBase = quantity
        },
        new() { No = "1000" },
        TrackingPolicy.Of(null),
        rows);

    public static TrackingSpecification Row(
        string serial, string lot, decimal quantity, DateOnly? expires = null, DateOnly? warranty = null) =>
        new()
        {
            ItemNo = "1000",
            LocationCode = "BLUE",
            SerialNo = serial,
            LotNo = lot,
            QuantityBase = quantity,
            QtyToHandleBase = quantity,
            QtyToInvoiceBase = quantity,
            ExpirationDate = expires,
            WarrantyDate = warranty,
        };

    /// <summary>The same document as another kind of movement would have it.</summary>
    public static PostingRequest As(
        this PostingRequest request, ItemLedgerEntryType type, ItemLedgerDocumentType document = ItemLedgerDocumentType.None) =>
        request with
        {
            Kind = request.Kind with
            {
                Side = request.Kind.Side with { EntryType = type },
                Posted = request.Kind.Posted with { Type = document }
            }
        };

    /// <summary>Entries of the numbers exist with these dates.</summary>
    public static PostingRequest Knowing(
        this PostingRequest request, params (TrackingNumbers Numbers, DateOnly? Date, bool HasOthers)[] numbers) =>
        request with
        {
            Numbers = request.Numbers with
            {
                Dates = numbers.ToDictionary(n => NumberFacts.DateKey("1000", "", n.Numbers), n => new ExistingDate(n.Date, n.HasOthers))
            },
        };

    /// <summary>Stock without a number at the place of the lines, so that what goes out finds it.</summary>
    public static PostingRequest InStock(this PostingRequest request, decimal quantity) =>
        request with { OpenEntries = [new(1, new("1000", "", "BLUE"), TrackingNumbers.None, quantity)] };

    public static TrackingNumbers Lot(string lot) => new("", lot);

    public static IEnumerable<string> Messages(this PostingRequest request) => PostingPlan.Build(request).Refusals.Select(r => r.Message);

    public static PostingPlan Plan(this PostingRequest request)
    {
        var plan = PostingPlan.Build(request);
        Assert.Empty(plan.Refusals.Select(r => r.Message));
        return plan.Value!;
    }

    private static DocumentLine Numbered(DocumentLine line, int no)
    {
        line.LineNo = no;
        return line;
    }
}
