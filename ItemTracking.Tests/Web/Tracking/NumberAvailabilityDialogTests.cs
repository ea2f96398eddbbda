using AngleSharp.Dom;
using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>From a figure of a number to the entries and document lines behind it.</summary>
public sealed class NumberAvailabilityDialogTests
{
    [Fact, Trait("Rule", "SEL-4")]
    public async Task Every_figure_of_a_lot_leads_to_what_is_behind_it()
    {
        await using var pages = await TrackingPages.CreateAsync();
        await StockAsync(pages);
        var expected = await pages.Company.OrderAsync((LotItem, 7));
        await pages.Company.TrackAsync(expected.Key, 10000, ("", "LOT-A", 7));
        var other = await pages.SalesOrderAsync(LotItem, 8, ("", "LOT-A", 8));
        var own = await pages.SalesOrderAsync(LotItem, 5, ("", "LOT-A", 4));
        var page = pages.Open(own);
        page.Press("Select Entries");
        page.WaitForAssertion(() => Assert.Single(page.Buttons("Total Requested Quantity, line 1: 12")));

        page.Press("Total Requested Quantity, line 1: 12");
        page.WaitForAssertion(() => Assert.Equal(
            [
                $"Sales Order|{other.No}|1|Contoso|BLUE|LOT-A||8|0|8|0|sales|Show Document: Sales Order {other.No}, line 1, in a new tab",
                $"Sales Order|{own.No}|1|Contoso|BLUE|LOT-A||4|0|4|0|sales|this line"
            ],
            Rows(page, "Avail. - Item Tracking Lines")));
        Assert.Equal("Lot No. LOT-A - Availability", page.FindAll(".mud-dialog h2")[^1].TextContent);
        Assert.Equal(
            $"/sales-orders/{other.No}?line=10000", Table(page, "Avail. - Item Tracking Lines").QuerySelector("a")!.GetAttribute("href"));

        Assert.Equal(
            [
                "Total Quantity", "Total Requested Quantity", "Current Pending Quantity", "Current Requested Quantity",
                "Total Available Quantity",
            ],
            page.FindAll("dl.figures dt").Select(dt => dt.TextContent));

        page.Press("Current Requested Quantity: 4");
        page.WaitForAssertion(() => Assert.Single(Rows(page, "Avail. - Item Tracking Lines")));

        page.Press("Total Quantity: 20");
        page.WaitForAssertion(() => Assert.Equal(["1|Purchase Receipt R-0001|1/15/2025||LOT-A||20|0"], Rows(page, "Item Ledger Entries")));
        Assert.StartsWith($"Purchase Order|{expected.Key.No}|1|", Assert.Single(Rows(page, "Expected receipts")), StringComparison.Ordinal);
        Assert.Empty(page.Buttons("Current Pending Quantity: 0"));
    }

    [Fact, Trait("Rule", "SEL-4")]
    public async Task Pending_quantity_names_the_unsaved_lines_and_changes_since_are_told()
    {
        await using var pages = await TrackingPages.CreateAsync();
        await StockAsync(pages);
        var page = pages.Open(await pages.SalesOrderAsync(LotItem, 5));
        page.Press("Select Entries");
        page.WaitForAssertion(() => Assert.NotEmpty(page.Buttons("OK")));
        page.Press("OK");
        await pages.SalesOrderAsync(LotItem, 8, ("", "LOT-A", 8));
        page.WaitForAssertion(() => Assert.Empty(page.Buttons("OK")));

        page.Press("More");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[role=menuitem]")));
        page.FindAll("[role=menuitem]").Single(item => item.TextContent.Trim() == "Lot No. List").Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.Buttons("Total Quantity, LOT-A: 20")));
        page.Press("Total Quantity, LOT-A: 20");
        page.WaitForAssertion(() => Assert.NotEmpty(page.Buttons("Current Pending Quantity: 5")));
        page.Press("Current Pending Quantity: 5");

        page.WaitForAssertion(() => Assert.Equal(["1||LOT-A|0|5|5"], Rows(page, "Unsaved lines")));
    }

    [Fact]
    public async Task Every_window_of_numbers_says_the_variant_of_the_line()
    {
        await using var pages = await TrackingPages.CreateAsync();
        await pages.Company.AddVariantsAsync(LotItem);
        var bought = (await pages.Company.OrderAsync((LotItem, 5))).Key;
        var sold = await pages.SalesOrderAsync(LotItem, 5);
        foreach (var order in new[] { bought, sold })
            await pages.Company.ChangeAsync(order, 0, line => line with { VariantCode = "RED" });
        await pages.Company.TrackAsync(bought, 10000, ("", "LOT-R", 5));
        Taken(await pages.Services.GetRequiredService<DocumentPoster>()
            .PostAsync(bought, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));
        var page = pages.Open(sold);

        page.Press("Select Entries");
        page.WaitForAssertion(() => Assert.Equal(1, Windows()));
        page.Press("Total Quantity, line 1: 5");
        page.WaitForAssertion(() => Assert.Equal(2, Windows()));
        pages.Lose();
        page = pages.Open(sold);
        page.Press("More");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[role=menuitem]")));
        page.FindAll("[role=menuitem]").Single(item => item.TextContent.Trim() == "Lot No. List").Click();
        page.WaitForAssertion(() => Assert.Equal(1, Windows()));

        int Windows() => page.FindAll(".mud-dialog")
            .Count(window => window.TextContent.Contains("Variant Code RED", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "SEL-14")]
    public async Task F7_shows_the_number_of_a_line_that_was_handled_and_says_so()
    {
        await using var pages = await TrackingPages.CreateAsync();
        await StockAsync(pages);
        var own = await pages.SalesOrderAsync(LotItem, 8, ("", "LOT-A", 5));
        await pages.Company.ChangeAsync(own, 0, line => line with { QtyToHandle = 5 });
        Taken(await pages.Services
            .GetRequiredService<DocumentPoster>()
            .PostAsync(own, PostingChoice.Handle, Guid.NewGuid(), Actors.SalesOrderProcessor));

        var (figures, text) = PressAvailability(pages, own);

        Assert.Contains("All of line 1 has been handled.", text, StringComparison.Ordinal);
        Assert.Equal(["Total Quantity: 15", "Total Requested Quantity: 0", "Current Pending Quantity: 0"], figures[..3]);
    }

    [Fact, Trait("Rule", "SEL-14")]
    public async Task F7_shows_where_a_number_lies_that_a_handled_line_has_brought_in()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.PurchasingClerk);
        var own = (await pages.Company.OrderAsync((SerialItem, 2))).Key;
        await pages.Company.TrackAsync(own, 10000, ("S1", "", 1));
        await pages.Company.ChangeAsync(own, 0, line => line with { QtyToHandle = 1 });
        Taken(await pages.Services
            .GetRequiredService<DocumentPoster>()
            .PostAsync(own, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));

        var (figures, text) = PressAvailability(pages, own);

        Assert.Contains("All of line 1 has been handled.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing stands against", text, StringComparison.Ordinal);
        Assert.Contains("R-0001", text, StringComparison.Ordinal);
        Assert.Empty(figures);
    }

    [Fact, Trait("Rule", "SEL-14")]
    public async Task F7_shows_a_number_that_the_code_does_not_ask_for()
    {
        await using var pages = await TrackingPages.CreateAsync();
        var own = await pages.SalesOrderAsync(Free, 2, ("", "LOT-F", 2));

        var (figures, text) = PressAvailability(pages, own);

        Assert.Contains("any stock of the item will do.", text, StringComparison.Ordinal);
        Assert.Equal(["Total Quantity: 0", "Total Requested Quantity: 2"], figures[..2]);
    }

    [Fact, Trait("Rule", "SEL-14")]
    public async Task F7_on_a_line_without_a_number_says_so_where_the_page_says_what_is_refused()
    {
        await using var pages = await TrackingPages.CreateAsync();
        var page = pages.Open(await pages.SalesOrderAsync(LotItem, 8));

        page.Press("Availability");

        page.WaitForAssertion(() => Assert.Contains("The line has no number yet.", Assert.Single(page.Issues()), StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".mud-dialog"));
    }

    /// <summary>What F7 shows of the first line: figures and all text.</summary>
    private static (string[] Figures, string Text) PressAvailability(TrackingPages pages, DocumentKey own)
    {
        var page = pages.Open(own);
        pages.PutCursorOn(1);
        if (page.Buttons("Select Entries").Count > 0)
            page.Press("Availability");
        else
        {
            page.Press("More");
            page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[role=menuitem]")));
            page.FindAll("[role=menuitem]").First(item => item.TextContent.StartsWith("Availability", StringComparison.Ordinal)).Click();
        }

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".mud-dialog")));
        return (
            [.. page.FindAll("dl.figures dt").Select(dt => $"{dt.TextContent}: {dt.NextElementSibling!.TextContent.Trim()}")],
            page.Find(".mud-dialog").TextContent);
    }

    private static IEnumerable<string> Rows(IRenderedComponent<IComponent> page, string table) =>
        Table(page, table).QuerySelectorAll("tbody tr").Where(row => row.Children.Length > 1)
            .Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim())));

    private static IElement Table(IRenderedComponent<IComponent> page, string name) =>
        page.FindAll("table").Single(table => table.QuerySelector("caption")?.TextContent == name);

    /// <summary>Receives 20 units of a lot.</summary>
    internal static async Task StockAsync(TrackingPages pages)
    {
        var bought = await pages.Company.OrderAsync((LotItem, 20));
        await pages.Company.TrackAsync(bought.Key, 10000, ("", "LOT-A", 20));
        Taken(await pages.Services
            .GetRequiredService<DocumentPoster>()
            .PostAsync(bought.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));
    }
}
