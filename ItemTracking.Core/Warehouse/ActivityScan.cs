using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Kernel.Gs1;

namespace ItemTracking.Core.Warehouse;

/// <summary>Which line of a put-away or pick a scan belongs to, and what it makes of it (DOC-26, DOC-27).</summary>
internal static class ActivityScan
{
    /// <summary>
    /// A scanned bin: goods that are placed go there; that of goods which are taken is the one from which the step takes them, or refused.
    /// </summary>
    public static Outcome<WarehouseActivityLineCard> InBin(ActivityStep step, string bin) =>
        step.Line.Action == WarehouseAction.Place || step.AsksForBin ? step.Line with { BinCode = bin }
        : step.Line.BinCode == bin ? step.Line
        : new Refusal(
            RefusalCode.WRK_3, $"This is bin {bin}; the goods are taken from bin {step.Line.BinCode}.", "Bin Code", step.Line.LineNo);

    /// <summary>The scan as a serial number and as a lot number; a plain one may be either.</summary>
    public static TrackingNumbers Numbers(ScannedText read) => read.Elements is { } elements
        ? new(Codes.Normalise(elements.SerialNo), Codes.Normalise(elements.LotNo))
        : new(Codes.Normalise(read.Number), Codes.Normalise(read.Number));

    /// <summary>
    /// The line with everything outstanding to handle: the one that has the number, else the first that waits for such a one, in the order
    /// of the way; of an item without numbers its own number is scanned. A number whose lines are all handled, and one that no line waits
    /// for, is refused; what is placed follows what is taken (DOC-28).
    /// </summary>
    /// <param name="card">Document.</param>
    /// <param name="numbers">The scan; a plain one may be a serial number or a lot.</param>
    /// <param name="mayBe">Tells lines for which the number is known from others; without any the first that waits gets it.</param>
    public static Outcome<WarehouseActivityLineCard> Of(
        WarehouseActivityCard card, TrackingNumbers numbers, Predicate<WarehouseActivityLineCard> mayBe)
    {
        var lines = ActivitySteps.InOrder(card).Where(l => l.TakeLineNo == 0).ToList();
        var known = lines.Where(l => (l.SerialNo.Length > 0 && l.SerialNo == numbers.SerialNo)
            || (l is { SerialNo: "", LotNo.Length: > 0, KnowsSerialNos: false } && l.LotNo == numbers.LotNo)).ToList();
        if (known.Find(l => l.QtyToHandleBase < l.QtyOutstandingBase) is { } line)
            return Filled(line);
        if (known.Count > 0)
            return new Refusal(RefusalCode.DOC_27, "It is scanned already: all of it is handled now.", Line: known[0].LineNo);
        var waiting = lines.FindAll(l => Waits(l, numbers));
        if ((waiting.Find(mayBe) ?? waiting.FirstOrDefault()) is { } next)
            return Filled(next.KnowsSerialNos
                ? next with { SerialNo = numbers.SerialNo, LotNo = numbers.SerialNo != numbers.LotNo ? numbers.LotNo : next.LotNo }
                : next with { LotNo = numbers.LotNo });
        var ofItem = lines.Find(l => l is { KnowsSerialNos: false, KnowsLotNos: false } && l.ItemNo == numbers.SerialNo && l.IsOpen());
        return ofItem is not null
            ? Filled(ofItem)
            : new Refusal(RefusalCode.DOC_27, $"It is not on {card.Type.Name(card.No)}, and no line waits for a number.");
    }

    private static bool Waits(WarehouseActivityLineCard line, TrackingNumbers numbers) =>
        line is { QtyOutstandingBase: > 0, ShortReason: "" } && (line.KnowsSerialNos
            ? line.SerialNo.Length == 0 && numbers.SerialNo.Length > 0
            : line is { KnowsLotNos: true, LotNo: "" } && numbers.LotNo.Length > 0);

    private static WarehouseActivityLineCard Filled(WarehouseActivityLineCard line) => line with
    {
        QtyToHandleBase = line.QtyOutstandingBase
    };
}
