using ItemTracking.Core.Assignment;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Tells that entries have fixed other expiration dates than were entered on the line (ITL-33, PST-20).</summary>
public static class NewDatesText
{
    /// <summary>The first number with both dates, and how many more there are; blank without any.</summary>
    public static string Of(TrackingSheet sheet)
    {
        var dates = sheet.NewDates.ToList();
        if (dates is not [var (line, stored), ..])
            return "";
        var number = line.LotNo.Length > 0 ? $"Lot {line.LotNo}" : $"Serial number {line.SerialNo}";
        return $"{number} had {Date(stored)} on this line. Entries that were posted since have given it {Date(line.ExpirationDate)}"
            + $"{(dates.Count > 1 ? $", and {Numbers.Show(dates.Count - 1)} more have other dates, too" : "")}. "
            + "The line shows that; closing the page stores it.";
    }

    private static string Date(DateOnly? date) => date is null ? "no expiration date" : Dates.Show(date);
}
