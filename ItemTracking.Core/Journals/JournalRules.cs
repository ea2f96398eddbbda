using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Journals;

/// <summary>What a journal batch has against its own posting: every reason at once.</summary>
internal static class JournalRules
{
    public static IEnumerable<Refusal> Check(JournalRequest journal) => journal.Moved.Any() || HasCounts(journal)
        ? journal.Moved.Where(l => l.Line.DocumentNo.Length == 0 && journal.Batch.NoSeries.Length == 0).Select(WithoutNumber)
        : [NothingToPost(journal)];

    /// <summary>Some of a physical inventory was counted, if only as the books say.</summary>
    private static bool HasCounts(JournalRequest journal) =>
        journal.Template == JournalTemplate.PhysInventory && journal.NotCounted < journal.Lines.Count;

    /// <summary>The question before lines that nobody counted go.</summary>
    public static Refusal? NotCounted(JournalRequest journal) => journal.NotCounted == 0
        ? null
        : new(
            RefusalCode.DOC_1,
            (journal.NotCounted == 1
                ? "1 line was not counted. Its stock stays as the books say, and the line goes."
                : $"{journal.NotCounted} lines were not counted. Their stock stays as the books say, and the lines go.")
                + "\nDo you want to post?",
            "Qty. (Phys. Inventory)",
            Kind: OutcomeKind.Question);

    private static Refusal NothingToPost(JournalRequest journal) => new(
        RefusalCode.DOC_6, "There is nothing to post.",
        WayOut: journal.Template == JournalTemplate.PhysInventory
            ? "Count the lines first, or calculate the inventory."
            : $"Add a line with an item and a quantity to {journal.Name}.");

    private static Refusal WithoutNumber(LineOfJournal line) => Refusals.MustHaveValue(
        RefusalCode.DOC_6, "Document No.", JournalLines.Caption, JournalLines.Key(line.Line.Ref), line.Line.LineNo) with
    {
        WayOut = "Type one, or choose a No. Series for the batch."
    };
}
