using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Posting;

/// <summary>Whether the numbers assigned to a line add up to what is posted of it (ITL-56, PST-5, PST-6, PST-11).</summary>
internal static class AssignedQuantityRules
{
    public static IEnumerable<Refusal> Check(PostingRequest request, LineToPost line) =>
        [.. Signs(line), .. ToHandle(request, line), .. ToInvoice(line)];

    /// <summary>A row can neither turn against its line nor give more than it has.</summary>
    private static IEnumerable<Refusal> Signs(LineToPost line)
    {
        if (line.HandledRows.Any(r => Math.Sign(r.HandleBase) != Math.Sign(line.HandleSigned)))
            yield return new Refusal(RefusalCode.PST_11, "Item Tracking is signed wrongly.");
        foreach (var (row, handle, _) in line.HandledRows.Where(
            r => Math.Abs(r.HandleBase) > Math.Abs(r.Row.QuantityBase - r.Row.QuantityHandledBase)))
        {
            yield return new Refusal(
                RefusalCode.PST_8, $"You cannot handle more than {Shown(row.QuantityBase - row.QuantityHandledBase)} units.",
                "Qty. to Handle (Base)", WayOut: $"{TrackingRowWords.Name(row)}: lower its Qty. to Handle (Base) on Item Tracking Lines.");
        }
    }

    private static IEnumerable<Refusal> ToHandle(PostingRequest request, LineToPost line)
    {
        var assigned = line.Rows.Sum(r => r.HandleBase);
        if (line.HandleBase == 0 || !line.HasOpenTracking || assigned == line.HandleSigned)
            yield break;
        var refusal = line.Line.QuantityHandled != 0 && !IsRequired(request, line)
            ? new Refusal(
                RefusalCode.PST_6,
                $"The {request.Kind.QtyToHandleCaption} does not match the quantity defined in item tracking for item {line.Line.ItemNo}.",
                request.Kind.QtyToHandleCaption)
            : Mismatch(line, "Qty. to Handle (Base)", assigned, line.HandleBase);
        yield return refusal with { WayOut = Correction(request.Kind, Math.Abs(assigned), Math.Abs(line.HandleBase)) };
    }

    /// <summary>What to do about numbers that do not add up; no number is at fault by itself (C-46).</summary>
    private static string Correction(DocumentKind kind, decimal assigned, decimal expected) => assigned > expected
        ? $"{Shown(assigned - expected)} too many; choose which {Shown(expected)}, or Handle first {Shown(expected)}."
        : $"{Shown(expected - assigned)} too few; give Qty. to Handle (Base) to more numbers, or {kind.HandleVerb} {Shown(assigned)}.";

    private static IEnumerable<Refusal> ToInvoice(LineToPost line)
    {
        var assigned = line.Rows.Sum(r => r.InvoiceBase);
        var withoutNumbers = line.InvoiceSigned - assigned;
        if (line.InvoiceBase == 0 || line.Rows.Count == 0 || withoutNumbers == 0)
            yield break;
        var mayBeWithout = WithoutNumbers(line);
        if (Math.Sign(withoutNumbers) == Math.Sign(mayBeWithout) && Math.Abs(withoutNumbers) <= Math.Abs(mayBeWithout))
            yield break;
        yield return line.HandleBase == 0
            ? new Refusal(
                RefusalCode.PST_11, "The quantity to invoice does not match the quantity defined in item tracking.", "Qty. to Invoice")
            : Mismatch(line, "Qty. to Invoice (Base)", assigned, line.InvoiceBase);
    }

    /// <summary>Handled without numbers and not invoiced: part of a line whose item asks for none (PST-6).</summary>
    private static decimal WithoutNumbers(LineToPost line)
    {
        var ofLine = line.SignFactor * (line.Line.QuantityHandledBase + line.HandleBase - line.Line.QuantityInvoicedBase);
        return ofLine - line.Rows.Sum(r => r.Row.QuantityHandledBase + r.HandleBase - r.Row.QuantityInvoicedBase);
    }

    private static bool IsRequired(PostingRequest request, LineToPost line) =>
        line.Facts.Policy.Needs(request.Kind.Movement, line.IsInbound).AnyNumbers;

    private static Refusal Mismatch(LineToPost line, string caption, decimal assigned, decimal expected) => new(
        RefusalCode.ITL_56,
        $"{caption} in the item tracking assigned to the document line for item {line.Line.ItemNo} is "
            + $"currently {Shown(Math.Abs(assigned))}. It must be {Shown(Math.Abs(expected))}."
            + (line.Rows is [var only] ? $"\n\nCheck the assignment for {Words(only.Row.Numbers)}." : ""),
        caption);

    private static string Words(TrackingNumbers numbers) => string.Join(
        ", ",
        new[] { ("serial number", numbers.SerialNo), ("lot number", numbers.LotNo) }
            .Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1} {part.Item2}"));

    private static string Shown(decimal quantity) => Rounding.QuantityText(quantity);
}
