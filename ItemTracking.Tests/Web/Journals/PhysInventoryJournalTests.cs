using Bunit;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Journals;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Tests.Web.Journals;

/// <summary>The Physical Inventory Journal as its users calculate, count and post it.</summary>
public sealed class PhysInventoryJournalTests
{
    [Fact]
    public async Task What_the_books_have_is_counted_in_place_and_the_difference_is_shown_with_its_sign()
    {
        await using var desk = await CalculatedAsync(("S1", ""), ("S2", ""));
        var page = Shown(desk, 2);
        Assert.Equal("", page.Text(Count("S1")) ?? "");
        page.Type(Count("S1"), "0");

        page.WaitForAssertion(() => Assert.Contains("-1", Row(page, "S1"), StringComparison.Ordinal));
        Assert.Equal(0, (await desk.LinesAsync(JournalTemplate.PhysInventory)).Single(line => line.SerialNo == "S1").QtyPhysInventory);
    }

    /// <summary>Whoever types down the list has the next field under the hand while the last count is stored.</summary>
    [Fact]
    public async Task A_line_that_was_counted_stays_among_those_not_counted_until_the_view_is_chosen_again()
    {
        await using var desk = await CalculatedAsync(("S1", ""), ("S2", ""), ("S3", ""));
        var page = Shown(desk, 3, "?view=not-counted");
        var next = page.FindComponents<CountCell>()[1].Instance;
        page.Type(Count("S1"), "1");

        page.WaitForAssertion(() => Assert.Contains("1", page.Text(Count("S1")), StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal(1, page.FindComponents<CountCell>()[0].Instance.Line.QtyPhysInventory));
        Assert.Same(next, page.FindComponents<CountCell>()[1].Instance);
        Assert.Equal(2, Shown(desk, 2, "?view=not-counted").FindComponents<CountCell>().Count);
    }

    [Fact, Trait("Rule", "COD-19")]
    public async Task A_count_that_is_refused_stays_as_typed_with_its_reason()
    {
        await using var desk = await CalculatedAsync(("S1", ""));
        var page = Shown(desk, 1);
        page.Type(Count("S1"), "2");

        page.WaitForAssertion(() => Assert.Contains("must be 0 or 1", page.Markup, StringComparison.Ordinal));
        Assert.Equal("2", page.Text(Count("S1")));
        Assert.Null((await desk.LinesAsync(JournalTemplate.PhysInventory))[0].QtyPhysInventory);
    }

    [Fact]
    public async Task Scans_are_counted_once_each_and_the_last_one_stands_first()
    {
        await using var desk = await CalculatedAsync(("S1", ""), ("S2", ""));
        var page = Shown(desk, 2);
        var answer = await ScanAsync(page, (1, "s2"), (2, "S2"), (3, "NOBODY"), (1, "s2"));

        Assert.Equal((4, 2), (answer.Taken, answer.Refused));
        page.WaitForAssertion(() => Assert.Contains("Serial No. S2", page.Find(".counted").TextContent, StringComparison.Ordinal));
        Assert.Equal(["NOBODY", "S2"], page.FindAll("[aria-label='Scans'] b").Select(scan => scan.TextContent));
        Assert.Equal(1, (await desk.LinesAsync(JournalTemplate.PhysInventory)).Sum(line => line.QtyPhysInventory ?? 0));
    }

    [Fact, Trait("Case", "C-53")]
    public async Task Refused_scans_wait_for_another_visit_and_a_scan_that_is_sent_again_there_is_passed_over()
    {
        await using var desk = await CalculatedAsync(("S1", ""));
        await ScanAsync(Shown(desk, 1), (1, "S1"), (2, "NOBODY"));
        desk.Lose();

        var page = Shown(desk, 1);
        page.WaitForAssertion(() => Assert.Equal("NOBODY", Assert.Single(page.FindAll("[aria-label='Scans'] b")).TextContent));
        var answer = await ScanAsync(page, (1, "S1"), (2, "NOBODY"));
        Assert.Equal((2, 1), (answer.Taken, answer.Refused));
    }

    [Fact]
    public async Task Posting_asks_before_lines_that_nobody_counted_go()
    {
        await using var desk = await CalculatedAsync(("S1", ""), ("S2", ""));
        var page = Shown(desk, 2);
        page.Type(Count("S1"), "0");
        page.WaitForAssertion(() => Assert.Contains("-1", Row(page, "S1"), StringComparison.Ordinal));
        var posting = page.InvokeAsync(() => page.Buttons("Post…")[0].Click());
        page.WaitForAssertion(() => Assert.StartsWith("Do you want to post", page.Question(), StringComparison.Ordinal));
        page.Press("Yes");
        page.WaitForAssertion(() =>
        {
            Assert.Empty(page.Issues());
            Assert.StartsWith("1 line was not counted", page.Question(), StringComparison.Ordinal);
        });
        page.Press("Yes");
        await posting;

        page.WaitForAssertion(() => Assert.Equal("Document S-0001: 1 item ledger entry", page.PostedLinks()[0].TextContent.Trim()));
        Assert.Equal((ItemLedgerEntryType.NegativeAdjmt, "S1", "", -1m), (await desk.EntriesAsync())[^1]);
    }

    [Fact]
    public async Task Inventory_is_calculated_from_the_dialog_and_counted_where_it_was_calculated()
    {
        await using var desk = await JournalDesk.CreateAsync(Roles.WarehouseSupervisor);
        await desk.StockAsync(PurchaseCompany.SerialItem, ("S1", "", 1));
        await desk.AddBatchAsync(JournalTemplate.PhysInventory);
        var page = Shown(desk, 0);
        page.Press("Calculate Inventory");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[role=dialog]")));
        await page.InvokeAsync(() => page.Buttons("Calculate")[0].Click());

        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody .mud-table-row")));
        Assert.Contains("S1", page.Find("tbody .mud-table-row").TextContent, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task An_auditor_sees_a_count_and_can_change_nothing()
    {
        await using var desk = await CalculatedAsync([Roles.Auditor], ("S1", ""));
        var page = Shown(desk, 1);

        Assert.Empty(page.FindAll("[data-scan], .count input"));
        Assert.Empty(page.Buttons("Post…").Concat(page.Buttons("Calculate Inventory")));
    }

    private static string Count(string serial) => $"Qty. (Phys. Inventory), item SERIAL, Serial No. {serial}, BLUE";

    private static string Row(IRenderedComponent<IComponent> page, string text) =>
        page.FindAll("tbody .mud-table-row").Single(row => row.TextContent.Contains(text, StringComparison.Ordinal)).TextContent;

    private static Task<JournalDesk> CalculatedAsync(params (string Serial, string Lot)[] numbers) => CalculatedAsync([], numbers);

    private static async Task<JournalDesk> CalculatedAsync(string[] roles, params (string Serial, string Lot)[] numbers)
    {
        var desk = await JournalDesk.CreateAsync(roles);
        await desk.StockAsync(PurchaseCompany.SerialItem, [.. numbers.Select(number => (number.Serial, number.Lot, 1m))]);
        await desk.AddBatchAsync(JournalTemplate.PhysInventory, series: "SHPT");
        await desk.CalculateAsync();
        return desk;
    }

    private static IRenderedComponent<IComponent> Shown(JournalDesk desk, int lines, string view = "")
    {
        desk.Go($"/phys-inventory-journal{view}");
        var page = desk.OpenCount();
        page.WaitForAssertion(() => Assert.Contains(
            lines == 1 ? "1 record" : $"{lines} records", page.FindAll(".record-list [role=status]").Select(count => count.TextContent)));
        return page;
    }

    private static Task<TrackingAnswer> ScanAsync(IRenderedComponent<IComponent> page, params (long Id, string Text)[] scans) =>
        page.InvokeAsync(() => page.FindComponent<ScanStation>().Instance.EnterAsync(
            [.. scans.Select(scan => new TrackingEntry("queue", scan.Id, "scan", 0, "", scan.Text, 0, 0, false))]));
}
