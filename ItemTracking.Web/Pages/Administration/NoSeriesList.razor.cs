using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>All number series with the line in use.</summary>
public sealed partial class NoSeriesList(NumberSeriesStore store, CurrentActor current, NavigationManager navigation)
{
    public const string Path = "/no-series";

    private static readonly IReadOnlyList<DataColumn<NoSeriesRow>> Columns =
    [
        new("Code", row => row.Code, "Code"),
        new("Description", row => row.Description, "Description"),
        new("Starting No.", row => row.StartingNo),
        new("Ending No.", row => row.EndingNo),
        new("Last No. Used", row => row.LastNoUsed),
        new("Default Nos.", row => row.DefaultNos, "Default Nos."),
        new("Manual Nos.", row => row.ManualNos, "Manual Nos."),
    ];

    private IReadOnlyList<Refusal> refusals = [];
    private string? remark;
    private bool mayEdit;

    protected override async Task OnInitializedAsync() => mayEdit = await current.MayAsync(Permission.EditNumberSeries);

    private async Task<IReadOnlyList<NoSeriesRow>> LoadAsync(ListQuery query)
    {
        var found = await store.ListAsync(query.Search, await current.GetAsync());
        refusals = found.Refusals;
        remark = found.Messages.FirstOrDefault();
        StateHasChanged();
        return query.Part(found.Value ?? [], Columns);
    }
}
