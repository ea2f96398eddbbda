using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Core.Assignment.Pasting;

/// <summary>Texts laid over lines that are there already: a column, one after the other (C-02), or the same for all (PASTE-4).</summary>
public static class FillLines
{
    /// <summary>The rows of a column beside the lines they fill; a blank one leaves its line as it is.</summary>
    /// <param name="column">Column, row by row.</param>
    /// <param name="field">What it is.</param>
    /// <param name="lineNos">Lines from top to bottom; texts beyond them have no line.</param>
    public static IReadOnlyList<PastedRow> Rows(IReadOnlyList<PastedLine> column, PasteField field, IReadOnlyList<int> lineNos) =>
    [
        .. column.Select((line, at) => (Line: line, LineNo: at < lineNos.Count ? lineNos[at] : 0)).Where(row => !row.Line.IsBlank)
            .Select(row => new PastedRow(row.Line.Place, row.LineNo).With(field, row.Line.Cells[0])),
    ];

    /// <summary>Rows with the same texts for each line.</summary>
    /// <param name="lineNos">Lines from top to bottom.</param>
    /// <param name="texts">What is set.</param>
    public static IReadOnlyList<PastedRow> Rows(IReadOnlyList<int> lineNos, IReadOnlyDictionary<PasteField, string> texts) =>
        [.. lineNos.Select((line, at) => texts.Aggregate(new PastedRow(at + 1, line), (row, text) => row.With(text.Key, text.Value)))];

    /// <summary>What may be set on lines of the page, in the order in which it is set.</summary>
    public static IReadOnlyList<PasteField> SetOnLines(this TrackingSheet s) =>
    [
        .. s.Rights.EditsLines && s.Policy.KnowsLotNos ? new[] { PasteField.LotNo } : [],
        .. s.Rights.EditsExpirationDate ? new[] { PasteField.ExpirationDate } : [],
        .. s.Rights.EditsNewNumbers && s.Policy.KnowsLotNos ? new[] { PasteField.NewLotNo } : [],
        .. s.Rights.EditsNewExpirationDate ? new[] { PasteField.NewExpirationDate } : [],
        .. s.Rights.EditsLines ? new[] { PasteField.WarrantyDate } : [],
        .. s.Rights.EditsQtyToHandle ? new[] { PasteField.QtyToHandle } : [],
    ];

    /// <summary>
    /// Judges the rows and lays the good ones over their lines, each as if it were typed there (PASTE-2); of a row that is not good nothing
    /// is taken, and a field without text leaves its line as it is.
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="fields">What is filled, in this order.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="facts">What the database knows of their numbers.</param>
    /// <param name="reading">How their texts are read.</param>
    public static Pasted<TrackingSheet> Fill(
        this TrackingSheet s, IReadOnlyList<PasteField> fields, IReadOnlyList<PastedRow> rows, PastedFacts facts, PasteReading reading)
    {
        var sheet = s;
        var (good, bad) = PastedRows.Judge(rows, row =>
        {
            if (sheet.Find(row.LineNo) is null)
                return [PasteRefusals.NoLine];
            var changed = fields.Where(field => row[field].Length > 0).Aggregate(
                new EditLines.Steps(sheet),
                (steps, field) => steps.Then(filled => field == PasteField.LotNo
                    ? SetLotNo(filled, row, facts)
                    : Set(filled, row.LineNo, field, row[field], reading))).Outcome;
            sheet = changed.Value ?? sheet;
            return changed.Refusals;
        });
        return new(sheet, good, bad);
    }

    private static Outcome<TrackingSheet> SetLotNo(TrackingSheet s, PastedRow row, PastedFacts facts) =>
        facts.Objection(s.Policy, row.Numbers) is { } objection
            ? objection
            : s.SetLotNo(row.LineNo, row[PasteField.LotNo], facts.Existing.Of(row.Numbers));

    private static Outcome<TrackingSheet> Set(
        TrackingSheet s, int line, PasteField field, string typed, PasteReading reading) => field switch
        {
            PasteField.Quantity => reading.Quantity(typed, field).Then(quantity => s.SetQuantity(line, quantity)),
            PasteField.QtyToHandle => reading.Quantity(typed, field).Then(quantity => s.SetQtyToHandle(line, quantity)),
            PasteField.QtyToInvoice => reading.Quantity(typed, field).Then(quantity => s.SetQtyToInvoice(line, quantity)),
            PasteField.ExpirationDate => reading.Date(typed, field).Then(date => s.SetExpirationDate(line, date)),
            PasteField.NewSerialNo => s.SetNewSerialNo(line, typed),
            PasteField.NewLotNo => s.SetNewLotNo(line, typed),
            PasteField.NewExpirationDate => reading.Date(typed, field).Then(date => s.SetNewExpirationDate(line, date)),
            PasteField.WarrantyDate => reading.Date(typed, field).Then(date => s.SetWarrantyDate(line, date)),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such column can be filled."),
        };
}
