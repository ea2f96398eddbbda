using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Tracking;

/// <summary>
/// Which ledger entry a tracking line may be applied to (ITL-57). The last word has the posting: an entry may be used up until then.
/// </summary>
public static class ItemEntryRules
{
    /// <summary>Applies a line that takes goods out to an inbound entry; only what is not handled yet must fit into it.</summary>
    /// <param name="line">Line.</param>
    /// <param name="entryNo">Entry; 0 applies the line to none.</param>
    /// <param name="entry">The entry with that number; null when there is none.</param>
    /// <param name="source">Source line.</param>
    public static Outcome<TrackingLine> WithApplToItemEntry(this TrackingLine line, long entryNo, ApplicableEntry? entry, SourceLine source)
    {
        var field = new ItemEntryField(TrackingCaptions.ApplToItemEntry, line.LineNo, entryNo);
        return Apply(line with { ApplToItemEntry = entryNo }, entryNo, entry, field, stock => TrackingRules.FirstOf(
            [
                stock.Positive ? null : field.MustBe("Positive", "Yes", "No"),
                .. SameGoods(line, stock, source, field),
                stock.Place.LocationCode == source.LocationCode
                    ? null
                    : field.MustBe("Location Code", source.LocationCode, stock.Place.LocationCode),
            ],
            Math.Abs(line.OpenQuantityBase) > Math.Abs(stock.RemainingQuantity) ? field.TooLow("Remaining Quantity") : null));
    }

    /// <summary>
    /// Lets a line that takes goods back return an outbound entry; what is to handle must not have come back already. Its numbers are fixed
    /// then (ITL-43).
    /// </summary>
    /// <param name="line">Line.</param>
    /// <param name="entryNo">Entry; 0 returns none.</param>
    /// <param name="entry">The entry with that number; null when there is none.</param>
    /// <param name="source">Source line.</param>
    public static Outcome<TrackingLine> WithApplFromItemEntry(
        this TrackingLine line, long entryNo, ApplicableEntry? entry, SourceLine source)
    {
        var field = new ItemEntryField(TrackingCaptions.ApplFromItemEntry, line.LineNo, entryNo);
        return Apply(line with { ApplFromItemEntry = entryNo }, entryNo, entry, field, shipped => TrackingRules.FirstOf(
            [
                shipped.Positive ? field.MustBe("Positive", "No", "Yes") : null,
                .. SameGoods(line, shipped, source, field),
            ],
            Math.Abs(line.QtyToHandleBase) > Math.Abs(shipped.ShippedQtyNotReturned) ? field.TooLow("Shipped Qty. Not Returned") : null));
    }

    private static Outcome<TrackingLine> Apply(
        TrackingLine changed, long entryNo, ApplicableEntry? entry, ItemEntryField field,
        Func<ApplicableEntry, IEnumerable<Refusal?>> checks) =>
        entryNo == 0 ? changed
        : entry is null ? field.NotFound()
        : TrackingRules.Decide(changed, checks(entry));

    private static IEnumerable<Refusal?> SameGoods(TrackingLine line, ApplicableEntry entry, SourceLine source, ItemEntryField field) =>
    [
        entry.Place.ItemNo == source.ItemNo ? null : field.MustBe("Item No.", source.ItemNo, entry.Place.ItemNo),
        entry.Place.VariantCode == source.VariantCode ? null : field.MustBe("Variant Code", source.VariantCode, entry.Place.VariantCode),
        field.SameNumber(TrackingCaptions.SerialNo, line.SerialNo, entry.Numbers.SerialNo),
        field.SameNumber(TrackingCaptions.LotNo, line.LotNo, entry.Numbers.LotNo),
    ];
}
