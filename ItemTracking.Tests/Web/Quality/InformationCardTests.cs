using Bunit;
using ItemTracking.Core.Information;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Quality;
using static ItemTracking.Tests.Information.InformationCompany;

namespace ItemTracking.Tests.Web.Quality;

public sealed class InformationCardTests
{
    private const string LotCard = "/lot-no-information/I1,,L7";

    [Fact, Trait("Rule", "INF-3"), Trait("Scenario", "O-113")]
    public async Task The_card_shows_what_is_known_and_what_is_in_stock()
    {
        await using var pages = await QualityPages.CreateAsync();
        await pages.Company.CardAsync(Lot("L7"), "Blue");
        await pages.Company.EntryAsync(1, Lot("L7"), 5);
        await pages.Company.EntryAsync(2, Lot("L7"), 2, expires: new DateOnly(2025, 1, 14));

        var card = pages.Open<LotNoInformationCard>(LotCard, "I1,,L7");

        Assert.Equal("Lot No. Information Card L7", card.Find("h1").TextContent);
        Assert.Equal(
            ("I1", "L7", "Blue", ""),
            (card.Text("Item No."), card.Text("Lot No."), card.Text("Description"), card.Text("Certificate Number")));
        Assert.True(card.Field("Lot No.").HasAttribute("readonly"));
        Assert.Equal("/item-ledger-entries?item=I1&lot=L7", card.Find("a[aria-label='Inventory 7']").GetAttribute("href"));
        Assert.Equal(
            "/item-ledger-entries?item=I1&lot=L7&open=true", card.Find("a[aria-label='Expired Inventory 2']").GetAttribute("href"));
        Assert.Equal(
            ["Item Tracking Entries", "Item Tracing", "Recall", "Comment"],
            card.FindAll("[aria-label=Related] a").Select(a => a.TextContent));
        Assert.Single(card.Buttons("Copy Info"));
    }

    [Fact, Trait("Rule", "INF-3")]
    public async Task A_new_card_shows_what_is_in_stock_of_its_number()
    {
        await using var pages = await QualityPages.CreateAsync();
        await pages.Company.EntryAsync(1, Lot("L7"), 5);
        var card = pages.Open<LotNoInformationCard>("/lot-no-information/new?item=I1&number=L7");
        card.WaitForAssertion(() => Assert.Single(card.FindAll("a[aria-label='Inventory 5']")));

        card.Type("Lot No.", "L8");
        card.WaitForAssertion(() => Assert.Single(card.FindAll("a[aria-label='Inventory 0']")));
        card.Type("Lot No.", "L7");
        card.WaitForAssertion(() => Assert.Single(card.FindAll("a[aria-label='Inventory 5']")));
    }

    [Fact, Trait("Rule", "INF-6"), Trait("Rule", "INF-8")]
    public async Task A_new_card_has_its_heading_and_takes_comments_before_it_is_saved()
    {
        await using var pages = await QualityPages.CreateAsync();
        var card = pages.Open<SerialNoInformationCard>("/serial-no-information/new?item=I1&number=S1");

        Assert.Equal(("Serial No. Information Card", "New"), (card.Find("h1").TextContent, card.State()));
        Assert.Equal(
            [("Comment", "/item-tracking-comments?type=serial&item=I1&variant=&number=S1")],
            card.FindAll("[aria-label=Related] a").Select(a => (a.TextContent, a.GetAttribute("href"))));
        Assert.Equal("false", card.Buttons("Copy Info")[0].GetAttribute("aria-disabled") ?? "false");
    }

    [Fact, Trait("Rule", "INF-6"), Trait("Rule", "INF-8")]
    public async Task A_card_of_no_number_yet_says_what_is_missing_for_comments_and_Copy_Info()
    {
        await using var pages = await QualityPages.CreateAsync();
        var card = pages.Open<LotNoInformationCard>("/lot-no-information/new");

        Assert.Equal("Lot No. Information Card", card.Find("h1").TextContent);
        Assert.All(
            ["Comment", "Copy Info"],
            name => Assert.Equal("Fill in Item No. and Lot No. first.", card.Buttons(name)[0].GetAttribute("aria-description")));
        card.Type("Item No.", "i1");
        card.Type("Lot No.", "l9");
        card.WaitForAssertion(() => Assert.Equal(
            "/item-tracking-comments?type=lot&item=I1&variant=&number=L9", card.Find("[aria-label=Related] a").GetAttribute("href")));
    }

    [Fact, Trait("Rule", "INF-4")]
    public async Task A_new_card_is_filled_with_the_number_it_was_opened_for()
    {
        await using var pages = await QualityPages.CreateAsync();
        var card = pages.Open<LotNoInformationCard>("/lot-no-information/new?item=i1&number=l7");
        Assert.Equal(("Lot No. Information Card", "I1", "L7"), (card.Find("h1").TextContent, card.Text("Item No."), card.Text("Lot No.")));

        card.Type("Description", "Blue");
        card.Choose("Test Quality", "Good");
        card.Press("Save");

        Eventually.Equal("/lot-no-information/I1%2C%2CL7", () => pages.Address);
        var saved = await pages.Company.FindAsync(Lot("L7"));
        Assert.Equal(("Blue", TestQuality.Good), (saved.Description, saved.TestQuality));
        Assert.Single(card.Buttons("Copy Info"));
    }

    [Fact, Trait("Rule", "INF-7")]
    public async Task A_number_with_commas_and_slashes_has_an_address()
    {
        await using var pages = await QualityPages.CreateAsync();
        await pages.Company.CardAsync(Lot("A/B,C%2F"), "odd");

        Assert.Equal("/lot-no-information/I1%2C%2CA%2FB%252CC%25252F", InformationRoutes.Card(Lot("A/B,C%2F")));
        Assert.Equal("odd", pages.Open<LotNoInformationCard>("/lot-no-information/x", "I1,,A%2FB%2CC%252F").Text("Description"));
    }

    [Fact, Trait("Rule", "INF-5")]
    public async Task A_number_without_a_card_is_told_and_a_card_is_offered()
    {
        await using var pages = await QualityPages.CreateAsync();
        var card = pages.Open<LotNoInformationCard>(LotCard, "I1,,L7");

        Assert.Equal(["No information exists for Lot No. L7."], card.Issues());
        Assert.Equal(
            "/lot-no-information/new?item=I1&number=L7",
            card.FindAll("a").Single(a => a.TextContent == "Create information").GetAttribute("href"));
    }

    [Fact, Trait("Rule", "INF-9"), Trait("Rule", "ROL-3")]
    public async Task Blocking_asks_for_a_reason_and_shows_the_open_lines_it_hits()
    {
        var purchasing = await PurchaseCompany.CreateAsync();
        await using var pages = await QualityPages.CreateAsync(Roles.InventoryManager, purchasing.Database);
        var order = await purchasing.OrderAsync((PurchaseCompany.LotItem, 5), (PurchaseCompany.LotItem, 4));
        await purchasing.TrackAsync(order.Key, 10000, ("", "L7", 5));
        await purchasing.TrackAsync(order.Key, 20000, ("", "L7", 4));
        var lot = Lot("L7", PurchaseCompany.LotItem);
        await pages.Company.CardAsync(lot);
        var card = pages.Open<LotNoInformationCard>("/lot-no-information/LOT,,L7", "LOT,,L7");
        card.Type("Description", "typed before");

        card.Field("Blocked").Click();

        card.WaitForAssertion(() => Assert.Equal("Block lot L7", card.Find(".mud-dialog h2").TextContent));
        Assert.Contains("On 2 open purchase lines:", card.FindAll(".mud-dialog p").Select(p => p.TextContent));
        Assert.Equal(
            [$"Purchase Order {order.Key.No}, line 1 · Northwind · 5", $"Purchase Order {order.Key.No}, line 2 · Northwind · 4"],
            card.FindAll(".hits li")
                .Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                    .Replace(" ,", ",", StringComparison.Ordinal)));
        Assert.Equal($"/purchase-orders/{order.Key.No}?line=10000", card.Find(".hits a").GetAttribute("href"));

        card.Press("OK");
        card.WaitForAssertion(() => Assert.True(card.IsMarked("Reason")));
        card.Type("Reason", "Leaks");
        card.Press("OK");

        card.WaitForAssertion(() => Assert.Equal(
            "Blocked by somebody on 1/15/2025 12:00\u202fPM: Leaks", card.Find(".mud-alert-text-error").TextContent));
        var stored = await pages.Company.FindAsync(lot);
        Assert.Equal((true, "Leaks", "typed before"), (stored.Blocked, stored.BlockedReason, stored.Description));
        Assert.Equal(
            (AuditAction.Blocked, "somebody", "Leaks"),
            (await pages.Company.AuditAsync("Lot No. Information"))[^1] is var line ? (line.Action, line.UserName, line.Reason) : default);
    }

    [Fact, Trait("Rule", "ROL-3")]
    public async Task Unblocking_asks_for_a_reason_too_and_Cancel_leaves_everything()
    {
        await using var pages = await QualityPages.CreateAsync();
        await pages.Company.CardAsync(Serial("S1"), blocked: true);
        var card = pages.Open<SerialNoInformationCard>("/serial-no-information/I1,,S1", "I1,,S1");

        card.Field("Blocked").Click();
        card.WaitForAssertion(() => Assert.Equal("Unblock serial number S1", card.Find(".mud-dialog h2").TextContent));
        card.Press("Cancel");
        Assert.True((await pages.Company.FindAsync(Serial("S1"))).Blocked);

        card.Field("Blocked").Click();
        card.WaitForAssertion(() => card.Type("Reason", "Repaired"));
        card.Press("OK");
        card.WaitForAssertion(() => Assert.Empty(card.FindAll(".mud-alert-text-error")));
        Assert.Equal(
            (AuditAction.Unblocked, "Repaired"),
            (await pages.Company.AuditAsync("Serial No. Information"))[^1] is var line ? (line.Action, line.Reason) : default);
    }

    [Fact, Trait("Rule", "ROL-3")]
    public async Task A_document_is_a_link_only_for_who_may_open_it()
    {
        var purchasing = await PurchaseCompany.CreateAsync();
        await using var pages = await QualityPages.CreateAsync(Roles.Quality, purchasing.Database);
        var order = await purchasing.OrderAsync((PurchaseCompany.LotItem, 5));
        await purchasing.TrackAsync(order.Key, 10000, ("", "L7", 5));
        await pages.Company.CardAsync(Lot("L7", PurchaseCompany.LotItem));
        var card = pages.Open<LotNoInformationCard>("/lot-no-information/LOT,,L7", "LOT,,L7");

        card.Field("Blocked").Click();

        card.WaitForAssertion(() => Assert.Contains(order.Key.No, card.Find(".hits li").TextContent, StringComparison.Ordinal));
        Assert.Contains("On 1 open purchase line:", card.FindAll(".mud-dialog p").Select(p => p.TextContent));
        Assert.Empty(card.FindAll(".hits a"));
    }

    [Theory, Trait("Rule", "ROL-2"), Trait("Rule", "ROL-3")]
    [InlineData(Roles.PurchasingClerk, true)]
    [InlineData(Roles.Auditor, false)]
    public async Task Who_may_not_block_sees_the_switch_but_cannot_turn_it(string role, bool edits)
    {
        await using var pages = await QualityPages.CreateAsync(role);
        await pages.Company.CardAsync(Lot("L7"), blocked: true);
        var card = pages.Open<LotNoInformationCard>(LotCard, "I1,,L7");

        Assert.True(card.IsFixed("Blocked"));
        Assert.True(card.IsOn("Blocked"));
        Assert.Equal(!edits, card.Field("Description").HasAttribute("readonly"));
        Assert.Equal(edits ? 1 : 0, card.Buttons("Save").Count);
        Assert.Equal(4, card.FindAll("[aria-label=Related] a").Count);
    }

    [Fact, Trait("Rule", "INF-8"), Trait("Scenario", "O-108")]
    public async Task Copy_Info_takes_description_and_comments_of_a_chosen_card()
    {
        await using var pages = await QualityPages.CreateAsync();
        await pages.Company.CardAsync(Serial("SN1"), "Blue bicycle");
        await pages.Company.CardAsync(Serial("OTHER", "I2"));
        await pages.Company.Comments.AddAsync(Serial("SN1"), null, "scratched", Staff);
        var card = pages.Open<SerialNoInformationCard>("/serial-no-information/new?item=I1&number=NEW1");

        card.Press("Copy Info");
        card.WaitForAssertion(() => Assert.Equal("Serial No. Information List", card.Find(".mud-dialog h2").TextContent));
        card.WaitForAssertion(() => Assert.Equal(["SN1"], card.FindAll(".mud-dialog tbody button").Select(b => b.TextContent)));
        card.Press("Copy from Serial No. SN1");

        Eventually.Equal("/serial-no-information/I1%2C%2CNEW1", () => pages.Address);
        Assert.Equal("Blue bicycle", pages.Open<SerialNoInformationCard>(pages.Address, "I1,,NEW1").Text("Description"));
        Assert.Equal(["scratched"], Taken(await pages.Company.Comments.ListAsync(Serial("NEW1"), Staff)).Select(c => c.Comment));
    }

    [Theory, Trait("Rule", "INF-8"), Trait("Scenario", "O-109")]
    [InlineData("No", "B itself")]
    [InlineData("Yes", "from A")]
    public async Task Overwriting_a_card_is_asked_first(string answer, string description)
    {
        await using var pages = await QualityPages.CreateAsync();
        await pages.Company.CardAsync(Lot("LOT-A"), "from A");
        await pages.Company.CardAsync(Lot("LOT-B"), "B itself");
        var card = pages.Open<LotNoInformationCard>("/lot-no-information/I1,,LOT-B", "I1,,LOT-B");

        card.Press("Copy Info");
        card.WaitForAssertion(() => card.Press("Copy from Lot No. LOT-A"));
        card.WaitForAssertion(() => Assert.Contains(
            "Lot No. Information already exists for Lot No. LOT-B. Do you want to overwrite the existing information?",
            card.FindAll(".mud-dialog p").Select(p => p.TextContent)));
        card.Press(answer);

        card.WaitForAssertion(() => Assert.Equal(description, card.Text("Description")));
        Assert.Equal(description, (await pages.Company.FindAsync(Lot("LOT-B"))).Description);
    }
}
