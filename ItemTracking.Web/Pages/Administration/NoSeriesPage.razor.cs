using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>One number series with its lines.</summary>
public sealed partial class NoSeriesPage(NumberSeriesStore store, CurrentActor current, NavigationManager navigation, ISnackbar snackbar)
{
    private readonly CardState<NoSeriesCard> state = new(current, navigation, snackbar)
    {
        NameOf = card => $"No. Series {card.Code}",
        NewName = "New No. Series",
        List = ("No. Series", NoSeriesList.Path),
        Blank = NoSeriesCard.New,
        KeyOf = card => card.Code,
        VersionOf = card => card.Version,
        Edit = Permission.EditNumberSeries,
        Find = store.FindAsync,
        Save = store.SaveAsync,
        Delete = store.DeleteAsync,
    };

    /// <summary>Key of the record; null for a new one.</summary>
    [Parameter]
    public string? Key { get; set; }

    protected override Task OnParametersSetAsync() => state.OpenAsync(Key);

    private void Set(NoSeriesLineCard old, NoSeriesLineCard line) =>
        state.Card = state.Card with { Lines = LineTable<NoSeriesLineCard>.Replace(state.Card.Lines, old, line) };
}
