using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Core.Documents.Pasting;

/// <summary>
/// A list of document lines: each row is a new line as if it were typed, or is told with its reason. One pass judges and takes, so that
/// the preview cannot differ from what is stored (PASTE-2).
/// </summary>
internal static class PasteDocumentLines
{
    private const string QtyToInvoice = "Qty. to Invoice";

    /// <summary>Judges the rows and makes lines of the good ones, in their order.</summary>
    /// <param name="rows">Rows of the list.</param>
    /// <param name="facts">What the database knows of what they name.</param>
    /// <param name="reading">How their texts are read.</param>
    public static Pasted<IReadOnlyList<DocumentLine>> Judge(IReadOnlyList<PastedRow> rows, PastedLineFacts facts, PasteReading reading) =>
        PastedRows.Lines(rows, (row, made) => Line(row, facts, reading, facts.FirstLineNo + (made * DocumentStore.LineStep)));

    private static Outcome<DocumentLine> Line(PastedRow row, PastedLineFacts facts, PasteReading reading, int lineNo)
    {
        var meant = MeantItem.Of(row, facts.Listed);
        var quantity = ListedQuantity.Of(row, reading);
        List<Refusal> faults =
        [
            .. meant.Refusals, .. quantity.Refusals,
            .. new[]
            {
                Codes.Check(row[PasteField.UnitOfMeasure], "Unit of Measure", Codes.CodeLength),
                Codes.Check(row[PasteField.LocationCode], "Location Code", Codes.CodeLength),
            }.OfType<Refusal>(),
        ];
        if (faults.Count > 0)
            return Outcome<DocumentLine>.Refused(faults);
        var card = new DocumentLineCard
        {
            ItemNo = meant.Value!.ItemNo,
            VariantCode = meant.Value.VariantCode,
            Quantity = quantity.Value,
            UnitOfMeasureCode = row[PasteField.UnitOfMeasure] is { Length: > 0 } unit ? unit : meant.Value.UnitOfMeasureCode,
            LocationCode = row[PasteField.LocationCode],
        };
        var known = facts.Line(meant.Value.ItemNo, meant.Value.VariantCode, LineEdit.LocationOf(facts.Header, null, card), lineNo);
        return ListedQuantity.Only(LineEdit.Apply(known, card), known.Kind.QtyToHandleCaption, QtyToInvoice)
            .Then(line => Handled(line, known, row, reading));
    }

    /// <summary>What the list says is to be handled is typed onto the line that follows from its quantity: 0 is an entry too.</summary>
    private static Outcome<DocumentLine> Handled(DocumentLine line, LineFacts known, PastedRow row, PasteReading reading) =>
        row[PasteField.QtyToHandle] is not { Length: > 0 } typed
            ? line
            : reading.Quantity(typed, PasteField.QtyToHandle).Then(quantity => ListedQuantity.Only(
                LineEdit.Apply(
                    known with { Stored = line },
                    line.ToCard(known.Kind, known.Policy, null, 0) with { QtyToHandle = quantity }),
                QtyToInvoice));
}
