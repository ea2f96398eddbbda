using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Journals;

/// <summary>A journal batch inside the transaction that posts it: its lines go, and its entries are all that remains.</summary>
internal sealed class JournalSourceStore(JournalRequest journal, PostingDay day, JournalConsent consent) : ISourceStore
{
    public SourceKey Key => journal.Template.Key(journal.Batch.Name);

    public string Name => journal.Name;

    public PostingRequest Request { get; } = JournalMovements.Of(journal);

    public Refusal? Question { get; } = (consent.DropNotCounted ? null : JournalRules.NotCounted(journal))
        ?? journal.Moved.Select(l => day.Question(l.Line.PostingDate)).FirstOrDefault(question => question is not null);

    public bool AcceptsDisruption => consent.DisruptReservations;

    /// <summary>A batch stays for the lines to come.</summary>
    public bool IsFinished => false;

    public Task HoldAsync(ItemTrackingDb db) => db.HoldLinesAsync(journal.Template, journal.Batch.Name);

    public Task<bool> IsAsReadAsync(ItemTrackingDb db, CancellationToken cancellationToken) =>
        JournalRequestReader.IsAsReadAsync(db, journal, cancellationToken);

    public async Task<Outcome<PostedNumbers>> ForeseeNumbersAsync(ItemTrackingDb db, PostingPlan plan) => journal.DrawsNumber
        ? (await NumberAllocator.ForeseeAsync(db, journal.Batch.NoSeries, PostingDate)).Then(Numbers)
        : Numbers("");

    public async Task<Outcome<PostedNumbers>> DrawNumbersAsync(ItemTrackingDb db, PostingPlan plan) => journal.DrawsNumber
        ? (await NumberAllocator.DrawInsideAsync(db, journal.Batch.NoSeries, PostingDate)).Then(Numbers)
        : Numbers("");

    public async Task WriteRestAsync(ItemTrackingDb db, CancellationToken cancellationToken)
    {
        await db.Set<TrackingSpecification>().Of(Key).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ItemJournalLine>().Of(journal.Template, journal.Batch.Name).ExecuteDeleteAsync(cancellationToken);
        await DraftStore.DeleteOfLinesAsync(db, Key);
    }

    public async Task WritePostedAsync(
        ItemTrackingDb db, PostingPlan plan, PostingStamp stamp, PostedNumbers numbers, CancellationToken cancellationToken)
    {
        db.AddAudit(new()
        {
            Action = AuditAction.Posted,
            Table = journal.Template.Caption,
            Key = journal.Batch.Name,
            After = $"Document No.: {numbers.Handling}",
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The day of the first line that has no number decides which line of the series is used.</summary>
    private DateOnly PostingDate => journal.Moved.First(l => l.Line.DocumentNo.Length == 0).Line.PostingDate;

    /// <summary>What is drawn, else the number of the first line that moves goods; where none does, of the first line.</summary>
    private Outcome<PostedNumbers> Numbers(string drawn)
    {
        var no = drawn.Length > 0 ? drawn : journal.Moved.Concat(journal.Lines).Select(l => l.Line.DocumentNo).FirstOrDefault("");
        return new PostedNumbers(no, no);
    }
}

/// <summary>What the user said Yes to before a journal is posted.</summary>
/// <param name="DropNotCounted">Lines of a physical inventory that nobody counted go.</param>
/// <param name="DisruptReservations">A negative adjustment takes what is reserved for others (RSV-7).</param>
public sealed record JournalConsent(bool DropNotCounted = false, bool DisruptReservations = false)
{
    /// <summary>The same, with Yes to one more question; a posting date far from the work date is accepted by the day.</summary>
    /// <param name="question">The question, as the poster asked it.</param>
    public JournalConsent To(Refusal question) =>
        question.Code == RefusalCode.RSV_7 ? this with { DisruptReservations = true }
        : question.Code == RefusalCode.DATE_2 ? this
        : this with { DropNotCounted = true };
}
