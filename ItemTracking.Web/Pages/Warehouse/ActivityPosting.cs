using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Warehouse;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using MudBlazor;

namespace ItemTracking.Web.Pages.Warehouse;

/// <summary>Posts or registers a document of the warehouse, and asks what the core asks.</summary>
/// <param name="poster">Posts.</param>
/// <param name="current">The signed-in user.</param>
/// <param name="limits">Keeps a program from posting faster than a hand (S10).</param>
/// <param name="workDate">The day the user works on.</param>
/// <param name="confirm">Asks.</param>
/// <param name="snackbar">Tells what was posted.</param>
public sealed class ActivityPosting(
    WarehouseActivityPoster poster, CurrentActor current, CommandLimits limits, WorkDate workDate, ConfirmDialog confirm,
    ISnackbar snackbar)
{
    private (WarehouseActivityType Type, string No, Guid Id) request;

    /// <summary>
    /// Posts what is to be handled now; null when an answer was No. An attempt that failed is the same when it is repeated.
    /// </summary>
    /// <param name="type">Kind.</param>
    /// <param name="no">Number.</param>
    public async Task<Outcome<PostedDocument>?> PostAsync(WarehouseActivityType type, string no)
    {
        var actor = await current.GetAsync();
        if (limits.Refuse(CostlyCommand.Posting, actor) is { } tooOften)
            return tooOften;
        if ((request.Type, request.No) != (type, no))
            request = (type, no, Guid.NewGuid());
        var day = new PostingDay(workDate.Value);
        var posted = await poster.PostAsync(type, no, request.Id, actor, day);
        if (posted.Refusals is [{ Kind: OutcomeKind.Question } question])
        {
            if (!await confirm.AskAsync($"Post {type.Name(no)}", question.Message))
                return null;
            posted = await poster.PostAsync(type, no, request.Id, actor, day with { IsFarAccepted = true });
        }

        if (posted.IsRefused)
            return posted;
        request = default;
        var done = type.IsRegistered() ? "registered" : "posted";
        snackbar.Add($"{type.Name(no)} {done} as {posted.Value.HandlingDocumentNo}.", Severity.Success);
        return posted;
    }
}
