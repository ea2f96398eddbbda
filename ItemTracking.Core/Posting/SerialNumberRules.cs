using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Posting;

/// <summary>
/// A serial number is one unit, and one of a specifically tracked item comes into stock once, whatever the location (PST-16).
/// Goes through the lines of one document in order, because two of them may bring in the same number.
/// </summary>
internal sealed class SerialNumberRules(PostingRequest request)
{
    private readonly Dictionary<SerialKey, int> broughtIn = [];

    public IEnumerable<Refusal> Check(LineToPost line) =>
        line.Rows.Where(r => r.Row.SerialNo.Length > 0).SelectMany(row => Check(line, row));

    private IEnumerable<Refusal> Check(LineToPost line, RowToPost row)
    {
        if (!IsOneUnit(row.HandleBase) || !IsOneUnit(row.InvoiceBase))
            yield return new Refusal(
                RefusalCode.PST_16, "Quantity must be -1, 0 or 1 when Serial No. is stated.", "Serial No.",
                WayOut: $"Serial No. {row.Row.SerialNo}");
        if (!line.Facts.Policy.SNSpecific || row.HandleBase <= 0)
            yield break;
        var key = new SerialKey(line.Line.ItemNo, line.Line.VariantCode, row.Row.SerialNo);
        if (request.SerialsInStock.TryGetValue(key, out var inStock))
            yield return OnInventory(
                key, $"It is at {TrackingRowWords.Place(inStock.LocationCode)} (entry {inStock.EntryNo}). Choose another number.");
        else if (!broughtIn.TryAdd(key, line.Line.LineNo))
            yield return OnInventory(key, $"Line {broughtIn[key]} of this document brings it in too. Choose another number.");
    }

    private static bool IsOneUnit(decimal quantity) => quantity is -1 or 0 or 1;

    private static Refusal OnInventory(SerialKey key, string wayOut) =>
        new(RefusalCode.PST_16, $"Serial No. {key.SerialNo} is already on inventory.", "Serial No.", WayOut: wayOut);
}
