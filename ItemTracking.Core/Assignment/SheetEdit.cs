using System.Collections.Immutable;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>
/// Changes lines of a sheet and keeps sums and indexes in step; one for a cell, one for 10,000 new lines. The sheet it started from stays
/// as it is.
/// </summary>
internal sealed class SheetEdit(TrackingSheet sheet)
{
    private readonly SheetFacts facts = sheet.Facts;
    private readonly ImmutableSortedSet<TrackingLine>.Builder lines = sheet.Content.Lines.ToBuilder();
    private readonly ImmutableDictionary<string, int>.Builder serials = sheet.Content.Serials.ToBuilder();
    private readonly ImmutableDictionary<string, ImmutableSortedSet<int>>.Builder lots = sheet.Content.Lots.ToBuilder();
    private readonly ImmutableDictionary<string, int>.Builder lotsAlone = sheet.Content.LotsAlone.ToBuilder();
    private readonly ImmutableDictionary<string, decimal>.Builder openOfLots = sheet.Content.OpenOfLots.ToBuilder();
    private readonly ImmutableSortedSet<int>.Builder emptyLines = sheet.Content.EmptyLines.ToBuilder();
    private readonly ImmutableSortedSet<int>.Builder changedLines = sheet.Content.ChangedLines.ToBuilder();
    private readonly ImmutableSortedSet<int>.Builder unknownLines = sheet.Content.UnknownLines.ToBuilder();
    private readonly ImmutableSortedSet<int>.Builder refusedLines = sheet.Content.RefusedLines.ToBuilder();
    private readonly LotForNext? lotForNext = sheet.LotForNext;
    private Quantities defined = sheet.Content.Defined;
    private decimal handled = sheet.Content.Handled;
    private NumbersPosted toHandle = sheet.Content.ToHandle;
    private NumbersPosted toInvoice = sheet.Content.ToInvoice;
    private NumbersInvoiced invoiced = sheet.Content.Invoiced;
    private LackingNumbers lacking = sheet.Content.Lacking;
    private LackingNumbers lackingToHandle = sheet.Content.LackingToHandle;
    private int renewed = sheet.Content.Renewed;

    /// <summary>Number of the next added line.</summary>
    public int NextLineNo { get; private set; } = sheet.Content.NextLineNo;

    /// <summary>What does not change.</summary>
    public SheetFacts Facts => facts;

    /// <summary>The line with this number, or null.</summary>
    public TrackingLine? Find(int lineNo) => lines.TryGetValue(new() { LineNo = lineNo }, out var line) ? line : null;

    /// <summary>Another line that this one would repeat (ITL-45), or null.</summary>
    public int? Duplicate(TrackingLine line)
    {
        var isKnown = line.SerialNo.Length > 0
            ? serials.TryGetValue(line.SerialNo, out var other)
            : lotsAlone.TryGetValue(line.LotNo, out other);
        return isKnown && other != line.LineNo ? other : null;
    }

    /// <summary>Lines with this lot number, rising.</summary>
    public ImmutableSortedSet<int> LinesOfLot(string lotNo) => lots.GetValueOrDefault(lotNo, []);

    /// <summary>Adds the line, or replaces the one with its number.</summary>
    public void Put(TrackingLine line)
    {
        var old = Find(line.LineNo);
        if (facts.Source.IsReclassification())
            line = line.Renewed(old);
        if (old is not null)
            Take(old, line);
        lines.Add(line);
        defined += line.Quantities;
        handled += line.QuantityHandledBase;
        toHandle += line.ToHandle;
        toInvoice += line.ToInvoice;
        invoiced += line.Invoiced;
        lacking += line.Lacking;
        lackingToHandle += line.LackingToHandle;
        renewed += line.IsRenewed ? 1 : 0;
        NextLineNo = Math.Max(NextLineNo, line.LineNo + 1);
        if (line.SerialNo.Length > 0)
            serials[line.SerialNo] = line.LineNo;
        else if (line.LotNo.Length > 0)
            lotsAlone[line.LotNo] = line.LineNo;
        if (line.LotNo.Length > 0)
            PutLot(line);
        if (line.IsEmpty)
            emptyLines.Add(line.LineNo);
        if (facts.Arriving(line) is { Exist: true } arriving && !facts.Inbound.Knows(arriving))
            unknownLines.Add(line.LineNo);
        if (facts.Objection(line) is not null)
            refusedLines.Add(line.LineNo);
        Mark(line.LineNo, IsChanged(line));
    }

    /// <summary>Takes the line away.</summary>
    public void Remove(int lineNo)
    {
        if (Find(lineNo) is not { } line)
            return;
        Take(line, null);
        Mark(lineNo, facts.OpenedLine(lineNo) is not null);
    }

    /// <summary>Every action that adds lines first removes an empty one (NUM-1).</summary>
    public void RemoveEmptyLines()
    {
        foreach (var lineNo in emptyLines.ToImmutable())
            Remove(lineNo);
    }

    /// <summary>The result.</summary>
    public TrackingSheet ToSheet() => new(
        facts,
        new()
        {
            Lines = lines.ToImmutable(),
            Serials = serials.ToImmutable(),
            Lots = lots.ToImmutable(),
            LotsAlone = lotsAlone.ToImmutable(),
            OpenOfLots = openOfLots.ToImmutable(),
            EmptyLines = emptyLines.ToImmutable(),
            ChangedLines = changedLines.ToImmutable(),
            UnknownLines = unknownLines.ToImmutable(),
            RefusedLines = refusedLines.ToImmutable(),
            Defined = defined,
            Handled = handled,
            ToHandle = toHandle,
            ToInvoice = toInvoice,
            Invoiced = invoiced,
            Lacking = lacking,
            LackingToHandle = lackingToHandle,
            Renewed = renewed,
            NextLineNo = NextLineNo,
            LotForNext = lotForNext,
        });

    private void PutLot(TrackingLine line)
    {
        openOfLots[line.LotNo] = openOfLots.GetValueOrDefault(line.LotNo) + line.OpenQuantityBase;
        if (LinesOfLot(line.LotNo) is var others && !others.Contains(line.LineNo))
            lots[line.LotNo] = others.Add(line.LineNo);
    }

    private void Take(TrackingLine line, TrackingLine? replacement)
    {
        lines.Remove(line);
        defined -= line.Quantities;
        handled -= line.QuantityHandledBase;
        toHandle -= line.ToHandle;
        toInvoice -= line.ToInvoice;
        invoiced -= line.Invoiced;
        lacking -= line.Lacking;
        lackingToHandle -= line.LackingToHandle;
        renewed -= line.IsRenewed ? 1 : 0;
        emptyLines.Remove(line.LineNo);
        unknownLines.Remove(line.LineNo);
        refusedLines.Remove(line.LineNo);
        Forget(serials, line.SerialNo, line.LineNo);
        if (line.SerialNo.Length == 0)
            Forget(lotsAlone, line.LotNo, line.LineNo);
        if (line.LotNo.Length > 0)
            TakeLot(line, line.LotNo == replacement?.LotNo);
    }

    private void TakeLot(TrackingLine line, bool isPutBack)
    {
        openOfLots[line.LotNo] -= line.OpenQuantityBase;
        if (isPutBack)
            return;
        var others = LinesOfLot(line.LotNo).Remove(line.LineNo);
        if (others.IsEmpty)
            Forget(line.LotNo);
        else
            lots[line.LotNo] = others;
    }

    private void Forget(string lotNo)
    {
        lots.Remove(lotNo);
        openOfLots.Remove(lotNo);
    }

    /// <summary>Stored rows may repeat a serial number that the page would refuse; the index then names one of them.</summary>
    private static void Forget(ImmutableDictionary<string, int>.Builder index, string number, int lineNo)
    {
        if (index.TryGetValue(number, out var known) && known == lineNo)
            index.Remove(number);
    }

    private bool IsChanged(TrackingLine line) => facts.OpenedLine(line.LineNo) is { } opened
        ? line != opened with { ExpirationDateLocked = line.ExpirationDateLocked }
        : !line.IsEmpty;

    private void Mark(int lineNo, bool isChanged)
    {
        if (isChanged)
            changedLines.Add(lineNo);
        else
            changedLines.Remove(lineNo);
    }
}
