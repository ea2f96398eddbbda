using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>One location with its bins.</summary>
public sealed partial class LocationPage(LocationStore store, CurrentActor current, NavigationManager navigation, ISnackbar snackbar)
{
    private readonly CardState<LocationCard> state = new(current, navigation, snackbar)
    {
        NameOf = card => $"Location {card.Code}",
        NewName = "New Location",
        List = ("Locations", Locations.Path),
        Blank = LocationCard.New,
        KeyOf = card => card.Code,
        VersionOf = card => card.Version,
        Edit = Permission.EditLocations,
        Find = store.FindAsync,
        Save = store.SaveAsync,
        Delete = store.DeleteAsync,
    };

    /// <summary>Key of the record; null for a new one.</summary>
    [Parameter]
    public string? Key { get; set; }

    private string BinSummary => string.Join(", ", state.Card.Bins.Select(bin => bin.Code));

    protected override Task OnParametersSetAsync() => state.OpenAsync(Key);

    private void SetBin(BinCard old, BinCard bin) =>
        state.Card = state.Card with { Bins = LineTable<BinCard>.Replace(state.Card.Bins, old, bin) };
}
