using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>Whether the page opens for a document line, and how a stored line looks on it.</summary>
internal static class OpeningRules
{
    /// <summary>All reasons why it does not open (ITL-1, ITL-2, COD-20).</summary>
    public static IReadOnlyList<Refusal> Check(SourceLine source, Item? item, ItemTrackingCode? code)
    {
        if (source.ItemNo.Length == 0 || item is null)
            return [Refusals.MustHaveValue(RefusalCode.ITL_2, "No.", source.LineCaption, source.KeyText)];
        return
        [
            .. source.Quantity == 0 && !source.OpensWithoutQuantity
                ? [Refusals.MustHaveValue(RefusalCode.ITL_2, "Quantity (Base)", source.LineCaption, source.KeyText)]
                : Array.Empty<Refusal>(),
            .. code is null
                ? [Refusals.MustHaveValue(RefusalCode.ITL_1, "Item Tracking Code", "Item", $"No.={item.No}")]
                : Array.Empty<Refusal>(),
        ];
    }

    /// <summary>
    /// A stored row as the page shows it. Goods that still come in take the date that entries have given their number since.
    /// </summary>
    public static OpenedLine Opened(
        TrackingSpecification row, SourceLine source, int lineNo, TrackingPolicy policy, ExistingNumbers known, bool isNotShipped = false)
    {
        var stored = row.ToLine(source.SignFactor, lineNo) with { IsNotShipped = isNotShipped };
        var shown = WithDate(stored, policy, known);
        return new(
            shown, row.LineNo,
            source is { IsInbound: true, Ref.IsTransfer: false } && shown.OpenQuantityBase != 0 && policy.UsesExpirationDates
                && shown.ExpirationDate != stored.ExpirationDate,
            stored.ExpirationDate);
    }

    /// <summary>A number that was received before has the date of its entry, and keeps it (ITL-33).</summary>
    private static TrackingLine WithDate(TrackingLine line, TrackingPolicy policy, ExistingNumbers known) => !policy.UsesExpirationDates
        ? line with { ExpirationDateLocked = true }
        : known.Of(line.Numbers) is { EntriesExist: true } existing
            ? line with { ExpirationDate = existing.ExpirationDate, ExpirationDateLocked = true }
            : line;
}
