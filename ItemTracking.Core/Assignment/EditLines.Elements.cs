using ItemTracking.Core.Kernel;
using ItemTracking.Core.Kernel.Gs1;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

public static partial class EditLines
{
    private const string TypeIt = "Type the numbers that are right.";

    /// <summary>
    /// Checks that a scan is of the line's item (SCN-7). A bar code that counts packages counts the base units in them; one of which no
    /// item is known is taken where the item has none of its own.
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="read">What was scanned.</param>
    /// <param name="found">The item of its GTIN, or of the number itself where that is a GTIN; null when no item has it.</param>
    /// <param name="hasBarCode">The line's item has bar codes of its own.</param>
    public static Outcome<ScannedText> CheckItem(this TrackingSheet s, ScannedText read, ReferencedItem? found, bool hasBarCode) =>
        (read.Elements, found) switch
        {
            (null, null) => read,
            (null, { ItemNo: var itemNo }) => Unfit($"{read.Number} is the bar code of item {itemNo} and no number of one unit."),
            ({ Gtin: var gtin }, null) => hasBarCode
                ? Unfit($"GTIN {gtin} is not known, and item {s.Item.No} has others.")
                : read,
            ({ Gtin: var gtin }, { ItemNo: var itemNo }) when itemNo != s.Item.No =>
                Unfit($"GTIN {gtin} is item {itemNo}, but this line is for item {s.Item.No}."),
            ({ } label, { QtyPerUnitOfMeasure: not 1 and var units }) when !s.ScansSerialNos && units == Math.Truncate(units) =>
                read with { Elements = label with { Count = (int)((label.Count ?? 1) * units) } },
            _ => read,
        };

    /// <summary>Why a bar code cannot be taken as it stands, or null (SCN-3, SCN-7).</summary>
    private static Refusal? RefuseLabel(this TrackingSheet s, ElementString label, ExistingNumber? existing)
    {
        var undefined = Math.Abs(s.Matrix.Undefined.Quantity);
        return (label, s.ScansSerialNos) switch
        {
            ({ SerialNo: "" }, true) => Unfit("The bar code has no serial number, but this line needs one for every unit."),
            ({ LotNo: "" }, false) => Unfit("The bar code has no lot number, but this line needs one."),
            _ when IsAllDefined(s) && s.OnPage(label) is { } line => OnPageAlready(line),
            _ when IsAllDefined(s) => new(RefusalCode.SCN_3, AllDefined(s), WayOut: "Nothing is left to scan: this one is surplus."),
            ({ Count: > 1 and var count }, true) => Unfit($"The bar code has one serial number, but counts {count} units."),
            ({ Count: { } count }, false) when !s.ScansStock() && count > undefined =>
                Unfit($"The bar code counts {count} units, but only {Rounding.QuantityText(undefined)} are undefined."),
            ({ LotNo.Length: > 0 }, true)
                when s.Policy.KnowsLotNos && existing?.Lot is { } lies && lies.LotNo != Codes.Normalise(label.LotNo) =>
                Unfit($"Serial No. {Codes.Normalise(label.SerialNo)} belongs to lot {lies.LotNo}, but its bar code says "
                    + $"{Codes.Normalise(label.LotNo)}."),
            _ => null,
        };
    }

    /// <summary>The line that has the serial number of a bar code already; null when none has.</summary>
    private static TrackingLine? OnPage(this TrackingSheet s, ElementString label) =>
        s.ScansSerialNos ? s.Find(s.LineOf(Codes.Normalise(label.SerialNo))) : null;

    private static Refusal OnPageAlready(TrackingLine line)
    {
        var exists = TrackingRefusals.SerialNoExists(line.SerialNo, line.LineNo, line.LineNo);
        return line.QtyToHandleBase != 0 || line.OpenQuantityBase == 0
            ? exists
            : exists with
            {
                WayOut = $"It is on line {line.LineNo}, where Qty. to Handle (Base) is 0. Set it there, or choose Tick Off by Scanning.",
            };
    }

    private static Refusal Unfit(string message) => new(RefusalCode.SCN_7, message, WayOut: TypeIt);

    /// <summary>What the line keeps: a lot only where the code knows lots, a serial number only where it is asked for.</summary>
    private static ElementString Kept(this TrackingSheet s, ElementString label) => s.ScansSerialNos
        ? label with { LotNo = s.Policy.KnowsLotNos ? label.LotNo : "" }
        : label with { SerialNo = "" };

    /// <summary>Gives the numbers of a bar code its date where they have none yet, and says where it differs from theirs.</summary>
    private static Outcome<TrackingSheet> WithExpirationDate(this TrackingSheet s, ElementString label)
    {
        if (label.ExpirationDate is not { } date || !s.Policy.UsesExpirationDates)
            return s;
        var line = s.Find(s.LineOf(Codes.Normalise(s.ScansSerialNos ? label.SerialNo : label.LotNo)))!;
        if (line.ExpirationDate is null && !line.ExpirationDateLocked && s.Source.IsInbound)
            return s.SetExpirationDate(line.LineNo, date);
        return line.ExpirationDate == date ? s : Outcome<TrackingSheet>.Of(s, OtherDate(date, line));
    }

    private static string OtherDate(DateOnly date, TrackingLine line) =>
        $"The bar code says Expiration Date {date:d}, the line keeps {line.ExpirationDate?.ToString("d") ?? "none"}.";
}
