using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Posting;

/// <summary>
/// A ledger entry to be: one posted line and one pair of numbers (PST-5, PST-27). Its number is provisional and negative until a block is
/// reserved.
/// </summary>
internal sealed record EntryDraft(long EntryNo, LineToPost Line, TrackingSpecification? Row, decimal Quantity)
{
    /// <summary>The date its stock expires, or null (PST-20, PST-22).</summary>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>Last day of warranty, or null (PST-24).</summary>
    public DateOnly? WarrantyDate { get; init; }

    public TrackingNumbers Numbers => Row?.Numbers ?? TrackingNumbers.None;

    public StockPlace Place => new(Line.Line.ItemNo, Line.Line.VariantCode, Line.Line.LocationCode);

    /// <summary>The open entry that stock is taken from by choice, or 0; only asked where goods go out (PST-14).</summary>
    public long ApplToItemEntry => Quantity < 0 && Row is not null ? Row.ApplToItemEntry : 0;

    /// <summary>The outbound entry whose goods come back, or 0; only asked where goods come in (PST-14).</summary>
    public long ApplFromItemEntry => Quantity > 0 && Row is not null ? Row.ApplFromItemEntry : 0;

    public EntryToApply ToApply(PostingRequest request)
    {
        var (line, item) = (Line.Line, Line.Facts.Item);
        return new(EntryNo, Place, Numbers, Quantity, Line.Facts.Policy.SNSpecific, Line.Facts.Policy.LotSpecific)
        {
            Source = request.Key.Line(line.LineNo),
            Outstanding = Math.Abs(line.QuantityBase - line.QuantityHandledBase - Line.HandleBase),
            NewestFirst = item.CostingMethod == CostingMethod.LIFO,
            ApplToItemEntry = ApplToItemEntry,
            ApplFromItemEntry = ApplFromItemEntry,
            MustBeInStock = request.Kind.EntryType == ItemLedgerEntryType.Transfer
                || item.PreventNegativeInventory.Prevents(request.InventorySetup.PreventNegativeInventory),
            MustBeReserved = item.Reserve == ReserveMethod.Always,
        };
    }
}

/// <summary>Splits the lines of a document into entries.</summary>
internal static class EntryDrafts
{
    /// <summary>
    /// One entry per line and pair of numbers; what comes in stands before what goes out, so that a document can use its own receipt.
    /// </summary>
    public static IReadOnlyList<EntryDraft> Of(PostingRequest request, IReadOnlyList<LineToPost> lines, ExpirationDates dates)
    {
        var drafts = new List<EntryDraft>();
        foreach (var line in lines.Where(l => l.HandleBase != 0).OrderByDescending(l => l.IsInbound))
        {
            var first = drafts.Count;
            var warranty = WarrantyRules.Calculated(request, line);
            foreach (var (row, handle, _) in line.HandledRows)
                drafts.Add(new(-1 - drafts.Count, line, row, handle)
                {
                    ExpirationDate = dates.Of(line, row),
                    WarrantyDate = row.WarrantyDate ?? warranty
                });
            if (drafts.Count == first)
                drafts.Add(new(-1 - drafts.Count, line, null, line.HandleSigned));
        }

        return drafts;
    }
}
