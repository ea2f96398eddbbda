using Bunit;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Pages.Purchasing;
using ItemTracking.Web.Shared.Drafts;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Web.Purchasing;

/// <summary>What was refused on a document outlives the page for its user (C-53).</summary>
[Trait("Case", "C-53")]
public sealed class DocumentDraftTests
{
    [Fact]
    public async Task Refused_fields_are_offered_again_and_stand_in_their_fields_after_continue()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await LoseAsync(pages, ("Vendor No.", "NOBODY"), ("Quantity, line 1", "1,5"));

        var card = pages.OpenOrder(order);
        card.WaitForAssertion(() => Assert.Equal("2 unsaved changes of 12:00", Offer(card)));
        Assert.Equal(("V1", "5"), (card.Text("Vendor No."), card.Text("Quantity, line 1")));
        card.Press("Continue");

        card.WaitForAssertion(() => Assert.Equal(2, card.Issues().Count));
        Assert.Equal(("NOBODY", "1,5"), (card.Text("Vendor No."), card.Text("Quantity, line 1")));
        Assert.Null(Offer(card));
    }

    [Fact]
    public async Task A_text_that_is_no_date_stands_in_its_field_again_with_its_refusal_until_a_date_is_entered()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await LoseAsync(pages, ("Posting Date", "soon"));
        var card = pages.OpenOrder(order);
        card.WaitForAssertion(() => Assert.NotNull(Offer(card)));
        Assert.NotEqual("soon", card.Text("Posting Date"));
        card.Press("Continue");

        card.WaitForAssertion(() => Assert.Equal("soon", card.Text("Posting Date")));
        Assert.True(card.IsMarked("Posting Date"));
        Assert.Contains("'soon'", Assert.Single(card.Issues()), StringComparison.Ordinal);

        card.Type("Posting Date", "1/20/2025");
        card.WaitForAssertion(() => Assert.Empty(card.Issues()));
        Assert.False(card.IsMarked("Posting Date"));
        Assert.EndsWith("20/2025", card.Text("Posting Date"), StringComparison.Ordinal);
        Assert.Equal(new(2025, 1, 20), (await pages.Company.FindAsync(order)).PostingDate);
    }

    [Fact]
    public async Task What_another_window_of_the_user_has_stored_is_no_longer_offered()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = (await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5))).Key;
        var first = pages.OpenOrder(order);
        first.Type("Quantity, line 1", "1,5");
        first.WaitForAssertion(() => Assert.Single(first.Issues()));
        var second = pages.Draw<PurchaseOrders>((nameof(PurchaseOrders.No), order.No));
        second.WaitForAssertion(() => Assert.Equal("1 unsaved change of 12:00", Offer(second)));

        first.Type("Quantity, line 1", "6");

        second.WaitForAssertion(() => Assert.Null(Offer(second)));
    }

    [Fact]
    public async Task What_was_typed_again_and_stored_is_no_longer_offered()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = (await pages.Company.OrderAsync((PurchaseCompany.LotItem, 5))).Key;
        await pages.Company.TrackAsync(order, 10000, ("", "L1", 5));
        var card = pages.OpenOrder(order);
        card.Type("Quantity, line 1", "3");
        card.WaitForAssertion(() => Assert.Single(card.Issues()));
        pages.Lose();
        await pages.Company.EditTrackingAsync(order, 10000, sheet => sheet.SetQuantity(1, 3));
        card = pages.OpenOrder(order);
        card.WaitForAssertion(() => Assert.Equal("1 unsaved change of 12:00", Offer(card)));

        card.Type("Quantity, line 1", "3");

        card.WaitForAssertion(() => Assert.Null(Offer(card)));
        Assert.Equal(3, (await pages.Company.FindAsync(order)).Lines[0].Quantity);
    }

    [Fact]
    public async Task An_offer_that_is_not_answered_is_told_before_posting()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await LoseAsync(pages, ("Quantity, line 1", "1,5"));
        var card = pages.OpenOrder(order);
        card.WaitForAssertion(() => Assert.NotNull(Offer(card)));

        card.Press("Post…");

        card.WaitForAssertion(() => Assert.Equal(
            "1 unsaved change of 12:00 waits on the page and will not be posted.",
            card.Find("[role=dialog] .mud-alert span.lines").TextContent));
        card.Press("Cancel");
        card.WaitForAssertion(() => Assert.Empty(card.Choices()));
        card.Press("Discard");
        card.WaitForAssertion(() => Assert.EndsWith("was discarded.", Offer(card), StringComparison.Ordinal));
        card.Press("Post…");
        card.WaitForElement("[role=dialog] [role=radiogroup]");
        Assert.Empty(card.FindAll("[role=dialog] .mud-alert"));
    }

    [Fact]
    public async Task Entries_of_a_line_that_is_deleted_are_not_those_of_the_line_that_gets_its_number()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 1), (PurchaseCompany.PlainItem, 2));
        var database = pages.Company.Database;
        var store = new DraftStore(database.Transaction, database.Factory, database.Clock);
        foreach (var line in new[] { 10000, 20000 })
            await store.SaveAsync(order.Key.Line(line), new("{}", 1, database.Clock.GetUtcNow()), Actors.PurchasingClerk);
        var card = pages.OpenOrder(order.Key);
        card.WaitForAssertion(() => Assert.Equal(2, card.FindAll(".draft").Count));

        card.Press("Delete line 2");
        card.WaitForAssertion(() => Assert.NotNull(card.Question()));
        card.Press("Yes");
        card.WaitForAssertion(() => Assert.Null(card.Question()));
        card.Type("Item No., line 2", PurchaseCompany.PlainItem);

        Eventually.Equal(20000, () => pages.Company.FindAsync(order.Key).Result.Lines[^1].LineNo);
        card.WaitForAssertion(() => Assert.Equal(2, card.FindAll(".tracking-chip").Count));
        Assert.Single(card.FindAll(".draft"));
        Assert.Equal([10000], (await store.LinesAsync(order.Key.Source, Actors.PurchasingClerk)).Value!);
    }

    [Fact]
    public async Task A_draft_is_gone_when_everything_is_stored()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await LoseAsync(pages, ("Quantity, line 1", "1,5"));
        var card = pages.OpenOrder(order);
        card.WaitForAssertion(() => Assert.NotNull(Offer(card)));
        card.Press("Continue");
        card.WaitForAssertion(() => Assert.Single(card.Issues()));

        card.Type("Quantity, line 1", "7");

        card.WaitForAssertion(() => Assert.Empty(card.Issues()));
        Eventually.Equal(0, () => Drafts(pages).Count);
        Assert.Equal(7, (await pages.Company.FindAsync(order)).Lines[0].Quantity);
    }

    [Fact]
    public async Task What_can_be_stored_now_is_stored()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await LoseAsync(pages, ("Vendor No.", "V9"));
        await pages.Company.Database.AddAsync(new Vendor { No = "V9", Name = "Late" });

        var card = pages.OpenOrder(order);
        card.WaitForAssertion(() => Assert.NotNull(Offer(card)));
        card.Press("Continue");

        card.WaitForAssertion(() => Assert.Equal("Late", card.Text("Vendor Name")));
        Eventually.Equal(0, () => Drafts(pages).Count);
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task A_field_that_somebody_changed_meanwhile_is_not_overwritten_before_the_user_says_so()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await LoseAsync(pages, ("Location Code", "NOWHERE"));
        await pages.Company.Database.AddAsync(new Location { Code = "NOWHERE" });
        var card = await pages.Company.FindAsync(order);
        await pages.Company.Store.SaveHeaderAsync(card with { LocationCode = "RED" }, Actors.PurchasingClerk, linesFollow: false);

        var page = pages.OpenOrder(order);
        page.WaitForAssertion(() => Assert.NotNull(Offer(page)));
        page.Press("Continue");

        page.WaitForAssertion(() => Assert.Contains("from 'BLUE' to 'RED'", Assert.Single(page.Issues()), StringComparison.Ordinal));
        Assert.Equal("RED", (await pages.Company.FindAsync(order)).LocationCode);
        page.Press("Save my entries");
        page.WaitForAssertion(() => Assert.NotNull(page.Question()));
        page.Press("No");
        page.WaitForAssertion(() => Assert.Empty(page.Issues()));
        Assert.Equal("NOWHERE", (await pages.Company.FindAsync(order)).LocationCode);
    }

    [Fact]
    public async Task The_entry_of_a_line_that_is_gone_is_told()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await LoseAsync(pages, ("Quantity, line 1", "1,5"));
        var card = await pages.Company.FindAsync(order);
        await pages.Company.Store.DeleteLineAsync(order, 10000, card.Lines[0].Version, true, Actors.PurchasingClerk);

        var page = pages.OpenOrder(order);
        page.WaitForAssertion(() => Assert.NotNull(Offer(page)));
        page.Press("Continue");

        page.WaitForAssertion(() => Assert.Contains(
            "Lines on which you had typed were deleted: Quantity: 1,5.", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Entries_of_a_document_that_could_not_be_made_are_offered_for_the_next_new_one()
    {
        await using var pages = await PurchasePages.CreateAsync();
        await SetSeriesAsync(pages, "");
        var card = pages.Open<PurchaseOrders>("new");
        card.Type("Vendor No.", "v1");
        card.WaitForAssertion(() => Assert.Single(card.Issues()));
        pages.Lose();
        await SetSeriesAsync(pages, "PO");

        card = pages.Open<PurchaseOrders>("new");
        card.WaitForAssertion(() => Assert.Equal("1 unsaved change of 12:00", Offer(card)));
        card.Press("Continue");

        card.WaitForAssertion(() => Assert.Equal("Northwind", card.Text("Vendor Name")));
        Eventually.Equal(0, () => Drafts(pages).Count);
    }

    [Fact]
    public async Task Only_the_own_draft_of_a_line_is_shown_on_the_order()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.SerialItem, 5), (PurchaseCompany.SerialItem, 5));
        var store = new DraftStore(pages.Company.Database.Transaction, pages.Company.Database.Factory, pages.Company.Database.Clock);
        await store.SaveAsync(order.Key.Line(10000), new("x", 1, pages.Company.Database.Clock.GetUtcNow()), Actors.PurchasingClerk);
        await store.SaveAsync(
            order.Key.Line(20000), new("x", 1, pages.Company.Database.Clock.GetUtcNow()), new("carol", [Roles.PurchasingClerk]));

        var card = pages.OpenOrder(order.Key);

        card.WaitForAssertion(() => Assert.Single(card.FindAll(".document-lines .mud-chip"), chip => chip.TextContent.Trim() == "Draft"));
    }

    /// <summary>Types into an order and loses the page.</summary>
    private static async Task<DocumentKey> LoseAsync(PurchasePages pages, params (string Field, string Text)[] entries)
    {
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5));
        var card = pages.OpenOrder(order.Key);
        foreach (var (field, text) in entries)
            card.Type(field, text);
        card.WaitForAssertion(() => Assert.Equal(entries.Length, card.Issues().Count));
        pages.Lose();
        return order.Key;
    }

    private static async Task SetSeriesAsync(PurchasePages pages, string series)
    {
        await using var db = pages.Company.Database.Factory.CreateDbContext();
        await db.Set<CompanyNumbering>().ExecuteUpdateAsync(set => set.SetProperty(numbering => numbering.PurchaseOrderNos, series));
    }

    private static List<Draft> Drafts(PurchasePages pages) => pages.Company.Database.AllAsync<Draft>().GetAwaiter().GetResult();

    private static string? Offer(IRenderedComponent<IComponent> card) =>
        card.FindComponent<DraftOffer>().FindAll(".mud-alert-message > span").SingleOrDefault()?.TextContent;
}
