using ItemTracking.Core.Users;

namespace ItemTracking.Web.Pages.Transfers;

/// <summary>What the signed-in user may do with transfer orders; pages leave out the rest, the core refuses it (ROL-2).</summary>
/// <param name="MayEdit">Change, release and delete.</param>
/// <param name="MayPost">Post shipments and receipts.</param>
public sealed record TransferAccess(bool MayEdit, bool MayPost)
{
    /// <summary>No rights: what a page starts with.</summary>
    public static readonly TransferAccess None = new(false, false);

    /// <summary>Make inventory put-aways and picks for released orders (DOC-21).</summary>
    public bool MayCreateActivities { get; private init; }

    /// <summary>Rights of the actor.</summary>
    public static TransferAccess Of(Actor actor) => new(actor.May(Permission.EditTransferOrders), actor.May(Permission.PostTransferOrders))
    {
        MayCreateActivities = actor.May(Permission.CreateWarehouseActivities),
    };
}
