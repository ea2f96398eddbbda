using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Posting;

/// <summary>
/// A serial number is one unit, and one of a specifically tracked item comes into stock once, whatever the location (PST-16).
/// Goes through the movements in their order, because two of them may bring in the same number, and one that an earlier movement takes
/// out may come in again: goods are moved.
/// </summary>
internal sealed class SerialNumberRules(PostingRequest request)
{
    private readonly HashSet<SerialKey> broughtIn = [];
    private readonly HashSet<SerialKey> takenOut = [];

    public IEnumerable<Refusal> Check(ItemMovement movement) =>
        movement.Numbers.Where(n => n.Numbers.SerialNo.Length > 0).SelectMany(numbered => Check(movement, numbered))
            .Concat(movement.Arrival is { } arrival ? Check(arrival) : []);

    /// <summary>More or less than one unit of a serial number.</summary>
    public static Refusal NotOneUnit(string serialNo) => new(
        RefusalCode.PST_16, "Quantity must be -1, 0 or 1 when Serial No. is stated.", "Serial No.", WayOut: $"Serial No. {serialNo}");

    private IEnumerable<Refusal> Check(ItemMovement movement, NumberedQuantity numbered)
    {
        var serialNo = numbered.Numbers.SerialNo;
        if (numbered.Quantity is not (-1 or 1))
            yield return NotOneUnit(serialNo);
        if (!movement.Policy.SNSpecific)
            yield break;
        var key = new SerialKey(movement.Place.ItemNo, movement.Place.VariantCode, serialNo);
        if (numbered.Quantity < 0)
            TakeOut(key);
        else if (InStock(key) is { } inStock)
            yield return OnInventory(
                key,
                $"It is at {TrackingRowWords.Place(inStock.LocationCode)} (entry {inStock.EntryNo}). "
                    + (movement.IsCorrection ? Undo(inStock) : "Choose another number."));
        else if (!broughtIn.Add(key))
            yield return OnInventory(key, "Another line that is posted with it brings it in too. Choose another number on one of them.");
    }

    /// <summary>The number cannot be chosen again: what brought it in is in the way (PST-29).</summary>
    private static string Undo(SerialInStock inStock) =>
        $"{SourceNames.OfPosted(inStock.DocumentType, inStock.EntryType)} {inStock.DocumentNo} brought it in: take that back first.";

    private void TakeOut(SerialKey key)
    {
        takenOut.Add(key);
        broughtIn.Remove(key);
    }

    private SerialInStock? InStock(SerialKey key) =>
        !takenOut.Contains(key) && request.SerialsInStock.TryGetValue(key, out var inStock) ? inStock : null;

    private static Refusal OnInventory(SerialKey key, string wayOut) =>
        new(RefusalCode.PST_16, $"Serial No. {key.SerialNo} is already on inventory.", "Serial No.", WayOut: wayOut);
}
