using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>All locations.</summary>
public sealed partial class Locations(LocationStore store, CurrentActor current, NavigationManager navigation)
{
    public const string Path = "/locations";

    private static readonly IReadOnlyList<DataColumn<LocationRow>> Columns =
    [
        new("Code", row => row.Code, "Code"),
        new("Name", row => row.Name, "Name"),
        new("Use As In-Transit", row => row.UseAsInTransit, "Use As In-Transit"),
    ];

    private IReadOnlyList<Refusal> refusals = [];
    private string? remark;
    private bool mayEdit;

    protected override async Task OnInitializedAsync() => mayEdit = await current.MayAsync(Permission.EditLocations);

    private async Task<IReadOnlyList<LocationRow>> LoadAsync(ListQuery query)
    {
        var found = await store.ListAsync(query.Search, await current.GetAsync());
        refusals = found.Refusals;
        remark = found.Messages.FirstOrDefault();
        StateHasChanged();
        return query.Part(found.Value ?? [], Columns);
    }
}
