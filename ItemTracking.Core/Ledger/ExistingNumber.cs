using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Ledger;

/// <summary>What the ledger knows of a number: of the lot if one is stated, otherwise of the serial number (ITL-51).</summary>
/// <param name="EntriesExist">An inbound entry exists, open or closed, at any location: its date is fixed.</param>
/// <param name="ExpirationDate">
/// Date of the last inbound entry, null when it has none; of a lot that was never received the one that another line of the document
/// gives it.
/// </param>
public sealed record ExistingNumber(bool EntriesExist, DateOnly? ExpirationDate)
{
    /// <summary>The number was never received.</summary>
    public static readonly ExistingNumber None = new(false, null);

    /// <summary>
    /// Lot that belongs to the serial number: the one it lies in in stock here, on a return otherwise the one it was sold or bought with;
    /// null when there is none (ITL-44).
    /// </summary>
    public LotOfSerialNo? Lot { get; init; }
}

/// <summary>The lot that belongs to a serial number.</summary>
/// <param name="LotNo">Lot number, not blank.</param>
/// <param name="Existing">What the ledger knows of that lot.</param>
public sealed record LotOfSerialNo(string LotNo, ExistingNumber Existing);

/// <summary>The numbers of one item that were received before, with the date of their last inbound entry (ITL-51).</summary>
/// <param name="Lots">By lot number.</param>
/// <param name="Serials">By serial number, for numbers without a lot.</param>
internal sealed record ExistingNumbers(IReadOnlyDictionary<string, DateOnly?> Lots, IReadOnlyDictionary<string, DateOnly?> Serials)
{
    public static readonly ExistingNumbers None = new(new Dictionary<string, DateOnly?>(), new Dictionary<string, DateOnly?>());

    /// <summary>Dates that other lines of the document give to lots that were never received (PST-17).</summary>
    public IReadOnlyDictionary<string, DateOnly> Beside { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>What is known of the lot if one is stated, otherwise of the serial number.</summary>
    public ExistingNumber Of(TrackingNumbers numbers) =>
        (numbers.LotNo.Length > 0 ? Lots.TryGetValue(numbers.LotNo, out var date) : Serials.TryGetValue(numbers.SerialNo, out date))
            ? new(true, date)
            : Beside.TryGetValue(numbers.LotNo, out var beside) ? new(false, beside)
            : ExistingNumber.None;
}
