using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Documents;

/// <summary>Whether a document line may be stored as it is. Every refusal names the line.</summary>
internal static class LineRules
{
    public static IEnumerable<Refusal> Check(LineFacts facts, DocumentLine line) =>
        facts.Item is null
            ? [Missing(facts, line)]
            : from refusal in References(facts, line)
                .Concat(Status(facts, line))
                .Concat(LineQuantityRules.Check(facts, line))
                .Concat(Tracked(facts, line))
                .Concat(Reserved(facts, line))
              select refusal with { Line = facts.LineNo };

    private static Refusal Missing(LineFacts facts, DocumentLine line) => line.ItemNo.Length == 0
        ? Refusals.MustHaveValue(RefusalCode.DOC_1, "Item No.", facts.Kind.LineCaption, facts.LineKey, facts.LineNo)
        : Refusals.NotFound(RefusalCode.DOC_1, "Item", $"No.='{line.ItemNo}'", "Item No.", facts.LineNo);

    private static IEnumerable<Refusal> References(LineFacts facts, DocumentLine line)
    {
        if (facts.Item!.Blocked && facts.Stored?.ItemNo != line.ItemNo)
            yield return Refusals.Blocked("Item", line.ItemNo, "Item No.");
        if (VariantProblem(facts.Variant, line.ItemNo, line.VariantCode, Meant(facts.Stored)) is { } variant)
            yield return variant;
        if (UnitProblem(facts.Units, line.ItemNo, line.UnitOfMeasureCode) is { } unit)
            yield return unit;
        if (LocationProblem(facts.Location, line.LocationCode) is { } problem)
            yield return problem;
        if (BinProblem(facts.Location, facts.Bin, line.LocationCode, line.BinCode) is { } bin)
            yield return bin;
        if (Texts.Check(line.Description, "Description", Texts.DescriptionLength) is { } text)
            yield return text;
        if (DateLimits.Check(line.ExpectedReceiptDate, facts.Kind.DueDateCaption) is { } day)
            yield return day;
    }

    private static (string ItemNo, string VariantCode)? Meant(DocumentLine? stored) =>
        stored is null ? null : (stored.ItemNo, stored.VariantCode);

    /// <summary>Why a document may not use the location, or null (DOC-14).</summary>
    public static Refusal? LocationProblem(Location? location, string code) => location switch
    {
        null => code.Length == 0 ? null : Refusals.NotFound(RefusalCode.DOC_14, "Location", $"Code='{code}'", "Location Code"),
        { UseAsInTransit: true } => new Refusal(
            RefusalCode.DOC_14, $"You can use In-Transit location {code} for transfer orders only.", "Location Code"),
        _ => null,
    };

    /// <summary>A line names a bin only where stock lies in bins, and one that is there.</summary>
    /// <param name="location">Location of the line, or null.</param>
    /// <param name="bin">Bin of the line as far as it is there.</param>
    /// <param name="locationCode">Code of the location.</param>
    /// <param name="binCode">Code of the bin.</param>
    public static Refusal? BinProblem(Location? location, Bin? bin, string locationCode, string binCode) =>
        binCode.Length == 0 ? null
        : location is not { BinMandatory: true }
            ? Refusals.MustEqual(
                RefusalCode.DOC_1, "Bin Mandatory", "Yes", "Location", SetupTables.CodeKey(locationCode), "No") with
            {
                Field = "Bin Code",
                WayOut = "Leave Bin Code blank, or choose a location with bins.",
            }
        : bin is null
            ? Refusals.NotFound(RefusalCode.DOC_1, SetupTables.Bin, SetupTables.BinKey(locationCode, binCode), "Bin Code")
        : null;

    /// <summary>A line names a variant that its item has, and one that is blocked only where it stood there before (PST-5).</summary>
    /// <param name="variant">Variant of the line as far as the item has it.</param>
    /// <param name="itemNo">Item of the line.</param>
    /// <param name="code">Code of the variant.</param>
    /// <param name="before">Item and variant of the line as it is stored; null for a new one.</param>
    public static Refusal? VariantProblem(ItemVariant? variant, string itemNo, string code, (string ItemNo, string VariantCode)? before) =>
        code.Length == 0 ? null
        : variant is null ? ItemVariantRefusals.NotFound(RefusalCode.DOC_1, itemNo, code)
        : variant.Blocked && before != (itemNo, code) ? ItemVariantRefusals.Blocked(itemNo, code)
        : null;

    /// <summary>Why the item of a line cannot be counted in a unit, or null.</summary>
    public static Refusal? UnitProblem(IReadOnlyList<ItemUnitOfMeasure> units, string itemNo, string code) => units.Any(u => u.Code == code)
        ? null
        : Refusals.NotFound(RefusalCode.DOC_1, "Item Unit of Measure", $"Item No.='{itemNo}',Code='{code}'", "Unit of Measure");

    /// <summary>A released document allows quantities to handle and to invoice only.</summary>
    private static IEnumerable<Refusal> Status(LineFacts facts, DocumentLine line)
    {
        if (facts.Header.Status == DocumentStatus.Released && (facts.Stored is not { } before || Fixed(before) != Fixed(line)))
            yield return DocumentRefusals.NotOpen(facts.Kind, facts.Header.No);
    }

    private static (string, string, string, string, string, string, decimal, DateOnly?) Fixed(DocumentLine line) =>
        (
            line.ItemNo, line.VariantCode, line.Description, line.LocationCode, line.BinCode, line.UnitOfMeasureCode, line.Quantity,
            line.ExpectedReceiptDate);

    private static IEnumerable<Refusal> Reserved(LineFacts facts, DocumentLine line) => facts.Stored is { } before
        ? Reserved(
            Goods(facts, before), Goods(facts, line), Math.Abs(line.QuantityBase) - Math.Abs(line.QuantityHandledBase),
            new("Reserved Quantity", facts.ReservedBase, facts.Kind.LineCaption, facts.LineKey))
        : [];

    /// <summary>What is reserved for a line, or of it, stays covered by it (RSV-5, I7).</summary>
    /// <param name="before">The line as it is stored.</param>
    /// <param name="after">The line as it would be.</param>
    /// <param name="outstandingBase">What would then be still to come, or to leave; base units, positive.</param>
    /// <param name="reserved">What is reserved.</param>
    internal static IEnumerable<Refusal> Reserved(LineGoods before, LineGoods after, decimal outstandingBase, ReservedOnLine reserved)
    {
        if (reserved.QuantityBase == 0)
            yield break;
        if (before.FieldMoved(after) is { } moved)
        {
            yield return DocumentRefusals.IsReserved(reserved, moved);
        }
        else if (outstandingBase < reserved.QuantityBase)
        {
            yield return Refusals.FieldError(
                RefusalCode.RSV_5, "Quantity", $"must not be less than {reserved.Caption}", reserved.LineCaption, reserved.LineKey) with
            {
                WayOut = $"{Rounding.QuantityText(reserved.QuantityBase)} (Base) are reserved. Cancel reservations first.",
            };
        }
    }

    private static LineGoods Goods(LineFacts facts, DocumentLine line) =>
        new(line.ItemNo, line.VariantCode, line.LocationCode, line.QuantityBase, facts.Kind.SignFactor);

    /// <summary>Numbers go along to another location only when the user says so; they never go silently (DOC-4).</summary>
    private static IEnumerable<Refusal> Tracked(LineFacts facts, DocumentLine line)
    {
        if (facts is not { Stored: { } stored, Tracked: { } tracked })
            return [];
        var (before, after) = (Goods(facts, stored), Goods(facts, line));
        if (facts.NumbersFollow == true)
            before = before with { LocationCode = after.LocationCode };
        var refusals = Tracked(before, after, tracked, facts.Kind.LineCaption, facts.Kind.Name(facts.Header.No));
        return facts is { NumbersFollow: null, ReservedBase: 0 } && tracked.HandledBase == 0
            ? refusals.Select(r => r.Field == "Location Code" ? AsksToFollow(r, facts, tracked, line.LocationCode) : r)
            : refusals;
    }

    private static Refusal AsksToFollow(Refusal refusal, LineFacts facts, TrackedTotals tracked, string locationCode) => refusal with
    {
        Kind = OutcomeKind.Question,
        WayOut = $"{Rounding.QuantityShown(Math.Abs(tracked.QuantityBase))} (Base) have item tracking on this line of "
            + $"{facts.Kind.Name(facts.Header.No)}. Do you want to take it along "
            + (locationCode.Length > 0 ? $"to location {locationCode}?" : "with the line?"),
    };

    /// <summary>DOC-4, ITL-58: tracking is never lost by changing its line.</summary>
    /// <param name="before">Goods of the line as it is stored.</param>
    /// <param name="line">Goods of the line as it is to be.</param>
    /// <param name="tracked">Its tracking.</param>
    /// <param name="lineCaption">Name of the line in messages.</param>
    /// <param name="source">What the line is part of: <c>Purchase Order PO-1004</c>.</param>
    public static IEnumerable<Refusal> Tracked(
        LineGoods before, LineGoods line, TrackedTotals tracked, string lineCaption, string source)
    {
        var units = Rounding.QuantityShown(Math.Abs(tracked.QuantityBase));
        if (before.FieldMoved(line) is { } moved)
            yield return TrackingIsDefined(before.ItemNo, lineCaption, moved) with
            {
                WayOut = $"{units} (Base) have item tracking on this line of {source}. Delete it there; your entry is kept meanwhile."
            };
        else if (Math.Abs(line.QuantityBase) < Math.Abs(tracked.QuantityBase))
            yield return TrackingIsMore(before.ItemNo, lineCaption) with
            {
                WayOut = $"{units} (Base) have item tracking on this line of {source}. Take away there what is too many; your entry is "
                    + "kept meanwhile."
            };
    }

    /// <summary>Numbers are defined for other goods than those the line is to mean (DOC-4).</summary>
    private static Refusal TrackingIsDefined(string itemNo, string lineCaption, string field) => new(
        RefusalCode.DOC_4,
        $"Item tracking is defined for item {itemNo} in the {lineCaption}.\nYou must delete the existing item tracking before modifying or "
            + $"deleting the {lineCaption}.",
        field);

    /// <summary>More numbers are defined than the line is to have (ITL-58).</summary>
    private static Refusal TrackingIsMore(string itemNo, string lineCaption) => new(
        RefusalCode.DOC_4,
        $"Item tracking defined for item {itemNo} in the {lineCaption} accounts for more than the quantity you have entered.\nYou must "
            + "adjust the existing item tracking and then reenter the new quantity.",
        "Quantity");
}
