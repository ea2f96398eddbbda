using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Shared.Kit;

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

    private async Task<Outcome<IReadOnlyList<ItemRow>>> FindAsync(string search, Actor actor) =>
        (await store.ListAsync(new(search, Take: 1000), actor)).Then(part => Outcome<IReadOnlyList<ItemRow>>.Of(part.Rows));
}
