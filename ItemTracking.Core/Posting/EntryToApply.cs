using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Reservations;

namespace ItemTracking.Core.Posting;

/// <summary>
/// A new entry that looks for open entries of the other sign. A number that is not specifically tracked binds it to nothing: one that only
/// an outbound flag asks for may be new when the goods go out (DOC-29).
/// </summary>
/// <param name="EntryNo">Its number; any number that no other entry has.</param>
/// <param name="Place">Where it moves stock.</param>
/// <param name="Numbers">Its serial and lot number.</param>
/// <param name="Quantity">Base units, sign of the ledger.</param>
/// <param name="SNSpecific">Only entries with the same serial number may be used.</param>
/// <param name="LotSpecific">Only entries with the same lot number may be used.</param>
internal sealed record EntryToApply(
    long EntryNo, StockPlace Place, TrackingNumbers Numbers, decimal Quantity, bool SNSpecific, bool LotSpecific)
{
    /// <summary>The document line that is posted; what is reserved for it is used first (PST-13).</summary>
    public SourceRef Source { get; init; } = Reservation.NoLine;

    /// <summary>What is still to be handled of that line after this posting; base units, positive.</summary>
    public decimal Outstanding { get; init; }

    /// <summary>The newest open entry is used first: the costing method of the item is LIFO (PST-12).</summary>
    public bool NewestFirst { get; init; }

    /// <summary>No stock may go below zero for it: the item does not allow that, or goods only change their place (PST-15).</summary>
    public bool MustBeInStock { get; init; }

    /// <summary>Nothing leaves that was not reserved for the line: the item says so (PST-15).</summary>
    public bool MustBeReserved { get; init; }

    /// <summary>Takes what is kept for others where nothing else is there: the goods are lost (RSV-7).</summary>
    public bool DisruptsReservations { get; init; }

    /// <summary>The open entry it must be applied to; 0 when any will do (PST-14).</summary>
    public long ApplToItemEntry { get; init; }

    /// <summary>The outbound entry whose goods it brings back; 0 for none (PST-14).</summary>
    public long ApplFromItemEntry { get; init; }

    /// <summary>The entry that it takes back: what is missing of that one is closed before anything else; 0 for none (PST-30).</summary>
    public long Corrects { get; init; }

    /// <summary>The entry that its goods arrive with again, without number and quantity; null where they do not (PST-27).</summary>
    public EntryToApply? Arrival { get; init; }

    /// <summary>The inbound entry whose goods it brings from another place or number; 0 for none (PST-27).</summary>
    public long TransferredFromEntryNo { get; init; }

    /// <summary>
    /// Asks for stock that carries its numbers: whatever the item allows, a specific number never goes below zero (COD-8, PST-15).
    /// </summary>
    public bool IsSpecific => SNSpecific || LotSpecific;

    /// <summary>The numbers that must agree.</summary>
    public TrackingNumbers Sought => new(SNSpecific ? Numbers.SerialNo : "", LotSpecific ? Numbers.LotNo : "");
}

/// <summary>Why an outbound entry did not find the stock it must find (PST-14, PST-15).</summary>
internal enum ShortageReason
{
    /// <summary>There is too little, or it is kept for others.</summary>
    NotInStock,

    /// <summary>The entry that the tracking row names has too little.</summary>
    NotInNamedEntry,

    /// <summary>The item asks for a reservation.</summary>
    NotReserved,

    /// <summary>What is reserved has not come in.</summary>
    ReservedIsNotInStock,
}

/// <summary>An outbound entry that did not find the stock it must find.</summary>
/// <param name="Entry">The new entry.</param>
/// <param name="Missing">Base units that were not found; greater than zero.</param>
/// <param name="Reason">Why.</param>
internal sealed record Shortage(EntryToApply Entry, decimal Missing, ShortageReason Reason);

/// <summary>How much of which entries was matched (PST-27).</summary>
/// <param name="EntryNo">The new entry.</param>
/// <param name="InboundEntryNo">Inbound side.</param>
/// <param name="OutboundEntryNo">Outbound side; in the row an inbound entry is born with the entry whose goods it brings back, or
/// 0.</param>
/// <param name="Quantity">Base units, sign of the new entry.</param>
/// <param name="TransferredFromEntryNo">The inbound entry whose goods arrive again, or 0.</param>
internal readonly record struct Application(
    long EntryNo, long InboundEntryNo, long OutboundEntryNo, decimal Quantity, long TransferredFromEntryNo = 0);

/// <summary>What applying new entries came to.</summary>
/// <param name="Applications">Rows in the order they are written.</param>
/// <param name="Remaining">What remains of every new entry and of every open entry that was used.</param>
/// <param name="Shortages">Entries for which too little is there.</param>
/// <param name="Reservations">What becomes of reservations; new entries have their provisional numbers in them.</param>
internal sealed record ApplicationResult(
    IReadOnlyList<Application> Applications, IReadOnlyDictionary<long, decimal> Remaining, IReadOnlyList<Shortage> Shortages,
    ReservationChanges Reservations)
{
    /// <summary>Entries with which goods arrive again, one for each entry that was consumed, in their order (PST-27).</summary>
    public IReadOnlyList<EntryToApply> Arrived { get; init; } = [];

    /// <summary>Entries that took what was kept for others (RSV-7).</summary>
    public IReadOnlyList<EntryToApply> Disrupting { get; init; } = [];
}
