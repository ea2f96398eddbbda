using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Orders;

/// <summary>Whether the numbers of a line have what is posted of them, and what is invoiced adds up (PST-8, PST-11, PST-16).</summary>
internal static class OrderedQuantityRules
{
    private const int MostNamed = 3;

    public static IEnumerable<Refusal> Check(LineToPost line) => [.. ToHandle(line), .. ToInvoice(line)];

    /// <summary>A number cannot give more than it has.</summary>
    private static IEnumerable<Refusal> ToHandle(LineToPost line) =>
        from row in line.Rows
        let most = row.Row.QuantityBase - row.Row.QuantityHandledBase
        where Math.Abs(row.HandleBase) > Math.Abs(most)
        select new Refusal(
            RefusalCode.PST_8, $"You cannot handle more than {Rounding.QuantityText(most)} units.", "Qty. to Handle (Base)",
            WayOut: $"{TrackingRowWords.Name(row.Row.Numbers)}: lower its Qty. to Handle (Base) on Item Tracking Lines.");

    private static IEnumerable<Refusal> ToInvoice(LineToPost line)
    {
        foreach (var row in line.Rows.Where(r => r.Row.SerialNo.Length > 0 && r.InvoiceBase is not (-1 or 0 or 1)))
            yield return SerialNumberRules.NotOneUnit(row.Row.SerialNo);
        var assigned = line.Rows.Sum(r => r.InvoiceBase);
        if (line.InvoiceBase == 0 || line.Rows.Count == 0 || InvoicedNow.Agree(line.InvoiceSigned, assigned, WithoutNumbers(line)))
            yield break;
        var refusal = line.HandleBase == 0
            ? new Refusal(
                RefusalCode.PST_11, "The quantity to invoice does not match the quantity defined in item tracking.", "Qty. to Invoice")
            : AssignedQuantityRules.Mismatch(
                line.Line.ItemNo, "Qty. to Invoice (Base)", assigned, line.InvoiceBase, line.Rows.Select(r => r.Row.Numbers));
        yield return refusal with { WayOut = Correction(line, Math.Abs(assigned) - Math.Abs(line.InvoiceBase)) };
    }

    /// <summary>How many too many or too few, and of which numbers.</summary>
    private static string Correction(LineToPost line, decimal tooMany)
    {
        RowToPost[] rows = [.. line.Rows.Where(r => tooMany < 0 || r.InvoiceBase != 0)];
        var named = string.Join(", ", rows.Take(MostNamed).Select(r => TrackingRowWords.Name(r.Row.Numbers)))
            + (rows.Length > MostNamed ? $" and {rows.Length - MostNamed} more" : "");
        return tooMany > 0
            ? $"{Rounding.QuantityText(tooMany)} too many: lower Qty. to Invoice (Base) on Item Tracking Lines, of {named}."
            : $"{Rounding.QuantityText(-tooMany)} too few: raise Qty. to Invoice (Base) on Item Tracking Lines, of {named}.";
    }

    /// <summary>
    /// Handled without numbers and not invoiced: part of a line whose item asks for none (PST-6). A receipt has all of a line with numbers,
    /// or none of it (DOC-12).
    /// </summary>
    private static decimal WithoutNumbers(LineToPost line)
    {
        if (line.Line.IsGot)
            return 0;
        var ofLine = line.SignFactor * (line.Line.QuantityHandledBase + line.HandleBase - line.Line.QuantityInvoicedBase);
        return ofLine - line.Rows.Sum(r => r.Row.QuantityHandledBase + r.HandleBase - r.Row.QuantityInvoicedBase);
    }
}
