using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>One unit of measure.</summary>
public sealed partial class UnitOfMeasurePage(UnitOfMeasureStore store, CurrentActor current, NavigationManager navigation, ISnackbar snackbar)
{
    private readonly CardState<UnitOfMeasureCard> state = new(current, navigation, snackbar)
    {
        NameOf = card => $"Unit of Measure {card.Code}",
        NewName = "New Unit of Measure",
        List = ("Units of Measure", UnitsOfMeasure.Path),
        Blank = UnitOfMeasureCard.New,
        KeyOf = card => card.Code,
        VersionOf = card => card.Version,
        Edit = Permission.EditItems,
        Find = store.FindAsync,
        Save = store.SaveAsync,
        Delete = store.DeleteAsync,
    };

    /// <summary>Key of the record; null for a new one.</summary>
    [Parameter]
    public string? Key { get; set; }

    protected override Task OnParametersSetAsync() => state.OpenAsync(Key);
}
