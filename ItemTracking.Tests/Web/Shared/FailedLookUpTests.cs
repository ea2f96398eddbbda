using Bunit;
using ItemTracking.Core.Information;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Tests.Web.Tracking;
using ItemTracking.Web.Pages;
using ItemTracking.Web.Pages.Purchasing;
using ItemTracking.Web.Pages.Quality;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Web.Shared;

/// <summary>A look-up that fails once in the database says so, keeps what was typed, and succeeds when it is tried again (C-10).</summary>
[Trait("Case", "C-10")]
public sealed class FailedLookUpTests
{
    private const string Told = "The database does not answer, so this was not finished.";

    [Fact]
    public async Task C10_a_number_that_cannot_be_looked_up_stays_in_its_field()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.Auditor);
        var page = pages.Draw<FindNumber>();
        page.Type("Serial, lot or item no.", PurchaseCompany.LotItem);
        pages.Database.FailNext(1);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains(Told, page.Markup, StringComparison.Ordinal));
        Assert.Equal((PurchaseCompany.LotItem, "/"), (page.Text("Serial, lot or item no."), pages.Address));
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Equal($"/items/{PurchaseCompany.LotItem}", pages.Address));
    }

    [Fact]
    public async Task C10_a_scan_into_the_search_box_of_a_list_leads_to_its_card_when_it_is_entered_again()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.Quality);
        await pages.Company.Database.AddAsync(new LotNoInformation { ItemNo = PurchaseCompany.LotItem, LotNo = "W-0002", Version = 1 });
        var page = pages.Draw<LotNoInformationList>();
        page.WaitForElement("tbody a");
        page.Find("input[type=search]").Input("W-0002");
        pages.Database.FailNext(1);
        page.Find("form.search").Submit();

        page.WaitForAssertion(() => Assert.Contains(Told, page.Markup, StringComparison.Ordinal));
        page.Find("form.search").Submit();
        page.WaitForAssertion(() => Assert.StartsWith("/lot-no-information/", pages.Address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task C10_the_list_of_a_field_in_a_document_line_is_there_when_it_is_asked_for_again()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.PurchasingClerk);
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 1));
        var page = pages.Draw<PurchaseOrders>(("No", order.Key.No));
        page.WaitForAssertion(() => Assert.Equal(PurchaseCompany.PlainItem, page.Text("Item No., line 1")));
        pages.Database.FailNext(1);
        page.Press("Look up Item No., line 1");

        page.WaitForAssertion(() => Assert.Contains(Told, page.Markup, StringComparison.Ordinal));
        page.Press("Look up Item No., line 1");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-lines] [role=option]")));
        Assert.Equal(PurchaseCompany.PlainItem, page.Text("Item No., line 1"));
    }

    [Fact]
    public async Task C10_Assign_Serial_No_keeps_its_quantity_and_shows_no_numbers_of_another_one()
    {
        await using var pages = await NumberedPagesAsync();
        var page = pages.Open((await pages.Company.OrderAsync(("NUMBERED", 3))).Key);
        page.Press("Assign Serial No.");
        page.WaitForAssertion(() => Assert.Contains("SN-0003", Preview(page), StringComparison.Ordinal));
        pages.Database.FailNext(1);
        page.Type("Quantity to Create", "2");

        page.WaitForAssertion(() => Assert.Contains(Told, page.Markup, StringComparison.Ordinal));
        Assert.Equal(("2", ""), (page.Text("Quantity to Create"), Preview(page)));
        pages.Database.FailNext(1);
        page.Press("OK");
        page.WaitForAssertion(() => Assert.Equal(0, pages.Database.Left));
        Assert.Equal("2", page.Text("Quantity to Create"));
        Assert.Equal("", await LastNoUsedAsync(pages));

        page.Press("OK");
        page.WaitForAssertion(() => Assert.Equal(["SN-0001", "SN-0002"], Serials(page)));
        Assert.Equal("SN-0002", await LastNoUsedAsync(pages));
    }

    [Fact]
    public async Task C10_Create_Customized_SN_keeps_all_that_was_entered()
    {
        await using var pages = await NumberedPagesAsync();
        var page = pages.Open((await pages.Company.OrderAsync(("NUMBERED", 2))).Key);
        pages.Database.FailNext(1);
        page.Press("Create Customized SN");
        page.WaitForAssertion(() => Assert.Contains(Told, page.Markup, StringComparison.Ordinal));
        page.Press("Create Customized SN");
        page.WaitForAssertion(() => Assert.Equal("2", page.Text("Quantity to Create")));
        page.Type("Customized SN", "V7");
        page.WaitForAssertion(() => Assert.StartsWith("V7, V8", Preview(page), StringComparison.Ordinal));
        pages.Database.FailNext(1);
        page.Field("Create New Lot No.").Change(true);

        page.WaitForAssertion(() => Assert.Equal(("", 0), (Preview(page), pages.Database.Left)));
        pages.Database.FailNext(1);
        page.Press("OK");
        page.WaitForAssertion(() => Assert.Equal(0, pages.Database.Left));
        Assert.Equal(("V7", "2"), (page.Text("Customized SN"), page.Text("Quantity to Create")));
        Assert.True(page.Field("Create New Lot No.").HasAttribute("checked"));

        page.Press("OK");
        page.WaitForAssertion(() => Assert.Equal(["V7", "V8"], Serials(page)));
    }

    [Fact]
    public async Task C10_Select_Entries_keeps_what_was_chosen_when_the_records_of_a_figure_cannot_be_read()
    {
        await using var pages = await TrackingPages.CreateAsync();
        await NumberAvailabilityDialogTests.StockAsync(pages);
        var page = pages.Open(await pages.SalesOrderAsync(PurchaseCompany.LotItem, 5));
        page.Press("Select Entries");
        page.WaitForAssertion(() => Assert.Equal("5", page.Text("Selected Quantity, line 1")));
        page.Type("Selected Quantity, line 1", "3");
        pages.Database.FailNext(1);
        page.Press("Total Quantity, line 1: 20");

        page.WaitForAssertion(() => Assert.Contains(Told, page.Markup, StringComparison.Ordinal));
        Assert.Equal("3", page.Text("Selected Quantity, line 1"));
        page.Press("OK");
        page.WaitForAssertion(() => Assert.Equal(
            "3", page.Find("tr[data-line] td[data-col=QuantityBase]").TextContent.Trim()));
    }

    [Fact]
    public async Task C10_Select_Entries_that_cannot_tell_where_there_is_stock_opens_when_it_is_asked_for_again()
    {
        await using var pages = await TrackingPages.CreateAsync();
        var page = pages.Open(await pages.SalesOrderAsync(PurchaseCompany.LotItem, 5));
        pages.Database.FailNext(1);
        page.Press("Select Entries");

        page.WaitForAssertion(() => Assert.Contains(Told, page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[role=dialog]"));
        page.Press("Select Entries");
        page.WaitForAssertion(() => Assert.StartsWith(
            "No stock of item LOT at BLUE.", page.Find("[role=dialog] .grid-empty").TextContent, StringComparison.Ordinal));
    }

    /// <summary>Tracking pages of a company whose item has a series for its serial and lot numbers.</summary>
    internal static async Task<TrackingPages> NumberedPagesAsync()
    {
        var pages = await TrackingPages.CreateAsync(Roles.PurchasingClerk);
        await pages.Company.AddItemAsync("NUMBERED", "SN");
        await pages.Company.Database.AddAsync(
            new NoSeries { Code = "SNS", DefaultNos = true, ManualNos = true },
            new NoSeriesLine { SeriesCode = "SNS", LineNo = 10000, StartingNo = "SN-0001" },
            new NoSeries { Code = "LOTS", DefaultNos = true, ManualNos = true },
            new NoSeriesLine { SeriesCode = "LOTS", LineNo = 10000, StartingNo = "LOT-0001" });
        await using var db = pages.Company.Database.Factory.CreateDbContext();
        await db.Set<Item>().Where(item => item.No == "NUMBERED")
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.SerialNos, "SNS").SetProperty(item => item.LotNos, "LOTS"));
        return pages;
    }

    /// <summary>Serial numbers of the lines.</summary>
    internal static IEnumerable<string> Serials(IRenderedComponent<IComponent> page) =>
        page.FindAll("tr[data-line] td[data-col=SerialNo]")
            .Select(cell => cell.TextContent.Trim())
            .Where(text => text.Length is > 0 and < 10);

    private static string Preview(IRenderedComponent<IComponent> page) => page.Find("output[aria-label=Preview]").TextContent;

    private static async Task<string> LastNoUsedAsync(TrackingPages pages) =>
        (await pages.Company.Database.AllAsync<NoSeriesLine>()).Single(line => line.SeriesCode == "SNS").LastNoUsed;
}
