using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Documents.Transfers;

/// <summary>The two sides of a transfer line, each with item tracking lines of its own.</summary>
public enum TransferDirection
{
    /// <summary>Goods leave: <i>Shipment</i>.</summary>
    Outbound = 0,

    /// <summary>Goods arrive: <i>Receipt</i>.</summary>
    Inbound = 1,
}

/// <summary>Transfer orders as messages and tracking see them.</summary>
public static class TransferOrders
{
    /// <summary>Name of one order.</summary>
    public const string Caption = "Transfer Order";

    /// <summary>Name of several of them inside a sentence.</summary>
    public const string Plural = "transfer orders";

    /// <summary>Name of a header in messages.</summary>
    public const string HeaderCaption = "Transfer Header";

    /// <summary>Name of a line in messages.</summary>
    public const string LineCaption = "Transfer Line";

    /// <summary>Caption of what is reserved of what a line will bring in.</summary>
    public const string ReservedQuantityInbnd = "Reserved Quantity Inbnd.";

    /// <summary>How messages name an order: <c>Transfer Order TO-1001</c>.</summary>
    public static string Name(string no) => $"{Caption} {no}";

    /// <summary>
    /// Key of a side of an order as every source has one; postings and drafts of the order are kept under the outbound side.
    /// </summary>
    public static SourceKey Key(string no, TransferDirection direction = TransferDirection.Outbound) =>
        new(SourceTypes.TransferLine, (int)direction, no, "");

    /// <summary>The key of a header as messages show it.</summary>
    public static string HeaderKey(string no) => $"No.={no}";

    /// <summary>The key of a line as messages show it.</summary>
    public static string LineKey(string no, int lineNo) =>
        string.Create(CultureInfo.InvariantCulture, $"Document No.={no},Line No.={lineNo}");

    /// <summary>
    /// A side of a line as tracking sees it. What is handled counts as invoiced: goods that only change their place are nobody's to
    /// invoice, so that Qty. to Invoice is not shown (ITL-14).
    /// </summary>
    /// <param name="line">Line.</param>
    /// <param name="header">Its order.</param>
    /// <param name="direction">Side.</param>
    /// <param name="roundingPrecision">Smallest step of its item.</param>
    /// <param name="hasBins">Stock of the side's location lies in bins.</param>
    internal static SourceLine ToSource(
        this TransferLine line, TransferHeader header, TransferDirection direction, decimal roundingPrecision, bool hasBins)
    {
        var ships = direction == TransferDirection.Outbound;
        var toHandle = ships ? line.QtyToShipBase : line.QtyToReceiveBase;
        var handled = ships ? line.QuantityShippedBase : line.QuantityReceivedBase;
        return new()
        {
            Ref = line.Ref(direction),
            LineCaption = LineCaption,
            DocumentCaption = Name(line.DocumentNo),
            KeyText = LineKey(line.DocumentNo, line.LineNo),
            EntryType = ItemLedgerEntryType.Transfer,
            PostedAs = ships ? TransferSteps.Ships(header).Posted.Type : TransferSteps.Receive.Posted.Type,
            ItemNo = line.ItemNo,
            Description = line.Description,
            VariantCode = line.VariantCode,
            LocationCode = ships ? header.TransferFromCode : header.TransferToCode,
            BinCode = !hasBins ? "" : ships ? line.TransferFromBinCode : line.TransferToBinCode,
            RoundingPrecision = Rounding.StepOf(roundingPrecision),
            SignFactor = ships ? -1 : +1,
            Quantity = line.QuantityBase,
            QtyToHandle = toHandle,
            QtyToInvoice = toHandle,
            QuantityHandled = handled,
            QuantityInvoiced = handled,
            ShowsQtyToHandle = true,
            ShowsQtyToInvoice = false,
            AvailabilityDate = ships ? header.ShipmentDate : header.ReceiptDate,
            PostingDate = header.PostingDate,
            TrackingVersion = line.TrackingVersion,
        };
    }
}
