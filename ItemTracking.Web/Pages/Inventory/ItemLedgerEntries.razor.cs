using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Web.Account;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Inventory;

/// <summary>What happened to stock, newest first. The filter stands in the address, so that it can be linked to and the way back keeps it.</summary>
public sealed partial class ItemLedgerEntries(LedgerReader reader, LookupReader lookups, CurrentActor current, NavigationManager navigation)
{
    private readonly List<LedgerRow> rows = [];
    private LedgerFilter filter = new();
    private LedgerFilter? shown;
    private IReadOnlyList<Refusal> refusals = [];
    private long? nextBefore;
    private bool loading = true;
    private LedgerRow? chosen;
    private IReadOnlyList<AppliedEntry> applied = [];

    [SupplyParameterFromQuery]
    public string? Item { get; set; }

    [SupplyParameterFromQuery]
    public string? Serial { get; set; }

    [SupplyParameterFromQuery]
    public string? Lot { get; set; }

    [SupplyParameterFromQuery]
    public string? Document { get; set; }

    [SupplyParameterFromQuery]
    public string? Location { get; set; }

    [SupplyParameterFromQuery]
    public string? Open { get; set; }

    private string InWords => LedgerQuery.InWords(filter);

    private string Count => loading ? "Loading…" : $"{rows.Count}{(nextBefore is null ? "" : "+")} {(rows.Count == 1 ? "entry" : "entries")}";

    protected override async Task OnParametersSetAsync()
    {
        filter = new(Codes.Normalise(Item), Codes.Normalise(Serial), Codes.Normalise(Lot), Codes.Normalise(Document), Codes.Normalise(Location), Open == "true");
        if (filter == shown)
            return;
        shown = filter;
        rows.Clear();
        nextBefore = null;
        await MoreAsync();
    }

    private async Task MoreAsync()
    {
        loading = true;
        var asked = filter;
        var page = await reader.PageAsync(asked, nextBefore, await current.GetAsync());
        if (asked != filter)
            return;
        loading = false;
        refusals = page.Refusals;
        if (page.IsRefused)
            return;
        rows.AddRange(page.Value.Rows);
        nextBefore = page.Value.NextBefore;
    }

    private void Show(LedgerFilter wanted) => navigation.NavigateTo(LedgerQuery.Address(wanted));

    private async Task ShowAppliedAsync(LedgerRow row)
    {
        var found = await reader.AppliedAsync(row.EntryNo, await current.GetAsync());
        refusals = found.Refusals;
        if (found.IsRefused)
            return;
        (chosen, applied) = (row, found.Value);
    }

    private void CloseApplied() => chosen = null;

    private async Task<IReadOnlyList<LookupRow>> SearchItemsAsync(string typed) => await lookups.ItemsAsync(typed, await current.GetAsync());

    private async Task<IReadOnlyList<LookupRow>> SearchLocationsAsync(string typed) => await lookups.LocationsAsync(typed, await current.GetAsync());
}
