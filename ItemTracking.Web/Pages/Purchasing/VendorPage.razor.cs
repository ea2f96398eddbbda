using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Purchasing;

/// <summary>One vendor.</summary>
public sealed partial class VendorPage(VendorStore store)
{
    /// <inheritdoc/>
    protected override CardState<PartyCard> Describe() => new(Current, Navigation, Snackbar)
    {
        Name = "Vendor",
        List = ("Vendors", Vendors.Path),
        Blank = PartyCard.New,
        KeyOf = card => card.No,
        Edit = Permission.EditVendors,
        Find = store.FindAsync,
        Save = store.SaveAsync,
        Delete = store.DeleteAsync,
    };
}
