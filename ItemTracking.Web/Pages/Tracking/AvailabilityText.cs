using ItemTracking.Core.Assignment;
using ItemTracking.Core.Tracking;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>What a flag of availability says: a short word in the cell, and a name that holds the figures.</summary>
public static class AvailabilityText
{
    /// <summary>The flag of a cell, or null for a line without the number.</summary>
    public static TrackingGridFlag? Of(TrackingSheet sheet, TrackingLine line, TrackingField field)
    {
        var (number, availability) = field == TrackingField.AvailabilitySerialNo
            ? (line.SerialNo, sheet.OfSerialNo(line))
            : (line.LotNo, sheet.OfLotNo(line));
        return number.Length == 0
            ? null
            : new(
                Look(availability), Words(availability),
                $"{field.Caption()} {number}, line {line.LineNo}: {Words(availability)}{Meaning(availability)}");
    }

    /// <summary>The word in the cell.</summary>
    public static string Words(NumberAvailability availability) => availability.Flag switch
    {
        AvailabilityFlag.NotChecked or AvailabilityFlag.Yes => "Yes",
        AvailabilityFlag.Short => $"Short {Numbers.Show(-availability.Available)}",
        AvailabilityFlag.NotInInventory => "No",
        AvailabilityFlag.Blocked => "Blocked",
    };

    private static string Meaning(NumberAvailability availability) => availability.Flag switch
    {
        AvailabilityFlag.NotChecked => ", nothing is compared",
        AvailabilityFlag.Yes => $", {Numbers.Show(availability.Available)} of {Numbers.Show(availability.Figures.TotalQuantity)} left",
        AvailabilityFlag.Short => $", {Numbers.Show(Elsewhere(availability))} requested on other documents",
        AvailabilityFlag.NotInInventory => ", not in inventory",
        AvailabilityFlag.Blocked => "",
    };

    private static decimal Elsewhere(NumberAvailability availability) =>
        Math.Max(0, availability.Figures.TotalRequestedQuantity - availability.Figures.CurrentRequestedQuantity);

    private static string Look(NumberAvailability availability) => availability.Flag switch
    {
        AvailabilityFlag.NotChecked or AvailabilityFlag.Yes => "ok",
        AvailabilityFlag.Short => "short",
        AvailabilityFlag.NotInInventory => "no",
        AvailabilityFlag.Blocked => "blocked",
    };
}
