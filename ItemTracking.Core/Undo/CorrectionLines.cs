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
    public static IReadOnlyList<PostedDocumentLine> Of(UndoRequest undo) => [.. undo.Lines.Select(Of)];

    private static PostedDocumentLine Of(LineToUndo undone)
    {
        var line = undone.Line.CopyTo(undone.Line.DocumentType, undone.Line.DocumentNo, undone.CorrectionLineNo);
        (line.Quantity, line.QuantityBase, line.Correction) = (-line.Quantity, -line.QuantityBase, true);
        return line;
    }
}
