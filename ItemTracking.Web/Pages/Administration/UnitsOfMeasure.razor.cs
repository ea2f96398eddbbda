using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>All units of measure.</summary>
public sealed partial class UnitsOfMeasure(UnitOfMeasureStore store, CurrentActor current, NavigationManager navigation)
{
    public const string Path = "/units-of-measure";

    private static readonly IReadOnlyList<DataColumn<UnitOfMeasureRow>> Columns =
    [
        new("Code", row => row.Code, "Code"),
        new("Description", row => row.Description, "Description"),
    ];

    private IReadOnlyList<Refusal> refusals = [];
    private string? remark;
    private bool mayEdit;

    protected override async Task OnInitializedAsync() => mayEdit = await current.MayAsync(Permission.EditItems);

    private async Task<IReadOnlyList<UnitOfMeasureRow>> LoadAsync(ListQuery query)
    {
        var found = await store.ListAsync(query.Search, await current.GetAsync());
        refusals = found.Refusals;
        remark = found.Messages.FirstOrDefault();
        StateHasChanged();
        return query.Part(found.Value ?? [], Columns);
    }
}
