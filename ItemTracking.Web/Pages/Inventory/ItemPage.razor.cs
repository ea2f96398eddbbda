using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Pages.Inventory;

/// <summary>One item with its units of measure and how it is tracked.</summary>
public sealed partial class ItemPage(ItemStore store, LookupReader lookup, CurrentActor current, NavigationManager navigation, ISnackbar snackbar)
{
    private static readonly IReadOnlyList<(ItemType, string)> Types = [.. Enum.GetValues<ItemType>().Select(type => (type, type.Caption()))];
    private static readonly IReadOnlyList<(CostingMethod, string)> CostingMethods = [.. Enum.GetValues<CostingMethod>().Select(method => (method, method.Caption()))];

    private static readonly IReadOnlyList<(ReserveMethod, string)> ReserveMethods = [.. Enum.GetValues<ReserveMethod>().Select(reserve => (reserve, reserve.Caption()))];
    private static readonly IReadOnlyList<(PreventNegativeInventory, string)> NegativeInventory = [.. Enum.GetValues<PreventNegativeInventory>().Select(prevent => (prevent, prevent.Caption()))];

    private CardState<ItemCard> state = default!;
    private bool usesExpirationDates;

    /// <summary>Key of the record; null for a new one.</summary>
    [Parameter]
    public string? Key { get; set; }

    private string UnitSummary => string.Join(", ", state.Card.Units.Select(unit => unit.Code));

    protected override void OnInitialized() => state = new(current, navigation, snackbar)
    {
        NameOf = card => $"Item {card.No}",
        NewName = "New Item",
        List = ("Items", Items.Path),
        Blank = ItemCard.New,
        KeyOf = card => card.No,
        VersionOf = card => card.Version,
        Edit = Permission.EditItems,
        Find = store.FindAsync,
        Save = store.SaveAsync,
        Delete = store.DeleteAsync,
        BeforeShow = card => ReadCodeAsync(card.ItemTrackingCode),
    };

    protected override Task OnParametersSetAsync() => state.OpenAsync(Key);

    private async Task ReadCodeAsync(string code) => usesExpirationDates = await store.UsesExpirationDatesAsync(code, await current.GetAsync());

    private Task SetCodeAsync(string code)
    {
        state.Card = state.Card with { ItemTrackingCode = code };
        return ReadCodeAsync(code);
    }

    /// <summary>The base unit is one of the item's units, with one base unit in it.</summary>
    private void SetBaseUnit(string code) => state.Card = state.Card with
    {
        BaseUnitOfMeasure = code,
        Units = code.Length == 0 || state.Card.Units.Any(unit => unit.Code == code)
            ? state.Card.Units
            : [new ItemUnitCard(code, 1), .. state.Card.Units.Where(unit => unit.Code != state.Card.BaseUnitOfMeasure)],
    };

    private void SetUnit(ItemUnitCard old, ItemUnitCard unit) =>
        state.Card = state.Card with { Units = LineTable<ItemUnitCard>.Replace(state.Card.Units, old, unit) };

    private async Task<IReadOnlyList<LookupRow>> UnitsAsync(string typed) => await lookup.UnitsAsync(typed, await current.GetAsync());

    private async Task<IReadOnlyList<LookupRow>> CodesAsync(string typed) => await lookup.ItemTrackingCodesAsync(typed, await current.GetAsync());

    private async Task<IReadOnlyList<LookupRow>> SeriesAsync(string typed) => await lookup.NoSeriesAsync(typed, await current.GetAsync());
}
