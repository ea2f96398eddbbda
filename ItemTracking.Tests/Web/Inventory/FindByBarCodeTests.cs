using Bunit;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Tests.Web.Tracking;
using ItemTracking.Web.Pages;

namespace ItemTracking.Tests.Web.Inventory;

/// <summary>A bar code that is scanned on the home page leads to its item.</summary>
public sealed class FindByBarCodeTests
{
    [Theory]
    [InlineData("9506000134352", "/items/LOT")]
    [InlineData("09506000134352", "/items/LOT")]
    [InlineData("lot", "/items/LOT")]
    [InlineData("9506000134369", "/")]
    public async Task A_bar_code_leads_to_the_card_of_its_item(string scanned, string address)
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.Auditor);
        await pages.Company.Database.AddAsync(
            new ItemReference { ReferenceNo = "09506000134352", ItemNo = PurchaseCompany.LotItem });
        var page = pages.Draw<FindNumber>();
        page.Type("Serial, lot or item no.", scanned);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(address == "/", page.IsMarked("Serial, lot or item no.")));
        Eventually.Equal(address, () => pages.Address);
    }
}
