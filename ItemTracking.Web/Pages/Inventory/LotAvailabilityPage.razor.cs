using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Inventory;

/// <summary>
/// What is there of each lot of an item, and what open documents of a period bring and take (O-145). The period stands in the address.
/// </summary>
public sealed partial class LotAvailabilityPage(
    LotAvailabilityReader reader, LookupReader lookup, CurrentActor current, WorkDate workDate, NavigationManager navigation)
{
    private static readonly IReadOnlyList<(PeriodLength, string)> Lengths =
        [.. Enum.GetValues<PeriodLength>().Select(length => (length, length.Caption()))];
    private static readonly IReadOnlyList<(AvailabilityView, string)> Views =
        [.. Enum.GetValues<AvailabilityView>().Select(view => (view, view.Caption()))];

    private static readonly IReadOnlyList<DataColumn<LotAvailability>> Columns =
    [
        new("Lot No.", row => row.LotNo, "lot"),
        new("Variant Code", row => row.VariantCode, "variant"),
        new("Expiration Date", row => row.ExpirationDate, "expiration"),
        new("Inventory", row => row.Inventory, "inventory", Numeric: true),
        new("Scheduled Receipt", row => row.ScheduledReceipt, "receipt", Numeric: true),
        new("Gross Requirement", row => row.GrossRequirement, "requirement", Numeric: true),
        new("Projected Available Balance", row => row.ProjectedAvailableBalance, "balance", Numeric: true),
    ];

    private readonly LatestQuestion reads = new();
    private LotAvailabilityQuery shown = default!;
    private ItemLots? item;
    private IReadOnlyList<Refusal> refusals = [];

    /// <summary>Item; null where it is still to be chosen.</summary>
    [Parameter]
    public string? Key { get; set; }

    [SupplyParameterFromQuery]
    public string? By { get; set; }

    [SupplyParameterFromQuery]
    public string? Date { get; set; }

    [SupplyParameterFromQuery]
    public string? View { get; set; }

    [SupplyParameterFromQuery]
    public string? Location { get; set; }

    private string ItemNo => Codes.Normalise(CardRoutes.Key(Key));

    private IReadOnlyList<(string Caption, string? Href)> Crumbs =>
        Key is null ? [] : [("Items", Items.Path), (ItemNo, CardRoutes.Card(Items.Path, ItemNo)), ("Availability by Lot No.", null)];

    protected override async Task OnParametersSetAsync()
    {
        shown = LotAvailabilityQuery.Read(By, Date, View, Location, workDate.Value);
        var isLatest = reads.Ask();
        if (Key is null)
        {
            (item, refusals) = (null, []);
            return;
        }

        var found = await reader.FindAsync(ItemNo, shown.Location, shown.Period, shown.View, await current.GetAsync());
        if (isLatest())
            (item, refusals) = (found.Value, found.Refusals);
    }

    /// <summary>A longer or shorter period begins where this one does.</summary>
    private void SetLength(PeriodLength length) => Show(shown with { Period = AvailabilityPeriod.Of(length, shown.Period.First) });

    private async Task<IReadOnlyList<LookupRow>> ItemsAsync(string typed) => await lookup.ItemsAsync(typed, await current.GetAsync());

    private async Task<IReadOnlyList<LookupRow>> LocationsAsync(string typed) =>
        await lookup.LocationsAsync(typed, await current.GetAsync());

    private void Show(LotAvailabilityQuery wanted) => navigation.NavigateTo(wanted.AddressFor(ItemNo));

    private Task<Outcome<ListPart<LotAvailability>>> LoadAsync(ListQuery query)
    {
        var searched = Codes.Normalise(query.Search);
        LotAvailability[] found = [.. item!.Lots.Where(lot => lot.LotNo.Contains(searched, StringComparison.Ordinal))];
        return Task.FromResult<Outcome<ListPart<LotAvailability>>>(query.Part(found, Columns));
    }
}
