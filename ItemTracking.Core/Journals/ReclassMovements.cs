using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Journals;

/// <summary>
/// What a line of a reclassification journal moves: the goods leave under their numbers and arrive in the same act at the new place, under
/// the new numbers and with the new date (RCL-1, RCL-10).
/// </summary>
internal static class ReclassMovements
{
    /// <summary>The movement of a line with its arrival.</summary>
    /// <param name="ofJournal">Line.</param>
    /// <param name="leaving">What leaves.</param>
    public static ItemMovement Of(LineOfJournal ofJournal, ItemMovement leaving)
    {
        var line = ofJournal.Line;
        return leaving with
        {
            Arrival = leaving with
            {
                Place = leaving.Place with { LocationCode = line.NewLocationCode },
                Quantity = -leaving.Quantity,
                Numbers = leaving.Numbers.Count == 0
                    ? []
                    : [.. ofJournal.Tracking.Zip(leaving.Numbers, (row, numbered) => new NumberedQuantity(
                        numbered.Place, row.NewNumbers, -numbered.Quantity) { ExpirationDate = row.NewExpirationDate })],
                BinCode = ofJournal.NewBinMandatory ? line.NewBinCode : "",
                BinMandatory = ofJournal.NewBinMandatory,
                BinExists = ofJournal.NewBinExists,
            },
        };
    }
}
