using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>What holds for the stock of all items. There is one such record.</summary>
public sealed partial class InventorySetupPage(InventorySetupStore store)
{
    /// <inheritdoc/>
    protected override CardState<InventorySetupCard> Describe() => new(Current, Navigation, Snackbar)
    {
        Name = "Inventory Setup",
        Edit = Permission.EditLocations,
        Find = (_, actor) => store.FindAsync(actor),
        Save = store.SaveAsync,
    };
}
