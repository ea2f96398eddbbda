using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>All item tracking codes with the number of items that use them.</summary>
public sealed partial class ItemTrackingCodes(ItemTrackingCodeStore store, CurrentActor current)
{
    public const string Path = "/item-tracking-codes";

    private IReadOnlyList<DataColumn<ItemTrackingCodeRow>> columns = [];

    protected override async Task OnInitializedAsync() => columns = Columns(await current.MayAsync(Permission.EditItemTrackingCodes));

    private static IReadOnlyList<DataColumn<ItemTrackingCodeRow>> Columns(bool mayEdit) =>
    [
        new("Code", row => row.Code, "Code"),
        new("Description", row => row.Description, "Description"),
        .. mayEdit ? new DataColumn<ItemTrackingCodeRow>[] { new("Edit", _ => "Edit", Template: EditLink) } : [],
        new("SN Specific Tracking", row => row.SNSpecificTracking, "SN Specific Tracking"),
        new("Lot Specific Tracking", row => row.LotSpecificTracking, "Lot Specific Tracking"),
        new("Used by Items", row => row.Items, "Used by Items", Numeric: true),
    ];
}
