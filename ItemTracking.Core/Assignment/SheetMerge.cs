using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>
/// Saves what was typed when another user was faster: nothing typed is lost, nothing stored is overwritten unseen (STO-9, R5).
/// </summary>
public static class SheetMerge
{
    /// <summary>
    /// My added, changed and deleted lines laid over a freshly opened sheet, field by field: what only one of us has changed counts, a
    /// field that both have changed is mine unless another choice is made. My values go as far as the handled part allows; what I deleted
    /// stays when the other user changed it. Of a lot that I had added myself in earlier work, not saved either, both quantities count.
    /// </summary>
    /// <param name="mine">Lines with unsaved changes, rising.</param>
    /// <param name="fresh">The same document line, opened now.</param>
    /// <param name="keepsMine">Choice for what is contested; null for <see cref="ContestedField.KeepsMine"/>.</param>
    public static MergedSheet Onto(
        this IReadOnlyCollection<UnsavedLine> mine, TrackingSheet fresh, Func<ContestedField, bool>? keepsMine = null) =>
        new Laying(fresh, keepsMine ?? (contested => contested.KeepsMine)).Lay(mine);

    /// <summary>What both of us have changed differently, line by line: to be shown before one overwrites the other.</summary>
    /// <param name="mine">Lines with unsaved changes, rising.</param>
    /// <param name="fresh">The same document line, opened now.</param>
    public static IReadOnlyList<ContestedField> ContestedWith(this IReadOnlyCollection<UnsavedLine> mine, TrackingSheet fresh)
    {
        var laying = new Laying(fresh, contested => contested.KeepsMine);
        laying.Lay(mine);
        return laying.Contested;
    }

    /// <summary>My values on a stored line; its handled part stays.</summary>
    private static TrackingLine Over(TrackingLine mine, TrackingLine stored)
    {
        var handled = stored.QuantityHandledBase;
        var quantity = Math.Abs(mine.QuantityBase) < Math.Abs(handled) ? handled : mine.QuantityBase;
        var toHandle = Within(mine.QtyToHandleBase, quantity - handled);
        return mine with
        {
            LineNo = stored.LineNo,
            LotNo = stored.IsHandled ? stored.LotNo : mine.LotNo,
            QuantityBase = quantity,
            QtyToHandleBase = toHandle,
            QtyToInvoiceBase = Within(mine.QtyToInvoiceBase, toHandle + handled - stored.QuantityInvoicedBase),
            QuantityHandledBase = handled,
            QuantityInvoicedBase = stored.QuantityInvoicedBase,
            ExpirationDate = stored.ExpirationDateLocked ? stored.ExpirationDate : mine.ExpirationDate,
            ExpirationDateLocked = stored.ExpirationDateLocked,
        };
    }

    /// <summary>Units of one lot that I counted at two times: none of them is lost, and what I entered later counts.</summary>
    private static TrackingLine Sum(TrackingLine later, TrackingLine earlier) =>
        LineField.All.Where(field => field.Of(later) is not (null or "" or 0))
            .Aggregate(earlier, (line, field) => field.Copy(later, line)) with
        {
            QuantityBase = earlier.QuantityBase + later.QuantityBase,
            QtyToHandleBase = earlier.QtyToHandleBase + later.QtyToHandleBase,
            QtyToInvoiceBase = earlier.QtyToInvoiceBase + later.QtyToInvoiceBase,
        };

    private static decimal Within(decimal value, decimal limit) => Math.Abs(value) <= Math.Abs(limit) ? value : limit;

    private static TrackingLine? Stored(TrackingSheet fresh, TrackingLine opened) =>
        (opened.SerialNo.Length > 0
            ? fresh.Content.Serials.TryGetValue(opened.SerialNo, out var lineNo)
            : fresh.Content.LotsAlone.TryGetValue(opened.LotNo, out lineNo))
            ? fresh.Find(lineNo)
            : null;

    /// <summary>One line: as I opened it, as I have it, as it is stored now; null where it is not there.</summary>
    private sealed record Versions(int LineNo, TrackingLine? Opened, TrackingLine? Mine, TrackingLine? Theirs)
    {
        public bool IsChangedByOther =>
            Theirs! with { LineNo = Opened!.LineNo, ExpirationDateLocked = Opened.ExpirationDateLocked } != Opened;

        /// <summary>I gave it other numbers: its quantities go with them.</summary>
        public bool IsRenumbered => Mine is not null && Opened is not null && Mine.Numbers != Opened.Numbers;

        public ContestedField Whole => new(null, Opened, Mine, Theirs);
    }

    private sealed class Laying(TrackingSheet fresh, Func<ContestedField, bool> keepsMine)
    {
        private readonly SheetEdit edit = new(fresh);
        private readonly Dictionary<int, int> places = [];

        public List<ContestedField> Contested { get; } = [];

        public MergedSheet Lay(IReadOnlyCollection<UnsavedLine> mine)
        {
            var mineStays = mine.Where(line => line.IsChanged).Select(VersionsOf).Where(TakesMine).ToList();
            foreach (var line in mineStays.Where(line => line.Theirs is { IsHandled: false }))
                edit.Remove(line.Theirs!.LineNo);
            foreach (var line in mineStays.Where(line => line.Mine is not null))
                Put(line);
            foreach (var line in mine.Where(line => !line.IsChanged).Select(VersionsOf).Where(line => line.Theirs is not null))
                places[line.LineNo] = line.Theirs!.LineNo;
            var next = edit.NextLineNo;
            foreach (var line in mine.Where(line => line is { Mine: not null } or { Opened: null } && !places.ContainsKey(line.LineNo)))
                places[line.LineNo] = next++;
            return new(edit.ToSheet().Reserve(next - 1), places);
        }

        private Versions VersionsOf(UnsavedLine line) => new(
            line.LineNo,
            line.Opened,
            line.Mine is { IsEmpty: false } ? line.Mine : null,
            line.Opened is null ? null : Stored(fresh, line.Opened));

        /// <summary>
        /// Mine counts for the line as a whole, its being deleted as well; a choice where one of us has deleted, or given other numbers to,
        /// what the other changed.
        /// </summary>
        private bool TakesMine(Versions line) => line switch
        {
            { Opened: null } => true,
            { Mine: null } => line.Theirs is { IsHandled: false } && (!line.IsChangedByOther || Chosen(line.Whole)),
            { Theirs: null } => Chosen(line.Whole),
            { IsRenumbered: true, Theirs.IsHandled: false, IsChangedByOther: true } => Chosen(line.Whole),
            _ => true,
        };

        private void Put(Versions line)
        {
            var mine = line.Mine!;
            var isAtHome = line.Theirs is { IsHandled: false };
            var laid = (isAtHome && !line.IsRenumbered ? Merged(line.Opened, mine, line.Theirs!) : mine) with
            {
                LineNo = isAtHome ? line.Theirs!.LineNo : edit.NextLineNo,
                QuantityHandledBase = 0,
                QuantityInvoicedBase = 0,
            };
            if (edit.Duplicate(laid) is { } taken && edit.Find(taken)! is var other)
                laid = IsMineToo(other) && laid.SerialNo.Length == 0
                    ? Sum(laid, other)
                    : Merged(other == line.Theirs ? line.Opened : null, laid with { LineNo = mine.LineNo }, other);
            edit.Put(laid);
            places[line.LineNo] = laid.LineNo;
        }

        /// <summary>The line is stored nowhere: I added it myself, in earlier work that was laid before.</summary>
        private bool IsMineToo(TrackingLine line) => fresh.Find(line.LineNo) is not null && fresh.Facts.OpenedLine(line.LineNo) is null;

        /// <summary>My changes on their line. A line that both have added counts as changed by both in every field.</summary>
        private TrackingLine Merged(TrackingLine? opened, TrackingLine mine, TrackingLine theirs)
        {
            var (result, over) = (theirs, Over(mine, theirs) with { LineNo = mine.LineNo });
            foreach (var field in LineField.All.Where(field => opened is null || !field.IsSame(opened, mine)))
            {
                var isContested = !field.IsSame(over, theirs) && (opened is null || !field.IsSame(opened, theirs));
                if (!isContested || Chosen(new(field.Caption, opened, over, theirs)))
                    result = field.Copy(mine, result);
            }

            return Over(result, theirs);
        }

        private bool Chosen(ContestedField contested)
        {
            Contested.Add(contested);
            return keepsMine(contested);
        }
    }
}
