using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Pages.Purchasing;

/// <summary>One vendor.</summary>
public sealed partial class VendorPage(VendorStore store, CurrentActor current, NavigationManager navigation, ISnackbar snackbar)
{
    private readonly CardState<PartyCard> state = new(current, navigation, snackbar)
    {
        NameOf = card => $"Vendor {card.No}",
        NewName = "New Vendor",
        List = ("Vendors", Vendors.Path),
        Blank = PartyCard.New,
        KeyOf = card => card.No,
        VersionOf = card => card.Version,
        Edit = Permission.EditVendors,
        Find = store.FindAsync,
        Save = store.SaveAsync,
        Delete = store.DeleteAsync,
    };

    /// <summary>Key of the record; null for a new one.</summary>
    [Parameter]
    public string? Key { get; set; }

    protected override Task OnParametersSetAsync() => state.OpenAsync(Key);
}
