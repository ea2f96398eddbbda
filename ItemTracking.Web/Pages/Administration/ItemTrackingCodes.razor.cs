using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>All item tracking codes with the number of items that use them.</summary>
public sealed partial class ItemTrackingCodes(ItemTrackingCodeStore store, CurrentActor current, NavigationManager navigation)
{
    public const string Path = "/item-tracking-codes";

    private static readonly IReadOnlyList<DataColumn<ItemTrackingCodeRow>> Columns =
    [
        new("Code", row => row.Code, "Code"),
        new("Description", row => row.Description, "Description"),
        new("SN Specific Tracking", row => row.SNSpecificTracking, "SN Specific Tracking"),
        new("Lot Specific Tracking", row => row.LotSpecificTracking, "Lot Specific Tracking"),
        new("Used by Items", row => row.Items, "Used by Items", Numeric: true),
    ];

    private IReadOnlyList<Refusal> refusals = [];
    private string? remark;
    private bool mayEdit;

    protected override async Task OnInitializedAsync() => mayEdit = await current.MayAsync(Permission.EditItemTrackingCodes);

    private async Task<IReadOnlyList<ItemTrackingCodeRow>> LoadAsync(ListQuery query)
    {
        var found = await store.ListAsync(query.Search, await current.GetAsync());
        refusals = found.Refusals;
        remark = found.Messages.FirstOrDefault();
        StateHasChanged();
        return query.Part(found.Value ?? [], Columns);
    }
}
