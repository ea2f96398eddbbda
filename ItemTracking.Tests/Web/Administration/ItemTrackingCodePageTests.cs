using Bunit;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Administration;

namespace ItemTracking.Tests.Web.Administration;

public sealed class ItemTrackingCodePageTests
{
    [Fact, Trait("Rule", "COD-2")]
    public async Task The_card_has_four_tabs_and_names_inbound_and_outbound_apart()
    {
        await using var pages = new SetupPages(Roles.WarehouseSupervisor);
        var card = pages.Open<ItemTrackingCodePage>();

        Assert.Equal(["General", "Serial No.", "Lot No.", "Misc."], card.FindAll(".fast-tab h2 span:first-of-type").Select(s => s.TextContent));
        foreach (var name in new[] { "SN Purchase Tracking, inbound", "SN Purchase Tracking, outbound", "Lot No. Info. Must Exist, outbound", "Lot Transfer Tracking" })
            Assert.Equal("checkbox", card.Field(name).GetAttribute("type"));
        Assert.Equal(["Inbound", "Outbound", "Warehouse and transfer"], card.FindAll("legend").Take(3).Select(l => l.TextContent));
    }

    [Fact, Trait("Rule", "COD-4"), Trait("Rule", "COD-5")]
    public async Task Specific_tracking_ticks_and_locks_what_follows_and_says_so()
    {
        await using var pages = new SetupPages();
        var card = pages.Open<ItemTrackingCodePage>();
        card.Field("SN Specific Tracking").Change(true);

        Assert.Equal("10 settings follow from SN Specific Tracking.", card.Find(".message-bar").TextContent.Trim());
        var follower = card.Field("SN Sales Tracking, outbound");
        Assert.True(follower.HasAttribute("checked") && follower.HasAttribute("disabled"));
        Assert.False(card.Field("SN Warehouse Tracking").HasAttribute("disabled"));
        Assert.Contains("Every unit received needs a serial number; a lot number may be added.", card.Find("aside").TextContent);
    }

    [Fact, Trait("Rule", "COD-13")]
    public async Task Ignoring_dates_that_must_be_entered_is_refused_and_stays_off()
    {
        await using var pages = new SetupPages();
        await pages.Stores.Codes.SaveAsync(ItemTrackingCodeCard.New with { Code = "EXP", ManExpirDateEntryReqd = true }, Actors.Administrator);
        var card = pages.Open<ItemTrackingCodePage>("EXP");
        card.Field("Ignore Expiration Dates").Change(true);

        Assert.Equal(["You cannot stop using expiration dates if you require manual expiration date entry on the item tracking code."], card.Issues());
        Assert.False(card.Field("Ignore Expiration Dates").HasAttribute("checked"));
    }

    [Fact, Trait("Rule", "COD-12")]
    public async Task The_list_counts_the_items_that_use_a_code()
    {
        await using var pages = new SetupPages(Roles.Auditor);
        await pages.Database.AddAsync(new ItemTrackingCode { Code = "LOTALL", LotSpecificTracking = true }, new Item { No = "1", ItemTrackingCode = "LOTALL" }, new Item { No = "2", ItemTrackingCode = "LOTALL" });

        Assert.Equal(["LOTALL", "", "No", "Yes", "2"], pages.Open<ItemTrackingCodes>().FindAll("tbody td").Select(td => td.TextContent));
    }
}
