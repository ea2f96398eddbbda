using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>Which number series number the company's own records. There is one such record.</summary>
public sealed partial class Numbering(CompanyNumberingStore store, LookupReader lookup, CurrentActor current, NavigationManager navigation, ISnackbar snackbar)
{
    private readonly CardState<CompanyNumberingCard> state = new(current, navigation, snackbar)
    {
        NameOf = _ => "Numbering",
        NewName = "Numbering",
        List = ("Home", "/"),
        KeyOf = _ => "",
        VersionOf = card => card.Version,
        Edit = Permission.EditNumberSeries,
        Find = (_, actor) => store.FindAsync(actor),
        Save = store.SaveAsync,
    };

    protected override Task OnInitializedAsync() => state.OpenAsync("");

    private async Task<IReadOnlyList<LookupRow>> SeriesAsync(string typed) => await lookup.NoSeriesAsync(typed, await current.GetAsync());
}
