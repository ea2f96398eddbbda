using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Layout;

namespace ItemTracking.Tests.Web;

public sealed class TellMeSearchTests
{
    [Theory]
    [InlineData("item", "Items")]
    [InlineData("items", "Items")]
    [InlineData("product", "Items")]
    [InlineData("orders purch", "Purchase Orders")]
    [InlineData("  PO ", "Purchase Orders")]
    [InlineData("supplier", "Vendors")]
    [InlineData("new order", "New Purchase Order")]
    public void The_first_result_is_what_was_meant(string typed, string first) =>
        Assert.Equal(first, TellMeSearch.Find(typed, Actors.PurchasingClerk)[0].Caption);

    /// <summary>The names of the product definition (cases, section 4).</summary>
    [Theory]
    [InlineData("Lot No./Serial No.-List", "Lot No. Information List", "Serial No. Information List")]
    [InlineData("Lot No.-List", "Lot No. Information List")]
    [InlineData("serial no.-list", "Serial No. Information List")]
    [InlineData("Lot No./Serial No.-Availability", "Item Availability by Lot No.")]
    [InlineData("Lot No.-Availability", "Item Availability by Lot No.")]
    [InlineData("Serial No.-Availability", "Serial No. Information List")]
    public void Names_of_the_product_definition_lead_to_their_pages(string typed, params string[] first) =>
        Assert.Equal(first, TellMeSearch.Find(typed, Actors.InventoryManager).Take(first.Length).Select(page => page.Caption));

    [Fact]
    public void Nothing_is_found_for_what_is_no_page() => Assert.Empty(TellMeSearch.Find("xyz", Actors.Everyone));

    [Fact, Trait("Rule", "ROL-2")]
    public void A_role_finds_and_sees_only_what_it_may_open()
    {
        foreach (var role in Roles.All)
        {
            var actor = new Actor("someone", [role]);
            Assert.All(
                TellMeSearch.Find("", actor),
                page => Assert.True(page.Permission is null || actor.May(page.Permission.Value), $"{role} sees {page.Caption}"));
        }

        Assert.DoesNotContain(TellMeSearch.Find("", Actors.PurchasingClerk), page => page.Path == "/no-series");
        Assert.Equal(["Home", "My Settings"], TellMeSearch.Find("", Actor.Nobody).Select(page => page.Caption));
    }
}
