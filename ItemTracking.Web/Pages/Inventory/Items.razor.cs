using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Inventory;

/// <summary>All items.</summary>
public sealed partial class Items(ItemStore store, CurrentActor current, NavigationManager navigation)
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

    private IReadOnlyList<Refusal> refusals = [];
    private string? remark;
    private bool mayEdit;

    protected override async Task OnInitializedAsync() => mayEdit = await current.MayAsync(Permission.EditItems);

    private async Task<IReadOnlyList<ItemRow>> LoadAsync(ListQuery query)
    {
        var found = await store.ListAsync(query.Search, await current.GetAsync());
        refusals = found.Refusals;
        remark = found.Messages.FirstOrDefault();
        StateHasChanged();
        return query.Part(found.Value ?? [], Columns);
    }
}
