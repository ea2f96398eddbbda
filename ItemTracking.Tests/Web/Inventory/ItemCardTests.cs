using AngleSharp.Dom;
using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Administration;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Inventory;
using ItemTracking.Web.Pages.Purchasing;
using ItemTracking.Web.Pages.Sales;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Inventory;

/// <summary>Item Card: what is there of an item, and the way to it. The work date is 15 January 2025.</summary>
public sealed class ItemCardTests
{
    [Fact]
    public async Task Every_figure_leads_to_the_rows_that_it_adds_up()
    {
        await using var pages = await PagesAsync();
        var card = pages.Open<ItemPage>("I1");

        Assert.Equal("Item Card I1", card.Find("h1").TextContent);
        Assert.Equal(
            [
                ("Inventory 7", "/item-ledger-entries?item=I1&open=true"),
                ("Qty. on Purch. Order 4", "/purchase-orders?item=I1"),
                ("Qty. on Sales Order 3", "/sales-orders?item=I1"),
                ("Reserved Qty. on Inventory 2", "/items/I1/reservations"),
                ("Available Inventory 4", "/items/I1/availability-by-location"),
                ("Expiring within 30 Days 7", "/lot-no-information?view=expiring&item=I1"),
            ],
            card.FindAll(".fields a").Select(a => (a.GetAttribute("aria-label"), a.GetAttribute("href"))));
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task A_figure_leads_nowhere_for_who_may_not_see_its_rows()
    {
        await using var pages = await PagesAsync(Roles.WarehouseWorker);

        Assert.Equal(
            ["Inventory 7", "Reserved Qty. on Inventory 2", "Available Inventory 4"],
            pages.Open<ItemPage>("I1").FindAll(".fields a").Select(a => a.GetAttribute("aria-label")));
    }

    [Theory]
    [InlineData("Entries", "Ledger Entries", "/item-ledger-entries?item=I1")]
    [InlineData("Entries", "Item Tracking Entries", "/item-ledger-entries?item=I1&tracked=true")]
    [InlineData("Availability", "Availability by Location", "/items/I1/availability-by-location")]
    [InlineData("Availability", "Availability by Lot No.", "/items/I1/availability-by-lot")]
    public async Task The_actions_of_the_card_lead_to_what_is_known_of_the_item(string menu, string action, string address)
    {
        await using var pages = await PagesAsync(Roles.WarehouseWorker);
        var card = pages.Open<ItemPage>("I1");
        card.FindAll("[aria-label=Related] button").Single(button => button.TextContent.Trim() == menu).Click();
        card.WaitForAssertion(() => Assert.NotEmpty(card.FindAll("[role=menuitem]")));

        card.FindAll("[role=menuitem]").Single(item => Caption(item) == action).Click();

        Eventually.Equal(address, () => pages.Address);
    }

    [Fact]
    public async Task A_new_item_has_no_figures_yet()
    {
        await using var pages = await PagesAsync();
        var card = pages.Open<ItemPage>();

        Assert.Equal("New Item Card", card.Find("h1").TextContent);
        Assert.Empty(card.FindAll(".fields a, [aria-label=Related]"));
    }

    [Fact]
    public async Task The_list_of_items_shows_what_is_in_stock()
    {
        await using var pages = await PagesAsync(Roles.PurchasingClerk);
        await pages.Database.AddAsync(new Item { No = "I2", BaseUnitOfMeasure = "PCS", Version = 1 });

        Assert.Equal(["7", "0"], pages.Open<Items>().FindAll("tbody tr").Select(row => row.QuerySelectorAll("td")[2].TextContent));
    }

    [Fact]
    public async Task Availability_by_Location_has_a_row_per_location_that_leads_to_its_stock()
    {
        await using var pages = await PagesAsync();
        var page = pages.Open<LocationAvailabilityPage>("I1");

        Assert.Equal("Item Availability by Location", page.Find("h1").TextContent);
        Assert.Equal(
            [["(no location)", "0", "4", "0", "0", "0"], ["EAST", "7", "0", "3", "2", "4"]],
            page.FindAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(td => td.TextContent.Trim()).ToArray()));
        Assert.Equal("/item-ledger-entries?item=I1&location=EAST&open=true", page.Find("tbody a").GetAttribute("href"));
    }

    [Theory, Trait("Rule", "ROL-2")]
    [InlineData(Roles.SalesOrderProcessor, "/sales-orders/SO-1?line=10000")]
    [InlineData(Roles.PurchasingClerk, null)]
    public async Task Reservation_Entries_name_the_document_and_link_it_for_who_may_see_it(string role, string? address)
    {
        await using var pages = await PagesAsync(role);
        var page = pages.Open<ItemReservations>("I1");

        Assert.Equal(
            ["Sales Order SO-1", "EAST", "L1", "2", "sam"],
            page.FindAll("tbody td").Select(td => td.TextContent.Trim()));
        Assert.Equal(address, page.FindAll("tbody a").SingleOrDefault()?.GetAttribute("href"));
    }

    [Fact]
    public async Task Vendors_and_customers_lead_to_their_entries()
    {
        await using var pages = await PagesAsync();
        await pages.Database.AddAsync(
            new Vendor { No = "V1", Name = "Northwind", Version = 1 }, new Customer { No = "C1", Name = "Fabrikam", Version = 1 });

        Assert.Equal("/item-ledger-entries?vendor=V1", LedgerEntries(pages.Open<VendorPage>("V1")));
        Assert.Equal("/item-ledger-entries?customer=C1", LedgerEntries(pages.Open<CustomerPage>("C1")));
        Assert.Empty(pages.Open<VendorPage>().FindAll("[aria-label=Related]"));
    }

    [Theory, Trait("Rule", "INF-5"), Trait("Rule", "ROL-2")]
    [InlineData(Roles.InventoryManager, "Lot No. Information Card L1", "Serial No. Information Card S1")]
    [InlineData(Roles.WarehouseWorker)]
    public async Task Ledger_entries_lead_to_the_information_cards_of_their_numbers(string role, params string[] cards)
    {
        await using var pages = await PagesAsync(role);
        pages.Services.AddSingleton(new LedgerReader(pages.Database.Factory));
        await pages.Database.AddAsync(new ItemLedgerEntry { EntryNo = 2, ItemNo = "I2", LotNo = "L1", SerialNo = "S1" });
        pages.Go("/item-ledger-entries?item=I2&tracked=true");

        var page = pages.Open<ItemLedgerEntries>();

        Assert.Equal(cards, page.FindAll("tbody a.d-block").Select(a => a.GetAttribute("aria-label")));
        Assert.Equal(
            cards.Length == 0 ? [] : ["/lot-no-information/I2%2C%2CL1", "/serial-no-information/I2%2C%2CS1"],
            page.FindAll("tbody a.d-block").Select(a => a.GetAttribute("href")));
        Assert.Contains("Item No. is I2, only entries with serial or lot numbers", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_entries_of_a_vendor_are_shown_from_his_card_and_say_whose_they_are()
    {
        await using var pages = await PagesAsync();
        pages.Services.AddSingleton(new LedgerReader(pages.Database.Factory));
        await pages.Database.AddAsync(
            new ItemLedgerEntry { EntryNo = 2, ItemNo = "I2", SourceType = LedgerSourceType.Vendor, SourceNo = "V1" });
        pages.Go("/item-ledger-entries?vendor=v1");

        var page = pages.Open<ItemLedgerEntries>();

        Assert.Equal("2", Assert.Single(page.FindAll("tbody tr")).QuerySelector("td")!.TextContent);
        Assert.Contains("Vendor No. is V1", page.Markup, StringComparison.Ordinal);
        page.Press("Clear filter");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
    }

    private static string? LedgerEntries(IRenderedComponent<IComponent> card) =>
        card.FindAll("[aria-label=Related] a").Single(a => a.TextContent == "Ledger Entries").GetAttribute("href");

    /// <summary>Seven in stock at EAST, of which two are kept for a sales order of three; four on order.</summary>
    private static async Task<SetupPages> PagesAsync(string role = Roles.InventoryManager)
    {
        var pages = new SetupPages(role);
        pages.Services.AddSingleton(new ReservationReader(pages.Database.Factory)).AddSingleton(pages.Stores.Customers);
        await pages.Database.AddAsync(
            new UnitOfMeasure { Code = "PCS" },
            new Item { No = "I1", Description = "Bicycle", BaseUnitOfMeasure = "PCS", Version = 1 },
            new ItemLedgerEntry
            {
                EntryNo = 1,
                ItemNo = "I1",
                LotNo = "L1",
                LocationCode = "EAST",
                Quantity = 7,
                RemainingQuantity = 7,
                Positive = true,
                Open = true,
                ExpirationDate = new(2025, 2, 1)
            },
            Header(SourceTypes.PurchaseLine, "PO-1"), Line(SourceTypes.PurchaseLine, "PO-1", 4, ""),
            Header(SourceTypes.SalesLine, "SO-1"), Line(SourceTypes.SalesLine, "SO-1", 3, "EAST"),
            new Reservation
            {
                EntryNo = 1,
                ItemNo = "I1",
                LocationCode = "EAST",
                DemandSourceType = SourceTypes.SalesLine,
                DemandSourceSubtype = (int)DocumentType.Order,
                DemandSourceId = "SO-1",
                DemandSourceRefNo = 10000,
                ItemLedgerEntryNo = 1,
                QuantityBase = 2,
                CreatedBy = "sam"
            });
        return pages;
    }

    /// <summary>What an action is called, without its key.</summary>
    private static string Caption(IElement action)
    {
        var shown = (IElement)action.Clone();
        foreach (var key in shown.QuerySelectorAll("kbd").ToArray())
            key.Remove();
        return shown.TextContent.Trim();
    }

    private static DocumentHeader Header(int sourceType, string no) =>
        new() { SourceType = sourceType, DocumentType = DocumentType.Order, No = no };

    private static DocumentLine Line(int sourceType, string no, decimal quantity, string location) => new()
    {
        SourceType = sourceType,
        DocumentType = DocumentType.Order,
        DocumentNo = no,
        LineNo = 10000,
        ItemNo = "I1",
        LocationCode = location,
        QuantityBase = quantity
    };
}
