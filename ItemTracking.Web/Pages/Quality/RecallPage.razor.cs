using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracing;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ItemTracking.Web.Pages.Quality;

/// <summary>A recall: who got the goods of a number, where they are, and what asks for them (RECALL-1).</summary>
public sealed partial class RecallPage(
    RecallReader reader, BlockStore blocking, LookupReader lookup, CurrentActor current, NavigationManager navigation)
{
    private const string Path = "/recall";
    private const string ReasonCaption = "Reason";

    private static readonly IReadOnlyList<(ItemTrackingType, string)> Kinds =
        [(ItemTrackingType.LotNo, "Lot No."), (ItemTrackingType.SerialNo, "Serial No.")];

    private readonly LatestQuestion reads = new();
    private InformationKey typed = new(ItemTrackingType.LotNo, "", "", "");
    private Recall? recall;
    private Actor actor = Actor.Nobody;
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<Refusal> blockRefusals = [];
    private string reason = "";
    private bool blocks;

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public string? Item { get; set; }

    [SupplyParameterFromQuery]
    public string? Variant { get; set; }

    [SupplyParameterFromQuery]
    public string? Number { get; set; }

    private string? WhyNotBlock => !actor.May(Permission.BlockNumbers) ? "Only quality staff and inventory managers block numbers."
        : recall!.Numbers.Count == recall.Blocked.Count ? "All of the numbers are blocked."
        : null;

    /// <summary>Address of the recall of a number.</summary>
    public static string Address(InformationKey key) => QueryHelpers.AddQueryString(Path, new Dictionary<string, string?>
    {
        ["kind"] = key.Type == ItemTrackingType.SerialNo ? "serial" : "lot",
        ["item"] = key.ItemNo,
        ["variant"] = key.VariantCode.Length > 0 ? key.VariantCode : null,
        ["number"] = key.Number,
    });

    protected override async Task OnParametersSetAsync()
    {
        var isLatest = reads.Ask();
        actor = await current.GetAsync();
        if (!isLatest())
            return;
        typed = new(
            Kind == "serial" ? ItemTrackingType.SerialNo : ItemTrackingType.LotNo, Item ?? "", Variant ?? "", Number ?? "");
        if (typed.ItemNo.Length + typed.Number.Length == 0)
            (recall, refusals) = (null, []);
        else
            await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var isLatest = reads.Ask();
        var found = await reader.FindAsync(typed, actor);
        if (isLatest())
            (recall, refusals) = (found.Value, found.Refusals);
    }

    private async Task Show()
    {
        if (recall?.Number == typed.Normalised())
            await ReadAsync();
        else
            navigation.NavigateTo(Address(typed));
    }

    private void OpenBlock() => (reason, blockRefusals, blocks) = ("", [], true);

    private async Task BlockAsync()
    {
        var blocked = await blocking.BlockAsync(recall!.Numbers, reason, actor);
        blockRefusals = blocked.Refusals;
        blocks = blocked.IsRefused;
        if (!blocked.IsRefused)
            await ReadAsync();
    }

    private static string Summary(Recall recall) =>
        $"{Numbers.Show(recall.InStock)} in stock, {Numbers.Show(recall.Shipped)} shipped, {Numbers.Show(recall.Returned)} returned, "
            + $"{Numbers.Show(recall.StillOut)} still out."
            + (recall.IsCut ? " There is more than was read: trace the number in parts." : "");

    private async Task<IReadOnlyList<LookupRow>> SearchItemsAsync(string search) => await lookup.ItemsAsync(search, actor);

    private async Task<IReadOnlyList<LookupRow>> SearchVariantsAsync(string search) =>
        await lookup.VariantsAsync(typed.ItemNo, search, actor);
}
