using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment.Pasting;

/// <summary>
/// A list of numbers on the page: each row is a new line, or is told with its reason. One pass judges and takes, so that the preview cannot
/// differ from what becomes of it (PASTE-2).
/// </summary>
public static class PasteLines
{
    /// <summary>Judges the rows and puts the good ones on new lines, in their order.</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="rows">Rows of the list.</param>
    /// <param name="facts">What the database knows of their numbers.</param>
    /// <param name="reading">How their texts are read.</param>
    /// <param name="offer">What Select Entries offers: a number that must come from stock is chosen from it (SCN-5).</param>
    public static Pasted<TrackingSheet> Paste(
        this TrackingSheet s, IReadOnlyList<PastedRow> rows, PastedFacts facts, PasteReading reading, EntrySelection offer)
    {
        if (s.ScansStock())
        {
            var chosen = offer.Clear().Choose(s, rows, reading);
            var taken = s.TakeOver(chosen.Taken);
            return taken.IsRefused
                ? new(s, [], [.. chosen.Bad, .. chosen.Good.Select(row => new BadRow(row, taken.Refusals))])
                : new(taken.Value, chosen.Good, chosen.Bad);
        }

        var run = new Run(s, facts, reading);
        var (good, bad) = PastedRows.Judge(rows, run.Take);
        return new(run.Sheet, good, bad);
    }

    /// <summary>What is wrong with the numbers of a row whatever else there is; the code decides which kinds there can be.</summary>
    internal static IReadOnlyList<Refusal> CheckNumbers(this TrackingSheet s, PastedRow row)
    {
        var (serialNo, lotNo) = (row[PasteField.SerialNo], row[PasteField.LotNo]);
        if (string.IsNullOrWhiteSpace(serialNo + lotNo))
            return [PasteRefusals.NoNumber];
        return
        [
            .. new[]
            {
                Codes.Check(serialNo, TrackingCaptions.SerialNo, Codes.TrackingNumberLength),
                Codes.Check(lotNo, TrackingCaptions.LotNo, Codes.TrackingNumberLength),
                serialNo.Length > 0 && !s.Policy.KnowsSerialNos
                    ? PasteRefusals.NotKnown(s.Policy.Code, ItemTrackingType.SerialNo)
                    : null,
                lotNo.Length > 0 && !s.Policy.KnowsLotNos ? PasteRefusals.NotKnown(s.Policy.Code, ItemTrackingType.LotNo) : null,
                serialNo.Length == 0 && s.Needs.SerialNos ? PasteRefusals.NoSerialNo : null,
            }.OfType<Refusal>(),
        ];
    }

    private sealed class Run
    {
        private readonly TrackingSheet s;
        private readonly PastedFacts facts;
        private readonly PasteReading reading;
        private readonly SheetEdit edit;
        private readonly int firstNew;
        private readonly Dictionary<int, int> places = [];

        public Run(TrackingSheet s, PastedFacts facts, PasteReading reading)
        {
            (this.s, this.facts, this.reading) = (s, facts, reading);
            edit = new(s);
            edit.RemoveEmptyLines();
            firstNew = edit.NextLineNo;
        }

        public TrackingSheet Sheet => edit.ToSheet();

        public IReadOnlyList<Refusal> Take(PastedRow row)
        {
            if (s.Mode.Forbids(TrackingEdits.AddLines) is { } forbidden)
                return [forbidden];
            if (s.CheckNumbers(row) is { Count: > 0 } faults)
                return faults;
            var numbers = facts.NumbersOf(row);
            numbers = numbers with { LotNo = s.LotFor(edit.NextLineNo, numbers.SerialNo, numbers.LotNo) };
            if (WhyNot(numbers) is { } reason)
                return [reason];
            var line = Line(row, numbers);
            if (line.IsRefused)
                return line.Refusals;
            Put(line.Value);
            places[line.Value.LineNo] = row.Place;
            return [];
        }

        private Refusal? WhyNot(TrackingNumbers numbers)
        {
            if (edit.Duplicate(new() { LineNo = edit.NextLineNo, SerialNo = numbers.SerialNo, LotNo = numbers.LotNo }) is { } line)
                return line < firstNew ? PasteRefusals.OnPage(line) : PasteRefusals.Twice(places[line]);
            return facts.Objection(s.Policy, numbers);
        }

        private Outcome<TrackingLine> Line(PastedRow row, TrackingNumbers numbers)
        {
            var line = new TrackingLine { LineNo = edit.NextLineNo, SerialNo = numbers.SerialNo, LotNo = numbers.LotNo };
            return Quantity(row)
                .Then(quantity => quantity == 0 ? PasteRefusals.NoQuantity : line.WithQuantity(quantity, s.Source))
                .Then(counted => Dated(edit.WithDerivedExpiration(counted, facts.Existing.Of(numbers)), row))
                .Then(dated => Guaranteed(dated, row));
        }

        /// <summary>A number without a quantity counts one unit, as a scan does (SCN-4).</summary>
        private Outcome<decimal> Quantity(PastedRow row) => row[PasteField.Quantity] is { Length: > 0 } typed
            ? reading.Quantity(typed, PasteField.Quantity)
            : s.UnitSign;

        /// <summary>The typed date, unless the lot or existing entries have another one (ITL-50, ITL-52).</summary>
        private Outcome<TrackingLine> Dated(TrackingLine line, PastedRow row)
        {
            if (row[PasteField.ExpirationDate] is not { Length: > 0 } typed)
                return s.WithDateOfNext(line);
            if (!s.Rights.EditsExpirationDate)
                return s.Policy.UsesExpirationDates ? PasteRefusals.NoExpirationDate : PasteRefusals.KeepsNoDates(s.Policy.Code);
            return reading.Date(typed, PasteField.ExpirationDate).Then<TrackingLine>(date =>
                DateLimits.Check(date, TrackingCaptions.ExpirationDate) is { } outside ? outside
                : line.ExpirationDate is null && !line.ExpirationDateLocked ? line with { ExpirationDate = date }
                : line.ExpirationDate == date ? line
                : line.ExpirationDateLocked ? TrackingRefusals.DateIsEstablished(line)
                : PasteRefusals.OtherDate(line.LotNo));
        }

        private Outcome<TrackingLine> Guaranteed(TrackingLine line, PastedRow row) => row[PasteField.WarrantyDate] is { Length: > 0 } typed
            ? reading.Date(typed, PasteField.WarrantyDate).Then<TrackingLine>(date =>
                DateLimits.Check(date, TrackingCaptions.WarrantyDate) is { } outside ? outside : line with { WarrantyDate = date })
            : line;

        /// <summary>Lines of the same lot that have no date yet get that of the new one (ITL-52).</summary>
        private void Put(TrackingLine line)
        {
            edit.Put(line);
            if (line.ExpirationDate is null || edit.LinesOfLot(line.LotNo) is not { Count: > 1 } lines
                || edit.Find(lines[0])!.ExpirationDate == line.ExpirationDate)
                return;
            foreach (var other in lines)
                edit.Put(edit.Find(other)! with { ExpirationDate = line.ExpirationDate });
        }
    }
}
