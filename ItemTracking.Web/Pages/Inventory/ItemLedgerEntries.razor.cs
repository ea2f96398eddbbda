using System.Globalization;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Inventory;

/// <summary>
/// What happened to stock, newest first; of one number, its Item Tracking Entries (PTP-4). The filter stands in the address, so that it can
/// be linked to and the way back keeps it.
/// </summary>
public sealed partial class ItemLedgerEntries(LedgerReader reader, LookupReader lookups, CurrentActor current, NavigationManager navigation)
{
    private readonly LatestQuestion applications = new();
    private IReadOnlyList<DataColumn<LedgerRow>> columns = [];
    private LedgerFilter filter = new();
    private bool usesVariants;
    private IReadOnlyList<Refusal> refusals = [];
    private LedgerRow? chosen;
    private KeyPages<LedgerRow> pages = default!;
    private IReadOnlyList<AppliedEntry> applied = [];

    [SupplyParameterFromQuery]
    public string? Item { get; set; }

    [SupplyParameterFromQuery]
    public string? Variant { get; set; }

    [SupplyParameterFromQuery]
    public string? Serial { get; set; }

    [SupplyParameterFromQuery]
    public string? Lot { get; set; }

    [SupplyParameterFromQuery(Name = "document")]
    public string? DocumentNo { get; set; }

    [SupplyParameterFromQuery]
    public string? Location { get; set; }

    [SupplyParameterFromQuery]
    public string? Open { get; set; }

    [SupplyParameterFromQuery]
    public string? Tracked { get; set; }

    [SupplyParameterFromQuery]
    public string? Vendor { get; set; }

    [SupplyParameterFromQuery]
    public string? Customer { get; set; }

    private string InWords => LedgerQuery.InWords(filter);

    private string EmptyText => InWords.Length > 0 ? $"No entries where {InWords}." : "No entries yet. Posting a receipt makes the first.";

    protected override async Task OnInitializedAsync()
    {
        pages = new(ReadAsync);
        usesVariants = await lookups.UsesVariantsAsync(await current.GetAsync());
        columns = Columns(await current.MayAsync(Permission.ReadInformation));
    }

    private IReadOnlyList<DataColumn<LedgerRow>> Columns(bool mayReadInformation) =>
    [
        new("Entry No.", row => row.EntryNo.ToString(CultureInfo.InvariantCulture)),
        new("Posting Date", row => row.PostingDate),
        new("Entry Type", row => row.EntryType.Caption()),
        new("Document No.", row => row.DocumentNo, Template: Document),
        new("Item No.", row => row.ItemNo),
        new("Variant Code", row => row.VariantCode) { OnlyWhereAny = true },
        new("Lot No.", row => row.LotNo, Template: mayReadInformation ? LotInformation : null) { OnlyWhereAny = true },
        new("Serial No.", row => row.SerialNo, Template: mayReadInformation ? SerialInformation : null) { OnlyWhereAny = true },
        new("Quantity", row => row.Quantity, Numeric: true),
        new("Remaining Quantity", row => row.RemainingQuantity, Numeric: true),
        new("Location Code", row => row.LocationCode),
        new("Expiration Date", row => row.ExpirationDate) { OnlyWhereAny = true },
        new("Open", row => row.Open),
        new("Applied Entries", row => row.EntryNo, Template: Applications),
        .. mayReadInformation
            ? new DataColumn<LedgerRow>[] { new("Information", row => row.LotNo + row.SerialNo, Template: Cards) { OnlyWhereAny = true } }
            : [],
        new("Document Type", row => LedgerWords.Of(row.DocumentType)),
        new("User", row => row.CreatedBy),
    ];

    private static IEnumerable<InformationKey> KeysOf(LedgerRow row) =>
        new InformationKey[]
        {
            new(ItemTrackingType.LotNo, row.ItemNo, row.VariantCode, row.LotNo),
            new(ItemTrackingType.SerialNo, row.ItemNo, row.VariantCode, row.SerialNo),
        }.Where(key => key.Number.Length > 0);

    protected override void OnParametersSet() => filter =
        new(
            Codes.Normalise(Item), Codes.Normalise(Serial), Codes.Normalise(Lot), Codes.Normalise(DocumentNo), Codes.Normalise(Location),
            Open == "true")
        {
            VariantCode = Codes.Normalise(Variant),
            TrackedOnly = Tracked == "true",
            VendorNo = Codes.Normalise(Vendor),
            CustomerNo = Codes.Normalise(Customer),
        };

    private async Task<Outcome<(IReadOnlyList<LedgerRow> Rows, long? NextBefore)>> ReadAsync(long? before) =>
        (await reader.PageAsync(filter, before, await current.GetAsync()))
            .Then<(IReadOnlyList<LedgerRow>, long?)>(page => (page.Rows, page.NextBefore));

    /// <summary>The filter is taken before its address is shown: a second field may be changed meanwhile.</summary>
    private void Show(LedgerFilter wanted)
    {
        filter = wanted;
        navigation.NavigateTo(LedgerQuery.Address(wanted));
    }

    private async Task ShowAppliedAsync(LedgerRow row)
    {
        var isLatest = applications.Ask();
        var found = await reader.AppliedAsync(row.EntryNo, await current.GetAsync());
        if (!isLatest())
            return;
        refusals = found.Refusals;
        if (!found.IsRefused)
            (chosen, applied) = (row, found.Value);
    }

    private void CloseApplied() => chosen = null;

    private async Task<IReadOnlyList<LookupRow>> SearchItemsAsync(string typed) =>
        await lookups.ItemsAsync(typed, await current.GetAsync());

    private async Task<IReadOnlyList<LookupRow>> SearchVariantsAsync(string typed) =>
        await lookups.VariantsAsync(filter.ItemNo, typed, await current.GetAsync());

    private async Task<IReadOnlyList<LookupRow>> SearchLocationsAsync(string typed) =>
        await lookups.LocationsAsync(typed, await current.GetAsync());
}
