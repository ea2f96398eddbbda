using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Inventory;

/// <summary>One item with its units of measure and how it is tracked.</summary>
public sealed partial class ItemPage(ItemStore store, LookupReader lookup, CurrentActor current, NavigationManager navigation, Toasts toasts)
{
    private ItemCard? saved;
    private ItemCard? card;
    private IReadOnlyList<Refusal> refusals = [];
    private bool mayEdit;
    private bool usesExpirationDates;

    /// <summary>Key of the record; null for a new one.</summary>
    [Parameter]
    public string? Key { get; set; }

    private string Title => saved is { Version: > 0 } ? $"Item {saved.No}" : "New Item";

    private bool IsNew => card is { Version: 0 };

    private string UnitSummary => string.Join(", ", card!.Units.Select(unit => unit.Code));

    protected override async Task OnParametersSetAsync()
    {
        mayEdit = await current.MayAsync(Permission.EditItems);
        if (Key is null)
            await ShowAsync(ItemCard.New);
        else if (saved is null || saved.No != CardRoutes.Key(Key))
            await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var found = await store.FindAsync(CardRoutes.Key(Key), await current.GetAsync());
        refusals = found.Refusals;
        if (!found.IsRefused)
            await ShowAsync(found.Value);
    }

    private async Task SaveAsync()
    {
        if (await TrySaveAsync() && Key is null)
            navigation.NavigateTo(CardRoutes.Card(Items.Path, saved!.No), replace: true);
    }

    private async Task SaveAndCloseAsync()
    {
        if (await TrySaveAsync())
            navigation.NavigateTo(Items.Path);
    }

    private async Task<bool> TrySaveAsync()
    {
        var outcome = await store.SaveAsync(card!, await current.GetAsync());
        refusals = outcome.Refusals;
        if (outcome.IsRefused)
            return false;
        await ShowAsync(outcome.Value);
        toasts.Show($"{Title} is saved.");
        return true;
    }

    private async Task DeleteAsync()
    {
        var outcome = await store.DeleteAsync(saved!.No, saved.Version, await current.GetAsync());
        refusals = outcome.Refusals;
        if (outcome.IsRefused)
            return;
        toasts.Show($"{Title} is deleted.");
        card = saved;
        navigation.NavigateTo(Items.Path);
    }

    private async Task ShowAsync(ItemCard shown)
    {
        saved = shown;
        refusals = [];
        usesExpirationDates = await store.UsesExpirationDatesAsync(shown.ItemTrackingCode, await current.GetAsync());
        card = shown;
    }

    private async Task SetCodeAsync(string code)
    {
        card = card! with { ItemTrackingCode = code };
        usesExpirationDates = await store.UsesExpirationDatesAsync(code, await current.GetAsync());
    }

    /// <summary>The base unit is one of the item's units, with one base unit in it.</summary>
    private void SetBaseUnit(string code) => card = card! with
    {
        BaseUnitOfMeasure = code,
        Units = code.Length == 0 || card.Units.Any(unit => unit.Code == code)
            ? card.Units
            : [new ItemUnitCard(code, 1), .. card.Units.Where(unit => unit.Code != card.BaseUnitOfMeasure)],
    };

    private void SetUnit(ItemUnitCard old, ItemUnitCard unit) => card = card! with { Units = LineTable<ItemUnitCard>.Replace(card.Units, old, unit) };

    private async Task<IReadOnlyList<LookupRow>> UnitsAsync(string typed) => await lookup.UnitsAsync(typed, await current.GetAsync());

    private async Task<IReadOnlyList<LookupRow>> CodesAsync(string typed) => await lookup.ItemTrackingCodesAsync(typed, await current.GetAsync());

    private async Task<IReadOnlyList<LookupRow>> SeriesAsync(string typed) => await lookup.NoSeriesAsync(typed, await current.GetAsync());
}
