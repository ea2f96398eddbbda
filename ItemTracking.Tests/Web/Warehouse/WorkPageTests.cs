using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Users;
using ItemTracking.Core.Warehouse;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Warehouse;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Tracking;
using ItemTracking.Web.Pages.Warehouse;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Web.Warehouse;

/// <summary>The worker's screen over real stores (WRK-1…WRK-5).</summary>
public sealed class WorkPageTests : IAsyncLifetime
{
    private PurchasePages pages = null!;
    private long lastScan;
    private long lastEntry;

    private PurchaseCompany Company => pages.Company;

    public async Task InitializeAsync()
    {
        pages = await PurchasePages.CreateAsync(Roles.WarehouseSupervisor);
        var scans = pages.JSInterop.SetupModule("/js/scan-station.js");
        scans.Mode = JSRuntimeMode.Loose;
        scans.SetupModule("attach", _ => true).Mode = JSRuntimeMode.Loose;
        await Company.AddWarehouseAsync(location => location.PickAccordingToFefo = true);
    }

    public async Task DisposeAsync()
    {
        await pages.DisposeComponentsAsync();
        pages.Dispose();
    }

    [Fact, Trait("Rule", "WRK-1"), Trait("Rule", "WRK-2")]
    public async Task A_worker_takes_a_pick_and_one_scan_handles_the_line()
    {
        var page = Open(await PickAsync());
        Assert.Contains("Nobody works on it. Take it to begin.", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindComponents<ScanStation>());
        page.Press("Take It");

        page.WaitForAssertion(() => Assert.Contains(
            "L1", page.Find("[aria-label=Next] .work-number").TextContent, StringComparison.Ordinal));
        await ScanAsync(page, "l1");

        page.WaitForAssertion(() => Assert.Contains("Every line is dealt with.", page.Markup, StringComparison.Ordinal));
        Assert.Equal(5, (await Company.Database.AllAsync<WarehouseActivityLine>()).Single().QtyToHandleBase);
    }

    [Fact, Trait("Rule", "WRK-3"), Trait("Rule", "WRK-4")]
    public async Task A_wrong_scan_waits_with_its_reason_until_the_other_lot_is_taken_instead()
    {
        await StockAsync("L2", new(2025, 7, 1));
        var page = Open(await PickAsync());
        page.Press("Take It");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindComponents<ScanStation>()));
        await ScanAsync(page, "NOPE", "L2");

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("ul[aria-label=Scans] li").Count));
        page.Press("Take L2 Instead");

        page.WaitForAssertion(() => Assert.Contains("Every line is dealt with.", page.Markup, StringComparison.Ordinal));
        Assert.Equal("L2", (await Company.Database.AllAsync<WarehouseActivityLine>()).Single().LotNo);
    }

    [Fact, Trait("Rule", "WRK-5")]
    public async Task Less_is_handled_with_a_reason_and_can_be_handled_again()
    {
        var page = Open(await PickAsync());
        page.Press("Take It");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindComponents<ScanStation>()));
        page.Press("Handle Less…");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[role=dialog]")));
        page.Type("Quantity there", "3");
        page.Press("OK");

        page.WaitForAssertion(() => Assert.Contains(
            "3 of 5: Not in the bin", page.Find("ul[aria-label='Handled less']").TextContent, StringComparison.Ordinal));
        page.Press("Handle L1 again");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[aria-label=Next]")));
    }

    [Fact, Trait("Rule", "WRK-2")]
    public async Task A_pick_is_printed_in_the_order_of_the_way_with_its_number_for_a_scanner()
    {
        var no = await PickAsync();
        var page = pages.Draw<WorkPrintPage>(("List", "inventory-picks"), ("No", no));

        page.WaitForAssertion(() => Assert.Equal($"Bar code {no}", page.Find("svg.bar-code").GetAttribute("aria-label")));
        Assert.Equal(
            ["", "", WarehouseGivens.Lot, "L1", "5"],
            page.FindAll("article tbody td").Select(cell => cell.TextContent.Trim()).Where((_, at) => at is 0 or 1 or 2 or 5 or 7));
    }

    [Fact, Trait("Rule", "WRK-1")]
    public async Task My_work_lists_what_waits_and_leads_to_it()
    {
        var no = await PickAsync();
        var page = pages.Open<MyWork>();

        page.WaitForAssertion(() => Assert.Contains(
            $"/my-work/inventory-picks/{no}", page.FindAll("a").Select(link => link.GetAttribute("href"))));
    }

    private IRenderedComponent<IComponent> Open(string no) => pages.Draw<WorkPage>(("List", "inventory-picks"), ("No", no));

    /// <summary>Five of lot L1 are to be picked for an order.</summary>
    private async Task<string> PickAsync()
    {
        await StockAsync("L1", new(2025, 6, 1));
        var order = await Company.DocumentAsync(DocumentKind.SalesOrder, (WarehouseGivens.Lot, 5));
        await Company.ChangeAsync(order.Key, 0, line => line with { LocationCode = "EAST" });
        Taken(await Company.Store.ReleaseAsync(
            order.Key, (await Company.FindAsync(order.Key)).Version, Actors.SalesOrderProcessor));
        return Assert.Single(Taken(await pages.Services.GetRequiredService<WarehouseActivityStore>()
            .CreateAsync(order.Key.Source, Actors.WarehouseSupervisor)));
    }

    private Task StockAsync(string lot, DateOnly expires) => Company.Database.AddAsync(new ItemLedgerEntry
    {
        EntryNo = ++lastEntry,
        EntryType = ItemLedgerEntryType.Purchase,
        ItemNo = WarehouseGivens.Lot,
        LocationCode = "EAST",
        LotNo = lot,
        ExpirationDate = expires,
        Quantity = 5,
        RemainingQuantity = 5,
        Positive = true,
    });

    private Task ScanAsync(IRenderedComponent<IComponent> page, params string[] scans) =>
        page.InvokeAsync(() => page.FindComponent<ScanStation>().Instance.EnterAsync(
            [.. scans.Select(text => new TrackingEntry("queue", ++lastScan, "scan", 0, "", text, 0, 0, false))]));
}
