using ItemTracking.Core.Kernel;
using ItemTracking.Core.Kernel.Gs1;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Assignment;

public static partial class EditLines
{
    /// <summary>
    /// Takes one scanned number; a message tells when nothing is left to scan (SCN-3, SCN-6). Goods that come in count one unit per scan
    /// (SCN-4). A number that must come from stock is chosen as from its list (SCN-5).
    /// </summary>
    /// <param name="s">Sheet; <see cref="TrackingSheet.ScansSerialNos"/> tells what a scan is.</param>
    /// <param name="scanned">Text as scanned.</param>
    /// <param name="existing">What the ledger knows of the number; null when it was not looked up.</param>
    /// <param name="takesMissing">A number that is not in stock is listed with quantity 0; else a question comes back (SCN-5).</param>
    public static Outcome<TrackingSheet> Scan(
        this TrackingSheet s, string scanned, ExistingNumber? existing, bool takesMissing = false) =>
        s.Scan(s.ScansSerialNos ? new ElementString { SerialNo = scanned } : new ElementString { LotNo = scanned }, existing, takesMissing);

    /// <summary>
    /// Takes what a bar code says of one unit, or of as many of a lot as it counts (SCN-7). A date that is established already stays, and a
    /// message says so. One that says a lot alone is about the serial numbers that follow (SCN-10).
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="label">What the bar code says; the item is checked by whoever knows the GTIN.</param>
    /// <param name="existing">What the ledger knows of its numbers; null when they were not looked up.</param>
    /// <param name="takesMissing">A number that is not in stock is listed with quantity 0; else a question comes back (SCN-5).</param>
    public static Outcome<TrackingSheet> Scan(
        this TrackingSheet s, ElementString label, ExistingNumber? existing, bool takesMissing = false)
    {
        var number = s.ScansSerialNos ? label.SerialNo : label.LotNo;
        if (label == new ElementString() || (number.Length > 0 && Codes.Normalise(number).Length == 0) || !s.Rights.InsertsLines)
            return s;
        if (s.NamesLotForNext(label))
            return s.SetLotForNext(label.LotNo, label.ExpirationDate);
        if (s.RefuseLabel(label, existing) is { } refusal)
            return refusal;
        var used = s.Kept(label);
        return (s.ScansStock() ? s.ScanStock(used, existing, takesMissing) : s.Count(used, existing))
            .Then(taken => taken.WithExpirationDate(used))
            .Then(sheet => Outcome<TrackingSheet>.Of(sheet, IsAllDefined(sheet) ? [AllDefined(sheet)] : []));
    }

    /// <summary>One unit, or the part of a unit that is still undefined (SCN-4); of a lot as many as its bar code counts.</summary>
    private static Outcome<TrackingSheet> Count(this TrackingSheet s, ElementString label, ExistingNumber? existing)
    {
        if (s.ScansSerialNos)
            return s.AddLine(new(label.SerialNo, label.LotNo, s.UnitSign) { Existing = existing });
        var units = s.UnitSign * Math.Min(label.Count ?? 1, Math.Abs(s.Matrix.Undefined.Quantity));
        return s.Content.LotsAlone.TryGetValue(Codes.Normalise(label.LotNo), out var lineNo)
            ? s.SetQuantity(lineNo, s.Find(lineNo)!.QuantityBase + units)
            : s.AddLine(new(LotNo: label.LotNo, Quantity: units) { Existing = existing });
    }

    private static Refusal NotInStock(this TrackingSheet s, TrackingNumbers numbers) => new(
        RefusalCode.SCN_5,
        $"{(numbers.SerialNo.Length > 0 ? numbers.SerialNo : numbers.LotNo)} is not in stock"
            + (s.Source.LocationCode.Length > 0 ? $" at {s.Source.LocationCode}." : " here."),
        Kind: OutcomeKind.Question);

    /// <summary>
    /// What the line still calls for, as far as it is available and not more than a bar code counts; a number that is not in stock is
    /// refused, or listed with quantity 0 where the user wants that (SCN-5).
    /// </summary>
    private static Outcome<TrackingSheet> ScanStock(
        this TrackingSheet s, ElementString label, ExistingNumber? existing, bool takesMissing)
    {
        var (type, numbers) = s.ScansSerialNos
            ? (ItemTrackingType.SerialNo, new TrackingNumbers(Codes.Normalise(label.SerialNo), existing?.Lot?.LotNo ?? ""))
            : (ItemTrackingType.LotNo, new TrackingNumbers("", Codes.Normalise(label.LotNo)));
        if (s.Availability.Of(numbers) is not { TotalQuantity: > 0 } figures)
            return s.AddLine(new(label.SerialNo, label.LotNo, Quantity: 0) { Existing = existing })
                .Then(listed => takesMissing ? Outcome<TrackingSheet>.Of(listed) : s.NotInStock(numbers));
        var next = s.NextLineNo;
        return s.Choose(null, type, figures)
            .Then(chosen => label.Count is { } count && Math.Abs(chosen.Find(next)!.QuantityBase) > count
                ? chosen.SetQuantity(next, Math.Sign(chosen.Find(next)!.QuantityBase) * count)
                : chosen);
    }

    /// <summary>
    /// Where the number is not specifically tracked, stock does not tell which numbers there are and a new one may be given (DOC-29).
    /// </summary>
    internal static bool ScansStock(this TrackingSheet s) =>
        s.Source.IsDemand && (s.ScansSerialNos ? s.Policy.SNSpecific : s.Policy.LotSpecific);

    private static bool IsAllDefined(TrackingSheet s) => Math.Abs(s.Matrix.Defined.Quantity) >= Math.Abs(s.Source.Quantity);

    private static string AllDefined(TrackingSheet s) =>
        $"Item tracking is successfully defined for quantity {Rounding.QuantityText(s.Matrix.Defined.Quantity)}.";
}
