using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Drafts;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>
/// Asks what to post and posts it. The request id is made when the window opens, so that however often Post is pressed, one posting comes
/// of it.
/// </summary>
/// <typeparam name="TChoice">What can be chosen.</typeparam>
/// <param name="current">The signed-in user.</param>
/// <param name="limits">Keeps a program from posting faster than a hand (S10).</param>
/// <param name="snackbar">Shows remarks, for instance that a number series is running out.</param>
/// <param name="workDate">The day the user works on.</param>
/// <param name="script">Moves the focus on when an issue is put right.</param>
/// <param name="confirm">Asks whether a posting date far from it is meant.</param>
public sealed partial class PostFrame<TChoice>(
    CurrentActor current, CommandLimits limits, ISnackbar snackbar, WorkDate workDate, PageScript script, ConfirmDialog confirm)
    where TChoice : notnull
{
    private readonly string choicesId = Ids.Next("post-choices");
    private IReadOnlyList<Refusal> refusals = [];
    private TChoice? choice;
    private Guid requestId;
    private bool wasOpen;
    private bool posting;

    /// <summary>What is posted: <c>Purchase Order PO-1004</c>.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>What can be chosen, with its caption.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<(TChoice Choice, string Caption)> Choices { get; set; } = [];

    /// <summary>What is chosen when the window opens.</summary>
    [Parameter, EditorRequired]
    public TChoice Proposed { get; set; } = default!;

    /// <summary>Posts what was chosen.</summary>
    [Parameter, EditorRequired]
    public Func<TChoice, Guid, Actor, PostingDay, Task<Outcome<PostedDocument>>> Post { get; set; } = default!;

    /// <summary>Numbers of the lines in page order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<int> LineNos { get; set; } = [];

    [Parameter, EditorRequired]
    public bool IsOpen { get; set; }

    /// <summary>Numbers of lines on whose tracking pages the user has entries that are not saved: they are not posted.</summary>
    [Parameter]
    public IReadOnlyCollection<int> WithDraft { get; set; } = [];

    /// <summary>What waits on the page and is not posted, as sentences; blank without any.</summary>
    [Parameter]
    public string Left { get; set; } = "";

    /// <summary>What is posted with a choice.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<TChoice> ChildContent { get; set; } = default!;

    /// <summary>The window is to be closed; what stood in the way of posting is handed on.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<Refusal>> OnClose { get; set; }

    /// <summary>It was posted.</summary>
    [Parameter]
    public EventCallback<PostedDocument> OnPosted { get; set; }

    /// <summary>The line of an issue is to be shown.</summary>
    [Parameter]
    public EventCallback<DocumentIssue> OnGoTo { get; set; }

    /// <summary>The tracking of the line of an issue is to be opened.</summary>
    [Parameter]
    public EventCallback<DocumentIssue> OnOpenTracking { get; set; }

    /// <summary>Lets the first numbers of the line of an issue be handled, and shows the document anew (C-46).</summary>
    [Parameter, EditorRequired]
    public Func<DocumentIssue, Task<Outcome<Done>>> HandleFirst { get; set; } = default!;

    /// <summary>Another choice was made.</summary>
    [Parameter]
    public EventCallback<TChoice> OnChoose { get; set; }

    private IReadOnlyList<DocumentIssue> Issues => [.. refusals.Select(refusal => new DocumentIssue(refusal, PositionOf(refusal.Line)))];

    /// <summary>Positions of lines with a draft.</summary>
    private IReadOnlyList<int> Drafts => [.. LineNos.Index().Where(line => WithDraft.Contains(line.Item)).Select(line => line.Index + 1)];

    private string DraftsText => DraftWords.NotPosted(Drafts);

    protected override async Task OnParametersSetAsync()
    {
        var opens = IsOpen && !wasOpen;
        wasOpen = IsOpen;
        if (!opens)
            return;
        requestId = Guid.NewGuid();
        await Choose(Proposed);
    }

    private Task Choose(TChoice option)
    {
        (choice, refusals) = (option, []);
        return OnChoose.InvokeAsync(option);
    }

    private async Task PostAsync()
    {
        if (posting)
            return;
        posting = true;
        try
        {
            if (await AskAndPostAsync() is not { } posted)
                return;
            refusals = posted.Refusals;
            foreach (var remark in posted.Messages)
                snackbar.Add(remark, Severity.Warning);
            if (!posted.IsRefused)
                await OnPosted.InvokeAsync(posted.Value);
        }
        finally
        {
            posting = false;
        }
    }

    /// <summary>Posts, and asks the core's question where it has one; null when the answer was No.</summary>
    private async Task<Outcome<PostedDocument>?> AskAndPostAsync()
    {
        var actor = await current.GetAsync();
        if (limits.Refuse(CostlyCommand.Posting, actor) is { } tooOften)
            return tooOften;
        var day = new PostingDay(workDate.Value);
        var posted = await Post(choice!, requestId, actor, day);
        if (posted.Refusals is not [{ Kind: OutcomeKind.Question } question])
            return posted;
        return await confirm.AskAsync($"Post {Name}", question.Message)
            ? await Post(choice!, requestId, actor, day with { IsFarAccepted = true })
            : null;
    }

    private async Task HandleFirstAsync(DocumentIssue issue)
    {
        if (posting)
            return;
        var handled = await HandleFirst(issue);
        refusals = [.. refusals.Where(refusal => refusal != issue.Refusal), .. handled.Refusals];
        StateHasChanged();
        await script.GoOnMendingAsync();
    }

    private Task CloseAsync(bool open) => open || posting ? Task.CompletedTask : OnClose.InvokeAsync(refusals);

    private Task LeaveAsync(int position) =>
        LeaveAsync(new DocumentIssue(new(RefusalCode.ENTRY_1, DraftsText), position), OnOpenTracking);

    private async Task LeaveAsync(DocumentIssue issue, EventCallback<DocumentIssue> to)
    {
        await OnClose.InvokeAsync(refusals);
        await to.InvokeAsync(issue);
    }

    private int PositionOf(int? lineNo) => lineNo is { } no ? LineNos.ToList().IndexOf(no) + 1 : 0;
}
