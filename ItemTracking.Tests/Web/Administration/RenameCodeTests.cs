using Bunit;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Administration;

namespace ItemTracking.Tests.Web.Administration;

public sealed class RenameCodeTests
{
    [Fact, Trait("Rule", "COD-12")]
    public async Task A_code_gets_another_name_on_its_items_too_and_the_card_its_address()
    {
        await using var pages = await PagesAsync();
        var card = pages.Open<ItemTrackingCodePage>("OLD");
        card.Press("Rename");
        Assert.Equal("OLD", card.Text("New Code"));
        card.Type("New Code", "new1");
        card.Buttons("Rename")[0].Click();

        Eventually.Equal("/item-tracking-codes/NEW1", () => pages.Address);
        card.WaitForAssertion(() => Assert.Equal(("Item Tracking Code Card NEW1", "Saved"), (card.Find("h1").TextContent, card.State())));
        Assert.Equal("NEW1", Assert.Single(await pages.Database.AllAsync<Item>()).ItemTrackingCode);
    }

    [Fact, Trait("Rule", "COD-12")]
    public async Task A_name_that_is_taken_is_told_at_the_field()
    {
        await using var pages = await PagesAsync();
        var card = pages.Open<ItemTrackingCodePage>("OLD");
        card.Press("Rename");
        card.Type("New Code", "taken");
        card.Buttons("Rename")[0].Click();

        card.WaitForAssertion(() => Assert.True(card.IsMarked("New Code")));
        Assert.Equal("TAKEN", card.Text("New Code"));
        Assert.Equal("OLD", Assert.Single(await pages.Database.AllAsync<Item>()).ItemTrackingCode);
    }

    [Fact, Trait("Rule", "COD-12")]
    public async Task What_is_not_saved_is_saved_before_renaming()
    {
        await using var pages = await PagesAsync();
        var card = pages.Open<ItemTrackingCodePage>("OLD");
        card.Type("Description", "Changed");

        Assert.Equal("true", card.Buttons("Rename")[0].GetAttribute("aria-disabled"));
    }

    [Fact, Trait("Rule", "COD-12"), Trait("Rule", "ROL-2")]
    public async Task A_new_code_and_a_reader_have_nothing_to_rename()
    {
        await using var pages = await PagesAsync(Roles.Auditor);
        Assert.Empty(pages.Open<ItemTrackingCodePage>("OLD").Buttons("Rename"));
        await using var others = new SetupPages();
        Assert.Empty(others.Open<ItemTrackingCodePage>().Buttons("Rename"));
    }

    [Fact, Trait("Rule", "COD-12")]
    public async Task A_code_in_use_is_not_deleted_and_the_card_says_why()
    {
        await using var pages = await PagesAsync();
        var card = pages.Open<ItemTrackingCodePage>("OLD");
        card.Press("Delete");
        card.Press("Yes");

        card.WaitForAssertion(() => Assert.Equal(
            ["You cannot delete Item Tracking Code OLD because it is used on one or more items."], card.Issues()));
    }

    private static async Task<SetupPages> PagesAsync(string role = Roles.Administrator)
    {
        var pages = new SetupPages(role);
        await pages.Database.AddAsync(
            new ItemTrackingCode { Code = "OLD", Version = 1 },
            new ItemTrackingCode { Code = "TAKEN", Version = 1 },
            new Item { No = "I1", ItemTrackingCode = "OLD", Version = 1 });
        return pages;
    }
}
