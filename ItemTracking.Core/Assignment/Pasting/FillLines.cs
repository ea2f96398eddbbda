using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Core.Assignment.Pasting;

/// <summary>A column of texts laid over lines that are there already, one after the other (C-02).</summary>
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

    /// <summary>Judges the rows and lays the good ones over their lines, each as if it were typed there (PASTE-2).</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="field">What the column is.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="facts">What the database knows of their numbers.</param>
    /// <param name="reading">How their texts are read.</param>
    public static Pasted<TrackingSheet> Fill(
        this TrackingSheet s, PasteField field, IReadOnlyList<PastedRow> rows, PastedFacts facts, PasteReading reading)
    {
        var sheet = s;
        var (good, bad) = PastedRows.Judge(rows, row =>
        {
            if (sheet.Find(row.LineNo) is null)
                return [PasteRefusals.NoLine];
            var changed = field == PasteField.LotNo
                ? SetLotNo(sheet, row, facts)
                : Set(sheet, row.LineNo, field, row[field], reading);
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
            PasteField.WarrantyDate => reading.Date(typed, field).Then(date => s.SetWarrantyDate(line, date)),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such column can be filled."),
        };
}
