using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Assignment;

/// <summary>Scans in Select Entries (SCN-3, SEL-9): each chooses of an entry, or is refused with its reason.</summary>
public static class ScanEntries
{
    /// <summary>Place of the entry of a scanned number; -1 when there is none.</summary>
    /// <param name="selection">Select Entries as it stands.</param>
    /// <param name="scanned">Text as scanned: a serial number, or a lot that has none.</param>
    public static int PlaceOf(this EntrySelection selection, string scanned)
    {
        var number = Codes.Normalise(scanned);
        return Enumerable.Range(0, selection.Rows.Count).FirstOrDefault(at => NumberOf(selection.Rows[at].Figures.Numbers) == number, -1);
    }

    /// <summary>
    /// Chooses one unit of the scanned serial number, or of the scanned lot what the line still calls for, beside what is chosen already.
    /// </summary>
    /// <param name="selection">Select Entries as it stands.</param>
    /// <param name="scanned">Text as scanned.</param>
    public static Outcome<EntrySelection> Scan(this EntrySelection selection, string scanned)
    {
        var number = Codes.Normalise(scanned);
        var place = selection.PlaceOf(scanned);
        if (place < 0 || selection.Rows[place].Figures.TotalQuantity == 0)
            return new Refusal(
                RefusalCode.SEL_9, $"{number} is not in stock here.", WayOut: "Check the number, or refresh the availability.");
        var entry = selection.Rows[place];
        if (entry.NotSelectable is { } reason)
            return new Refusal(RefusalCode.SEL_9, $"{number} cannot be selected: {reason}.");
        if (entry.Most <= 0)
            return new Refusal(RefusalCode.SEL_9, $"{number} cannot be selected: nothing of it is free.");
        if (entry.SelectedQuantity >= entry.Most)
            return new Refusal(RefusalCode.SEL_9, $"{number} is selected already.");
        var quantity = entry.Next(selection.Undefined);
        return quantity == 0
            ? new Refusal(RefusalCode.SCN_3, $"{number} was not selected: the line calls for no more.")
            : selection.Select(place, entry.SelectedQuantity + quantity);
    }

    private static string NumberOf(TrackingNumbers numbers) => numbers.SerialNo.Length > 0 ? numbers.SerialNo : numbers.LotNo;
}
