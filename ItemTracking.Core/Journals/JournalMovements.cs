using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Journals;

/// <summary>
/// What a journal batch wants posted: one movement per line that moves goods, invoiced at once where goods come or go (PST-1).
/// </summary>
internal static class JournalMovements
{
    /// <summary>
    /// Movements and invoice parts without facts, in the order of the lines. Of a count what is missing stands first, so that a number that
    /// was found in another bin has left the one where it was (O-204).
    /// </summary>
    public static PostingRequest Of(JournalRequest journal)
    {
        var isReclass = journal.Template == JournalTemplate.Reclass;
        ItemMovement[] movements =
        [
            .. from line in Ordered(journal)
               let movement = Movement(journal.Batch, line)
               select isReclass ? ReclassMovements.Of(line, movement) : movement,
        ];
        return new()
        {
            Movements = movements,
            Invoices = isReclass ? [] : [.. movements.Select(Invoice)],
            Refusals = [.. JournalRules.Check(journal)],
        };
    }

    private static IEnumerable<LineOfJournal> Ordered(JournalRequest journal) => journal.Template == JournalTemplate.PhysInventory
        ? journal.Moved.OrderBy(l => l.Line.SignFactor * l.Line.QuantityBase > 0)
        : journal.Moved;

    private static ItemMovement Movement(ItemJournalBatch batch, LineOfJournal ofJournal)
    {
        var line = ofJournal.Line;
        var numbers = JournalNumbers.Of(batch, line, ofJournal.Item.Policy, ofJournal.Tracking);
        return new(
            line.Ref, line.EntryType, new(line.ItemNo, line.VariantCode, line.LocationCode), ofJournal.Item,
            line.SignFactor * line.QuantityBase)
        {
            Words = new(JournalLines.Caption, JournalLines.Key(line.Ref), "Quantity", "post")
            {
                HandlesParts = false,
                LineName = $" Line No. = '{line.LineNo}'.",
                Place = $"Line No. {line.LineNo}",
            },
            Origin = new()
            {
                PostingDate = line.PostingDate,
                DocumentDate = line.PostingDate,
                DocumentNo = line.DocumentNo,
                Description = line.Description,
            },
            Numbers = numbers,
            IsTracked = numbers.Count > 0,
            BinCode = ofJournal.BinMandatory ? line.BinCode : "",
            BinMandatory = ofJournal.BinMandatory,
            BinExists = ofJournal.BinExists,
        };
    }

    private static InvoicePart Invoice(ItemMovement movement) => new(
        movement.Source, movement.Source.SourceRefNo, movement.Quantity, [.. movement.Numbers.Select(n => (n.Numbers, n.Quantity))])
    {
        Item = movement.Item,
        Origin = movement.Origin,
        IsOfThisPosting = true,
    };
}
