using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;
using ItemTracking.Web.Account;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Shared;
using MudBlazor;

namespace ItemTracking.Web.Pages.Journals;

/// <summary>Posts a journal batch once the user has said Yes, to the page's question and to those of the core.</summary>
/// <param name="poster">Posts.</param>
/// <param name="current">The signed-in user.</param>
/// <param name="limits">Keeps a program from posting faster than a hand (S10).</param>
/// <param name="workDate">The day the user works on.</param>
/// <param name="confirm">Asks.</param>
/// <param name="snackbar">Shows remarks, for instance that a number series is running out.</param>
public sealed class JournalPosting(
    JournalPoster poster, CurrentActor current, CommandLimits limits, WorkDate workDate, ConfirmDialog confirm, ISnackbar snackbar)
{
    /// <summary>Posts; null when an answer was No.</summary>
    /// <param name="batch">Batch.</param>
    /// <param name="question">What is asked first.</param>
    public async Task<Outcome<PostedDocument>?> PostAsync(JournalBatchCard batch, string question)
    {
        var title = $"Post {batch.Template.NameOf(batch.Name)}";
        if (!await confirm.AskAsync(title, question))
            return null;
        var actor = await current.GetAsync();
        if (limits.Refuse(CostlyCommand.Posting, actor) is { } tooOften)
            return tooOften;
        var (consent, day, requestId) = (new JournalConsent(), new PostingDay(workDate.Value), Guid.NewGuid());
        while (true)
        {
            var posted = await poster.PostAsync(batch.Template, batch.Name, requestId, actor, consent, day);
            if (posted.Kind != OutcomeKind.Question)
            {
                Tell(posted.Messages);
                return posted;
            }

            if (!await confirm.AskAsync(title, posted.Refusals[0].Message))
                return null;
            consent = consent.To(posted.Refusals[0]);
            day = day with { IsFarAccepted = day.IsFarAccepted || posted.Refusals[0].Code == RefusalCode.DATE_2 };
        }
    }

    /// <summary>What posting a batch would write.</summary>
    /// <param name="batch">Batch.</param>
    public PreviewChoice PreviewOf(JournalBatchCard batch) => new(
        "Post", (actor, day) => poster.PreviewPostingAsync(batch.Template, batch.Name, actor, day));

    private void Tell(IReadOnlyList<string> remarks)
    {
        foreach (var remark in remarks)
            snackbar.Add(remark, Severity.Warning);
    }
}
