using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Kernel.Gs1;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Journals;

/// <summary>What may be counted where.</summary>
internal static class PhysInventoryChecks
{
    public static PhysInventoryScope Normalise(PhysInventoryScope scope) => scope with
    {
        ItemNo = Codes.Normalise(scope.ItemNo),
        LocationCode = Codes.Normalise(scope.LocationCode),
        BinCode = Codes.Normalise(scope.BinCode),
        DocumentNo = Codes.Normalise(scope.DocumentNo),
    };

    public static CountingPlace Normalise(CountingPlace place) => place with
    {
        ItemNo = Codes.Normalise(place.ItemNo),
        LocationCode = Codes.Normalise(place.LocationCode),
        BinCode = Codes.Normalise(place.BinCode),
        DocumentNo = Codes.Normalise(place.DocumentNo),
    };

    public static IEnumerable<Refusal> Check(PhysInventoryScope scope) => new[]
    {
        Codes.Check(scope.ItemNo, "Item No.", Codes.NumberLength),
        Codes.Check(scope.LocationCode, "Location Code", Codes.CodeLength),
        Codes.Check(scope.BinCode, "Bin Code", Codes.NumberLength),
        Codes.Check(scope.DocumentNo, "Document No.", Codes.NumberLength),
        DateLimits.Check(scope.PostingDate, "Posting Date"),
    }.OfType<Refusal>();

    public static IEnumerable<Refusal> Check(ScannedText scanned, CountingPlace place) =>
    [
        .. Check(new PhysInventoryScope(place.PostingDate, place.ItemNo, place.LocationCode, place.BinCode, place.DocumentNo)),
        .. new[]
        {
            Codes.IsBlank(scanned.Number + scanned.Elements?.SerialNo + scanned.Elements?.LotNo)
                ? new Refusal(RefusalCode.SCN_7, "The scan names no serial number and no lot number.", "Serial No.")
                : null,
            Codes.Check(scanned.Number, "Serial No.", Codes.TrackingNumberLength),
            Codes.Check(scanned.Elements?.SerialNo, "Serial No.", Codes.TrackingNumberLength),
            Codes.Check(scanned.Elements?.LotNo, "Lot No.", Codes.TrackingNumberLength),
        }.OfType<Refusal>(),
    ];

    /// <summary>A serial number is there once.</summary>
    public static Refusal CountedTwice(ItemJournalLine line) => new(
        RefusalCode.SCN_7, $"Serial No. {line.SerialNo} was counted here already.", "Serial No.", line.LineNo,
        WayOut: "Nothing was changed. Where it lies twice, one of the labels is wrong.");

    /// <summary>Nothing stands in the books of the scope.</summary>
    public static Refusal NothingInStock(PhysInventoryScope scope) => new(
        RefusalCode.DOC_1,
        "The books have nothing in stock "
            + (scope is { ItemNo: "", LocationCode: "", BinCode: "" }
                ? "at all."
                : "for " + string.Join(
                    ", ",
                    new[] { ("item", scope.ItemNo), ("location", scope.LocationCode), ("bin", scope.BinCode) }
                        .Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1} {part.Item2}")) + "."),
        WayOut: "Choose other filters; what is found all the same is counted by scanning it.");

    /// <summary>Why a line cannot be added at a place, or null.</summary>
    public static Refusal? OfPlace(Location? location, Bin? bin, ItemJournalLine line) =>
        LineRules.LocationProblem(location, line.LocationCode)
        ?? (location is { BinMandatory: true } && line.BinCode.Length == 0
            ? new Refusal(
                RefusalCode.PST_5, $"Stock of location {line.LocationCode} lies in bins: choose the bin that is counted.", "Bin Code")
            : LineRules.BinProblem(location, bin, line.LocationCode, line.BinCode));
}
