using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Documents;

/// <summary>An item as the quantities of a line are compared with it.</summary>
/// <param name="No">Item.</param>
/// <param name="Precision">Its smallest quantity, base units.</param>
/// <param name="Policy">How its numbers are handled.</param>
/// <param name="LineCaption">Name of the line in messages.</param>
/// <param name="LineKey">Key of the line in messages.</param>
internal sealed record ItemOnLine(string No, decimal Precision, TrackingPolicy Policy, string LineCaption, string LineKey);

/// <summary>Whether the quantities of a document line fit each other, its item and what was posted from it.</summary>
internal static class LineQuantityRules
{
    public static IEnumerable<Refusal> Check(LineFacts facts, DocumentLine line)
    {
        Refusal[] unreadable =
        [
            .. Typed("Quantity", line.Quantity, line.QuantityBase),
            .. Typed(facts.Kind.QtyToHandleCaption, line.QtyToHandle, line.QtyToHandleBase),
            .. Typed("Qty. to Invoice", line.QtyToInvoice, line.QtyToInvoiceBase),
        ];
        return unreadable.Length > 0 ? unreadable : [.. Base(facts, line), .. Handled(facts, line), .. Outstanding(facts, line)];
    }

    /// <summary>A quantity that the field itself cannot take.</summary>
    public static IEnumerable<Refusal> Typed(string caption, decimal quantity, decimal quantityBase)
    {
        if (Math.Abs(quantity) > Rounding.MaxQuantity || Math.Abs(quantityBase) > Rounding.MaxQuantity)
            yield return new Refusal(
                RefusalCode.ITL_40, $"{caption} must be between {-Rounding.MaxQuantity:0} and {Rounding.MaxQuantity:0}.", caption);
        else if (Rounding.CheckPrecision(quantity, caption, Rounding.DefaultPrecision) is { } tooFine)
            yield return tooFine;
    }

    private static IEnumerable<Refusal> Base(LineFacts facts, DocumentLine line)
    {
        (string Caption, decimal Quantity, decimal Base)[] fields =
        [
            ("Quantity", line.Quantity, line.QuantityBase),
            (facts.Kind.QtyToHandleCaption, line.QtyToHandle, line.QtyToHandleBase),
            ("Qty. to Invoice", line.QtyToInvoice, line.QtyToInvoiceBase),
        ];
        var item = new ItemOnLine(line.ItemNo, facts.Precision, facts.Policy, facts.Kind.LineCaption, facts.LineKey);
        return fields.Select(f => Base(item, line.QtyPerUnitOfMeasure, f.Caption, f.Quantity, f.Base)).OfType<Refusal>();
    }

    /// <summary>Why a quantity is none of the item: too fine, too small, or a part of a unit that has a serial number (COD-19).</summary>
    public static Refusal? Base(ItemOnLine item, decimal qtyPerUnitOfMeasure, string caption, decimal quantity, decimal quantityBase) =>
        qtyPerUnitOfMeasure == 1 && Rounding.CheckPrecision(quantity, caption, item.Precision) is { } tooFine ? tooFine
        : quantity != 0 && quantityBase == 0
            ? new Refusal(
                RefusalCode.ITL_40,
                $"{caption} is less than the smallest quantity of item {item.No}, {Rounding.QuantityText(item.Precision)}.",
                caption)
        : item.Policy.SNSpecific && quantityBase != decimal.Truncate(quantityBase)
            ? Refusals.FieldError(RefusalCode.COD_19, $"{caption} (Base)", "must be an integer", item.LineCaption, item.LineKey) with
            {
                Field = caption
            }
        : null;

    /// <summary>What was posted from the line stays covered by it, and its item, variant, unit and location stay.</summary>
    private static IEnumerable<Refusal> Handled(LineFacts facts, DocumentLine line)
    {
        if (facts is { Kind.Gets: { } gets, Got: { } got, Stored: { } taken })
        {
            foreach (var refusal in Got(facts, gets, got, taken, line))
                yield return refusal;
            yield break;
        }

        if (facts.Stored is not { QuantityHandled: not 0 } before)
            yield break;
        if (Math.Abs(line.QuantityBase) < Math.Abs(line.QuantityHandledBase) || line.QuantityBase * line.QuantityHandledBase < 0)
        {
            yield return Refusals.FieldError(
                RefusalCode.DOC_5, "Quantity", $"must not be less than {facts.Kind.QuantityHandledCaption}", facts.Kind.LineCaption,
                facts.LineKey);
        }

        if (ChangedField(before, line) is { } changed)
        {
            yield return Refusals.MustEqual(
                RefusalCode.DOC_5, facts.Kind.QuantityHandledCaption, "0", facts.Kind.LineCaption, facts.LineKey,
                Rounding.QuantityText(before.QuantityHandled)) with
            { Field = changed };
        }
    }

    /// <summary>No more of a receipt is invoiced than was received, and nothing else (DOC-12).</summary>
    private static IEnumerable<Refusal> Got(
        LineFacts facts, GetLines gets, (decimal Quantity, decimal QuantityBase) got, DocumentLine before, DocumentLine line)
    {
        if (!IsWithin(line.QuantityBase, got.QuantityBase))
            yield return new Refusal(
                RefusalCode.PST_11,
                $"The quantity you are attempting to invoice is greater than the quantity in {gets.Document.ToLowerInvariant()} "
                    + $"{before.HandlingDocumentNo}.",
                "Quantity", WayOut: $"{Rounding.QuantityText(got.Quantity)} are not invoiced yet.");
        if (ChangedField(before, line) is { } changed)
        {
            yield return Refusals.MustEqual(
                RefusalCode.DOC_9, gets.NoCaption, "", facts.Kind.LineCaption, facts.LineKey, before.HandlingDocumentNo) with
            { Field = changed, WayOut = "Delete the line, and enter what you want on a new one." };
        }
    }

    private static string? ChangedField(DocumentLine before, DocumentLine line) =>
        before.ItemNo != line.ItemNo ? "Item No."
        : before.VariantCode != line.VariantCode ? "Variant Code"
        : before.UnitOfMeasureCode != line.UnitOfMeasureCode ? "Unit of Measure"
        : before.LocationCode != line.LocationCode ? "Location Code"
        : null;

    private static IEnumerable<Refusal> Outstanding(LineFacts facts, DocumentLine line)
    {
        var outstanding = line.Quantity - line.QuantityHandled;
        if (!IsWithin(line.QtyToHandle, outstanding))
            yield return new Refusal(
                RefusalCode.PST_8, $"You cannot {facts.Kind.Handling.Verb} more than {Rounding.QuantityText(outstanding)} units.",
                facts.Kind.QtyToHandleCaption);
        var mostToInvoice = line.QuantityHandled + line.QtyToHandle - line.QuantityInvoiced;
        if (!IsWithin(line.QtyToInvoice, mostToInvoice))
            yield return new Refusal(
                RefusalCode.PST_8, $"You cannot invoice more than {Rounding.QuantityText(mostToInvoice)} units.", "Qty. to Invoice");
    }

    private static bool IsWithin(decimal quantity, decimal most) =>
        quantity == 0 || (Math.Sign(quantity) == Math.Sign(most) && Math.Abs(quantity) <= Math.Abs(most));
}
