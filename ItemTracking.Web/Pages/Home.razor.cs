using ItemTracking.Core.Accounts;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Users;
using ItemTracking.Core.Warehouse;
using ItemTracking.Web.Account;
using ItemTracking.Web.Layout;

namespace ItemTracking.Web.Pages;

/// <summary>What waits for the user today, and the ways on from here.</summary>
public sealed partial class Home(
    DocumentCuesReader cues, TransferReader transfers, AccountStore accounts, NumberSeriesStore series, CurrentActor current,
    WarehouseActivityReader activities, WorkDate workDate)
{
    private static readonly string[] QuickPaths =
        [
            "/purchase-orders/new", "/sales-orders/new", "/transfer-orders/new", "/items/new", "/item-tracking-codes/new",
            "/lot-no-information", "/inventory-picks", "/inventory-put-aways", "/item-ledger-entries", "/items"
        ];

    private static readonly IReadOnlyList<(DocumentKind Kind, (string Id, string Caption) Title)> AllSides =
        [(DocumentKind.PurchaseOrder, ("inbound", "Inbound – Today")), (DocumentKind.SalesOrder, ("outbound", "Outbound – Today"))];

    private Actor actor = Actor.Nobody;
    private int edition;

    private IReadOnlyList<PageEntry> Quick =>
        [.. QuickPaths.SelectMany(path => PageCatalogue.For(actor).Where(entry => entry.Path == path)).Take(3)];

    /// <summary>Goods on their way to another place of the company stand beside those on their way to customers.</summary>
    private static DocumentKind TransfersBeside => DocumentKind.SalesOrder;

    /// <summary>The sides of the company whose orders the user may see.</summary>
    private IReadOnlyList<(DocumentKind Kind, (string Id, string Caption) Title)> Sides =>
    [
        .. AllSides.Where(side => actor.May(side.Kind.Side.Read)
            || (side.Kind == TransfersBeside && actor.May(Permission.ReadTransferOrders))),
    ];

    protected override async Task OnInitializedAsync() => actor = await current.GetAsync();

    /// <summary>Who sees both sides needs to tell the figures apart.</summary>
    private string IncompleteCaption(DocumentKind kind) =>
        Sides.Count > 1 && kind == DocumentKind.SalesOrder ? "Sales Lines with Incomplete Tracking" : "Lines with Incomplete Tracking";

    private async Task<Outcome<HomeCue>> InTransitAsync() =>
        (await transfers.CountAsync(TransferListView.InTransit, actor)).Then<HomeCue>(count => new HomeCue(count));

    /// <summary>Those that nobody works on stand beside the number.</summary>
    private async Task<Outcome<HomeCue>> InHandAsync(WarehouseActivityType type) =>
        (await activities.ListAsync(type, "", actor)).Then<HomeCue>(
            rows => new HomeCue(rows.Count, rows.Count(row => row.AssignedUserId.Length == 0)));

    private async Task<Outcome<HomeCue>> UsersAsync() => (await accounts.ListAsync("", actor)).Then<HomeCue>(rows =>
        new HomeCue(rows.Count(row => row.State != AccountState.Enabled)));

    private async Task<Outcome<HomeCue>> SeriesAsync() => (await series.ListAsync("", actor)).Then<HomeCue>(rows =>
        new HomeCue(rows.Count(row => row.EndingNo.Length > 0 && row.LastNoUsed == row.EndingNo)));
}
