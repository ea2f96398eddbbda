using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <content>
/// On a line that reclassifies, the old numbers are those in stock: numbers that are made are the new ones, under which goods arrive, and
/// no line is added (RCL-2).
/// </content>
public static partial class AssignNumbers
{
    /// <summary>Why so many units cannot get a new serial number, or null; on other lines there is no such limit.</summary>
    internal static Refusal? CheckUnits(TrackingSheet s, decimal qty) =>
        s.Source.IsReclassification() && Unrenamed(s).Count() is var units && units < qty
            ? new Refusal(
                RefusalCode.RCL_2,
                units == 0
                    ? "No line has a unit that keeps its serial number, so that none can get a new one."
                    : FormattableString.Invariant($"{units:#,0} of the units keep their serial number: no more can get a new one."),
                TrackingCaptions.QuantityToCreate,
                WayOut: "Choose what is reclassified with Select Entries first: each unit has a line of its own.")
            : null;

    /// <summary>Lines of one unit that go on under their old serial number, from the current one on.</summary>
    private static IEnumerable<TrackingLine> Unrenamed(TrackingSheet s, int? currentLineNo = null) => s.Lines
        .Where(line => line.Numbers.Exist && line.QuantityBase == s.UnitSign && line.NewSerialNo == line.SerialNo)
        .OrderBy(line => line.LineNo < currentLineNo);

    /// <summary>Lines by the serial number that no other line may get: of a reclassification the new one.</summary>
    private static IReadOnlyDictionary<string, int> SerialsOf(TrackingSheet s) => s.Source.IsReclassification()
        ? s.Lines.Where(line => line.NewSerialNo.Length > 0).DistinctBy(line => line.NewSerialNo)
            .ToDictionary(line => line.NewSerialNo, line => line.LineNo)
        : s.Content.Serials;

    private static Outcome<TrackingSheet> RenewSerials(
        TrackingSheet s, IReadOnlyList<string> serials, string? newLotNo, int? currentLineNo)
    {
        if (CheckUnits(s, serials.Count) is { } tooMany)
            return tooMany;
        var taken = SerialsOf(s);
        Refusal[] refusals =
        [
            .. serials.Where(taken.ContainsKey).Take(MostRefusals)
                .Select(n => TrackingRefusals.SerialNoExists(n, taken[n], taken[n])),
        ];
        if (refusals.Length > 0)
            return Outcome<TrackingSheet>.Refused(refusals);
        var edit = new SheetEdit(s);
        foreach (var (line, serialNo) in Unrenamed(s, currentLineNo).Zip(serials))
            edit.Put(line with { NewSerialNo = serialNo, NewLotNo = newLotNo ?? line.NewLotNo });
        return edit.ToSheet();
    }

    private static Outcome<TrackingSheet> RenewLot(TrackingSheet s, string lotNo, IReadOnlyCollection<int> selected)
    {
        var edit = new SheetEdit(s);
        TrackingLine[] lines =
        [
            .. selected.Order().Select(s.Find).OfType<TrackingLine>().Where(line => line.Numbers.Exist && line.NewLotNo == line.LotNo),
        ];
        foreach (var line in lines)
            edit.Put(line with { NewLotNo = lotNo });
        return lines.Length > 0
            ? edit.ToSheet()
            : new Refusal(
                RefusalCode.RCL_2, "No selected line keeps its lot number, so that none can get a new one.", TrackingCaptions.NewLotNo,
                WayOut: "Choose what is reclassified with Select Entries, and select the lines that get the new lot number.");
    }
}
