using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Journals;

/// <summary>
/// Which numbers a journal line moves: those of its item tracking lines, and where it has none the one on the line itself, if the batch
/// has Item Tracking on Lines or stock is counted (O-089 to O-091). An item without a code moves none.
/// </summary>
internal static class JournalNumbers
{
    /// <summary>The number on the line itself counts where it has no item tracking lines.</summary>
    public static bool CountsOnLine(ItemJournalBatch batch, ItemJournalLine line, TrackingPolicy policy) =>
        line.Numbers.Exist && policy.HasCode && (batch.ItemTrackingOnLines || batch.TemplateName == JournalTemplate.PhysInventory.Name);

    /// <summary>What is moved under which numbers; base units, sign of the ledger.</summary>
    public static IReadOnlyList<NumberedQuantity> Of(
        ItemJournalBatch batch, ItemJournalLine line, TrackingPolicy policy, IReadOnlyList<TrackingSpecification> tracking)
    {
        if (!policy.HasCode)
            return [];
        if (tracking.Count == 0)
            return CountsOnLine(batch, line, policy) && line.QuantityBase != 0
                ? [new(1, line.Numbers, line.SignFactor * line.QuantityBase) { ExpirationDate = line.ExpirationDate }]
                : [];
        return
        [
            .. tracking.Select((row, index) => new NumberedQuantity(index + 1, row.Numbers, row.QuantityBase)
            {
                ExpirationDate = row.ExpirationDate,
                WarrantyDate = row.WarrantyDate,
                ApplToItemEntry = row.ApplToItemEntry,
                ApplFromItemEntry = row.ApplFromItemEntry,
            }),
        ];
    }

    /// <summary>Where the numbers of a line stand.</summary>
    /// <param name="batch">Batch.</param>
    /// <param name="line">Line.</param>
    /// <param name="policy">Policy of its item.</param>
    /// <param name="tracked">Its item tracking lines; null without any.</param>
    /// <param name="refused">What stands against the number on the line itself.</param>
    public static TrackingState State(
        ItemJournalBatch batch, ItemJournalLine line, TrackingPolicy policy, TrackedTotals? tracked, RefusedNumbers refused) =>
        TrackingState.Of(
            policy.Needs(line.EntryType.TrackingType(), line.SignFactor * line.QuantityBase > 0),
            line.QuantityBase,
            line.QuantityBase,
            tracked?.Times(line.SignFactor) ?? (CountsOnLine(batch, line, policy) ? OnLine(line) with { Refused = refused } : null));

    private static TrackedTotals OnLine(ItemJournalLine line) => new(
        line.QuantityBase, 0, line.QuantityBase,
        new(
            line.SerialNo.Length == 0 ? Math.Abs(line.QuantityBase) : 0, line.LotNo.Length == 0 ? 1 : 0,
            line.ExpirationDate is null ? 1 : 0, 1));
}
