using ItemTracking.Core.Assignment;
using ItemTracking.Core.Tracking;
using ItemTracking.Web.Pages.Inventory;
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
        return availability.Flag == AvailabilityFlag.None
            ? null
            : new(
                Look(availability), New(availability) + availability.Text,
                $"{field.Caption()} {number}, line {line.LineNo}: {Sentence(availability)}");
    }

    /// <summary>The flag with what it means; how the number stands where it has no flag.</summary>
    public static string Sentence(NumberAvailability availability) => availability.Flag switch
    {
        AvailabilityFlag.None => "",
        AvailabilityFlag.Yes => $"Yes, {Numbers.Show(availability.Left)} of {Numbers.Show(availability.Figures.TotalQuantity)} left",
        AvailabilityFlag.Short => $"{availability.Text}, {Elsewhere(availability)}",
        AvailabilityFlag.NotInInventory => "No, not in inventory here",
        AvailabilityFlag.Requested => $"{availability.Text}, {Elsewhere(availability)}",
        AvailabilityFlag.Refused => $"{New(availability)}{availability.Objection?.Text}{Refused(availability.Objection)}",
    };

    private static string Refused(NumberObjection? objection) => objection?.Obstacle switch
    {
        NumberObstacle.InStock => ", it cannot come in again before it has left",
        NumberObstacle.NamedElsewhere => ", it can come in only once",
        NumberObstacle.OnAnotherLine => $" of the document too: {objection?.Detail}; it can be posted only once",
        NumberObstacle.TwoDates => ", a lot has one date in a document",
        NumberObstacle.Held => ", which reserved it",
        NumberObstacle.Expired => ", before the posting date",
        NumberObstacle.GivenBack => $"{With(objection)}; posting refuses it",
        NumberObstacle.WholeLotOnly => "; a lot in stock has one date: take all of it on this line, or leave the date as it is",
        NumberObstacle.KeepsItsDate => ", because it is in stock; use that date, or choose a new lot number",
        NumberObstacle.SeveralDates => "; give all lines of the new lot one date",
        NumberObstacle.EntryUsed => "; posting refuses it",
        NumberObstacle.ComesInExpired => ", before the posting date; it is received all the same",
        NumberObstacle.NotShipped => ", or given back already; it is received all the same",
        _ => "",
    };

    /// <summary>The flag stands at the old number: it says so when it tells of the new one.</summary>
    private static string New(NumberAvailability availability) => availability.Objection is { OfNewNumber: true } ? "New: " : "";

    private static string With(NumberObjection? objection) => objection?.With is { } posted
        ? $"{(objection?.Detail.Length > 0 ? ", the rest came back" : "")} with {LedgerWords.Of(posted.Type)} {posted.No}"
        : "";

    private static string Elsewhere(NumberAvailability availability) =>
        $"{Numbers.Show(availability.Figures.OtherRequestedQuantity)} requested on other "
            + (availability.Figures.IsOnAnotherLine ? "lines" : "documents");

    private static string Look(NumberAvailability availability) => availability switch
    {
        { Flag: AvailabilityFlag.None or AvailabilityFlag.Yes } => "ok",
        { Flag: AvailabilityFlag.Short } or { Objection.StopsPosting: false } => "short",
        { Flag: AvailabilityFlag.Refused } => "blocked",
        _ => "no",
    };
}
