using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Tests.Posting;

/// <summary>Facts of postings without a database: documents of 2025-01-15 for item 1000 at BLUE; a positive quantity comes in.</summary>
internal static class Requests
{
    public static readonly DateOnly Today = new(2025, 1, 15);

    public static GivenOrder Of(ItemTrackingCode code, params OrderLine[] lines) => new(new()
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
        Lines =
        [
            .. lines.Select((l, index) => l with
            {
                Item = l.Item with { Policy = TrackingPolicy.Of(code) },
                Line = Numbered(l.Line, (index + 1) * 10000)
            }),
        ],
        Numbering = new() { PostedReceiptNos = "RCPT", PostedInvoiceNos = "INV" },
    });

    /// <summary>A movement of the item at BLUE, of an order.</summary>
    public static ItemMovement Movement(decimal quantity) =>
        Of(new(), Line(quantity) with { BinMandatory = true }).Request.Movements[0] with { BinCode = "S-01" };

    /// <summary>A line with its tracking, all of it to handle.</summary>
    public static OrderLine Line(decimal quantity, params TrackingSpecification[] rows) => new(
        new()
        {
            ItemNo = "1000",
            LocationCode = "BLUE",
            Quantity = quantity,
            QuantityBase = quantity,
            QtyToHandle = quantity,
            QtyToHandleBase = quantity
        },
        new("1000", TrackingPolicy.Of(null)),
        rows);

    /// <summary>Its item has a formula for expiration dates.</summary>
    public static OrderLine Expiring(this OrderLine line, string formula) =>
        line with { Item = line.Item with { ExpirationCalculation = DateFormula.TryParse(formula) } };

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
    public static GivenOrder As(
        this GivenOrder given, ItemLedgerEntryType type, ItemLedgerDocumentType document = ItemLedgerDocumentType.None) =>
        given with
        {
            Order = given.Order with
            {
                Kind = given.Order.Kind with
                {
                    Side = given.Order.Kind.Side with { EntryType = type },
                    Handling = given.Order.Kind.Handling with { Posted = given.Order.Kind.Handling.Posted with { Type = document } },
                }
            }
        };

    /// <summary>Entries of the numbers exist with these dates.</summary>
    public static GivenOrder Knowing(
        this GivenOrder given, params (TrackingNumbers Numbers, DateOnly? Date, bool HasOthers)[] numbers) =>
        given.With(facts => facts with
        {
            Numbers = facts.Numbers with
            {
                Dates = numbers.ToDictionary(n => NumberFacts.DateKey("1000", "", n.Numbers), n => new ExistingDate(n.Date, n.HasOthers))
            },
        });

    /// <summary>Stock without a number at the place of the lines, so that what goes out finds it.</summary>
    public static GivenOrder InStock(this GivenOrder given, decimal quantity) =>
        given.With(facts => facts with { OpenEntries = [new(1, new("1000", "", "BLUE"), TrackingNumbers.None, quantity)] });

    public static TrackingNumbers Lot(string lot) => new("", lot);

    public static IEnumerable<string> Messages(this GivenOrder given) => PostingPlan.Build(given.Request).Refusals.Select(r => r.Message);

    public static PostingPlan Plan(this GivenOrder given)
    {
        var plan = PostingPlan.Build(given.Request);
        Assert.Empty(plan.Refusals.Select(r => r.Message));
        return plan.Value!;
    }

    private static DocumentLine Numbered(DocumentLine line, int no)
    {
        line.LineNo = no;
        return line;
    }
}
