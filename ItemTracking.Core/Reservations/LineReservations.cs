using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Reservations;

/// <summary>
/// What is reserved for one document line, and what of its numbers can be chosen (RSV-5). All quantities are base units and positive.
/// </summary>
public sealed record LineReservations
{
    /// <summary>The line.</summary>
    public required SourceLine Source { get; init; }

    /// <summary>What is still to leave stock with it.</summary>
    public required decimal OutstandingQuantityBase { get; init; }

    /// <summary>The reservations, the first made first.</summary>
    public required IReadOnlyList<LineReservation> Reservations { get; init; }

    /// <summary>The numbers that the line names and that are specifically tracked; where there are none, Reserve asks nothing.</summary>
    public required IReadOnlyList<ReservableNumber> Numbers { get; init; }

    /// <summary>Stock of these numbers that other lines keep without a number: it gives way to whoever names it (RSV-6).</summary>
    public required decimal NonspecificReservedQuantityBase { get; init; }

    /// <summary>Everything that is reserved for the line.</summary>
    public decimal ReservedQuantityBase => Reservations.Sum(r => r.QuantityBase);

    /// <summary>A remark on stock that can be had although it is reserved; null when there is none.</summary>
    public string? Note => NonspecificReservedQuantityBase == 0
        ? null
        : $"{Rounding.QuantityText(NonspecificReservedQuantityBase)} of the Total Reserved Quantity are nonspecific and may be available.";
}

/// <summary>One reservation of a line, or the part of it that comes with numbers of their own (DOC-16).</summary>
/// <param name="EntryNo">Its number.</param>
/// <param name="Numbers">The numbers it was asked for by; none where it is nonspecific.</param>
/// <param name="ItemLedgerEntryNo">The ledger entry that is kept; 0 when a document line will bring the goods in.</param>
/// <param name="Supply">That line; null for stock.</param>
/// <param name="SuppliedNumbers">
/// The numbers of the ledger entry, or of what is in transit; those asked for where the goods are still to come.
/// </param>
/// <param name="QuantityBase">Kept quantity; base units, positive.</param>
/// <param name="CreatedBy">Who reserved.</param>
/// <param name="CreatedAt">When.</param>
public sealed record LineReservation(
    long EntryNo, TrackingNumbers Numbers, long ItemLedgerEntryNo, SourceRef? Supply, TrackingNumbers SuppliedNumbers, decimal QuantityBase,
    string CreatedBy, DateTimeOffset CreatedAt)
{
    /// <summary>The first part of the reservation, or all of it; others are given up with it.</summary>
    public bool IsFirst { get; init; } = true;

    /// <summary>It was asked for by number and never moves to other stock.</summary>
    public bool IsSpecific => Numbers.Exist;

    /// <summary>What supplies it, in words: <c>Item Ledger Entry 12</c>, <c>Purchase Order PO-1001</c>.</summary>
    public string SuppliedBy => Supply is { } line ? line.Name() : $"Item Ledger Entry {ItemLedgerEntryNo}";
}

/// <summary>A number of the line that can be chosen for a specific reservation.</summary>
/// <param name="Numbers">The numbers that are specifically tracked.</param>
/// <param name="QuantityBase">What the line names and has not handled; base units, positive.</param>
/// <param name="ReservedQuantityBase">What of it is reserved by this number already.</param>
public sealed record ReservableNumber(TrackingNumbers Numbers, decimal QuantityBase, decimal ReservedQuantityBase)
{
    /// <summary>What is not reserved yet.</summary>
    public decimal NotReservedQuantityBase => Math.Max(0, QuantityBase - ReservedQuantityBase);
}
