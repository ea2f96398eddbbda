using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>What holds for the stock of all items. There is one such record.</summary>
public sealed partial class InventorySetupPage(InventorySetupStore store, CurrentActor current, NavigationManager navigation, ISnackbar snackbar)
{
    private readonly CardState<InventorySetupCard> state = new(current, navigation, snackbar)
    {
        NameOf = _ => "Inventory Setup",
        NewName = "Inventory Setup",
        List = ("Home", "/"),
        KeyOf = _ => "",
        VersionOf = card => card.Version,
        Edit = Permission.EditLocations,
        Find = (_, actor) => store.FindAsync(actor),
        Save = store.SaveAsync,
    };

    protected override Task OnInitializedAsync() => state.OpenAsync("");
}
