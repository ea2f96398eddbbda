using ItemTracking.Core.Setup;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Inventory;

/// <summary>All items.</summary>
public sealed partial class Items(ItemStore store)
{
    public const string Path = "/items";

    private static readonly IReadOnlyList<DataColumn<ItemRow>> Columns =
    [
        new("No.", row => row.No, "No."),
        new("Description", row => row.Description, "Description"),
        new("Base Unit of Measure", row => row.BaseUnitOfMeasure, "Base Unit of Measure"),
        new("Item Tracking Code", row => row.ItemTrackingCode, "Item Tracking Code"),
        new("Blocked", row => row.Blocked, "Blocked"),
    ];
}
