using ItemTracking.Core.Documents.Posted;

namespace ItemTracking.Core.Undo;

/// <summary>The lines with the opposite quantity by which a posted document says that lines of it were undone (PST-30).</summary>
internal static class CorrectionLines
{
    private const int Step = 10000;

    /// <summary>
    /// The number of each: half-way to the next line, so that it stands behind the line that it undoes; behind all lines where there is no
    /// room.
    /// </summary>
    /// <param name="undone">Lines that are undone.</param>
    /// <param name="all">Every line of the document.</param>
    public static IReadOnlyDictionary<int, int> Numbers(IEnumerable<int> undone, IEnumerable<int> all)
    {
        var taken = new SortedSet<int>(all);
        var numbers = new Dictionary<int, int>();
        foreach (var lineNo in undone)
        {
            var next = taken.GetViewBetween(lineNo, int.MaxValue).ElementAtOrDefault(1);
            var between = next == 0 ? lineNo + Step : lineNo + ((next - lineNo) / 2);
            numbers.Add(lineNo, between > lineNo ? between : taken.Max + Step);
            taken.Add(numbers[lineNo]);
        }

        return numbers;
    }

    /// <summary>The lines.</summary>
    public static IReadOnlyList<PostedDocumentLine> Of(UndoRequest undo) =>
    [
        .. from undone in undo.Lines
           let line = undone.Line
           select new PostedDocumentLine
           {
               DocumentType = line.DocumentType,
               DocumentNo = line.DocumentNo,
               LineNo = undone.CorrectionLineNo,
               ItemNo = line.ItemNo,
               VariantCode = line.VariantCode,
               Description = line.Description,
               LocationCode = line.LocationCode,
               BinCode = line.BinCode,
               UnitOfMeasureCode = line.UnitOfMeasureCode,
               QtyPerUnitOfMeasure = line.QtyPerUnitOfMeasure,
               Quantity = -line.Quantity,
               QuantityBase = -line.QuantityBase,
               OrderNo = line.OrderNo,
               OrderLineNo = line.OrderLineNo,
               Correction = true,
           },
    ];
}
