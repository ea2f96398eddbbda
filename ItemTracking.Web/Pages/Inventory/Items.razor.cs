using ItemTracking.Core.Setup;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Inventory;

/// <summary>All items.</summary>
public sealed partial class Items(ItemStore store)
{
    public const string Path = "/items";

    private static readonly IReadOnlyList<DataColumn<ItemRow>> Columns =
    [
        new("No.", row => row.No, "no"),
        new("Description", row => row.Description, "description"),
        new("Base Unit of Measure", row => row.BaseUnitOfMeasure, "unit"),
        new("Item Tracking Code", row => row.ItemTrackingCode, "code"),
        new("Blocked", row => row.Blocked, "blocked"),
    ];
}
