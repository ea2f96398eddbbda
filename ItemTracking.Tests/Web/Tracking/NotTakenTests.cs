using Bunit;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Tests.Web.Shared;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>Scans and rows of lists that were not taken never go with the page without a question (SCN-6, PASTE-5).</summary>
public sealed class NotTakenTests
{
    private const string TooLong = "A-NUMBER-OF-MORE-THAN-FIFTY-CHARACTERS-CANNOT-BE-ONE";
    private const string Short = "A-NUMBER-OF-MORE-THAN-FIFTY-CHARACTERS-C…";
    private const string OneScan = $"1 scan was not taken: {Short}. It is lost when you leave.";

    private int last;

    [Fact, Trait("Rule", "SCN-6")]
    public async Task Close_asks_before_refused_scans_are_lost_and_Go_back_keeps_them()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 3);
        await ScanAsync(page, "S1", TooLong);

        page.Press("Close");
        page.WaitForAssertion(() => Assert.Equal(OneScan, page.Question()));
        Assert.Empty(page.Buttons("Saving…"));
        page.Press("Go back");
        page.WaitForAssertion(() => Assert.Null(page.Question()));
        Assert.Equal(
            [Short, "The length of the string is 52, but it must be less than or equal to 50 characters."],
            Assert.Single(page.FindAll("[aria-label=Scans] li")).QuerySelectorAll("b, li > span").Select(part => part.TextContent));
        Assert.Empty(await pages.Company.Database.AllAsync<TrackingSpecification>());

        page.Press("Close");
        page.WaitForAssertion(() => Assert.NotNull(page.Question()));
        page.Press("Leave");
        page.WaitForAssertion(() => Assert.StartsWith("/purchase-orders/", pages.Address, StringComparison.Ordinal));
        Assert.Equal("S1", (await pages.Company.Database.AllAsync<TrackingSpecification>()).Single().SerialNo);
    }

    [Fact, Trait("Rule", "SCN-6")]
    public async Task Discard_Changes_names_refused_scans_and_asks_for_them_alone()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 3);
        await ScanAsync(page, "S1", TooLong);

        page.Press("Discard Changes");
        page.WaitForAssertion(() => Assert.Equal($"Discard 1 changed line?\n{OneScan}", page.Question()));
        page.Press("No");
        page.WaitForAssertion(() => Assert.Null(page.Question()));
        await EnterAsync(page, "delete", "");

        page.Press("Discard Changes");
        page.WaitForAssertion(() => Assert.Equal(OneScan, page.Question()));
        page.Press("Go back");
        page.WaitForAssertion(() => Assert.Null(page.Question()));
    }

    [Fact, Trait("Rule", "PASTE-5")]
    public async Task Close_asks_before_rows_that_wait_are_left_behind_and_a_way_off_the_page_asks_too()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 4);
        await page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance
            .PasteAsync("scan", nameof(TrackingField.SerialNo), 0, true, new Sent("S1\nS1\nS1")));
        page.WaitForAssertion(() => Assert.NotEmpty(page.Buttons("Take the Good Rows")));
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.Contains("1 taken.", page.Find("[data-paste-list] [role=status]").TextContent));
        page.Buttons("Close")[0].Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));

        page.Press("Close");
        page.WaitForAssertion(() => Assert.Equal(
            "2 rows of a list were not taken, the first is S1. They wait on this page until you come back, and nothing of them is posted.",
            page.Question()));
        page.Press("Go back");
        page.WaitForAssertion(() => Assert.Null(page.Question()));
        Assert.Empty(await pages.Company.Database.AllAsync<TrackingSpecification>());

        pages.Go("/items");
        page.WaitForAssertion(() => Assert.StartsWith(
            "Save 1 changed line before you leave?\n2 rows", page.Question(), StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "ITL-39")]
    public async Task A_way_off_the_page_offers_to_save_and_stays_where_that_is_refused()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 3);
        await ScanAsync(page, "S1");
        await OnQuantityAsync("cell");
        Leave();
        page.WaitForAssertion(() => Assert.Contains("1 entry is not accepted yet.", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("/items", pages.Address, StringComparison.Ordinal);
        Assert.Empty(await pages.Company.Database.AllAsync<TrackingSpecification>());

        await OnQuantityAsync("revert");
        Leave();
        for (var tries = 0; tries < 100 && (await pages.Company.Database.AllAsync<TrackingSpecification>()).Count == 0; tries++)
            await Task.Delay(50);
        Assert.Equal("S1", (await pages.Company.Database.AllAsync<TrackingSpecification>()).Single().SerialNo);

        void Leave()
        {
            pages.Go("/items");
            page.WaitForAssertion(() => Assert.Equal("Save 1 changed line before you leave?", page.Question()));
            page.Press("Save and leave");
        }

        Task OnQuantityAsync(string kind) => page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance.EnterAsync(
            [new TrackingEntry("queue-1", ++last, kind, 1, nameof(TrackingField.QuantityBase), "5", 0, 0, IsNew: false)]));
    }

    [Theory, Trait("Rule", "PASTE-3")]
    [InlineData("scan", "")]
    [InlineData("cell", nameof(TrackingField.SerialNo))]
    public async Task A_range_is_shown_as_a_list_however_it_is_entered_and_Close_stays_with_it(string kind, string column)
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 5);
        await EnterAsync(page, kind, "RG01..RG05", column);
        page.WaitForAssertion(() => Assert.Equal("5 good, 0 bad.", Status(page)));

        page.Press("Close");
        page.WaitForAssertion(() => Assert.NotEmpty(page.Buttons("Take the Good Rows")));
        Assert.Null(page.Question());
        Assert.DoesNotContain("/purchase-orders/", pages.Address, StringComparison.Ordinal);
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-paste-list]")));

        page.Press("Close");
        page.WaitForAssertion(() => Assert.StartsWith("/purchase-orders/", pages.Address, StringComparison.Ordinal));
        Assert.Equal(
            ["RG01", "RG02", "RG03", "RG04", "RG05"],
            (await pages.Company.Database.AllAsync<TrackingSpecification>()).Select(row => row.SerialNo).Order());
    }

    [Theory, Trait("Rule", "PASTE-3")]
    [InlineData("SN013,SN014", "Take the Good Rows", "SN013 SN014")]
    [InlineData("SN001..SN003; SN009", "Take the Good Rows", "SN001 SN002 SN003 SN009")]
    [InlineData("SN013,SN014", "It is one number: SN013,SN014", "SN013,SN014")]
    [InlineData("]C1SN013,SN014", null, "SN013,SN014")]
    [InlineData("SN013,", null, "SN013,")]
    public async Task Numbers_parted_by_commas_are_shown_as_a_list_and_can_be_taken_as_one(string typed, string? press, string numbers)
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 5);
        await ScanAsync(page, typed);
        if (press is not null)
        {
            page.WaitForAssertion(() => Assert.EndsWith("good, 0 bad.", Status(page), StringComparison.Ordinal));
            page.Press(press);
        }

        page.WaitForAssertion(() => Assert.Equal(
            numbers, string.Join(' ', page.FindAll("tr[data-line] td[data-col=SerialNo]").Select(cell => cell.TextContent.Trim())
                .Where(text => text.StartsWith("SN", StringComparison.Ordinal)))));
        Assert.Empty(page.FindAll("[data-paste-list]"));
    }

    [Fact, Trait("Rule", "PASTE-3")]
    public async Task A_list_that_is_shown_is_asked_for_by_every_other_way_off_the_page_until_it_is_closed()
    {
        const string lost = "The list that is shown was not taken. It is lost when you leave.";
        const string notTaken = "The list was not taken.\nDo you want to lose it?";
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 5);
        await ScanAsync(page, "RG01..RG05");
        page.WaitForAssertion(() => Assert.Equal("5 good, 0 bad.", Status(page)));

        page.Press("Discard Changes");
        page.WaitForAssertion(() => Assert.Equal(lost, page.Question()));
        page.Press("Go back");
        page.WaitForAssertion(() => Assert.Null(page.Question()));
        pages.Go("/items");
        page.WaitForAssertion(() => Assert.Equal(lost, page.Question()));
        page.Press("Go back");
        page.WaitForAssertion(() => Assert.Null(page.Question()));
        await ScanAsync(page, "RH1..RH2");
        Assert.Contains("RH1..RH2", page.Find("[aria-label=Scans] li").TextContent, StringComparison.Ordinal);
        page.Press("Cancel");
        page.WaitForAssertion(() => Assert.Equal(notTaken, page.Question()));
        page.Press("Discard");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-paste-list]")));
        page.Press("Try again: scan RH1..RH2");
        page.WaitForAssertion(() => Assert.Equal("2 good, 0 bad.", Status(page)));
        page.Press("Cancel");
        page.WaitForAssertion(() => Assert.Equal(notTaken, page.Question()));
        page.Press("Discard");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-paste-list]")));

        page.Press("Discard Changes");
        page.WaitForAssertion(() => Assert.StartsWith("/purchase-orders/", pages.Address, StringComparison.Ordinal));
    }

    [Fact, Trait("Case", "C-10")]
    public async Task C10_a_range_that_cannot_be_judged_now_stands_in_the_window_to_be_read_again()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 5);
        pages.Database.FailNext(1);

        await ScanAsync(page, "RG01..RG05");

        page.WaitForAssertion(() => Assert.Equal("RG01..RG05", page.Find("[data-paste-list] textarea").GetAttribute("value")));
        page.Press("Show Preview");
        page.WaitForAssertion(() => Assert.Equal("5 good, 0 bad.", Status(page)));
    }

    [Theory]
    [InlineData("AB..CD")]
    [InlineData("S1...S5")]
    public async Task What_only_looks_like_a_range_is_a_number(string text)
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 5);

        await ScanAsync(page, text);

        Assert.Equal(text, page.Find("td[data-col=SerialNo]").TextContent.Trim());
    }

    [Fact, Trait("Rule", "SCN-5")]
    public async Task A_scan_that_is_not_in_stock_is_listed_with_quantity_0_and_told_with_the_place_where_it_is()
    {
        await using var pages = await TrackingPages.CreateAsync();
        await pages.Company.Database.AddAsync(Stock(1, "S1", "BLUE"), Stock(2, "S9", "RED"));
        var page = pages.Open(await pages.SalesOrderAsync(PurchaseCompany.SerialItem, 3));

        await ScanAsync(page, "S1", "s9");

        page.WaitForAssertion(() => Assert.Equal(
            "S9 added on line 2 with quantity 0: it is not in stock here. In stock elsewhere: 1 at RED. · 2 of 3 undefined",
            page.Find("#scan-result [role=status]").TextContent));
        Assert.Contains("bad", page.Find("#scan-result").ClassList);
        await ScanAsync(page, "S8");
        page.WaitForAssertion(() => Assert.Equal(
            "S8 added on line 3 with quantity 0: it is not in stock here. It is in stock nowhere else. · 2 of 3 undefined",
            page.Find("#scan-result [role=status]").TextContent));
        Assert.Empty(page.FindAll("[aria-label=Scans] li"));
    }

    [Fact, Trait("Rule", "SCN-5")]
    public async Task A_scan_of_a_number_of_another_item_names_that_item()
    {
        await using var pages = await TrackingPages.CreateAsync();
        var other = Stock(1, "BIKE-3", "BLUE");
        other.ItemNo = PurchaseCompany.Free;
        await pages.Company.Database.AddAsync(other);
        var page = pages.Open(await pages.SalesOrderAsync(PurchaseCompany.SerialItem, 3));

        await ScanAsync(page, "BIKE-3");

        page.WaitForAssertion(() => Assert.Equal(
            "BIKE-3 added on line 1 with quantity 0: it is not in stock here. It is a number of item FREE in stock, not of item SERIAL. "
                + "· 3 of 3 undefined",
            page.Find("#scan-result [role=status]").TextContent));
    }

    [Fact, Trait("Rule", "SCN-6")]
    public async Task A_number_that_was_scanned_twice_is_on_the_page_and_nothing_of_it_is_lost()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 3);
        await ScanAsync(page, "S1", "s1");
        Assert.Contains("already", page.Find("[aria-label=Scans] li").TextContent, StringComparison.Ordinal);

        page.Press("Close");

        page.WaitForAssertion(() => Assert.StartsWith("/purchase-orders/", pages.Address, StringComparison.Ordinal));
        Assert.Null(page.Question());
    }

    [Fact, Trait("Rule", "SCN-6")]
    public async Task A_refused_scan_goes_when_its_number_is_taken_and_surplus_may_be_tried_again_when_there_is_room()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 1);
        await ScanAsync(page, "S1", "S2", "S3");
        Assert.Equal(["S3", "S2"], page.FindAll("[aria-label=Scans] b").Select(scan => scan.TextContent));
        Assert.Empty(page.FindAll("[aria-label^='Try again']"));

        await EnterAsync(page, "delete", "");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[aria-label^='Try again']").Count));
        Assert.DoesNotContain("Nothing is left to scan", page.Markup, StringComparison.Ordinal);
        await ScanAsync(page, "s2");

        page.WaitForAssertion(() => Assert.Equal("S3", page.Find("[aria-label=Scans] b").TextContent));
        page.Press("Remove scan S3");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[aria-label=Scans] li")));
        Assert.DoesNotContain("was not taken", page.Markup, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "SCN-6")]
    public async Task What_is_said_of_a_removed_scan_goes_with_it()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 3);
        await ScanAsync(page, TooLong);
        Assert.Equal("The scan was not taken", page.Find("#scan-result [role=status]").TextContent);

        page.Press($"Remove scan {Short}");

        page.WaitForAssertion(() => Assert.Equal("", page.Find("#scan-result [role=status]").TextContent));
        Assert.DoesNotContain("bad", page.Find("#scan-result").ClassList);
    }

    [Fact, Trait("Case", "C-43")]
    public async Task A_good_scan_is_not_told_what_stands_against_another_line()
    {
        await using var pages = await PagesAsync();
        await pages.Company.Database.AddAsync(Stock(1, "S1", "BLUE"));
        var page = await OpenAsync(pages, 2);
        await ScanAsync(page, "S1");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#scan-result .bad")));

        await ScanAsync(page, "S2");

        page.WaitForAssertion(() => Assert.Equal(
            "S2 added on line 2 · Nothing is left to define.",
            page.Find("#scan-result [role=status]").TextContent));
        Assert.DoesNotContain("bad", page.Find("#scan-result").ClassList);
        Assert.Empty(page.FindAll("#scan-result .bad"));
    }

    [Fact, Trait("Case", "C-40")]
    public async Task C40_While_an_entry_is_not_accepted_nothing_is_called_complete()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 1);
        await ScanAsync(page, "S1");
        Assert.Contains("Complete 1/1", page.Find(".mud-chip").TextContent, StringComparison.Ordinal);

        await EnterAsync(page, "cell", "l", nameof(TrackingField.QuantityBase), isNew: false);

        page.WaitForAssertion(() => Assert.Equal("1 entry is not accepted", page.Find(".mud-chip").TextContent.Trim()));
        Assert.Empty(page.FindAll(".matrix .done"));
        Assert.All(
            page.FindAll(".matrix .undefined > [role=img]"),
            sign => Assert.Equal("1 entry is not accepted", sign.GetAttribute("aria-label")));
    }

    [Fact, Trait("Case", "C-43")]
    public async Task C43_Beside_a_number_that_was_refused_no_flag_of_another_one_stands()
    {
        await using var pages = await PagesAsync();
        await pages.Company.Database.AddAsync(Stock(1, "S1", "BLUE"));
        var page = await OpenAsync(pages, 1);
        await ScanAsync(page, "S1");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("button.flag")));

        await EnterAsync(page, "cell", TooLong, nameof(TrackingField.SerialNo), isNew: false);

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("button.flag")));
    }

    [Fact, Trait("Rule", "ITL-34")]
    public async Task Closing_with_too_much_defined_saves_nothing_and_keeps_what_was_entered_as_a_draft()
    {
        await using var pages = await PagesAsync();
        var order = (await pages.Company.OrderAsync((PurchaseCompany.LotItem, 3))).Key;
        var page = pages.Open(order);
        await EnterAsync(page, "cell", "L1", nameof(TrackingField.LotNo));
        await EnterAsync(page, "cell", "9", nameof(TrackingField.QuantityBase), isNew: false);

        page.Press("Close");
        page.WaitForAssertion(() => Assert.EndsWith(
            "Close the form anyway?\nNothing is saved then. Your entries are kept, and offered when this page is opened again.",
            page.Question(), StringComparison.Ordinal));
        page.Press("Yes");
        page.WaitForAssertion(() => Assert.StartsWith("/purchase-orders/", pages.Address, StringComparison.Ordinal));

        Assert.Empty(await pages.Company.Database.AllAsync<TrackingSpecification>());
        var again = pages.Open(order);
        again.WaitForAssertion(() => Assert.NotEmpty(again.Buttons("Continue")));
        again.Press("Continue");
        again.WaitForAssertion(() => Assert.Contains("L1", again.Find("td[data-col=LotNo]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_left_behind_asks_nothing()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 3);
        await ScanAsync(page, "S1");

        page.Press("Close");

        page.WaitForAssertion(() => Assert.StartsWith("/purchase-orders/", pages.Address, StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "SCN-6")]
    public async Task What_was_chosen_in_Select_Entries_is_asked_for_before_the_page_is_left()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.SalesOrderProcessor);
        await pages.Company.Database.AddAsync(Stock(1, "S1", "BLUE"));
        var page = pages.Open((await pages.Company.SalesOrderAsync((PurchaseCompany.SerialItem, 1))).Key);
        page.Press("Select Entries");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".mud-dialog")));
        var dialog = page.FindComponent<SelectEntriesDialog>().Instance;
        Assert.False(dialog.HoldsChoice);
        await page.InvokeAsync(() => dialog.Choose(dialog.Chosen.Select(0, 1).Value!));

        pages.Go("/items");

        page.WaitForAssertion(() => Assert.Equal(
            "What you have chosen in Select Entries was not taken. It is lost when you leave.", page.Question()));
        page.Press("Go back");
        page.WaitForAssertion(() => Assert.Null(page.Question()));
        page.Press("Cancel");
        page.WaitForAssertion(() => Assert.Equal("What you have chosen was not taken.\nDo you want to lose it?", page.Question()));
        page.Press("Go back");
        page.WaitForAssertion(() => Assert.Null(page.Question()));
        Assert.True(dialog.HoldsChoice);
        page.Press("Clear");
        page.Press("Cancel");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
    }

    [Fact]
    public void Several_scans_and_rows_are_counted_and_the_first_of_each_is_named() => Assert.Equal(
        "2 scans were not taken, the first is S1. They are lost when you leave.\n"
            + "1 row of a list was not taken: L5. It waits on this page until you come back, and nothing of it is posted.",
        NotTakenText.Of(
            [new("S2", ""), new("S1", "")],
            [new("", [new(3, new Dictionary<PasteField, string> { [PasteField.LotNo] = "L5" })])]));

    private static ItemLedgerEntry Stock(int entryNo, string serialNo, string location) => new()
    {
        EntryNo = entryNo,
        ItemNo = PurchaseCompany.SerialItem,
        LocationCode = location,
        SerialNo = serialNo,
        Quantity = 1,
        RemainingQuantity = 1,
        Open = true,
        Positive = true,
    };

    private static Task<TrackingPages> PagesAsync() => TrackingPages.CreateAsync(Roles.PurchasingClerk);

    private static async Task<IRenderedComponent<IComponent>> OpenAsync(TrackingPages pages, decimal quantity) =>
        pages.Open((await pages.Company.OrderAsync((PurchaseCompany.SerialItem, quantity))).Key);

    private async Task ScanAsync(IRenderedComponent<IComponent> page, params string[] texts)
    {
        foreach (var text in texts)
            await EnterAsync(page, "scan", text);
    }

    private Task EnterAsync(IRenderedComponent<IComponent> page, string kind, string text, string column = "", bool isNew = true) =>
        page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance.EnterAsync(
            [new TrackingEntry("queue-1", ++last, kind, kind == "cell" ? 1 : 0, column, text, 0, 0, kind == "cell" && isNew)]));

    private static string Status(IRenderedComponent<IComponent> page) => page.Find("[data-paste-list] [role=status]").TextContent;
}
