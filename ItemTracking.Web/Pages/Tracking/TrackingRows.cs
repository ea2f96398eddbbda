using ItemTracking.Core.Assignment;
using ItemTracking.Core.Tracking;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>The rows of the grid: the lines of the sheet, refused new lines in their places, and the new line at the end.</summary>
public sealed class TrackingRows(
    TrackingSheet sheet, TypedCells typed, IReadOnlySet<int> selected, IReadOnlyList<TrackingGridColumn> columns)
{
    private readonly TrackingField[] fields = [.. columns.Select(column => Enum.Parse<TrackingField>(column.Key))];
    private readonly int[] refusedLines = [.. typed.Lines.Where(line => sheet.Find(line) is null)];

    /// <summary>Lines, refused new ones included, the empty new line not.</summary>
    public int LineCount => sheet.Lines.Count + refusedLines.Length;

    /// <summary>Number of the empty new line.</summary>
    public int NextLineNo => sheet.NextLineNo;

    /// <summary>The view that the grid draws.</summary>
    public TrackingGridView View => new(
        columns, LineCount + (sheet.Rights.InsertsLines ? 1 : 0), NextLineNo, selected.Count,
        !sheet.Rights.EditsLines && TrackingColumns.OnlyField(sheet) is null ? sheet.Mode.Reason?.Message : null, RowAt)
    {
        HasNewLine = sheet.Rights.InsertsLines,
    };

    /// <summary>Number of the line at a place; the new line when it is behind the last one.</summary>
    public int LineAt(int index)
    {
        var before = 0;
        foreach (var line in refusedLines)
        {
            var place = LinesBefore(line) + before;
            if (place == index)
                return line;
            if (place > index)
                break;
            before++;
        }

        return index - before < sheet.Lines.Count ? sheet.Lines[index - before].LineNo : NextLineNo;
    }

    /// <summary>Place of a line in the grid; the new line when it is unknown.</summary>
    public int PlaceOf(int lineNo)
    {
        var before = refusedLines.Count(line => line < lineNo);
        return sheet.IndexOf(lineNo) is var index and >= 0 ? index + before
            : refusedLines.Contains(lineNo) ? LinesBefore(lineNo) + before
            : LineCount;
    }

    private TrackingGridRow RowAt(int index)
    {
        var lineNo = LineAt(index);
        return new(index, lineNo, lineNo == NextLineNo, selected.Contains(lineNo), [.. fields.Select(field => Cell(lineNo, field))])
        {
            Remark = sheet.Find(lineNo) is { IsNotShipped: true } ? "Not shipped" : null,
        };
    }

    private TrackingGridCell Cell(int lineNo, TrackingField field) => typed.Find(lineNo, field) is { } cell
        ? new(cell.Text, cell.Message)
        : sheet.Find(lineNo) is not { } line ? new("")
        : NumberOf(field) is { } number
        ? new("") { Flag = typed.Find(lineNo, number) is null ? AvailabilityText.Of(sheet, line, field) : null }
        : new(CellText.Of(sheet, line, field), WhyLocked: WhyLocked(line, field));

    /// <summary>
    /// The number that a flag is about; null for any other cell. Of a line that shows a refused number nothing is said: the flag is that of
    /// another one.
    /// </summary>
    private static TrackingField? NumberOf(TrackingField flag) => flag switch
    {
        TrackingField.AvailabilitySerialNo => TrackingField.SerialNo,
        TrackingField.AvailabilityLotNo => TrackingField.LotNo,
        _ => null,
    };

    /// <summary>Why a cell takes no typing; null when it does (ITL-24, ITL-43, ITL-46, ITL-50).</summary>
    private string? WhyLocked(TrackingLine line, TrackingField field) => field switch
    {
        _ when TrackingColumns.OnlyField(sheet) is { } only && field != only => sheet.Mode.Reason?.Message,
        TrackingField.QtyToHandleBase when line.IsNotShipped => "This number is not shipped yet, so that it cannot be received.",
        TrackingField.QtyToHandleBase when TrackingColumns.OnlyField(sheet) is not null && line.OpenQuantityBase == 0 =>
            "All of this number has been received.",
        TrackingField.SerialNo or TrackingField.LotNo when line.QuantityHandledBase != 0 =>
            "Some of this line has been handled, so its numbers cannot be changed. Use a new line for another number.",
        TrackingField.SerialNo or TrackingField.LotNo when line.NumbersLocked =>
            "The line is applied to the item ledger entry of these numbers, so they cannot be changed.",
        TrackingField.QtyToHandleBase when line.QuantityHandledBase != 0 && line.OpenQuantityBase == 0 =>
            "All of this line has been handled. Raise its quantity, or use a new line.",
        TrackingField.ExpirationDate when sheet.Source.IsReclassification() =>
            "The date of what is in stock does not change here. Enter the one that it gets in New Expiration Date.",
        TrackingField.ExpirationDate when line.ExpirationDateLocked && !sheet.Policy.UsesExpirationDates =>
            "The item tracking code does not use expiration dates.",
        TrackingField.ExpirationDate when line.ExpirationDateLocked =>
            TrackingRefusals.DateIsEstablished(line) is var refusal && sheet.Needs.ExpirationDates
                ? $"{refusal.Message} {refusal.WayOut}".TrimEnd()
                : refusal.Message,
        _ => null,
    };

    /// <summary>How many lines of the sheet have a smaller number.</summary>
    private int LinesBefore(int lineNo)
    {
        var (low, high) = (0, sheet.Lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sheet.Lines[middle].LineNo < lineNo)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
