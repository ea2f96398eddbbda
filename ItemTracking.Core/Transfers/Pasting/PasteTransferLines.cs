using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Core.Transfers.Pasting;

/// <summary>
/// A list of transfer lines: each row is a new line as if it were typed, or is told with its reason. One pass judges and takes, so that the
/// preview cannot differ from what is stored (PASTE-2).
/// </summary>
internal static class PasteTransferLines
{
    private static readonly string QtyToShip = TransferSteps.Ship.QtyToPostCaption;
    private static readonly string QtyToReceive = TransferSteps.Receive.QtyToPostCaption;

    /// <summary>Judges the rows and makes lines of the good ones, in their order.</summary>
    /// <param name="rows">Rows of the list.</param>
    /// <param name="facts">What the database knows of what they name.</param>
    /// <param name="reading">How their texts are read.</param>
    public static Pasted<IReadOnlyList<TransferLine>> Judge(
        IReadOnlyList<PastedRow> rows, PastedTransferFacts facts, PasteReading reading) =>
        PastedRows.Lines(rows, (row, made) => Line(row, facts, reading, facts.FirstLineNo + (made * DocumentStore.LineStep)));

    private static Outcome<TransferLine> Line(PastedRow row, PastedTransferFacts facts, PasteReading reading, int lineNo)
    {
        var meant = MeantItem.Of(row, facts.Listed);
        var quantity = ListedQuantity.Of(row, reading);
        var unit = Codes.Check(row[PasteField.UnitOfMeasure], "Unit of Measure", Codes.CodeLength);
        List<Refusal> faults = [.. meant.Refusals, .. quantity.Refusals, .. new[] { unit }.OfType<Refusal>()];
        if (faults.Count > 0)
            return Outcome<TransferLine>.Refused(faults);
        var known = facts.Line(meant.Value!, lineNo);
        return ListedQuantity.Only(
            TransferLineEdit.Apply(known, new()
            {
                ItemNo = meant.Value!.ItemNo,
                VariantCode = meant.Value.VariantCode,
                Quantity = quantity.Value,
                UnitOfMeasureCode = row[PasteField.UnitOfMeasure] is { Length: > 0 } typed ? typed : meant.Value.UnitOfMeasureCode,
            }),
            QtyToShip, QtyToReceive).Then(line => Shipped(line, known, row, reading));
    }

    /// <summary>What the list says is to be shipped is typed onto the line that follows from its quantity: 0 is an entry too.</summary>
    private static Outcome<TransferLine> Shipped(TransferLine line, TransferLineFacts known, PastedRow row, PasteReading reading) =>
        row[PasteField.QtyToHandle] is not { Length: > 0 } typed
            ? line
            : reading.Quantity(typed, PasteField.QtyToHandle).Then(quantity => ListedQuantity.Only(
                TransferLineEdit.Apply(
                    known with { Stored = line }, line.ToCard(known.Policy, null, null, 0) with { QtyToShip = quantity }),
                QtyToReceive));
}
