using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>What the ledger knows of a typed number: of the lot if one is stated, otherwise of the serial number (ITL-51).</summary>
/// <param name="EntriesExist">An inbound entry exists, open or closed, at any location: its date is fixed.</param>
/// <param name="ExpirationDate">Date of the last inbound entry; null when it has none.</param>
public sealed record ExistingNumber(bool EntriesExist, DateOnly? ExpirationDate)
{
    /// <summary>The number was never received.</summary>
    public static readonly ExistingNumber None = new(false, null);

    /// <summary>Lot in which the serial number lies in stock here; null when it lies in none (ITL-44).</summary>
    public StockLot? InStock { get; init; }
}

/// <summary>The lot of a serial number in stock.</summary>
/// <param name="LotNo">Lot number, not blank.</param>
/// <param name="Existing">What the ledger knows of that lot.</param>
public sealed record StockLot(string LotNo, ExistingNumber Existing);

/// <summary>Expiration dates that follow from the numbers of a line (ITL-51).</summary>
internal static class ExpirationOfLine
{
    /// <summary>
    /// The line with the date its numbers have: that of another line with the same lot, or that of existing entries, which is then locked.
    /// Without a look-up in the ledger the lock of the other line is taken over.
    /// </summary>
    public static TrackingLine WithDerivedExpiration(this SheetEdit edit, TrackingLine line, ExistingNumber? existing)
    {
        var other = OtherOfLot(edit, line);
        if (!edit.Facts.Policy.UsesExpirationDates)
            return line with { ExpirationDate = other?.ExpirationDate, ExpirationDateLocked = true };
        return existing is { EntriesExist: true }
            ? line with { ExpirationDate = existing.ExpirationDate, ExpirationDateLocked = true }
            : line with { ExpirationDate = other?.ExpirationDate, ExpirationDateLocked = existing is null && other is { ExpirationDateLocked: true } };
    }

    private static TrackingLine? OtherOfLot(SheetEdit edit, TrackingLine line)
    {
        if (line.LotNo.Length == 0)
            return null;
        var lines = edit.LinesOfLot(line.LotNo);
        var first = lines.Count > 0 && lines[0] == line.LineNo ? 1 : 0;
        return lines.Count > first ? edit.Find(lines[first]) : null;
    }
}
