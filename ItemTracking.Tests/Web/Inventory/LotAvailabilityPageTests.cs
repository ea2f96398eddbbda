using System.Globalization;
using Bunit;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Administration;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Inventory;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Inventory;

/// <summary>Item Availability by Lot No.; the work date is Wednesday, 15 January 2025.</summary>
public sealed class LotAvailabilityPageTests
{
    [Fact, Trait("Rule", "O-145")]
    public async Task Periods_are_leafed_through_and_stock_stays()
    {
        await using var pages = await PagesAsync();
        var page = Open(pages, "I1");
        Assert.Equal("1/13/2025 – 1/19/2025", page.Find(".period [role=status]").TextContent);
        Assert.Equal(["L1", "", "2/1/2025", "7", "0", "0", "7"], Cells(page));
        Assert.Equal("/item-ledger-entries?item=I1&lot=L1&open=true", page.Find("td a").GetAttribute("href"));

        page.Press("Next Period");
        Eventually.Equal("?by=Week&date=2025-01-20&view=NetChange", () => Query(pages));
        page.WaitForAssertion(() => Assert.Equal(["L1", "", "2/1/2025", "7", "4", "0", "11"], Cells(page)));
        page.Choose("View by", "Day");
        page.WaitForAssertion(() => Assert.Equal(["L1", "", "2/1/2025", "7", "0", "0", "7"], Cells(page)));
        page.Choose("View by", "Month");
        page.WaitForAssertion(() => Assert.Equal("1/1/2025 – 1/31/2025", page.Find(".period [role=status]").TextContent));
        Assert.Equal("4", Cells(page)[4]);
        page.Press("Next Period");
        page.WaitForAssertion(() => Assert.Equal("0", Cells(page)[4]));
        page.Choose("View as", "Balance at Date");
        page.WaitForAssertion(() => Assert.Equal("4", Cells(page)[4]));
    }

    [Fact, Trait("Case", "C-49")]
    public async Task The_location_filter_stands_in_the_address_and_goes_along_to_the_entries()
    {
        await using var pages = await PagesAsync();
        await pages.Database.AddAsync(
            new Location { Code = "EAST", Name = "East", Version = 1 },
            new ItemLedgerEntry
            {
                EntryNo = 2,
                ItemNo = "I1",
                LotNo = "L1",
                LocationCode = "EAST",
                Quantity = 3,
                RemainingQuantity = 3,
                Positive = true,
                Open = true,
                ExpirationDate = new(2025, 2, 1)
            });
        var page = Open(pages, "I1");
        Assert.Equal("10", Cells(page)[3]);

        Assert.Equal("", page.Text("Location Filter") ?? "");

        pages.Go("/items/I1/availability-by-lot?location=east");

        page.WaitForAssertion(() => Assert.Equal("EAST", page.Text("Location Filter")));
        page.WaitForAssertion(() => Assert.Equal(["L1", "", "2/1/2025", "3", "0", "0", "3"], Cells(page)));
        Assert.Equal("/item-ledger-entries?item=I1&lot=L1&location=EAST&open=true", page.Find("td a").GetAttribute("href"));
        page.Press("Next Period");
        Eventually.Equal("?by=Week&date=2025-01-20&view=NetChange&location=EAST", () => Query(pages));
    }

    [Fact]
    public async Task Without_an_item_one_is_asked_for_and_its_lots_follow()
    {
        await using var pages = await PagesAsync();
        var page = pages.Open<LotAvailabilityPage>();
        Assert.Equal("Item Availability by Lot No.", page.Find("h1").TextContent);
        Assert.Empty(page.FindAll("tbody"));

        page.Type("Item No.", "i1");

        Eventually.Equal("/items/I1/availability-by-lot", () => pages.Address);
    }

    [Fact]
    public async Task An_address_that_makes_no_sense_is_the_week_of_the_work_date()
    {
        await using var pages = await PagesAsync();
        pages.Services.GetRequiredService<NavigationManager>().NavigateTo("/items/I1/availability-by-lot?by=7&date=soon&view=x");

        Assert.Equal("1/13/2025 – 1/19/2025", Open(pages, "I1").Find(".period [role=status]").TextContent);
    }

    [Fact]
    public async Task An_item_without_lots_and_an_item_that_is_not_there_say_so()
    {
        await using var pages = await PagesAsync();
        await pages.Database.AddAsync(new Item { No = "I2", BaseUnitOfMeasure = "PCS", Version = 1 });

        Assert.StartsWith("No lot of this item is in stock", Open(pages, "I2").Find("tbody").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(["The Item does not exist. Identification fields and values: No.='I3'"], Open(pages, "I3").Issues());
    }

    [Theory, Trait("Rule", "ROL-2")]
    [InlineData(Roles.WarehouseWorker, 1)]
    [InlineData(Roles.InventoryManager, 3)]
    public async Task The_item_card_leads_here_and_to_information_where_it_may_be_read(string role, int links)
    {
        await using var pages = await PagesAsync(role);
        var card = pages.Open<ItemPage>("I1");

        Assert.Equal(links, card.FindAll("nav[aria-label=Information] a").Count);
        Assert.Equal("/items/I1/availability-by-lot", card.FindAll("nav[aria-label=Information] a")[^1].GetAttribute("href"));
    }

    private static IRenderedComponent<IComponent> Open(SetupPages pages, string item)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        return pages.Open<LotAvailabilityPage>(item);
    }

    private static string[] Cells(IRenderedComponent<IComponent> page) => [.. page.FindAll("tbody td").Select(td => td.TextContent.Trim())];

    private static string Query(SetupPages pages) => new Uri(pages.Services.GetRequiredService<NavigationManager>().Uri).Query;

    private static async Task<SetupPages> PagesAsync(string role = Roles.InventoryManager)
    {
        var pages = new SetupPages(role);
        pages.Services.AddSingleton(new LotAvailabilityReader(pages.Database.Factory));
        await pages.Database.AddAsync(
            new Item { No = "I1", Description = "Bicycle", BaseUnitOfMeasure = "PCS", Version = 1 },
            new ItemLedgerEntry
            {
                EntryNo = 1,
                ItemNo = "I1",
                LotNo = "L1",
                Quantity = 7,
                RemainingQuantity = 7,
                Positive = true,
                Open = true,
                ExpirationDate = new(2025, 2, 1)
            },
            new DocumentHeader
            {
                SourceType = SourceTypes.PurchaseLine,
                DocumentType = DocumentType.Order,
                No = "PO-1",
                ExpectedReceiptDate = new(2025, 1, 22)
            },
            new DocumentLine
            {
                SourceType = SourceTypes.PurchaseLine,
                DocumentType = DocumentType.Order,
                DocumentNo = "PO-1",
                LineNo = 10000,
                ItemNo = "I1"
            },
            new TrackingSpecification
            {
                SourceType = SourceTypes.PurchaseLine,
                SourceSubtype = (int)DocumentType.Order,
                SourceId = "PO-1",
                SourceRefNo = 10000,
                ItemNo = "I1",
                LotNo = "L1",
                QuantityBase = 4
            });
        return pages;
    }
}
