using Bunit;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Administration;

namespace ItemTracking.Tests.Web.Administration;

public sealed class InventorySetupPageTests
{
    [Fact, Trait("Rule", "PST-15")]
    public async Task Stock_below_zero_is_forbidden_for_the_whole_company()
    {
        await using var pages = new SetupPages(Roles.InventoryManager);
        var page = pages.Open<InventorySetupPage>();
        page.Field("Prevent Negative Inventory").Change(true);
        page.Press("Save");

        page.WaitForAssertion(() => Assert.Equal("Saved", page.State()));
        Assert.True(Assert.Single(await pages.Database.AllAsync<InventorySetup>()).PreventNegativeInventory);
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_only_look_changes_nothing()
    {
        await using var pages = new SetupPages(Roles.Auditor);
        var page = pages.Open<InventorySetupPage>();

        Assert.True(page.IsFixed("Prevent Negative Inventory"));
        Assert.Empty(page.Buttons("Save"));
    }
}
