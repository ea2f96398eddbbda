using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Warehouse;

/// <summary>What stands against a new movement between bins, as far as its own fields tell (DOC-22, DOC-27, DOC-28).</summary>
internal static class MovementRefusals
{
    public static IEnumerable<Refusal> Check(NewMovement move, TrackingPolicy policy, IReadOnlyCollection<string> bins, bool variantExists)
    {
        foreach (var (bin, field) in new[] { (move.FromBinCode, "From Bin Code"), (move.ToBinCode, "To Bin Code") })
        {
            if (!bins.Contains(bin))
                yield return Refusals.NotFound(
                    RefusalCode.DOC_28, SetupTables.Bin, SetupTables.BinKey(move.LocationCode, bin), field);
        }

        if (move.FromBinCode == move.ToBinCode)
            yield return new(RefusalCode.DOC_28, "The goods lie in that bin already.", "To Bin Code", WayOut: "Choose another bin.");
        if (!variantExists)
            yield return ItemVariantRefusals.NotFound(RefusalCode.SET_4, move.ItemNo, move.VariantCode);
        if (move.QtyBase <= 0)
            yield return new(RefusalCode.DOC_27, "Quantity (Base) must be greater than 0.", "Quantity (Base)");
        foreach (var (number, knows, field) in new[]
            { (move.SerialNo, policy.Serial.Warehouse, "Serial No."), (move.LotNo, policy.Lot.Warehouse, "Lot No.") })
        {
            if (number.Length > 0 && !knows)
                yield return new(RefusalCode.DOC_22, $"Warehouse item tracking is not enabled for No. {move.ItemNo}.", field);
        }

        if (policy.Serial.Warehouse && move.QtyBase != 1)
            yield return new(
                RefusalCode.DOC_27, "Quantity (Base) must be 1 where serial numbers are tracked in the warehouse.", "Quantity (Base)",
                WayOut: "Make a movement for each serial number.");
    }
}
