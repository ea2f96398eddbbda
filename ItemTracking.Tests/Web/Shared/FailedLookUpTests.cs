using Bunit;
using ItemTracking.Core.Information;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Tests.Web.Tracking;
using ItemTracking.Web.Pages;
using ItemTracking.Web.Pages.Purchasing;
using ItemTracking.Web.Pages.Quality;

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
}
