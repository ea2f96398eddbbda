using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Transfers;

/// <summary>Turns a typed line of a transfer order into the line that will be stored.</summary>
internal static class TransferLineEdit
{
    /// <summary>The line to store, or every reason why not.</summary>
    public static Outcome<TransferLine> Apply(TransferLineFacts facts, TransferLineCard typed)
    {
        var line = Filled(facts, typed);
        List<Refusal> refusals = [.. TransferLineRules.Check(facts, line)];
        return refusals.Count > 0 ? Outcome<TransferLine>.Refused(refusals) : line;
    }

    /// <summary>The code of the variant the line will have.</summary>
    public static string VariantOf(TransferLine? stored, TransferLineCard typed) =>
        LineEdit.OfItem(typed.VariantCode, stored?.VariantCode, stored?.ItemNo != Codes.Normalise(typed.ItemNo));

    private static TransferLine Filled(TransferLineFacts facts, TransferLineCard typed)
    {
        var before = facts.Stored;
        var item = Codes.Normalise(typed.ItemNo);
        var isOtherItem = before?.ItemNo != item;
        var line = new TransferLine
        {
            DocumentNo = facts.Header.No,
            LineNo = facts.LineNo,
            ItemNo = item,
            VariantCode = VariantOf(before, typed),
            Description = LineEdit.Choose(typed.Description.Trim(), before?.Description, facts.Item?.Description, isOtherItem),
            UnitOfMeasureCode = LineEdit.Choose(
                Codes.Normalise(typed.UnitOfMeasureCode), before?.UnitOfMeasureCode, facts.Item?.BaseUnitOfMeasure, isOtherItem),
            TransferFromBinCode = Codes.Normalise(typed.TransferFromBinCode),
            TransferToBinCode = Codes.Normalise(typed.TransferToBinCode),
            Quantity = typed.Quantity,
            QuantityShipped = before?.QuantityShipped ?? 0,
            QuantityShippedBase = before?.QuantityShippedBase ?? 0,
            QuantityReceived = before?.QuantityReceived ?? 0,
            QuantityReceivedBase = before?.QuantityReceivedBase ?? 0,
            TrackingVersion = before?.TrackingVersion ?? 0,
            Version = before?.Version ?? 0,
        };
        FillQuantities(facts, line, typed);
        if (before is not null && (before.ItemNo, before.VariantCode, before.QuantityBase)
            != (line.ItemNo, line.VariantCode, line.QuantityBase))
            line.TrackingVersion++;
        return line;
    }

    private static void FillQuantities(TransferLineFacts facts, TransferLine line, TransferLineCard typed)
    {
        var before = facts.Stored;
        line.QtyPerUnitOfMeasure = facts.Units.FirstOrDefault(u => u.Code == line.UnitOfMeasureCode)?.QtyPerUnitOfMeasure ?? 1;
        var isToShipTyped = typed.QtyToShip != (before?.QtyToShip ?? 0);
        var isQuantityTyped = typed.Quantity != (before?.Quantity ?? 0);
        line.QtyToShip = isToShipTyped || !isQuantityTyped ? typed.QtyToShip : line.Quantity - line.QuantityShipped;

        // What is received of a direct transfer is what is shipped, unless somebody says otherwise, which its posting refuses (DOC-14).
        var follows = facts.Header.DirectTransfer && typed.QtyToReceive == (before?.QtyToReceive ?? 0);
        line.QtyToReceive = follows ? line.QtyToShip : typed.QtyToReceive;
        line.QuantityBase = Base(line.Quantity);
        line.QtyToShipBase = line.QtyToShip == line.Quantity - line.QuantityShipped
            ? line.QuantityBase - line.QuantityShippedBase
            : Base(line.QtyToShip);
        line.QtyToReceiveBase = line.QtyToReceive == line.QtyInTransit ? line.QtyInTransitBase
            : follows ? line.QtyToShipBase
            : Base(line.QtyToReceive);

        decimal Base(decimal quantity) => LineEdit.Base(quantity, line.QtyPerUnitOfMeasure, facts.Precision);
    }
}
