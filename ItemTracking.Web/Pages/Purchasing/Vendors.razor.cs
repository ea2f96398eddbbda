using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Purchasing;

/// <summary>All vendors.</summary>
public sealed partial class Vendors(VendorStore store, CurrentActor current, NavigationManager navigation)
{
    public const string Path = "/vendors";

    private static readonly IReadOnlyList<DataColumn<VendorRow>> Columns =
    [
        new("No.", row => row.No, "No."),
        new("Name", row => row.Name, "Name"),
        new("Blocked", row => row.Blocked, "Blocked"),
    ];

    private IReadOnlyList<Refusal> refusals = [];
    private string? remark;
    private bool mayEdit;

    protected override async Task OnInitializedAsync() => mayEdit = await current.MayAsync(Permission.EditVendors);

    private async Task<IReadOnlyList<VendorRow>> LoadAsync(ListQuery query)
    {
        var found = await store.ListAsync(query.Search, await current.GetAsync());
        refusals = found.Refusals;
        remark = found.Messages.FirstOrDefault();
        StateHasChanged();
        return query.Part(found.Value ?? [], Columns);
    }
}
