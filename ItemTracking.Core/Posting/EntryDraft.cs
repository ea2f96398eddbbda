using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Posting;

/// <summary>
/// A ledger entry to be: one movement and one pair of numbers (PST-5, PST-27). Its number is provisional and negative until a block is
/// reserved.
/// </summary>
internal sealed record EntryDraft(long EntryNo, ItemMovement Movement, NumberedQuantity? Numbered, decimal Quantity)
{
    /// <summary>The date its stock expires, or null (PST-20, PST-22).</summary>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>Last day of warranty, or null (PST-24).</summary>
    public DateOnly? WarrantyDate { get; init; }

    /// <summary>The numbers that its goods arrive under again, where its movement has an arrival and numbers (PST-27).</summary>
    public NumberedQuantity? Arriving { get; init; }

    public TrackingNumbers Numbers => Numbered?.Numbers ?? TrackingNumbers.None;

    public StockPlace Place => Movement.Place;

    /// <summary>The open entry that stock is taken from by choice, or 0; only asked where goods go out (PST-14).</summary>
    public long ApplToItemEntry => Quantity < 0 && Numbered is not null ? Numbered.ApplToItemEntry : 0;

    /// <summary>
    /// The outbound entry whose goods come back, or are out again where that is corrected; 0 for none (PST-14, PST-30).
    /// </summary>
    public long ApplFromItemEntry => Numbered is not null && (Quantity > 0 || Corrects != 0) ? Numbered.ApplFromItemEntry : 0;

    /// <summary>The entry that it takes back as a whole, or 0 (PST-30).</summary>
    public long Corrects => Numbered?.Corrects ?? 0;

    public EntryToApply ToApply(InventorySetup setup)
    {
        var item = Movement.Item;
        return new(EntryNo, Place, Numbers, Quantity, item.Policy.SNSpecific, item.Policy.LotSpecific)
        {
            Source = Movement.Source,
            Outstanding = Movement.Outstanding,
            NewestFirst = item.CostingMethod == CostingMethod.LIFO,
            ApplToItemEntry = ApplToItemEntry,
            ApplFromItemEntry = ApplFromItemEntry,
            Corrects = Corrects,
            MustBeInStock = Movement.EntryType == ItemLedgerEntryType.Transfer
                || item.PreventNegativeInventory.Prevents(setup.PreventNegativeInventory),
            MustBeReserved = item.Reserve == ReserveMethod.Always
                && Movement.EntryType != ItemLedgerEntryType.NegativeAdjmt && Corrects == 0,
            DisruptsReservations = Movement.EntryType.DisruptsReservations(),
            Arrival = Movement.Arrival is { } arrival ? new EntryDraft(0, arrival, Arriving, 0).ToApply(setup) : null,
        };
    }
}
