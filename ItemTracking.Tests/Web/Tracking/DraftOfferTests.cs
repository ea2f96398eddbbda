using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Web.Pages.Tracking;
using ItemTracking.Web.Shared.Drafts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>Unsaved work of the tracking page is kept, offered on return, and goes when it is saved or discarded (C-53).</summary>
[Trait("Case", "C-53")]
public sealed class DraftOfferTests
{
    private static readonly string[] TwoLots = ["LOT-A", "LOT-B"];

    private long lastEntry;

    [Fact]
    public async Task What_was_entered_is_kept_some_seconds_later_and_not_with_every_key()
    {
        await using var pages = await OpenAsync();
        var page = pages.Open(await OrderAsync(pages));
        await EnterAsync(page, "LOT-A");
        await EnterAsync(page, "LOT-B", 2);
        Assert.Empty(await pages.Company.Database.AllAsync<Draft>());

        pages.Clock.Advance(DraftKeeper.Pause);

        await DraftsAsync(pages, 2);
        Assert.Equal("SALES", (await pages.Company.Database.AllAsync<Draft>()).Single().UserName);
    }

    [Fact]
    public async Task What_a_window_holds_at_this_moment_counts_as_a_draft_of_its_line()
    {
        await using var pages = await OpenAsync();
        var order = await OrderAsync(pages);
        var drafts = pages.Services.GetRequiredService<CircuitDrafts>();
        Actor clerk = new("sales", [Roles.PurchasingClerk]);
        var page = pages.Open(order);
        Assert.Empty(await drafts.LinesAsync(order.Source, clerk));

        await EnterAsync(page, "LOT-A");

        Assert.Equal([10000], await drafts.LinesAsync(order.Source, clerk));
    }

    [Fact]
    public async Task A_page_that_is_lost_offers_what_was_unsaved_and_continues_with_it()
    {
        await using var pages = await OpenAsync();
        var order = await OrderAsync(pages);
        await LoseAsync(pages, order, TwoLots);

        var page = pages.Open(order);
        page.WaitForAssertion(() => Assert.Equal("2 unsaved changes of 12:00", Offer(page)));
        Assert.DoesNotContain("LOT-A", page.Markup, StringComparison.Ordinal);
        Press(page, "Continue");

        page.WaitForAssertion(() => Assert.Contains("LOT-B", page.Markup, StringComparison.Ordinal));
        Assert.Null(Offer(page));
        Assert.Contains("Your entries were laid over the lines that are stored now.", page.Markup, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "SCN-4")]
    public async Task Units_of_a_lot_that_were_scanned_before_and_after_are_counted_together()
    {
        await using var pages = await OpenAsync();
        var order = await OrderAsync(pages);
        await LoseAsync(pages, order, page => ScanAsync(page, 5));
        var page = pages.Open(order);
        page.WaitForAssertion(() => Assert.NotNull(Offer(page)));
        await ScanAsync(page, 3);

        Press(page, "Continue");

        page.WaitForAssertion(() => Assert.Equal(
            "8", page.Find("tr[data-line='1'] td[data-col=QuantityBase]").TextContent.Trim()));

        Task ScanAsync(IRenderedComponent<IComponent> on, int times) =>
            EnterAsync(on, [.. Enumerable.Repeat(new TrackingEntry("q", 0, "scan", 0, "", "LC-1", 0, 0, false), times)]);
    }

    [Fact]
    public async Task On_another_day_the_offer_tells_the_day_in_the_region_of_the_user()
    {
        await using var pages = await OpenAsync();
        var order = await OrderAsync(pages);
        await LoseAsync(pages, order, "LOT-A");
        pages.Clock.Advance(TimeSpan.FromDays(1));

        var page = pages.Open(order);

        page.WaitForAssertion(() => Assert.Equal("1 unsaved change of 1/15/2025 12:00", Offer(page)));
    }

    [Fact]
    public async Task Discard_asks_nothing_says_what_it_did_and_can_be_undone()
    {
        await using var pages = await OpenAsync();
        var order = await OrderAsync(pages);
        await LoseAsync(pages, order, TwoLots);
        var page = pages.Open(order);
        page.WaitForAssertion(() => Assert.Contains("Earlier changes not saved yet", page.Markup, StringComparison.Ordinal));

        Press(page, "Discard");
        page.WaitForAssertion(() => Assert.Equal("2 unsaved changes of 12:00 were discarded.", Offer(page)));
        page.WaitForAssertion(() => Assert.Contains("No changes", page.Markup, StringComparison.Ordinal));
        await DraftsAsync(pages, 0);

        Press(page, "Undo");
        page.WaitForAssertion(() => Assert.Equal("2 unsaved changes of 12:00", Offer(page)));
        page.WaitForAssertion(() => Assert.Contains("Earlier changes not saved yet", page.Markup, StringComparison.Ordinal));
        await DraftsAsync(pages, 2);
    }

    [Fact]
    public async Task What_is_entered_before_the_answer_destroys_nothing_and_both_are_offered_again()
    {
        await using var pages = await OpenAsync();
        var order = await OrderAsync(pages);
        await LoseAsync(pages, order, "LOT-A");
        await LoseAsync(pages, order, "LOT-B");

        var page = pages.Open(order);
        page.WaitForAssertion(() => Assert.Equal("2 unsaved changes of 12:00", Offer(page)));
        await EnterAsync(page, "LOT-C");
        Press(page, "Continue");

        page.WaitForAssertion(() => Assert.All(
            ["LOT-A", "LOT-B", "LOT-C"], lot => Assert.Contains(lot, page.Markup, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Closing_saves_and_the_draft_is_gone()
    {
        await using var pages = await OpenAsync();
        var order = await OrderAsync(pages);
        await LoseAsync(pages, order, "LOT-A");
        var page = pages.Open(order);
        Press(page, "Continue");
        page.WaitForAssertion(() => Assert.Contains("LOT-A", page.Markup, StringComparison.Ordinal));

        Press(page, "Close");

        page.WaitForAssertion(() => Assert.StartsWith($"/purchase-orders/{order.No}?", pages.Address, StringComparison.Ordinal));
        pages.Clock.Advance(DraftKeeper.Pause);
        await pages.DisposeComponentsAsync();
        Assert.Empty(await pages.Company.Database.AllAsync<Draft>());
    }

    [Fact]
    public async Task A_draft_that_was_not_answered_outlives_closing_and_discarding()
    {
        await using var pages = await OpenAsync();
        var order = await OrderAsync(pages);
        await LoseAsync(pages, order, "LOT-A");
        var page = pages.Open(order);
        await EnterAsync(page, "LOT-B");
        pages.Clock.Advance(DraftKeeper.Pause);
        await DraftsAsync(pages, 2);

        Press(page, "Close");

        page.WaitForAssertion(() => Assert.StartsWith($"/purchase-orders/{order.No}?", pages.Address, StringComparison.Ordinal));
        await DraftsAsync(pages, 1);
    }

    [Fact, Trait("Rule", "SCN-9")]
    public async Task A_count_that_was_interrupted_goes_on_with_its_ticks_and_its_refused_scans()
    {
        await using var pages = await OpenAsync();
        var order = (await pages.Company.OrderAsync((PurchaseCompany.SerialItem, 3))).Key;
        await pages.Company.TrackAsync(order, 10000, ("S1", "", 1), ("S2", "", 1), ("S3", "", 1));
        await LoseAsync(pages, order, async page =>
        {
            Press(page, "More");
            page.WaitForElements("[role=menuitem]").Single(item => item.TextContent.Trim() == "Tick Off by Scanning").Click();
            page.WaitForAssertion(() => Assert.Contains("Scan to tick off", page.Markup, StringComparison.Ordinal));
            await ScansAsync(page, "S1", "S9");
        });

        var page = pages.Open(order);
        page.WaitForAssertion(() => Assert.NotNull(Offer(page)));
        Press(page, "Continue");

        page.WaitForAssertion(() => Assert.Contains("Scan to tick off", page.Markup, StringComparison.Ordinal));
        await ScansAsync(page, "S2");
        page.WaitForAssertion(() => Assert.Contains("S2 ticked off · 2 of 3", page.Markup, StringComparison.Ordinal));
        Assert.Single(page.FindAll("[aria-label=Scans] li"));

        Task ScansAsync(IRenderedComponent<IComponent> on, params string[] numbers) =>
            EnterAsync(on, [.. numbers.Select(number => new TrackingEntry("q", 0, "scan", 0, "", number, 0, 0, false))]);
    }

    [Fact]
    public async Task What_another_window_of_the_user_has_saved_is_no_longer_offered_and_own_entries_stay_kept()
    {
        await using var pages = await OpenAsync();
        var order = await OrderAsync(pages);
        var first = pages.Open(order);
        await EnterAsync(first, "LOT-A");
        var second = pages.Open(order);
        second.WaitForAssertion(() => Assert.Equal("1 unsaved change of 12:00", Offer(second)));
        await EnterAsync(second, "LOT-B");

        Press(first, "Close");

        second.WaitForAssertion(() => Assert.Null(Offer(second)));
        Assert.Contains("LOT-B", second.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Earlier changes", second.Markup, StringComparison.Ordinal);
        pages.Clock.Advance(DraftKeeper.Pause);
        await DraftsAsync(pages, 1);
    }

    [Fact]
    public async Task An_offer_that_the_other_window_left_unanswered_stays_offered()
    {
        await using var pages = await OpenAsync();
        var order = await OrderAsync(pages);
        await LoseAsync(pages, order, "LOT-A");
        var first = pages.Open(order);
        var second = pages.Open(order);
        second.WaitForAssertion(() => Assert.Equal("1 unsaved change of 12:00", Offer(second)));
        await EnterAsync(first, "LOT-B");

        Press(first, "Close");

        first.WaitForAssertion(() => Assert.StartsWith($"/purchase-orders/{order.No}?", pages.Address, StringComparison.Ordinal));
        Assert.Equal("1 unsaved change of 12:00", Offer(second));
    }

    [Fact]
    public async Task A_refused_cell_and_a_refused_scan_are_given_back_with_their_reasons()
    {
        await using var pages = await OpenAsync();
        var order = await OrderAsync(pages);
        await LoseAsync(pages, order, page => EnterAsync(
            page,
            new("q", 0, "Cell", 1, "LotNo", "LOT-A", 0, 0, true),
            new("q", 0, "Cell", 1, "QuantityBase", "many", 0, 0, false),
            new("q", 0, "Scan", 0, "", "BAD\u0007SCAN", 0, 0, false)));

        var page = pages.Open(order);
        page.WaitForAssertion(() => Assert.Equal("3 unsaved changes of 12:00", Offer(page)));
        Press(page, "Continue");

        page.WaitForAssertion(() => Assert.Contains("many", page.Find(".issues").TextContent, StringComparison.Ordinal));
        Assert.Single(page.FindAll("[aria-label=Scans] li"));
    }

    [Fact]
    public async Task The_entries_of_a_session_that_ended_a_moment_ago_are_kept_for_their_user()
    {
        await using var pages = await OpenAsync();
        var order = await OrderAsync(pages);
        await LoseAsync(pages, order, async page =>
        {
            await EnterAsync(page, "LOT-A");
            pages.EndSession();
        });

        Assert.Equal("SALES", (await pages.Company.Database.AllAsync<Draft>()).Single().UserName);
    }

    [Fact, Trait("Rule", "AVL-1")]
    public async Task A_draft_is_never_counted_as_requested()
    {
        await using var pages = await OpenAsync(Roles.SalesOrderProcessor);
        var order = await pages.SalesOrderAsync(PurchaseCompany.LotItem, 10);
        var other = await pages.SalesOrderAsync(PurchaseCompany.LotItem, 8, ("", "LOT-A", 8));
        var before = FlagOf(pages, other);
        await LoseAsync(pages, order, "LOT-A");

        Assert.Single(await pages.Company.Database.AllAsync<Draft>());
        Assert.Equal(before, FlagOf(pages, other));
    }

    [Fact]
    public async Task Who_may_only_read_is_offered_nothing()
    {
        await using var pages = await OpenAsync(Roles.Auditor);
        var order = await OrderAsync(pages);
        await new DraftStore(pages.Company.Database.Transaction, pages.Company.Database.Factory, pages.Clock)
            .SaveAsync(order.Line(10000), new("x", 1, pages.Clock.GetUtcNow()), new("sales", [Roles.PurchasingClerk]));

        var page = pages.Open(order);

        page.WaitForAssertion(() => Assert.Contains("Read only", page.Markup, StringComparison.Ordinal));
        Assert.Null(Offer(page));
    }

    private static Task<TrackingPages> OpenAsync(params string[] roles) =>
        TrackingPages.CreateAsync(roles.Length > 0 ? roles : [Roles.PurchasingClerk]);

    private static async Task<DocumentKey> OrderAsync(TrackingPages pages) =>
        (await pages.Company.OrderAsync((PurchaseCompany.LotItem, 10))).Key;

    private Task LoseAsync(TrackingPages pages, DocumentKey order, params string[] lots) => LoseAsync(pages, order, async page =>
    {
        foreach (var (line, lot) in lots.Index())
            await EnterAsync(page, lot, line + 1);
    });

    /// <summary>The page goes without being left: its circuit is gone.</summary>
    private static async Task LoseAsync(TrackingPages pages, DocumentKey order, Func<IRenderedComponent<IComponent>, Task> work)
    {
        var page = pages.Open(order);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindComponents<ItemTrackingLinesPage>()));
        await work(page);
        pages.Lose();
    }

    /// <summary>Enters one unit of a lot on a new line.</summary>
    private Task EnterAsync(IRenderedComponent<IComponent> page, string lot, int line = 1) =>
        EnterAsync(
            page, new TrackingEntry("q", 0, "Cell", line, "LotNo", lot, 0, 0, true),
            new("q", 0, "Cell", line, "QuantityBase", "1", 0, 0, false));

    private async Task EnterAsync(IRenderedComponent<IComponent> page, params TrackingEntry[] entries)
    {
        var lines = page.FindComponent<ItemTrackingLinesPage>();
        await lines.InvokeAsync(() => lines.Instance.EnterAsync([.. entries.Select(entry => entry with { Id = ++lastEntry })]));
    }

    private static string? FlagOf(TrackingPages pages, DocumentKey order)
    {
        var page = pages.Open(order);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("button.flag")));
        var words = page.Find("button.flag").GetAttribute("aria-label");
        pages.Lose();
        return words;
    }

    private static string? Offer(IRenderedComponent<IComponent> page) =>
        page.FindComponent<DraftOffer>().FindAll(".mud-alert-message > span").SingleOrDefault()?.TextContent;

    private static void Press(IRenderedComponent<IComponent> page, string caption) =>
        page.FindAll("button").Single(button => button.TextContent.Trim() == caption).Click();

    private static async Task DraftsAsync(TrackingPages pages, int changes)
    {
        for (var i = 0; i < 150; i++)
        {
            if ((await pages.Company.Database.AllAsync<Draft>()).Sum(draft => draft.Changes) == changes)
                return;
            await Task.Delay(100);
        }

        Assert.Equal(changes, (await pages.Company.Database.AllAsync<Draft>()).Sum(draft => draft.Changes));
    }
}
