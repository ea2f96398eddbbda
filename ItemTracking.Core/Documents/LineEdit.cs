using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Documents;

/// <summary>Turns a typed line into the line that will be stored: what follows from an item, a unit and a quantity is filled in.</summary>
internal static class LineEdit
{
    /// <summary>The line to store, or every reason why not.</summary>
    public static Outcome<DocumentLine> Apply(LineFacts facts, DocumentLineCard typed)
    {
        var line = Filled(facts, typed);
        List<Refusal> refusals = [.. LineRules.Check(facts, line)];
        return refusals.Count > 0 ? Outcome<DocumentLine>.Refused(refusals) : line;
    }

    /// <summary>The code of the location the line will have: a new line takes that of the header.</summary>
    public static string LocationOf(DocumentHeader header, DocumentLine? stored, DocumentLineCard typed)
    {
        var code = Codes.Normalise(typed.LocationCode);
        return stored is null && code.Length == 0 ? header.LocationCode : code;
    }

    /// <summary>
    /// The code of the bin the line will have: the one that stands there is not taken along to another location, nor kept where stock lies
    /// in no bins.
    /// </summary>
    /// <param name="locationCode">Location the line will have.</param>
    /// <param name="location">That location, or null.</param>
    /// <param name="stored">The line as it is stored; null for a new one.</param>
    /// <param name="typed">The line as it was typed.</param>
    public static string BinOf(string locationCode, Location? location, DocumentLine? stored, DocumentLineCard typed)
    {
        var code = Codes.Normalise(typed.BinCode);
        var isLeftBehind = code == stored?.BinCode && (stored.LocationCode != locationCode || location is not { BinMandatory: true });
        return isLeftBehind ? "" : code;
    }

    /// <summary>The code of the variant the line will have.</summary>
    public static string VariantOf(DocumentLine? stored, DocumentLineCard typed) =>
        OfItem(typed.VariantCode, stored?.VariantCode, stored?.ItemNo != Codes.Normalise(typed.ItemNo));

    private static DocumentLine Filled(LineFacts facts, DocumentLineCard typed)
    {
        var before = facts.Stored;
        var item = Codes.Normalise(typed.ItemNo);
        var isOtherItem = before?.ItemNo != item;
        var locationCode = LocationOf(facts.Header, before, typed);
        var line = new DocumentLine
        {
            SourceType = facts.Header.SourceType,
            DocumentType = facts.Header.DocumentType,
            DocumentNo = facts.Header.No,
            LineNo = facts.LineNo,
            ItemNo = item,
            VariantCode = VariantOf(before, typed),
            Description = Choose(typed.Description.Trim(), before?.Description, facts.Item?.Description, isOtherItem),
            UnitOfMeasureCode = Choose(
                Codes.Normalise(typed.UnitOfMeasureCode), before?.UnitOfMeasureCode, facts.Item?.BaseUnitOfMeasure, isOtherItem),
            LocationCode = locationCode,
            BinCode = BinOf(locationCode, facts.Location, before, typed),
            Quantity = typed.Quantity,
            QuantityHandled = before?.QuantityHandled ?? 0,
            QuantityHandledBase = before?.QuantityHandledBase ?? 0,
            QuantityInvoiced = before?.QuantityInvoiced ?? 0,
            QuantityInvoicedBase = before?.QuantityInvoicedBase ?? 0,
            HandlingDocumentNo = before?.HandlingDocumentNo ?? "",
            HandlingLineNo = before?.HandlingLineNo ?? 0,
            BlanketOrderNo = before?.BlanketOrderNo ?? "",
            BlanketOrderLineNo = before?.BlanketOrderLineNo ?? 0,
            ExpectedReceiptDate = typed.ExpectedReceiptDate ?? (before is null ? facts.Header.ExpectedReceiptDate : null),
            Version = before?.Version ?? 0,
            TrackingVersion = before?.TrackingVersion ?? 0,
        };
        FillQuantities(facts, line, typed);
        if ((before?.ItemNo, before?.VariantCode) != (line.ItemNo, line.VariantCode))
            (line.BlanketOrderNo, line.BlanketOrderLineNo) = ("", 0);
        if (before is not null && IsOtherForTracking(before, line))
            line.TrackingVersion++;
        return line;
    }

    private static void FillQuantities(LineFacts facts, DocumentLine line, DocumentLineCard typed)
    {
        var unit = facts.Units.FirstOrDefault(u => u.Code == line.UnitOfMeasureCode);
        line.QtyPerUnitOfMeasure = unit?.QtyPerUnitOfMeasure ?? 1;
        line.QuantityBase = Base(facts, line, line.Quantity);
        if (!facts.Kind.HandlesParts)
            TakeAll(facts, line);
        else
            FillParts(facts, line, typed);
    }

    /// <summary>
    /// An invoice handles and invoices all that it names, and a quote offers all; what was handled before is handled no more (DOC-9,
    /// DOC-12).
    /// </summary>
    private static void TakeAll(LineFacts facts, DocumentLine line)
    {
        if (facts.Got is { } got && line.Quantity == got.Quantity)
            line.QuantityBase = got.QuantityBase;
        (line.QtyToInvoice, line.QtyToInvoiceBase) = (line.Quantity, line.QuantityBase);
        if (line.IsGot)
            (line.QuantityHandled, line.QuantityHandledBase) = (line.Quantity, line.QuantityBase);
        else
            (line.QtyToHandle, line.QtyToHandleBase) = (line.Quantity, line.QuantityBase);
    }

    private static void FillParts(LineFacts facts, DocumentLine line, DocumentLineCard typed)
    {
        var before = facts.Stored;
        var isToHandleTyped = typed.QtyToHandle != (before?.QtyToHandle ?? 0);
        var isQuantityTyped = typed.Quantity != (before?.Quantity ?? 0);
        line.QtyToHandle = isToHandleTyped || !isQuantityTyped ? typed.QtyToHandle : line.Quantity - line.QuantityHandled;
        line.QtyToHandleBase = line.QtyToHandle == line.Quantity - line.QuantityHandled
            ? line.QuantityBase - line.QuantityHandledBase
            : Base(facts, line, line.QtyToHandle);
        if (!facts.Kind.IsOrder)
            return;
        var mostToInvoice = line.QuantityHandled + line.QtyToHandle - line.QuantityInvoiced;
        line.QtyToInvoice = typed.QtyToInvoice != (before?.QtyToInvoice ?? 0) || (!isQuantityTyped && !isToHandleTyped)
            ? typed.QtyToInvoice
            : mostToInvoice;
        line.QtyToInvoiceBase = line.QtyToInvoice == mostToInvoice
            ? line.QuantityHandledBase + line.QtyToHandleBase - line.QuantityInvoicedBase
            : Base(facts, line, line.QtyToInvoice);
    }

    private static decimal Base(LineFacts facts, DocumentLine line, decimal quantity) =>
        Base(quantity, line.QtyPerUnitOfMeasure, facts.Precision);

    /// <summary>A quantity in base units; one that no field takes stays as it is, to be refused.</summary>
    public static decimal Base(decimal quantity, decimal qtyPerUnitOfMeasure, decimal precision) =>
        Math.Abs(quantity) > Rounding.MaxQuantity ? quantity : Rounding.ToPrecision(quantity * qtyPerUnitOfMeasure, precision);

    /// <summary>What was typed, unless it was left as it was while another item came onto the line.</summary>
    public static string Choose(string typed, string? before, string? ofItem, bool isOtherItem) =>
        typed.Length == 0 || (isOtherItem && typed == before) ? ofItem ?? typed : typed;

    /// <summary>A variant or a number is one of its item: left as it was, it does not go with the line to another item.</summary>
    public static string OfItem(string typed, string? before, bool isOtherItem)
    {
        var code = Codes.Normalise(typed);
        return isOtherItem && code == before ? "" : code;
    }

    /// <summary>A tracking page opened before must be told (STO-9).</summary>
    private static bool IsOtherForTracking(DocumentLine before, DocumentLine line) =>
        (before.ItemNo, before.VariantCode, before.LocationCode, before.BinCode, before.QuantityBase)
            != (line.ItemNo, line.VariantCode, line.LocationCode, line.BinCode, line.QuantityBase);
}
