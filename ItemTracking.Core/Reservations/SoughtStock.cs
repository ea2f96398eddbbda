using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Reservations;

/// <summary>Which stock is looked for (PST-12).</summary>
/// <param name="Place">Item, variant and location.</param>
/// <param name="Numbers">Numbers that must agree; a blank one stands for any. Only specifically tracked numbers are stated here.</param>
/// <param name="EntryNo">The one entry that will do; 0 for any.</param>
internal readonly record struct SoughtStock(StockPlace Place, TrackingNumbers Numbers, long EntryNo = 0)
{
    /// <summary>Stock of a place whatever its numbers.</summary>
    public static SoughtStock Any(StockPlace place) => new(place, TrackingNumbers.None);

    public bool Matches(OpenEntry entry) =>
        entry.Place == Place && (EntryNo == 0 || entry.EntryNo == EntryNo)
        && (Numbers.SerialNo.Length == 0 || entry.Numbers.SerialNo == Numbers.SerialNo)
        && (Numbers.LotNo.Length == 0 || entry.Numbers.LotNo == Numbers.LotNo);
}

/// <summary>A quantity taken from an entry.</summary>
/// <param name="EntryNo">The open inbound entry.</param>
/// <param name="Quantity">Base units, positive.</param>
internal readonly record struct StockPart(long EntryNo, decimal Quantity);

/// <summary>Who reserves, and when.</summary>
internal readonly record struct ReservationStamp(string UserName, DateTimeOffset Time);
