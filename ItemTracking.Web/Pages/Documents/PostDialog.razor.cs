using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Pasting;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>
/// Asks what to post and posts it. The request id is made when the dialog opens, so that however often Post is pressed, one posting comes
/// of it.
/// </summary>
/// <param name="poster">Posts.</param>
/// <param name="current">The signed-in user.</param>
/// <param name="limits">Keeps a program from posting faster than a hand (S10).</param>
/// <param name="snackbar">Shows remarks, for instance that a number series is running out.</param>
/// <param name="workDate">The day the user works on.</param>
/// <param name="confirm">Asks whether a posting date far from it is meant.</param>
public sealed partial class PostDialog(
    DocumentPoster poster, CurrentActor current, CommandLimits limits, ISnackbar snackbar, WorkDate workDate,
    ConfirmDialog confirm)
{
    private readonly string choicesId = Ids.Next("post-choices");
    private IReadOnlyList<Refusal> refusals = [];
    private PostingChoice choice;
    private Guid requestId;
    private bool wasOpen;
    private bool posting;

    [Parameter, EditorRequired]
    public DocumentKind Kind { get; set; } = default!;

    [Parameter, EditorRequired]
    public DocumentCard Card { get; set; } = default!;

    [Parameter, EditorRequired]
    public DocumentAccess Access { get; set; } = DocumentAccess.None;

    [Parameter, EditorRequired]
    public bool IsOpen { get; set; }

    /// <summary>Numbers of lines on whose tracking pages the user has entries that are not saved: they are not posted.</summary>
    [Parameter]
    public IReadOnlyCollection<int> WithDraft { get; set; } = [];

    /// <summary>Rows of lists of lines that were not taken and wait to be mended.</summary>
    [Parameter, EditorRequired]
    public LeftLists Left { get; set; } = default!;

    /// <summary>The dialog is to be closed; what stood in the way of posting is handed on.</summary>
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

    private IReadOnlyList<DocumentIssue> Issues => [.. refusals.Select(refusal => new DocumentIssue(refusal, PositionOf(refusal.Line)))];

    /// <summary>Positions of lines with a draft.</summary>
    private IReadOnlyList<int> Drafts =>
        [.. Card.Lines.Index().Where(line => WithDraft.Contains(line.Item.LineNo)).Select(line => line.Index + 1)];

    private string DraftsText => $"Line{(Drafts.Count == 1 ? "" : "s")} {string.Join(", ", Drafts)}: your item tracking lines hold entries "
        + "that are not saved, or scans and rows of lists that were not taken. They are not posted.";

    private bool Handles => choice.HasFlag(PostingChoice.Handle);

    private bool Invoices => choice.HasFlag(PostingChoice.Invoice);

    /// <summary>The lines of which something is posted, with their position and what that is.</summary>
    private IReadOnlyList<(int Position, DocumentLineCard Line, decimal Handle, decimal Invoice)> Posted =>
    [
        .. from line in Card.Lines.Index()
           let handle = Handles ? line.Item.QtyToHandle : 0
           let most = line.Item.QuantityHandled + handle - line.Item.QuantityInvoiced
           let invoice = Invoices ? InvoicedNow.AtMost(line.Item.QtyToInvoice, most) : 0
           where handle != 0 || invoice != 0
           select (line.Index + 1, line.Item, handle, invoice),
    ];

    private string NotPosted => (Posted.Count, Card.Lines.Count - Posted.Count) switch
    {
        (0, _) => "Nothing is posted of any line.",
        (_, 1) => "Of the other line nothing is posted.",
        (_, var others) => $"Of the other {Numbers.Lines(others)} nothing is posted.",
    };

    protected override void OnParametersSet()
    {
        if (IsOpen && !wasOpen)
            Begin();
        wasOpen = IsOpen;
    }

    private void Begin()
    {
        requestId = Guid.NewGuid();
        refusals = [];
        var toHandle = Card.Lines.Any(line => line.QtyToHandle != 0);
        choice = Access.Choices.FirstOrDefault(c => c.HasFlag(PostingChoice.Handle) == toHandle, Access.Choices.FirstOrDefault());
    }

    private void Choose(PostingChoice option)
    {
        choice = option;
        refusals = [];
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
        var posted = await poster.PostAsync(Card.Key, choice, requestId, actor, day);
        if (posted.Refusals is not [{ Kind: OutcomeKind.Question } question])
            return posted;
        return await confirm.AskAsync($"Post {Kind.Name(Card.Key.No)}", question.Message)
            ? await poster.PostAsync(Card.Key, choice, requestId, actor, day with { IsFarAccepted = true })
            : null;
    }

    private Task CloseAsync(bool open) => open || posting ? Task.CompletedTask : OnClose.InvokeAsync(refusals);

    private Task LeaveAsync(int position) =>
        LeaveAsync(new DocumentIssue(new(RefusalCode.ENTRY_1, DraftsText), position), OnOpenTracking);

    private async Task LeaveAsync(DocumentIssue issue, EventCallback<DocumentIssue> to)
    {
        await OnClose.InvokeAsync(refusals);
        await to.InvokeAsync(issue);
    }

    private int PositionOf(int? lineNo) => lineNo is null ? 0 : Card.Lines.ToList().FindIndex(line => line.LineNo == lineNo) + 1;
}
