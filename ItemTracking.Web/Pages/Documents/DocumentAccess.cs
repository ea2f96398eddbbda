using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Users;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>What the signed-in user may do with a kind of document; pages leave out the rest, the core refuses it (ROL-2).</summary>
/// <param name="MayEdit">Change, release and delete.</param>
/// <param name="MayHandle">Post receipts or shipments.</param>
/// <param name="MayInvoice">Post invoices.</param>
public sealed record DocumentAccess(bool MayEdit, bool MayHandle, bool MayInvoice)
{
    /// <summary>No rights: what a page starts with.</summary>
    public static readonly DocumentAccess None = new(false, false, false);

    /// <summary>Make inventory put-aways and picks for released documents (DOC-21).</summary>
    public bool MayCreateActivities { get; private init; }

    /// <summary>All of the document is posted at once: it is an invoice or a credit memo.</summary>
    public bool PostsAtOnce { get; private init; }

    /// <summary>True when at least one choice of posting is allowed.</summary>
    public bool MayPost => Choices.Count > 0;

    /// <summary>Choices of posting that are allowed, in the order in which they are offered (DOC-6).</summary>
    public IReadOnlyList<PostingChoice> Choices => (MayHandle, MayInvoice) switch
    {
        (true, true) when PostsAtOnce => [PostingChoice.HandleAndInvoice],
        _ when PostsAtOnce => [],
        (true, true) => [PostingChoice.Handle, PostingChoice.Invoice, PostingChoice.HandleAndInvoice],
        (true, false) => [PostingChoice.Handle],
        (false, true) => [PostingChoice.Invoice],
        _ => [],
    };

    /// <summary>The choice that fits what is left of a document: to handle where something is.</summary>
    public PostingChoice Proposed(DocumentCard card)
    {
        var toHandle = card.Lines.Any(line => line.QtyToHandle != 0);
        return Choices.FirstOrDefault(choice => choice.HasFlag(PostingChoice.Handle) == toHandle, Choices.FirstOrDefault());
    }

    /// <summary>Rights of the actor.</summary>
    public static DocumentAccess Of(DocumentKind kind, Actor actor) =>
        new(
            actor.May(kind.Side.Edit), kind.IsPosted && actor.May(kind.Handling.Right), kind.IsPosted && actor.May(kind.Invoicing.Right))
        {
            MayCreateActivities = kind.IsPosted && actor.May(Permission.CreateWarehouseActivities),
            PostsAtOnce = kind.IsInvoice,
        };
}
