using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Inventory;

/// <summary>What is there of an item at each location, and what orders bring and take there.</summary>
public sealed partial class LocationAvailabilityPage(ItemAvailabilityReader reader, CurrentActor current, WorkDate workDate)
{
    private const string NoLocation = "(no location)";

    private readonly LatestQuestion reads = new();
    private IReadOnlyList<DataColumn<ItemAvailability>> columns = [];
    private ItemFigures? item;
    private IReadOnlyList<Refusal> refusals = [];

    /// <summary>Item.</summary>
    [Parameter]
    public string? Key { get; set; }

    private string ItemNo => Codes.Normalise(CardRoutes.Key(Key));

    private IReadOnlyList<(string Caption, string? Href)> Crumbs =>
        [("Items", Items.Path), (ItemNo, CardRoutes.Card(Items.Path, ItemNo)), ("Availability by Location", null)];

    /// <summary>Address of the page of an item.</summary>
    public static string Address(string itemNo) => $"{CardRoutes.Card(Items.Path, itemNo)}/availability-by-location";

    protected override void OnInitialized() => columns =
    [
        new("Location Code", row => row.LocationCode, "location", Location),
        new("Inventory", row => row.Inventory, "inventory", Numeric: true),
        new("Qty. on Purch. Order", row => row.QtyOnPurchOrder, "purchase", Numeric: true),
        new("Qty. on Sales Order", row => row.QtyOnSalesOrder, "sales", Numeric: true),
        new("Reserved Qty. on Inventory", row => row.ReservedQtyOnInventory, "reserved", Numeric: true),
        new("Available Inventory", row => row.Available, "available", Numeric: true),
    ];

    protected override async Task OnParametersSetAsync()
    {
        var isLatest = reads.Ask();
        var found = await reader.FindAsync(ItemNo, workDate.Value, await current.GetAsync());
        if (isLatest())
            (item, refusals) = (found.Value, found.Refusals);
    }

    private Task<Outcome<ListPart<ItemAvailability>>> LoadAsync(ListQuery query) =>
        Task.FromResult<Outcome<ListPart<ItemAvailability>>>(query.Part(item!.Locations, columns));
}
