using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Users;
using ItemTracking.Web.Pages.Documents;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Transfers;

/// <summary>Asks what to post of a transfer order, and posts it.</summary>
/// <param name="poster">Posts.</param>
public sealed partial class TransferPostDialog(TransferPoster poster)
{
    [Parameter, EditorRequired]
    public TransferCard Card { get; set; } = default!;

    [Parameter, EditorRequired]
    public bool IsOpen { get; set; }

    /// <summary>Numbers of lines on whose tracking pages the user has entries that are not saved: they are not posted.</summary>
    [Parameter]
    public IReadOnlyCollection<int> WithDraft { get; set; } = [];

    /// <summary>What waits on the page and is not posted, as sentences; blank without any.</summary>
    [Parameter]
    public string Left { get; set; } = "";

    /// <summary>Another choice was made; told on opening too.</summary>
    [Parameter]
    public EventCallback<TransferChoice> OnChoose { get; set; }

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

    /// <summary>The lines of which something is posted, with their position and the quantity.</summary>
    private IReadOnlyList<(int Position, TransferLineCard Line, decimal Quantity)> Posted(TransferChoice choice) =>
    [
        .. from line in Card.Lines.Index()
           let quantity = choice == TransferChoice.Ship ? line.Item.QtyToShip : line.Item.QtyToReceive
           where quantity != 0
           select (line.Index + 1, line.Item, quantity),
    ];

    private static TrackingState StateOf(TransferLineCard line, TransferChoice choice) =>
        choice == TransferChoice.Ship ? line.Shipment : line.Receipt;

    private Task<Outcome<PostedDocument>> PostAsync(TransferChoice choice, Guid requestId, Actor actor, PostingDay day) =>
        poster.PostAsync(Card.No, choice, requestId, actor, day);
}
