using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Reservations;

/// <summary>One reservation exists per demand line, supply and numbers.</summary>
/// <param name="Demand">The line it is kept for.</param>
/// <param name="EntryNo">The ledger entry that is kept; 0 when a document line supplies it.</param>
/// <param name="Supply">The document line that supplies it; <see cref="Reservation.NoLine"/> for stock.</param>
/// <param name="Numbers">The numbers it was asked for by; none where it is nonspecific.</param>
internal readonly record struct ReservationKey(SourceRef Demand, long EntryNo, SourceRef Supply, TrackingNumbers Numbers);

/// <summary>A reservation while it is decided what becomes of it.</summary>
internal sealed class KeptRow(ReservationKey key, StockPlace place, ReservationStamp stamp, Reservation? stored)
{
    public ReservationKey Key { get; } = key;

    public StockPlace Place { get; } = place;

    /// <summary>Who reserved first; moved quantity takes it along.</summary>
    public ReservationStamp Stamp { get; } = stamp;

    /// <summary>The record in the database; null for one that is new.</summary>
    public Reservation? Stored { get; } = stored;

    public decimal Quantity { get; set; } = stored?.QuantityBase ?? 0;

    /// <summary>It stands in the queue of its line and numbers.</summary>
    public bool IsQueued { get; set; }

    public bool IsSpecific => Key.Numbers.Exist;

    public bool IsChanged => Quantity != (Stored?.QuantityBase ?? 0);

    public static KeptRow Of(Reservation stored) => new(
        new(stored.Demand, stored.ItemLedgerEntryNo, stored.Supply, stored.Numbers),
        new(stored.ItemNo, stored.VariantCode, stored.LocationCode),
        new(stored.CreatedBy, stored.CreatedAt),
        stored);

    public Reservation ToReservation() => new()
    {
        EntryNo = Stored?.EntryNo ?? 0,
        ItemNo = Place.ItemNo,
        VariantCode = Place.VariantCode,
        LocationCode = Place.LocationCode,
        DemandSourceType = Key.Demand.SourceType,
        DemandSourceSubtype = Key.Demand.SourceSubtype,
        DemandSourceId = Key.Demand.SourceId,
        DemandSourceBatchName = Key.Demand.SourceBatchName,
        DemandSourceRefNo = Key.Demand.SourceRefNo,
        ItemLedgerEntryNo = Key.EntryNo,
        SupplySourceType = Key.Supply.SourceType,
        SupplySourceSubtype = Key.Supply.SourceSubtype,
        SupplySourceId = Key.Supply.SourceId,
        SupplySourceRefNo = Key.Supply.SourceRefNo,
        SerialNo = Key.Numbers.SerialNo,
        LotNo = Key.Numbers.LotNo,
        QuantityBase = Quantity,
        CreatedBy = Stamp.UserName,
        CreatedAt = Stamp.Time,
    };
}
