using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Inventory;

/// <summary>One item with its units of measure, variants and references, and how it is tracked.</summary>
public sealed partial class ItemPage(ItemStore store, ItemAvailabilityReader availability, LookupReader lookup, WorkDate workDate)
{
    private static readonly IReadOnlyList<(ItemType, string)> Types =
        [.. Enum.GetValues<ItemType>().Select(type => (type, type.Caption()))];
    private static readonly IReadOnlyList<(CostingMethod, string)> CostingMethods =
        [.. Enum.GetValues<CostingMethod>().Select(method => (method, method.Caption()))];

    private static readonly IReadOnlyList<(ReserveMethod, string)> ReserveMethods =
        [.. Enum.GetValues<ReserveMethod>().Select(reserve => (reserve, reserve.Caption()))];
    private static readonly IReadOnlyList<(PreventNegativeInventory, string)> NegativeInventory =
        [.. Enum.GetValues<PreventNegativeInventory>().Select(prevent => (prevent, prevent.Caption()))];

    private bool usesExpirationDates;
    private ItemFigures? figures;

    private string UnitSummary => string.Join(", ", State.Card.Units.Select(unit => unit.Code));

    private string VariantSummary => string.Join(", ", State.Card.Variants.Select(variant => variant.Code));

    private string ReferenceSummary => State.Card.References.Count switch
    {
        0 => "",
        1 => State.Card.References[0].ReferenceNo,
        var count => $"{count} references",
    };

    /// <inheritdoc/>
    protected override CardState<ItemCard> Describe() => new(Current, Navigation, Snackbar)
    {
        Name = "Item Card",
        List = ("Items", Items.Path),
        Blank = ItemCard.New,
        KeyOf = card => card.No,
        Edit = Permission.EditItems,
        Find = store.FindAsync,
        Save = store.SaveAsync,
        Delete = store.DeleteAsync,
        BeforeShow = ReadRelatedAsync,
    };

    /// <summary>A card without figures is still a card.</summary>
    private async Task ReadRelatedAsync(ItemCard card)
    {
        await ReadCodeAsync(card.ItemTrackingCode);
        figures = card.Version == 0 ? null : (await availability.FindAsync(card.No, workDate.Value, await Current.GetAsync())).Value;
    }

    private async Task ReadCodeAsync(string code) =>
        usesExpirationDates = await store.UsesExpirationDatesAsync(code, await Current.GetAsync());

    private Task SetCodeAsync(string code)
    {
        State.Card = State.Card with { ItemTrackingCode = code };
        return ReadCodeAsync(code);
    }

    /// <summary>The base unit is one of the item's units, with one base unit in it.</summary>
    private void SetBaseUnit(string code) => State.Card = State.Card with
    {
        BaseUnitOfMeasure = code,
        Units = code.Length == 0 || State.Card.Units.Any(unit => unit.Code == code)
            ? State.Card.Units
            : [new ItemUnitCard(code, 1), .. State.Card.Units.Where(unit => unit.Code != State.Card.BaseUnitOfMeasure)],
    };

    private void SetUnit(ItemUnitCard old, ItemUnitCard unit) =>
        State.Card = State.Card with { Units = LineTable<ItemUnitCard>.Replace(State.Card.Units, old, unit) };

    private async Task<IReadOnlyList<LookupRow>> UnitsAsync(string typed) => await lookup.UnitsAsync(typed, await Current.GetAsync());

    private async Task<IReadOnlyList<LookupRow>> CodesAsync(string typed) =>
        await lookup.ItemTrackingCodesAsync(typed, await Current.GetAsync());

    private async Task<IReadOnlyList<LookupRow>> SeriesAsync(string typed) => await lookup.NoSeriesAsync(typed, await Current.GetAsync());
}
