using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Assignment;

/// <summary>Item Tracking Lines pages without a database.</summary>
internal static class Sheets
{
    /// <summary>Nothing is required, expiration dates are used.</summary>
    public static readonly ItemTrackingCode FreeEntry = new() { Code = "FREE" };

    public static readonly ItemTrackingCode LotSpecific = new() { Code = "LOTALL", LotSpecificTracking = true };

    public static readonly ItemTrackingCode SNSpecific = new() { Code = "SNALL", SNSpecificTracking = true };

    public static readonly ItemTrackingCode SNAndLotSpecific = new()
    {
        Code = "SNLOT",
        SNSpecificTracking = true,
        LotSpecificTracking = true
    };

    public static readonly ItemTrackingCode WithoutDates = new() { Code = "NOEXP", IgnoreExpirationDates = true };

    /// <summary>A purchase order line with everything to handle and to invoice.</summary>
    public static SourceLine PurchaseLine(decimal quantity) => new()
    {
        Ref = DocumentKey.PurchaseOrder("PO-1").Line(10000),
        LineCaption = "Purchase Line",
        DocumentCaption = "Purchase Order PO-1",
        KeyText = "Document Type=Order,Document No.=PO-1,Line No.=10000",
        EntryType = ItemLedgerEntryType.Purchase,
        PostedAs = ItemLedgerDocumentType.PurchaseReceipt,
        ItemNo = "1000",
        Description = "",
        VariantCode = "",
        LocationCode = "EAST",
        RoundingPrecision = Rounding.DefaultPrecision,
        SignFactor = +1,
        Quantity = quantity,
        QtyToHandle = quantity,
        QtyToInvoice = quantity,
        QuantityHandled = 0,
        QuantityInvoiced = 0,
        ShowsQtyToHandle = true,
        ShowsQtyToInvoice = true,
        AvailabilityDate = null,
        TrackingVersion = 0,
    };

    /// <summary>A sales order line; negative for goods that come back.</summary>
    public static SourceLine SalesLine(decimal quantity) => PurchaseLine(quantity) with
    {
        Ref = new(SourceTypes.SalesLine, (int)DocumentType.Order, "SO-1", "", 10000),
        LineCaption = "Sales Line",
        DocumentCaption = "Sales Order SO-1",
        KeyText = "Document Type=Order,Document No.=SO-1,Line No.=10000",
        EntryType = ItemLedgerEntryType.Sale,
        PostedAs = ItemLedgerDocumentType.SalesShipment,
        SignFactor = -1,
    };

    /// <summary>The receipt side of a line of a transfer order.</summary>
    public static SourceLine TransferReceipt(decimal quantity) => PurchaseLine(quantity) with
    {
        Ref = TransferOrders.Key("TO-1", TransferDirection.Inbound).Line(10000),
        LineCaption = "Transfer Line",
        DocumentCaption = "Transfer Order TO-1",
        EntryType = ItemLedgerEntryType.Transfer,
        PostedAs = ItemLedgerDocumentType.TransferReceipt,
    };

    /// <summary>A line of a reclassification journal.</summary>
    public static SourceLine ReclassLine(decimal quantity) => PurchaseLine(quantity) with
    {
        Ref = JournalTemplate.Reclass.Key("B1").Line(10000),
        LineCaption = "Item Journal Line",
        DocumentCaption = "Item Reclass. Journal B1",
        KeyText = "Journal Batch Name=B1,Line No.=10000",
        EntryType = ItemLedgerEntryType.Transfer,
        PostedAs = ItemLedgerDocumentType.None,
        SignFactor = -1,
    };

    public static TrackingSheet Open(decimal quantity, params TrackingLine[] lines) => Open(PurchaseLine(quantity), FreeEntry, lines);

    public static TrackingSheet Open(SourceLine source, ItemTrackingCode code, params TrackingLine[] lines)
    {
        var policy = TrackingPolicy.Of(code);
        return TrackingSheet.Open(new(
            source,
            new(source.ItemNo, "Bicycle", code.Code, code.Description, "SN", "LOT"),
            policy,
            EditRights.Of(source, policy, TrackingMode.Normal),
            [.. lines.Select((line, index) => new OpenedLine(line with { LineNo = index + 1 }, (index + 1) * 10))],
            DateTimeOffset.UnixEpoch));
    }

    /// <summary>The same lines as somebody with these roles sees them.</summary>
    public static TrackingSheet As(this TrackingSheet s, Actor actor) => TrackingSheet.Open(s.Facts with
    {
        Rights = EditRights.Of(s.Source, s.Policy, TrackingMode.Of(s.Source.Ref, actor)),
    });

    public static TrackingLine Lot(string lotNo, decimal quantity, decimal handled = 0) => new()
    {
        LineNo = 0,
        LotNo = lotNo,
        QuantityBase = quantity,
        QtyToHandleBase = quantity - handled,
        QtyToInvoiceBase = quantity,
        QuantityHandledBase = handled,
    };

    public static TrackingLine Serial(string serialNo, string lotNo = "", decimal quantity = 1) =>
        Lot(lotNo, quantity) with { SerialNo = serialNo };

    /// <summary>The value of a call that must have succeeded.</summary>
    public static T Must<T>(this Outcome<T> outcome)
    {
        Assert.Empty(outcome.Refusals.Select(r => r.Message));
        return outcome.Value!;
    }

    /// <summary>The message of the only refusal.</summary>
    public static string Message<T>(this Outcome<T> outcome) => Assert.Single(outcome.Refusals).Message;

    /// <summary>Lines as <c>serial/lot quantity</c>.</summary>
    public static IEnumerable<string> Shown(this TrackingSheet sheet) =>
        sheet.Lines.Select(l => $"{l.SerialNo}/{l.LotNo} {Rounding.QuantityText(l.QuantityBase)}");
}
