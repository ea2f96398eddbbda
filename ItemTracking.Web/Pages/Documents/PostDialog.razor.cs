using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Asks what to post of a purchase or sales document, and posts it.</summary>
/// <param name="poster">Posts.</param>
public sealed partial class PostDialog(DocumentPoster poster)
{
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

    /// <summary>What waits on the page and is not posted, as sentences; blank without any.</summary>
    [Parameter]
    public string Left { get; set; } = "";

    /// <summary>The dialog is to be closed; what stood in the way of posting is handed on.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<Refusal>> OnClose { get; set; }

    /// <summary>It was posted.</summary>
    [Parameter]
    public EventCallback<PostedDocument> OnPosted { get; set; }

    /// <summary>The line of an issue is to be shown.</summary>
    [Parameter]
    public EventCallback<DocumentIssue> OnGoTo { get; set; }

    /// <summary>Lets the first numbers of the line of an issue be handled, and shows the document anew (C-46).</summary>
    [Parameter, EditorRequired]
    public Func<DocumentIssue, Task<Outcome<Done>>> HandleFirst { get; set; } = default!;

    /// <summary>The tracking of the line of an issue is to be opened.</summary>
    [Parameter]
    public EventCallback<DocumentIssue> OnOpenTracking { get; set; }

    private IReadOnlyList<(PostingChoice Choice, string Caption)> Choices =>
        [.. Access.Choices.Select(choice => (choice, Kind.ChoiceCaption(choice)))];

    private static TrackingState StateOf(DocumentLineCard line, decimal handle, decimal invoice) =>
        handle != 0 ? line.Tracking.OfNextPosting : line.Tracking.OfInvoice(invoice * line.QtyPerUnitOfMeasure);

    /// <summary>The lines of which something is posted, with their position and what that is.</summary>
    private IReadOnlyList<(int Position, DocumentLineCard Line, decimal Handle, decimal Invoice)> Posted(PostingChoice choice) =>
    [
        .. from line in Card.Lines.Index()
           let handle = choice.HasFlag(PostingChoice.Handle) ? line.Item.QtyToHandle : 0
           let most = line.Item.QuantityHandled + handle - line.Item.QuantityInvoiced
           let invoice = choice.HasFlag(PostingChoice.Invoice) ? InvoicedNow.AtMost(line.Item.QtyToInvoice, most) : 0
           where handle != 0 || invoice != 0
           select (line.Index + 1, line.Item, handle, invoice),
    ];

    private Task<Outcome<PostedDocument>> PostAsync(PostingChoice choice, Guid requestId, Actor actor, PostingDay day) =>
        poster.PostAsync(Card.Key, choice, requestId, actor, day);
}
