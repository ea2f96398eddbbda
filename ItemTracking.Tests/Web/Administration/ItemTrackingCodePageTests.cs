using Bunit;
using ItemTracking.Core.Ledger;
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

        Assert.Equal(
            ["General", "Serial No.", "Lot No.", "Misc."],
            card.FindAll(".fast-tab h2 .mud-button-label > span:not(.mud-button-icon-start)").Select(s => s.TextContent));
        foreach (var name in new[]
        {
            "SN Purchase Tracking, inbound",
            "SN Purchase Tracking, outbound",
            "Lot No. Info. Must Exist, outbound",
            "Lot Transfer Tracking"
        })
            Assert.Equal("checkbox", card.Field(name).GetAttribute("type"));
        Assert.Equal(
            ["Inbound", "Warehouse and transfer", "Outbound"],
            card.FindAll("fieldset:not([class]) > legend").Take(3).Select(l => l.TextContent));
    }

    [Theory, Trait("Rule", "COD-2")]
    [InlineData("SN", "Create SN Info. on posting")]
    [InlineData("Lot", "Create Lot No. Info. on posting")]
    public async Task Both_tabs_of_numbers_have_every_setting(string prefix, string create)
    {
        await using var pages = new SetupPages();
        var card = pages.Open<ItemTrackingCodePage>();
        string[] both =
            ["No. Info. Must Exist", "Purchase Tracking", "Sales Tracking", "Positive Adjmt. Tracking", "Negative Adjmt. Tracking"];

        Assert.All(
            ["Specific Tracking", "Warehouse Tracking", "Transfer Tracking", .. both.Select(
                name => $"{name}, inbound"), .. both.Select(name => $"{name}, outbound")],
            name => Assert.Equal("checkbox", card.Field($"{prefix} {name}").GetAttribute("type")));
        Assert.Equal("checkbox", card.Field(create).GetAttribute("type"));
    }

    [Fact, Trait("Rule", "COD-6"), Trait("Rule", "COD-7")]
    public async Task Without_specific_tracking_warehouse_tracking_is_locked_off_and_the_flags_stay_and_can_be_changed()
    {
        await using var pages = new SetupPages();
        var card = pages.Open<ItemTrackingCodePage>();
        Assert.True(card.IsFixed("Lot Warehouse Tracking"));
        card.Field("Lot Specific Tracking").Change(true);
        Assert.False(card.IsFixed("Lot Warehouse Tracking"));
        card.Field("Lot Specific Tracking").Change(false);

        Assert.Equal((true, false), (card.IsFixed("Lot Warehouse Tracking"), card.IsOn("Lot Warehouse Tracking")));
        Assert.Equal((false, true), (card.IsFixed("Lot Purchase Tracking, inbound"), card.IsOn("Lot Purchase Tracking, inbound")));
        Assert.Empty(card.FindAll(".mud-alert"));
    }

    [Fact, Trait("Rule", "COD-13")]
    public async Task Strict_posting_and_required_entry_are_locked_while_expiration_dates_are_ignored()
    {
        await using var pages = new SetupPages();
        var card = pages.Open<ItemTrackingCodePage>();
        string[] needDates = ["Strict Expiration Posting", "Man. Expir. Date Entry Reqd."];
        Assert.All(needDates, name => Assert.False(card.IsFixed(name)));
        card.Field("Ignore Expiration Dates").Change(true);
        Assert.All(needDates, name => Assert.True(card.IsFixed(name)));
        card.Field("Ignore Expiration Dates").Change(false);
        Assert.All(needDates, name => Assert.False(card.IsFixed(name)));
    }

    [Fact, Trait("Rule", "COD-2")]
    public async Task What_the_settings_mean_follows_while_they_are_changed()
    {
        await using var pages = new SetupPages();
        var card = pages.Open<ItemTrackingCodePage>();
        card.Field("Lot Sales Tracking, outbound").Change(true);
        card.Type("Warranty Date Formula", "2Y");

        Assert.Contains("On a shipment everything needs a lot number.", card.Find("aside").TextContent);
        Assert.Contains("The warranty runs 2Y from the document date unless a date is entered.", card.Find("aside").TextContent);
    }

    [Fact, Trait("Rule", "COD-4"), Trait("Rule", "COD-5")]
    public async Task Specific_tracking_ticks_and_locks_what_follows_and_says_so()
    {
        await using var pages = new SetupPages();
        var card = pages.Open<ItemTrackingCodePage>();
        card.Field("SN Specific Tracking").Change(true);

        Assert.Equal("10 settings follow from SN Specific Tracking.", card.Find(".mud-alert").TextContent.Trim());
        Assert.Equal((true, true), (card.IsFixed("SN Sales Tracking, outbound"), card.IsOn("SN Sales Tracking, outbound")));
        Assert.False(card.IsFixed("SN Warehouse Tracking"));
        Assert.Contains("On a purchase receipt every unit needs a serial number.", card.Find("aside").TextContent);
    }

    [Fact, Trait("Rule", "COD-9")]
    public async Task A_code_whose_items_have_entries_keeps_its_tracking_and_what_was_typed_stays()
    {
        await using var pages = new SetupPages();
        await pages.Database.AddAsync(
            new ItemTrackingCode { Code = "X", Version = 1 },
            new Item { No = "I1", ItemTrackingCode = "X" },
            new ItemLedgerEntry { EntryNo = 1, ItemNo = "I1" });
        var card = pages.Open<ItemTrackingCodePage>("X");
        card.Type("Description", "Serials");
        card.Field("SN Specific Tracking").Change(true);
        card.Press("Save");

        card.WaitForAssertion(() => Assert.Equal(
            ["Entries exist for item I1. The field SN Specific Tracking cannot be changed."], card.Issues()));
        Assert.True(card.IsMarked("SN Specific Tracking"));
        Assert.Equal(("Serials", "Not saved"), (card.Text("Description"), card.State()));
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task The_second_of_two_who_change_a_code_is_told_and_keeps_what_was_typed()
    {
        await using var pages = new SetupPages(Roles.WarehouseSupervisor);
        var first = (await pages.Stores.Codes.SaveAsync(ItemTrackingCodeCard.New with { Code = "X" }, Actors.Administrator)).Value!;
        var card = pages.Open<ItemTrackingCodePage>("X");
        await pages.Stores.Codes.SaveAsync(first with { StrictExpirationPosting = true }, Actors.WarehouseSupervisor);
        card.Type("Description", "Serials");
        card.Field("Lot Specific Tracking").Change(true);
        card.Press("Save");

        card.WaitForAssertion(() => Assert.Equal(["Another user has changed item tracking code X since you opened it."], card.Issues()));
        Assert.Equal(("Serials", "Not saved"), (card.Text("Description"), card.State()));
        Assert.True(card.IsOn("Lot Specific Tracking"));
        var stored = Assert.Single(await pages.Database.AllAsync<ItemTrackingCode>());
        Assert.Equal((true, false, ""), (stored.StrictExpirationPosting, stored.LotSpecificTracking, stored.Description));
    }

    [Fact, Trait("Rule", "COD-13")]
    public async Task Ignoring_dates_that_must_be_entered_is_refused_and_stays_off()
    {
        await using var pages = new SetupPages();
        await pages.Stores.Codes.SaveAsync(
            ItemTrackingCodeCard.New with { Code = "EXP", ManExpirDateEntryReqd = true }, Actors.Administrator);
        var card = pages.Open<ItemTrackingCodePage>("EXP");
        card.Field("Ignore Expiration Dates").Change(true);

        Assert.Equal(
            ["You cannot stop using expiration dates if you require manual expiration date entry on the item tracking code."],
            card.Issues());
        Assert.False(card.IsOn("Ignore Expiration Dates"));
    }

    [Fact, Trait("Rule", "COD-12")]
    public async Task The_list_counts_the_items_that_use_a_code()
    {
        await using var pages = new SetupPages(Roles.Auditor);
        await pages.Database.AddAsync(
            new ItemTrackingCode { Code = "LOTALL", LotSpecificTracking = true }, new Item { No = "1", ItemTrackingCode = "LOTALL" },
            new Item { No = "2", ItemTrackingCode = "LOTALL" });

        Assert.Equal(["LOTALL", "", "No", "Yes", "2"], pages.Open<ItemTrackingCodes>().FindAll("tbody td").Select(td => td.TextContent));
    }

    [Fact, Trait("Rule", "COD-12")]
    public async Task Edit_on_the_list_opens_the_card()
    {
        await using var pages = new SetupPages(Roles.Administrator);
        await pages.Database.AddAsync(new ItemTrackingCode { Code = "A/B" });

        var edit = pages.Open<ItemTrackingCodes>().Find("a[aria-label='Edit A/B']");

        Assert.Equal(("Edit", "/item-tracking-codes/A%2FB"), (edit.TextContent, edit.GetAttribute("href")));
    }

    [Fact, Trait("Rule", "COD-15")]
    public async Task The_formula_of_the_warranty_is_said_to_give_its_last_day()
    {
        await using var pages = new SetupPages(Roles.Administrator);

        Assert.Contains("the last day of warranty", pages.Open<ItemTrackingCodePage>().Markup, StringComparison.Ordinal);
    }
}
