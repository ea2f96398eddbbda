using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>Expiration dates that follow from the numbers of a line (ITL-51).</summary>
internal static class ExpirationOfLine
{
    /// <summary>
    /// The line with the date its numbers have: that of existing entries, which is then locked, or that of another line with the same lot,
    /// on this page or else on that of another line of the document.
    /// Without a look-up in the ledger the lock of the other line is taken over.
    /// </summary>
    public static TrackingLine WithDerivedExpiration(this SheetEdit edit, TrackingLine line, ExistingNumber? existing)
    {
        var other = OtherOfLot(edit, line);
        if (!edit.Facts.Policy.UsesExpirationDates)
            return line with { ExpirationDate = other?.ExpirationDate, ExpirationDateLocked = true };
        return existing is { EntriesExist: true }
            ? line with { ExpirationDate = existing.ExpirationDate, ExpirationDateLocked = true }
            : line with
            {
                ExpirationDate = other is null ? existing?.ExpirationDate : other.ExpirationDate,
                ExpirationDateLocked = existing is null && other is { ExpirationDateLocked: true }
            };
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
