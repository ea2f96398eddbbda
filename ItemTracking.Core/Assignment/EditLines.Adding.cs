using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

public static partial class EditLines
{
    /// <summary>
    /// Adds a typed row when it is left; a second empty row is silently ignored (ITL-18, ITL-19). A serial number without a lot gets the
    /// one for what follows (SCN-10).
    /// </summary>
    public static Outcome<TrackingSheet> AddLine(this TrackingSheet s, NewLine line)
    {
        if (s.Mode.Forbids(TrackingEdits.AddLines) is { } forbidden)
            return forbidden;
        var isEmpty = Codes.IsBlank(line.SerialNo + line.LotNo) && line.Quantity is null or 0;
        if (isEmpty && s.Content.EmptyLines.Count > 0)
            return s;
        var lineNo = line.LineNo ?? s.NextLineNo;
        var lotNo = s.LotFor(lineNo, line.SerialNo, line.LotNo);
        return new Steps(s.With(new TrackingLine { LineNo = lineNo, ExpirationDateLocked = !s.Policy.UsesExpirationDates }).Value!)
            .Then(sheet => sheet.SetSerialNo(lineNo, line.SerialNo, line.Existing, Codes.Normalise(lotNo)))
            .Then(sheet => line.Existing?.Lot is null ? sheet.SetLotNo(lineNo, lotNo, line.Existing) : sheet)
            .Then(sheet => line.Quantity is { } quantity ? sheet.SetQuantity(lineNo, quantity) : sheet)
            .Then(sheet => line.ExpirationDate is { } date ? sheet.SetExpirationDate(lineNo, date) : sheet.DateAsNext(lineNo))
            .Then(sheet => sheet.SetWarrantyDate(lineNo, line.WarrantyDate))
            .Then(sheet => sheet.SetDescription(lineNo, line.Description))
            .Outcome;
    }

    /// <summary>Deletes lines; none of them when one was handled or invoiced (ITL-49).</summary>
    public static Outcome<TrackingSheet> Delete(this TrackingSheet s, IReadOnlyCollection<int> lineNos)
    {
        if (s.Mode.Forbids(TrackingEdits.DeleteLines) is { } forbidden)
            return forbidden;
        Refusal[] refusals = [.. lineNos.Order().Select(s.Find).OfType<TrackingLine>().SelectMany(line => line.CheckDelete(s.Source))];
        if (refusals.Length > 0)
            return Outcome<TrackingSheet>.Refused([.. refusals.Select(each => each with { WayOut = Instead(each, lineNos.Count) })]);
        var edit = new SheetEdit(s);
        foreach (var lineNo in lineNos)
            edit.Remove(lineNo);
        return edit.ToSheet();
    }

    private static string Instead(Refusal refusal, int lines) => lines > 1
        ? $"Nothing was deleted. What is posted of line {refusal.Line} stays: take that line out of the selection, then delete again."
        : $"What is posted of it stays. To keep no more of it, set its Quantity (Base) to {TrackingCaptions.QuantityHandledBase}.";

    /// <summary>Puts deleted lines back where they were; refused when their numbers were entered again in the meantime (ITL-45).</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="deleted">Lines as they were before <see cref="Delete"/>.</param>
    public static Outcome<TrackingSheet> Restore(this TrackingSheet s, IReadOnlyList<TrackingLine> deleted)
    {
        var edit = new SheetEdit(s);
        var refusals = new List<Refusal>();
        foreach (var line in deleted.Where(line => edit.Find(line.LineNo) is null))
        {
            if (edit.CheckDuplicate(line) is { } refusal)
                refusals.Add(refusal);
            else
                edit.Put(line);
        }

        return refusals.Count > 0 ? Outcome<TrackingSheet>.Refused(refusals) : edit.ToSheet();
    }

    /// <summary>Runs every step on the last sheet that was not refused, so that all refusals of a row are told at once.</summary>
    internal sealed record Steps(TrackingSheet Sheet)
    {
        private IReadOnlyList<Refusal> Refusals { get; init; } = [];

        private IReadOnlyList<string> Messages { get; init; } = [];

        public Outcome<TrackingSheet> Outcome =>
            Refusals.Count > 0 ? Outcome<TrackingSheet>.Refused(Refusals) : Outcome<TrackingSheet>.Of(Sheet, Messages);

        public Steps Then(Func<TrackingSheet, Outcome<TrackingSheet>> step)
        {
            var result = step(Sheet);
            return result.IsRefused
                ? this with { Refusals = [.. Refusals, .. result.Refusals] }
                : this with { Sheet = result.Value, Messages = [.. Messages, .. result.Messages] };
        }
    }
}
