using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Sales;

/// <summary>One customer.</summary>
public sealed partial class CustomerPage(CustomerStore store)
{
    /// <inheritdoc/>
    protected override CardState<PartyCard> Describe() => new(Current, Navigation, Snackbar)
    {
        Name = "Customer",
        List = ("Customers", Customers.Path),
        Blank = PartyCard.New,
        KeyOf = card => card.No,
        Edit = Permission.EditCustomers,
        Find = store.FindAsync,
        Save = store.SaveAsync,
        Delete = store.DeleteAsync,
    };
}
