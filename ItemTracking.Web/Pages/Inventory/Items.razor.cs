using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Inventory;

/// <summary>All items.</summary>
public sealed partial class Items(ItemStore store, ItemAvailabilityReader availability)
{
    public const string Path = "/items";

    private static readonly IReadOnlyList<DataColumn<ItemRow>> Columns =
    [
        new("No.", row => row.No, "no"),
        new("Description", row => row.Description, "description"),
        new("Inventory", row => row.Inventory, Numeric: true),
        new("Base Unit of Measure", row => row.BaseUnitOfMeasure, "unit"),
        new("Item Tracking Code", row => row.ItemTrackingCode, "code"),
        new("Blocked", row => row.Blocked, "blocked"),
    ];

    /// <summary>Stock is read for the rows that are shown, not for the list.</summary>
    private async Task<Outcome<ListPart<ItemRow>>> LoadAsync(ListQuery query, Actor actor)
    {
        var found = await store.ListAsync(query, actor);
        if (found.IsRefused)
            return found;
        var rows = await availability.WithInventoryAsync(found.Value.Rows, actor);
        return rows.Then<ListPart<ItemRow>>(shown => found.Value with { Rows = shown });
    }
}
