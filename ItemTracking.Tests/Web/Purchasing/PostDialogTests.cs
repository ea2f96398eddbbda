using Bunit;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Web.Purchasing;

public sealed class PostDialogTests
{
    private static readonly string[] AllChoices = ["Receive", "Invoice", "Receive and Invoice"];

    [Theory, Trait("Rule", "DOC-6")]
    [InlineData(Roles.PurchasingClerk, 3)]
    [InlineData(Roles.InventoryManager, 1)]
    public async Task Only_the_choices_that_the_role_may_make_are_offered(string role, int count)
    {
        await using var pages = await PurchasePages.CreateAsync(role);
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5));
        var card = pages.OpenOrder(order.Key);

        card.Press("Post…");

        card.WaitForAssertion(() => Assert.Equal(AllChoices.Take(count), card.Choices()));
        Assert.True(card.Find("[role=radiogroup] input").HasAttribute("checked"));
    }

    [Fact]
    public async Task Post_makes_one_receipt_and_links_to_it()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5));
        var card = pages.OpenOrder(order.Key);
        card.Press("Post…");
        card.WaitForElement("[role=dialog] [role=radiogroup]");

        card.Press("Post");

        card.WaitForAssertion(() => Assert.Contains(card.PostedLinks(), link => link.TextContent == "Posted Purchase Receipt R-0001"));
        Assert.Single(await pages.Company.Database.AllAsync<PostedDocumentHeader>());
        Assert.Equal(5, Assert.Single(await pages.Company.Database.AllAsync<ItemLedgerEntry>()).Quantity);
        Assert.Equal("/posted-purchase-receipts/R-0001", card.PostedLinks()[0].GetAttribute("href"));
        Assert.Empty(card.Choices());
    }

    [Fact, Trait("Rule", "PST-5")]
    public async Task Every_refusal_is_listed_and_leads_to_its_line_and_its_tracking()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync(
            (PurchaseCompany.SerialItem, 10), (PurchaseCompany.PlainItem, 1), (PurchaseCompany.LotItem, 4));
        var card = pages.OpenOrder(order.Key);
        card.Press("Post…");
        card.WaitForElement("[role=dialog] [role=radiogroup]");

        card.Press("Post");

        card.WaitForAssertion(() => Assert.Equal(
            ["Line 1: You must assign a serial number for item SERIAL.", "Line 3: You must assign a lot number for item LOT."],
            card.Issues()));
        Assert.Equal(
            new[] { 1, 3 }.Select(line => $"Open Item Tracking Lines of line {line} of Purchase Order PO-1001."),
            card.FindAll(".issues .way-out").Select(way => way.FirstChild!.TextContent.Trim()));
        Assert.Empty(await pages.Company.Database.AllAsync<ItemLedgerEntry>());
        card.FindAll(".issues li > button")[1].Click();
        card.WaitForAssertion(() => Assert.Empty(card.Choices()));
        Assert.Equal(2, card.Issues().Count);

        card.Press("Open tracking of line 3");
        Eventually.Equal("/purchase-orders/PO-1001/lines/30000/tracking", () => pages.Address);
    }

    [Fact, Trait("Case", "C-46")]
    public async Task Handle_first_works_from_the_window_keeps_a_draft_and_then_it_posts()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.SerialItem, 10), (PurchaseCompany.LotItem, 1));
        await pages.Company.TrackAsync(order.Key, 10000, PurchaseCompany.Serials("S", 10));
        await pages.Company.ChangeAsync(order.Key, 0, line => line with { QtyToHandle = 4 });
        var store = new DraftStore(pages.Company.Database.Transaction, pages.Company.Database.Factory, pages.Company.Database.Clock);
        await KeepAsync(store, order.Key.Line(10000), new(pages.Company.Database.Clock.GetUtcNow(), [])
        {
            NotTaken = [new("", [new(1, new Dictionary<PasteField, string> { [PasteField.SerialNo] = "S99" })])],
        });
        var card = pages.OpenOrder(order.Key);
        card.Press("Post…");
        card.WaitForElement("[role=dialog] [role=radiogroup]");
        card.Press("Post");
        card.WaitForAssertion(() => Assert.Equal(2, card.Issues().Count));

        card.Press("Handle first 4 of line 1");

        card.WaitForAssertion(() => Assert.StartsWith("Line 2: ", Assert.Single(card.Issues()), StringComparison.Ordinal));
        Assert.Contains("Complete 4/4", card.Find("[role=dialog] tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Equal([10000], (await store.LinesAsync(order.Key.Source, Actors.PurchasingClerk)).Value!);
        await pages.Company.TrackAsync(order.Key, 20000, ("", "L1", 1));
        card.Press("Post");
        card.WaitForAssertion(() => Assert.Single(card.PostedLinks()));
        Assert.Equal(
            ["S00001", "S00002", "S00003", "S00004", ""],
            (await pages.Company.Database.AllAsync<ItemLedgerEntry>()).Select(entry => entry.SerialNo));
    }

    [Fact, Trait("Case", "C-46")]
    public async Task Handle_first_works_from_the_card_after_the_window_was_closed()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.LotItem, 10));
        await pages.Company.TrackAsync(order.Key, 10000, ("", "L1", 6), ("", "L2", 4));
        await pages.Company.ChangeAsync(order.Key, 0, line => line with { QtyToHandle = 7 });
        var card = pages.OpenOrder(order.Key);
        card.Press("Post…");
        card.WaitForElement("[role=dialog] [role=radiogroup]");
        card.Press("Post");
        card.WaitForAssertion(() => Assert.Single(card.Issues()));
        card.Press("Cancel");
        card.WaitForAssertion(() => Assert.Empty(card.Choices()));

        card.Press("Handle first 7 of line 1");

        card.WaitForAssertion(() => Assert.Empty(card.Issues()));
        Assert.Equal(
            [6m, 1],
            (await pages.Company.OpenTrackingAsync(order.Key, 10000)).Lines.Select(line => line.QtyToHandleBase));
    }

    [Fact, Trait("Rule", "PST-5")]
    public async Task An_issue_of_a_line_goes_when_the_line_is_changed_and_those_of_other_lines_stay()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.SerialItem, 10), (PurchaseCompany.LotItem, 4));
        var card = pages.OpenOrder(order.Key);
        card.Press("Post…");
        card.WaitForElement("[role=dialog] [role=radiogroup]");
        card.Press("Post");
        card.WaitForAssertion(() => Assert.Equal(2, card.Issues().Count));
        card.Press("Cancel");
        card.WaitForAssertion(() => Assert.Empty(card.Choices()));

        card.Type("Quantity, line 1", "0");

        card.WaitForAssertion(() => Assert.Equal(["Line 2: You must assign a lot number for item LOT."], card.Issues()));
    }

    [Fact, Trait("Rule", "DOC-7")]
    public async Task Lines_of_which_nothing_is_posted_are_counted_and_not_listed()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync(
            (PurchaseCompany.PlainItem, 5), (PurchaseCompany.LotItem, 4), (PurchaseCompany.PlainItem, 0));
        var card = pages.OpenOrder(order.Key);
        card.Type("Qty. to Receive, line 1", "0");
        card.WaitForAssertion(() => Assert.Equal("Saved 12:00", card.State()));
        card.Press("Post…");
        card.WaitForElement("[role=dialog] [role=radiogroup]");

        Assert.Equal(["2"], card.FindAll("[role=dialog] tbody .place").Select(cell => cell.TextContent));
        Assert.Contains("Of the other 2 lines nothing is posted.", card.Find("[role=dialog]").TextContent, StringComparison.Ordinal);

        card.FindAll("[role=radiogroup] input")[1].Click();
        card.WaitForAssertion(() => Assert.Empty(card.FindAll("[role=dialog] tbody .place")));
        Assert.Contains("Nothing is posted of any line.", card.Find("[role=dialog]").TextContent, StringComparison.Ordinal);
    }

    [Fact, Trait("Case", "C-53")]
    public async Task Entries_that_wait_on_a_tracking_page_are_told_before_posting_and_lead_there()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 1), (PurchaseCompany.PlainItem, 2));
        var store = new DraftStore(pages.Company.Database.Transaction, pages.Company.Database.Factory, pages.Company.Database.Clock);
        var card = pages.OpenOrder(order.Key);
        await KeepAsync(store, order.Key.Line(20000), new(pages.Company.Database.Clock.GetUtcNow(), [])
        {
            NotTaken = [new("", [new(1, new Dictionary<PasteField, string> { [PasteField.SerialNo] = "S1" })])],
        });
        await KeepAsync(store, order.Key.Line(10000), new(pages.Company.Database.Clock.GetUtcNow(), []) { LotForNext = new("L1", null) });

        card.Press("Post…");
        card.WaitForElement("[role=dialog] [role=radiogroup]");

        Assert.StartsWith(
            "Line 2: your item tracking lines hold entries that are not saved",
            card.Find("[role=dialog] .mud-alert span").TextContent,
            StringComparison.Ordinal);
        Assert.Equal("Draft", card.Find("[role=dialog] tbody tr:nth-child(2) .mud-chip.mud-chip-color-info").TextContent.Trim());
        card.Press("Open tracking of line 2");
        Eventually.Equal($"/purchase-orders/{order.Key.No}/lines/20000/tracking", () => pages.Address);
    }

    private static async Task KeepAsync(DraftStore store, SourceRef line, TrackingDraft draft) =>
        Assert.False((await store.SaveAsync(line, draft.ToKept()!, Actors.PurchasingClerk)).IsRefused);

    [Theory, Trait("Rule", "DATE-2")]
    [InlineData("Yes", 1)]
    [InlineData("No", 0)]
    public async Task A_posting_date_far_from_the_work_date_is_asked_about(string answer, int posted)
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5));
        await pages.Company.Store.SaveHeaderAsync(
            (await pages.Company.FindAsync(order.Key)) with { PostingDate = new(2028, 11, 22) }, Actors.PurchasingClerk);
        var card = pages.OpenOrder(order.Key);
        card.Press("Post…");
        card.WaitForElement("[role=dialog] [role=radiogroup]");

        card.Press("Post");
        card.WaitForAssertion(() => Assert.Contains("is more than a year after the work date", card.Question(), StringComparison.Ordinal));
        card.Press(answer);

        card.WaitForAssertion(() => Assert.Null(card.Question()));
        card.WaitForAssertion(() => Assert.Equal(posted, card.PostedLinks().Count));
        Assert.Equal(posted, (await pages.Company.Database.AllAsync<PostedDocumentHeader>()).Count);
        Assert.Empty(card.Issues());
    }

    [Fact]
    public async Task Entries_that_are_not_saved_are_put_right_before_posting()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5));
        var card = pages.OpenOrder(order.Key);
        card.Type("Quantity, line 1", "many");
        card.WaitForAssertion(() => Assert.True(card.IsMarked("Quantity, line 1")));

        card.Press("Post…");

        Assert.Empty(card.Choices());
        Assert.Single(card.Issues());
    }

    [Fact, Trait("Rule", "DOC-7")]
    public async Task When_everything_is_posted_the_order_is_gone_and_the_receipt_is_shown()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5));
        var card = pages.OpenOrder(order.Key);
        card.Press("Post…");
        card.WaitForElement("[role=dialog] [role=radiogroup]");
        card.FindAll("[role=radiogroup] input")[2].Click();

        card.Press("Post");

        Eventually.Equal("/posted-purchase-receipts/R-0001", () => pages.Address);
    }
}
