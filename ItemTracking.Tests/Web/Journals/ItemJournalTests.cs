using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Information;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Tests.Web.Shared;
using ItemTracking.Web.Pages.Journals;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using Color = MudBlazor.Color;

namespace ItemTracking.Tests.Web.Journals;

/// <summary>The Item Journal as its users type, post and leave it.</summary>
public sealed class ItemJournalTests
{
    [Fact]
    public async Task Without_a_batch_DEFAULT_is_offered_and_made()
    {
        await using var desk = await JournalDesk.CreateAsync();
        var page = desk.Open();
        page.WaitForAssertion(() => Assert.Single(page.Buttons("Create Batch DEFAULT")));
        page.Press("Create Batch DEFAULT");

        page.WaitForAssertion(() => Assert.Equal(["Line", "Posting Date", "Entry Type"], Headings(page).Take(3)));
        Assert.DoesNotContain(Headings(page), heading => heading is "Serial No." or "Bin Code");
    }

    [Fact]
    public async Task A_line_begins_with_its_item_and_what_was_typed_before_it_is_stored_with_it()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.AddBatchAsync();
        var page = await ShownAsync(desk);
        Assert.Equal(("01/15/2025", "Positive Adjmt."), (page.Text("Posting Date, line 1"), page.Text("Entry Type, line 1")));
        Assert.Equal("SO-1001", page.Field("Document No., line 1").GetAttribute("placeholder"));
        page.Type("Posting Date, line 1", "1/10/2025");
        page.Type("Entry Type, line 1", "neg");
        Assert.Empty(page.Issues());
        Assert.Empty(await desk.LinesAsync());
        page.Type("Item No., line 1", "plain");

        page.WaitForAssertion(() => Assert.Equal("Negative Adjmt.", page.Text("Entry Type, line 1")));
        page.WaitForAssertion(() => Assert.StartsWith("Saved", page.State(), StringComparison.Ordinal));
        var line = Assert.Single(await desk.LinesAsync());
        Assert.Equal(
            (new DateOnly(2025, 1, 10), ItemLedgerEntryType.NegativeAdjmt, "PLAIN", "PCS"),
            (line.PostingDate, line.EntryType, line.ItemNo, line.UnitOfMeasureCode));
        Assert.Equal(("01/10/2025", "Negative Adjmt."), (page.Text("Posting Date, line 2"), page.Text("Entry Type, line 2")));
    }

    [Fact]
    public async Task A_variant_is_asked_for_where_an_item_has_any_and_chosen_from_those_of_the_item()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.AddBatchAsync();
        await desk.AddLineAsync(PurchaseCompany.PlainItem, 3);
        Assert.DoesNotContain("Variant Code", Headings(await ShownAsync(desk)));
        await desk.Company.AddVariantsAsync(PurchaseCompany.PlainItem);

        var page = await ShownAsync(desk);
        page.Press("Look up Variant Code, line 1");
        page.WaitForAssertion(() => Assert.Equal(["BLACK", "RED"], page.FindAll("[role=option] b").Select(option => option.TextContent)));
        page.Type("Variant Code, line 1", "red");

        page.WaitForAssertion(() => Assert.StartsWith("Saved", page.State(), StringComparison.Ordinal));
        Assert.Equal("RED", Assert.Single(await desk.LinesAsync()).VariantCode);
    }

    [Fact]
    public async Task All_refusals_of_a_posting_are_shown_at_once_and_only_the_lines_that_have_them_are_shown_when_asked()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.AddBatchAsync();
        await desk.AddLineAsync(PurchaseCompany.PlainItem, 3);
        await desk.AddLineAsync(PurchaseCompany.SerialItem, 2);
        await desk.AddLineAsync(PurchaseCompany.LotItem, 2);
        var page = await ShownAsync(desk);
        await PostAsync(page);

        page.WaitForAssertion(() => Assert.Equal(2, page.Issues().Count));
        Assert.Equal(["Line 2", "Line 3"], page.Issues().Select(issue => issue[..6]));
        page.Press("Show Lines with Issues");
        Assert.Equal(["2", "3"], page.FindAll("td.position").Select(cell => cell.TextContent));
        page.Press("Show All Lines");
        Assert.Equal(4, page.FindAll("td.position").Count);
        Assert.Empty(await desk.EntriesAsync());
    }

    [Fact]
    public async Task A_posted_batch_says_its_document_and_links_to_its_entries()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.AddBatchAsync();
        await desk.AddLineAsync(PurchaseCompany.PlainItem, 3);
        var page = await ShownAsync(desk);
        await PostAsync(page);

        page.WaitForAssertion(() => Assert.Single(page.PostedLinks()));
        var link = page.PostedLinks()[0];
        Assert.Equal(
            ("Document SO-1001: 1 item ledger entry", "/item-ledger-entries?document=SO-1001"),
            (link.TextContent.Trim(), link.GetAttribute("href")));
        Assert.Empty(await desk.LinesAsync());
        page.WaitForAssertion(() => Assert.Equal("SO-1002", page.Field("Document No., line 1").GetAttribute("placeholder")));
    }

    [Fact, Trait("Case", "C-43")]
    public async Task A_number_on_the_line_itself_says_what_posting_would_refuse()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.AddBatchAsync(onLines: true);
        await desk.StockAsync(PurchaseCompany.SerialItem, ("S1", "", 1));
        await desk.Company.Database.AddAsync(
            new LotNoInformation { ItemNo = PurchaseCompany.LotItem, LotNo = "L9", Blocked = true, BlockedReason = "Leaks" });
        JournalLineCard Out(JournalLineCard line) => line with { EntryType = ItemLedgerEntryType.NegativeAdjmt };
        await desk.AddLineAsync(PurchaseCompany.SerialItem, 1, line => line with { SerialNo = "S1" });
        await desk.AddLineAsync(PurchaseCompany.SerialItem, 1, line => line with { SerialNo = "S2" });
        await desk.AddLineAsync(PurchaseCompany.LotItem, 1, line => line with { LotNo = "L9" });
        await desk.AddLineAsync(PurchaseCompany.SerialItem, 1, line => Out(line) with { SerialNo = "S3" });
        await desk.AddLineAsync(PurchaseCompany.SerialItem, 1, line => line with { SerialNo = "S2" });

        var page = await ShownAsync(desk);

        Assert.Equal(
            ["In stock (BLUE): S1", "On another line: S2", "Blocked: L9", "Not in stock here: S3", "On another line: S2"],
            Chips(page));
    }

    [Fact, Trait("Case", "C-43")]
    public async Task A_number_on_the_line_itself_says_which_order_is_to_bring_it_in_as_well_and_is_posted_all_the_same()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.AddBatchAsync(onLines: true);
        var order = await desk.Company.OrderAsync((PurchaseCompany.SerialItem, 2));
        await desk.Company.TrackAsync(order.Key, 10000, ("S1", "", 1), ("S2", "", 1));
        await desk.AddLineAsync(PurchaseCompany.SerialItem, 1, line => line with { SerialNo = "S1" });
        await desk.AddLineAsync(PurchaseCompany.SerialItem, 1, line => line with { SerialNo = "S3" });
        await desk.AddLineAsync(
            PurchaseCompany.SerialItem, 1, line => line with { SerialNo = "S2", EntryType = ItemLedgerEntryType.NegativeAdjmt });

        var page = await ShownAsync(desk);

        Assert.Equal([$"On {order.Key.No}: S1", "Complete 1/1", "Not in stock here: S2"], Chips(page));
        Assert.Equal([true, true, false], (await desk.LinesAsync()).Select(line => line.Tracking.IsComplete));
        Assert.Equal(
            [Color.Warning, Color.Success, Color.Warning],
            page.FindComponents<TrackingChip>().Select(chip => TrackingTones.Of(chip.Instance.State)));
    }

    [Fact, Trait("Case", "C-43")]
    public async Task What_is_said_of_a_number_on_a_line_follows_the_other_lines_that_name_it()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.AddBatchAsync(onLines: true);
        foreach (var serial in new[] { "S1", "S2", "S3" })
            await desk.AddLineAsync(PurchaseCompany.SerialItem, 1, line => line with { SerialNo = serial });
        var page = await ShownAsync(desk);
        void Say(params string[] expected) => page.WaitForAssertion(() => Assert.Equal(expected, Chips(page)));

        page.Type("Serial No., line 3", "S1");
        Say("On another line: S1", "Complete 1/1", "On another line: S1");
        page.Type("Serial No., line 3", "S2");
        Say("Complete 1/1", "On another line: S2", "On another line: S2");
        page.Type("Quantity, line 3", "0");
        Say("Complete 1/1", "Complete 1/1", "Not needed");
        page.Type("Quantity, line 3", "1");
        Say("Complete 1/1", "On another line: S2", "On another line: S2");
        var deleting = page.InvokeAsync(() => page.Buttons("Delete line 3")[0].Click());
        page.WaitForAssertion(() => Assert.Equal("Do you want to delete line 3 (item SERIAL)?", page.Question()));
        page.Press("Yes");
        await deleting;
        Say("Complete 1/1", "Complete 1/1");
    }

    [Fact, Trait("Scenario", "O-096")]
    public async Task Numbers_stand_on_the_lines_of_a_batch_that_has_them_there_and_are_closed_for_an_item_without_a_code()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.AddBatchAsync(onLines: true);
        await desk.AddLineAsync(PurchaseCompany.PlainItem, 3);
        await desk.AddLineAsync(PurchaseCompany.LotItem, 3);
        var page = await ShownAsync(desk);

        Assert.Contains("Expiration Date", Headings(page));
        Assert.Empty(page.FindAll("input[aria-label='Lot No., line 1']"));
        page.Type("Lot No., line 2", "l1");
        page.WaitForAssertion(() => Assert.StartsWith("Saved", page.State(), StringComparison.Ordinal));
        Assert.Equal("L1", (await desk.LinesAsync())[1].LotNo);
    }

    [Fact, Trait("Scenario", "O-095")]
    public async Task The_look_up_of_a_number_on_a_line_that_takes_goods_out_chooses_from_stock_and_its_date_follows()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.StockAsync(PurchaseCompany.LotItem, ("", "L1", 5), ("", "L2", 5));
        await desk.AddBatchAsync(onLines: true);
        await desk.AddLineAsync(PurchaseCompany.LotItem, 3, line => line with { EntryType = ItemLedgerEntryType.NegativeAdjmt });
        await desk.AddLineAsync(PurchaseCompany.LotItem, 3);
        var page = await ShownAsync(desk);
        page.Press("Look up Lot No., line 1");

        page.WaitForAssertion(() => Assert.Equal(["L1", "L2"], page.FindAll("[role=option] b").Select(option => option.TextContent)));
        await page.InvokeAsync(() => page.FindAll("[role=option]")[1].Click());
        page.WaitForAssertion(() => Assert.Equal("L2", page.Text("Lot No., line 1")));
        page.Press("Look up Lot No., line 2");
        Assert.Empty(page.FindAll("[role=option] b"));
    }

    [Fact, Trait("Case", "C-53")]
    public async Task What_was_refused_or_waits_for_its_item_is_offered_again()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.AddBatchAsync();
        await desk.AddLineAsync(PurchaseCompany.PlainItem, 3);
        var page = await ShownAsync(desk);
        page.Type("Quantity, line 1", "1,5");
        page.Type("Description, line 2", "Found");
        page.WaitForAssertion(() => Assert.Single(page.Issues()));
        desk.Lose();

        page = await ShownAsync(desk);
        page.WaitForAssertion(() => Assert.Contains("2 unsaved changes", page.Find("[data-offer]").TextContent, StringComparison.Ordinal));
        var posting = page.InvokeAsync(() => page.Buttons("Post…")[0].Click());
        page.WaitForAssertion(() => Assert.StartsWith(
            "2 unsaved changes of 12:00 wait on the page and will not be posted.", page.Question(), StringComparison.Ordinal));
        page.Press("No");
        await posting;
        page.Press("Continue");
        page.WaitForAssertion(() => Assert.Equal(("1,5", "Found"), (page.Text("Quantity, line 1"), page.Text("Description, line 2"))));
        Assert.True(page.IsMarked("Quantity, line 1"));
    }

    [Fact, Trait("Case", "C-53")]
    public async Task Entries_that_wait_on_a_tracking_page_are_told_before_posting_and_are_not_those_of_the_next_line()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.AddBatchAsync();
        await desk.AddLineAsync(PurchaseCompany.PlainItem, 3);
        var line = JournalTemplate.Item.Key(JournalDesk.Batch).Line(10000);
        var (database, manager) = (desk.Company.Database, new Actor("manager", [Roles.InventoryManager]));
        var store = new DraftStore(database.Transaction, database.Factory, database.Clock);
        await store.SaveAsync(line, new("{}", 1, database.Clock.GetUtcNow()), manager);
        var page = await ShownAsync(desk);
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".draft")));

        var posting = page.InvokeAsync(() => page.Buttons("Post…")[0].Click());
        page.WaitForAssertion(() => Assert.StartsWith(
            "Line 1: your item tracking lines hold entries that are not saved", page.Question(), StringComparison.Ordinal));
        page.Press("Yes");
        await posting;
        page.WaitForAssertion(() => Assert.Single(page.PostedLinks()));

        await desk.AddLineAsync(PurchaseCompany.PlainItem, 4);
        page = await ShownAsync(desk);
        Assert.Equal(10000, Assert.Single(await desk.LinesAsync()).LineNo);
        Assert.Empty(page.FindAll(".draft"));
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task R5_a_line_that_another_user_changed_is_not_overwritten()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.AddBatchAsync();
        var line = await desk.AddLineAsync(PurchaseCompany.PlainItem, 3);
        var page = await ShownAsync(desk);
        await desk.SaveAsync(line with { Quantity = 7 });
        page.Type("Quantity, line 1", "5");

        page.WaitForAssertion(() => Assert.Single(page.Buttons("Show the other user's changes")));
        Assert.Equal("5", page.Text("Quantity, line 1"));
        page.Press("Show the other user's changes");
        page.WaitForAssertion(() => Assert.Contains("Theirs: 7", page.Markup, StringComparison.Ordinal));
        page.Press("Save my entries");
        page.WaitForAssertion(() => Assert.StartsWith("Saved", page.State(), StringComparison.Ordinal));
        Assert.Equal(5, Assert.Single(await desk.LinesAsync()).Quantity);
    }

    [Fact]
    public async Task A_line_is_deleted_after_its_question()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.AddBatchAsync();
        await desk.AddLineAsync(PurchaseCompany.PlainItem, 3);
        await desk.AddLineAsync(PurchaseCompany.LotItem, 3);
        var page = await ShownAsync(desk);
        var deleting = page.InvokeAsync(() => page.Buttons("Delete line 1")[0].Click());
        page.WaitForAssertion(() => Assert.Equal("Do you want to delete line 1 (item PLAIN)?", page.Question()));
        page.Press("Yes");
        await deleting;

        page.WaitForAssertion(() => Assert.Equal("LOT", page.Text("Item No., line 1")));
        Assert.Equal("LOT", Assert.Single(await desk.LinesAsync()).ItemNo);
    }

    [Fact]
    public async Task A_long_batch_is_shown_page_by_page_and_an_issue_leads_to_the_page_of_its_line()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.AddBatchAsync();
        await desk.AddLineAsync(PurchaseCompany.SerialItem, 1);
        for (var line = 0; line < 101; line++)
            await desk.AddLineAsync(PurchaseCompany.PlainItem, 1);
        var page = await ShownAsync(desk, 103);

        Assert.Equal(["101", "102", "103"], page.FindAll("td.position").Select(cell => cell.TextContent));
        await PostAsync(page);
        page.WaitForAssertion(() => Assert.Single(page.Issues()));
        page.FindAll(".issues li > button")[0].Click();
        page.WaitForAssertion(() => Assert.Equal("1", page.FindAll("td.position")[0].TextContent));
        Assert.Equal(100, page.FindAll("td.position").Count);
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task An_auditor_sees_the_lines_and_can_change_nothing()
    {
        await using var desk = await JournalDesk.CreateAsync(Roles.Auditor);
        await desk.AddBatchAsync();
        await desk.AddLineAsync(PurchaseCompany.PlainItem, 3);
        var page = desk.Open();
        page.WaitForAssertion(() => Assert.Equal(["1"], page.FindAll("td.position").Select(cell => cell.TextContent)));

        Assert.Empty(page.FindAll("[data-lines] input"));
        Assert.Empty(page.Buttons("Post…").Concat(page.Buttons("Batch")).Concat(page.Buttons("New Line")));
    }

    [Fact, Trait("Rule", "PASTE-3")]
    public async Task A_list_of_numbers_becomes_a_line_with_item_tracking_lines_and_goes_back_whole()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.AddBatchAsync();
        var page = await ShownAsync(desk);
        await page.InvokeAsync(() => page.FindComponent<ItemJournalView>().Instance.PasteAsync(
            false, new Sent("Item No.\tSerial No.\nserial\tS1..S3")));
        page.WaitForAssertion(() => Assert.Equal(
            "3 good, 0 bad. Row 1 names the columns.", page.Find("[data-paste-list] [role=status]").TextContent));

        page.Press("Take the Good Rows");

        page.WaitForAssertion(() => Assert.Contains("1 line added.", page.Markup, StringComparison.Ordinal));
        var line = Assert.Single(await desk.LinesAsync());
        Assert.Equal(("SERIAL", 3m, "Complete 3/3"), (line.ItemNo, line.Quantity, line.Tracking.Text));
        page.Press("Undo");
        page.WaitForAssertion(() => Assert.Contains("1 line taken back.", page.Markup, StringComparison.Ordinal));
        Assert.Empty(await desk.LinesAsync());
    }

    [Fact, Trait("Rule", "PASTE-5")]
    public async Task Rows_of_a_list_that_were_not_taken_are_named_before_the_batch_is_posted_or_left()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.AddBatchAsync();
        var page = await ShownAsync(desk);
        await page.InvokeAsync(() => page.FindComponent<ItemJournalView>().Instance.PasteAsync(
            false, new Sent("Item No.\tQuantity\nplain\t2\nnothing\t1")));
        page.WaitForAssertion(() => Assert.Equal(
            "1 good, 1 bad. Row 1 names the columns.", page.Find("[data-paste-list] [role=status]").TextContent));
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.StartsWith("1 taken.", page.Find("[data-paste-list] [role=status]").TextContent));
        page.Press("Close");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        page.Press("Post…");
        page.WaitForAssertion(() => Assert.Equal(
            "1 row of a list was not taken and will not be posted.\nDo you want to post 1 line of Item Journal DEFAULT?", page.Question()));
        page.Press("No");
        page.WaitForAssertion(() => Assert.Null(page.Question()));
        desk.Go("/items");
        page.WaitForAssertion(() => Assert.Equal(
            "1 row of a list was not taken. It waits on this page until you come back.\nDo you want to leave?", page.Question()));
        page.Press("No");
    }

    [Fact, Trait("Case", "C-40")]
    public async Task C40_The_question_before_posting_tells_how_many_lines_are_not_complete_and_what_the_first_ones_lack()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.AddBatchAsync();
        await desk.AddLineAsync(PurchaseCompany.PlainItem, 1);
        await desk.AddLineAsync(PurchaseCompany.LotItem, 2);
        var page = await ShownAsync(desk);
        page.Press("Post…");
        page.WaitForAssertion(() => Assert.Equal(
            "The numbers of 1 line are not complete:\nLine 2: 2 of 2 undefined\n"
                + "Do you want to post 2 lines of Item Journal DEFAULT?", page.Question()));
        page.Press("No");
        page.WaitForAssertion(() => Assert.Null(page.Question()));

        foreach (var quantity in new[] { 3, 4, 5 })
            await desk.AddLineAsync(PurchaseCompany.SerialItem, quantity);
        page = await ShownAsync(desk);
        page.Press("Post…");
        page.WaitForAssertion(() => Assert.Equal(
            "The numbers of 4 lines are not complete:\nLine 2: 2 of 2 undefined\nLine 3: 3 of 3 undefined\nLine 4: 4 of 4 undefined\n"
                + "and 1 more\nDo you want to post 5 lines of Item Journal DEFAULT?", page.Question()));
        page.Press("No");
    }

    private static async Task<IRenderedComponent<IComponent>> ShownAsync(JournalDesk desk, int? rows = null)
    {
        var stored = rows ?? (await desk.LinesAsync()).Count + 1;
        var page = desk.Open();
        page.WaitForAssertion(() => Assert.Equal(
            stored.ToString(System.Globalization.CultureInfo.InvariantCulture), page.FindAll("td.position").LastOrDefault()?.TextContent));
        return page;
    }

    private static async Task PostAsync(IRenderedComponent<IComponent> page)
    {
        var posting = page.InvokeAsync(() => page.Buttons("Post…")[0].Click());
        page.WaitForAssertion(() => Assert.NotNull(page.Question()));
        page.Press("Yes");
        await posting;
    }

    private static IEnumerable<string> Chips(IRenderedComponent<IComponent> page) =>
        page.FindAll(".tracking-chip").Select(chip => chip.TextContent.Trim());

    private static IReadOnlyList<string> Headings(IRenderedComponent<IComponent> page) =>
        [.. page.FindAll(".document-lines th").Select(heading => heading.TextContent.Trim().TrimEnd('*').Trim())];
}
