using Bunit;
using ItemTracking.Core.Information;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Tests.Web.Shared;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>A list that reaches the page: what is shown of it, what is taken, what is mended, and how it goes back.</summary>
public sealed class PasteDialogTests
{
    [Fact, Trait("Case", "C-01")]
    public async Task C01_three_numbers_that_are_pasted_into_the_scan_box_are_three_serials_after_a_preview()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 3);

        await PasteAsync(page, "scan", "S1\r\nS2\r\nS3\r\n");
        Assert.Equal("3 good, 0 bad.", Status(page));
        Assert.Empty(Numbers(page));
        page.Press("Take the Good Rows");

        page.WaitForAssertion(() => Assert.Equal(["S1", "S2", "S3"], Numbers(page)));
        Assert.Empty(page.FindAll("[role=dialog]"));
        Assert.Contains("3 lines added. Ctrl+Z takes them back.", page.Markup, StringComparison.Ordinal);
    }

    [Fact, Trait("Case", "C-12")]
    public async Task C12_good_rows_are_taken_and_bad_ones_stay_until_they_are_mended()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 4);

        await PasteAsync(page, "cell", "S1\nS2\ns1\n" + new string('X', 51));
        Assert.Equal("2 good, 2 bad.", Status(page));
        Assert.Equal(
            ["Twice in the list: row 1 has it too.", "The length of the string is 51, but it must be less than or equal to 50 characters."],
            Reasons(page).Select(reason => reason.Split(" Value")[0]));
        Assert.True(page.IsMarked("Serial No., row 3"));
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.Equal("2 taken. 0 good, 2 bad.", Status(page)));
        Assert.Equal("On line 1 of this page already.", Reasons(page)[0]);
        Assert.Equal("true", page.Buttons("Take the Good Rows")[0].GetAttribute("aria-disabled"));

        page.Type("Serial No., row 3", "S3");
        page.WaitForAssertion(() => Assert.Equal("2 taken. 1 good, 1 bad.", Status(page)));
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.Equal(["S1", "S2", "S3"], Numbers(page)));
        Assert.Equal("3 taken. 0 good, 1 bad.", Status(page));
        page.Press("Close");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
    }

    [Fact, Trait("Rule", "PASTE-3")]
    public async Task A_list_is_taken_back_whole_after_what_was_entered_since()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 5);
        await PasteAsync(page, "scan", "S1..S3\nS9");
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.Equal(4, Numbers(page).Count()));
        await EnterAsync(page, new TrackingEntry("q", 1, "scan", 0, "", "S20", 0, 0, false));
        await EnterAsync(page, new TrackingEntry("q", 2, "undo", 0, "", "", 0, 0, false));
        Assert.Equal(["S1", "S2", "S3", "S9"], Numbers(page));
        await EnterAsync(page, new TrackingEntry("q", 3, "undo", 0, "", "", 0, 0, false));

        Assert.Empty(Numbers(page));
        Assert.Contains("Taken back: list of 4 lines.", page.Markup, StringComparison.Ordinal);
    }

    [Fact, Trait("Case", "C-02")]
    public async Task C02_a_column_on_Qty_to_Handle_fills_the_selected_lines()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 3);
        await PasteAsync(page, "scan", "S1..S3");
        page.Press("Take the Good Rows");
        await EnterAsync(page, new TrackingEntry("q", 1, "select", 0, "", "toggle", 0, 0, false));
        await EnterAsync(page, new TrackingEntry("q", 2, "select", 0, "", "toggle", 2, 2, false));

        await PasteAsync(page, "cell", "0\n0\n1", nameof(TrackingField.QtyToHandleBase), line: 1);
        Assert.Equal("2 good, 1 bad.", Status(page));
        Assert.Equal(["There is no line for it on the page."], Reasons(page));
        page.Press("Take the Good Rows");

        page.WaitForAssertion(() => Assert.Equal(["0", "1", "0"], ToHandle(page)));
    }

    [Fact, Trait("Rule", "PASTE-5")]
    public async Task Another_region_is_chosen_for_a_list_and_judges_it_at_once()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 2);

        await PasteAsync(page, "scan", "S1\t31.12.2026\nS2\t30.11.2026");
        Assert.Equal("0 good, 2 bad.", Status(page));
        await ReadAsAsync(page, "de-DE");
        page.WaitForAssertion(() => Assert.Equal("2 good, 0 bad.", Status(page)));
        await ReadAsAsync(page, "");
        page.WaitForAssertion(() => Assert.Equal("0 good, 2 bad.", Status(page)));
        await ReadAsAsync(page, "de-DE");
        page.Press("Take the Good Rows");

        page.WaitForAssertion(() => Assert.Equal(["S1", "S2"], Numbers(page)));
        Assert.Contains("12/31/2026", page.Markup, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PASTE-5")]
    public async Task Rows_that_are_left_wait_to_be_mended_also_when_the_page_was_lost_or_closed()
    {
        await using var pages = await PagesAsync();
        var order = (await pages.Company.OrderAsync((PurchaseCompany.SerialItem, 4))).Key;
        var page = pages.Open(order);
        await PasteAsync(page, "scan", "S1\nS2\nS1\nS2");
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.Equal("2 taken. 0 good, 2 bad.", Status(page)));
        pages.Lose();

        page = pages.Open(order);
        page.WaitForAssertion(() => Assert.Contains("2 rows of a list were not taken.", page.Markup, StringComparison.Ordinal));
        page.Press("Continue");
        page.WaitForAssertion(() => Assert.Equal(["S1", "S2"], Numbers(page)));
        page.Press("Mend");
        page.WaitForAssertion(() => Assert.Equal("0 good, 2 bad.", Status(page)));
        page.Type("Serial No., row 3", "S3");
        page.WaitForAssertion(() => Assert.Equal("1 good, 1 bad.", Status(page)));
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.Equal(["S1", "S2", "S3"], Numbers(page)));
        page.Buttons("Close")[0].Click();
        page.WaitForAssertion(() => Assert.Contains("1 row of a list was not taken.", page.Markup, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        page.Press("Close");
        page.WaitForAssertion(() => Assert.NotEmpty(page.Buttons("Leave")));
        page.Press("Leave");
        page.WaitForAssertion(() => Assert.StartsWith("/purchase-orders/", pages.Address, StringComparison.Ordinal));
        pages.Lose();

        page = pages.Open(order);
        page.WaitForAssertion(() => Assert.Contains("1 row of a list was not taken.", page.Markup, StringComparison.Ordinal));
        Assert.Equal(["S1", "S2", "S3"], Numbers(page));
        page.Press("Discard");
        page.WaitForAssertion(() => Assert.DoesNotContain("of a list was not taken", page.Markup, StringComparison.Ordinal));
        pages.Lose();
        Assert.Empty(await pages.Company.Database.AllAsync<Core.Documents.Draft>());
    }

    [Fact, Trait("Rule", "PASTE-5"), Trait("Case", "C-53")]
    public async Task A_list_that_is_shown_waits_when_the_page_is_lost_and_goes_when_it_is_closed()
    {
        await using var pages = await PagesAsync();
        var order = (await pages.Company.OrderAsync((PurchaseCompany.SerialItem, 4))).Key;
        var page = pages.Open(order);
        await PasteAsync(page, "scan", "S1\nS2\nS1");
        page.WaitForAssertion(() => Assert.Equal("2 good, 1 bad.", Status(page)));
        pages.Lose();

        page = pages.Open(order);
        page.WaitForAssertion(() => Assert.Contains("3 rows of a list were not taken.", page.Markup, StringComparison.Ordinal));
        Assert.Empty(Numbers(page));
        page.Press("Mend");
        page.WaitForAssertion(() => Assert.Equal("2 good, 1 bad.", Status(page)));
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.Equal(["S1", "S2"], Numbers(page)));
        page.Buttons("Close")[0].Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        page.Press("Discard");

        await PasteAsync(page, "scan", "S5\nS5");
        page.WaitForAssertion(() => Assert.Equal("1 good, 1 bad.", Status(page)));
        page.Buttons("Cancel")[0].Click();
        page.WaitForAssertion(() => Assert.NotNull(page.Question()));
        page.Press("Discard");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        pages.Lose();
        page = pages.Open(order);
        page.WaitForAssertion(() => Assert.Single(page.Buttons("Continue")));
        Assert.DoesNotContain("of a list", page.Markup, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "SCN-10")]
    public async Task The_preview_says_which_lot_rows_without_one_get()
    {
        await using var pages = await PagesAsync();
        var page = pages.Open((await pages.Company.OrderAsync((PurchaseCompany.Free, 3))).Key);
        await EnterAsync(page, new TrackingEntry("q", 1, "lot", 0, "", "L-77", 0, 0, false));

        await PasteAsync(page, "scan", "S1\nS2");

        Assert.Equal("2 good, 0 bad. Rows without a lot get L-77.", Status(page));
    }

    [Fact, Trait("Rule", "PASTE-4")]
    public async Task Selected_lines_are_set_at_once_those_that_refuse_are_shown_and_it_goes_back_whole()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 3);
        Choose(page, "Set on Selected Lines");
        page.WaitForAssertion(() => Assert.Contains("No line is selected.", page.Find(".issues").TextContent, StringComparison.Ordinal));
        await PasteAsync(page, "scan", "S1..S3");
        page.Press("Take the Good Rows");
        await EnterAsync(page, new TrackingEntry("q", 1, "select", 0, "", "toggle", 0, 1, false));

        Choose(page, "Set on Selected Lines");
        page.WaitForAssertion(() => Assert.Contains("2 selected.", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        page.Press("OK");
        page.WaitForAssertion(() => Assert.Contains("Fill in what", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        page.Type("Qty. to Handle (Base)", "0");
        page.Press("OK");
        page.WaitForAssertion(() => Assert.Equal(["0", "0", "1"], ToHandle(page)));
        Assert.Contains("2 lines filled. Ctrl+Z takes them back.", page.Markup, StringComparison.Ordinal);
        await EnterAsync(page, new TrackingEntry("q", 2, "undo", 0, "", "", 0, 0, false));
        Assert.Equal(["1", "1", "1"], ToHandle(page));

        Choose(page, "Set on Selected Lines");
        page.WaitForAssertion(() => Assert.Contains("2 selected.", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        page.Type("Qty. to Handle (Base)", "2");
        page.Press("OK");
        page.WaitForAssertion(() => Assert.Equal(
            "No line takes it. Nothing was changed.", page.Find(".mud-dialog [role=status]").TextContent));
        Assert.True(page.IsMarked("Qty. to Handle (Base)"));
        Assert.Equal(
            1, page.Find(".mud-dialog").TextContent.Split("You cannot handle more than 1 units.", StringSplitOptions.None).Length - 1);
        Assert.Equal("2", page.Text("Qty. to Handle (Base)"));
        Assert.Empty(page.FindAll("[data-paste-list]"));
        Assert.Equal(["1", "1", "1"], ToHandle(page));
    }

    [Fact, Trait("Rule", "PASTE-4")]
    public async Task What_only_some_selected_lines_refuse_is_shown_as_rows_and_leads_back_to_the_form_with_its_values()
    {
        await using var pages = await PagesAsync();
        var page = pages.Open((await pages.Company.OrderAsync((PurchaseCompany.LotItem, 9))).Key);
        await PasteAsync(page, "scan", "Lot No.\tQuantity\nL1\t1\nL2\t5");
        page.Press("Take the Good Rows");
        await EnterAsync(page, new TrackingEntry("q", 1, "select", 0, "", "toggle", 0, 1, false));
        Choose(page, "Set on Selected Lines");
        page.WaitForAssertion(() => Assert.NotEmpty(page.Buttons("OK")));

        page.Type("Qty. to Handle (Base)", "3");
        page.Press("OK");
        page.WaitForAssertion(() => Assert.Equal("1 good, 1 bad.", Status(page)));
        Assert.StartsWith("You cannot handle more than 1", Reasons(page).Single(), StringComparison.Ordinal);
        page.Press("Back to Set on Selected Lines");

        page.WaitForAssertion(() => Assert.Equal("3", page.Text("Qty. to Handle (Base)")));
        Assert.Empty(page.FindAll("[data-paste-list]"));
        Assert.Equal(["1", "5"], ToHandle(page).Take(2));
    }

    [Fact, Trait("Rule", "PASTE-2")]
    public async Task A_bad_text_is_shown_as_it_was_typed_and_only_codes_in_capitals()
    {
        await using var pages = await PagesAsync();
        var page = pages.Open((await pages.Company.OrderAsync((PurchaseCompany.LotItem, 9))).Key);

        await PasteAsync(page, "scan", "Lot No.\tQuantity\nL1\tabc");

        Assert.Equal("abc", page.Text("Quantity (Base), row 2"));
        Assert.Empty(page.FindAll(".code input[aria-label^=Quantity]"));
        Assert.NotEmpty(page.FindAll(".code input[aria-label^=Lot]"));
    }

    [Fact, Trait("Case", "C-02")]
    public async Task C02_its_user_says_what_a_column_is()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 2);

        await PasteAsync(page, "scan", "S1\tred\nS2\tblue");

        Assert.Equal("0 good, 2 bad.", Status(page));
        Assert.All(Reasons(page), reason => Assert.EndsWith("knows no lot numbers.", reason, StringComparison.Ordinal));
        var columns = page.FindComponents<ItemTracking.Web.Shared.Fields.ChoiceField<Core.Pasting.PasteField>>();
        Assert.Equal(["Column 1", "Column 2"], columns.Select(column => column.Instance.Label));
        await page.InvokeAsync(() => columns[1].Instance.ValueChanged.InvokeAsync(Core.Pasting.PasteField.NotUsed));
        page.WaitForAssertion(() => Assert.Equal("2 good, 0 bad.", Status(page)));
    }

    [Theory, Trait("Rule", "PASTE-1")]
    [InlineData("L1\t2\tred\nL2\t3\t", "Column 3 is not used: its values are taken by nothing.")]
    [InlineData("Pallet\tLot No.\tX\tShade\n7\tL1\t\tred\n8\tL2\t\tblue",
        "Columns 1 (Pallet) and 4 (Shade) are not used: their values are taken by nothing.")]
    [InlineData("L1\tred\t2\tA\tB", "Columns 2, 4 and 5 are not used: their values are taken by nothing.")]
    public async Task What_no_field_takes_is_named_before_the_list_is_taken(string text, string told)
    {
        await using var pages = await PagesAsync();
        var page = pages.Open((await pages.Company.OrderAsync((PurchaseCompany.LotItem, 9))).Key);

        await PasteAsync(page, "scan", text);

        Assert.EndsWith(" good, 0 bad." + (text[0] == 'P' ? " Row 1 names the columns." : ""), Status(page), StringComparison.Ordinal);
        Assert.Equal(told, Warning(page));
    }

    [Fact, Trait("Rule", "PASTE-1")]
    public async Task What_no_field_takes_stays_named_while_rows_are_mended()
    {
        await using var pages = await PagesAsync();
        var page = pages.Open((await pages.Company.OrderAsync((PurchaseCompany.LotItem, 9))).Key);
        await PasteAsync(page, "scan", "L1\t2\tred\nL2\tx\tblue");

        page.Type("Quantity (Base), row 2", "3");

        page.WaitForAssertion(() => Assert.Equal("2 good, 0 bad.", Status(page)));
        Assert.Equal("Column 3 is not used: its values are taken by nothing.", Warning(page));
    }

    [Fact, Trait("Rule", "ITL-12")]
    public async Task Rows_beyond_what_the_line_calls_for_are_told()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 17);

        await PasteAsync(page, "scan", "S1..S28");
        Assert.Equal("28 good, 0 bad.", Status(page));
        Assert.Equal("11 more than the line calls for.", Warning(page));
        page.Press("Cancel");
        page.WaitForAssertion(() => Assert.NotNull(page.Question()));
        page.Press("Discard");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        await PasteAsync(page, "scan", "S1..S16\nS17");

        Assert.Equal("17 good, 0 bad.", Status(page));
        Assert.Equal("", Warning(page));
    }

    [Fact]
    public async Task A_range_that_is_typed_is_shown_before_it_is_taken_and_one_that_runs_backwards_is_told()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 50);
        OpenDialog(page);
        page.Press("Show Preview");
        page.WaitForAssertion(() => Assert.Contains("There is no number in it.", page.Find(".mud-dialog [role=alert]").TextContent));

        page.Find(".mud-dialog textarea").Change("SN001..SN050\nA9..A1");
        page.Press("Show Preview");

        page.WaitForAssertion(() => Assert.Equal("50 good, 1 bad.", Status(page)));
        Assert.Equal(["'A9..A1' cannot be counted up. It runs backwards: A1 comes before A9."], Reasons(page));
    }

    [Fact, Trait("Requirement", "R7")]
    public async Task R7_a_list_that_is_too_long_is_refused_with_a_clear_message_and_the_page_goes_on()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 3);

        await PasteAsync(page, "scan", string.Join('\n', Enumerable.Range(1, 100_001)));
        page.WaitForAssertion(() => Assert.StartsWith(
            "A list may have 100,000 rows at once; this one has more.", page.Find(".mud-dialog [role=alert]").TextContent.Trim()));
        page.Press("Cancel");
        await PasteAsync(page, "scan", "S1\nS2");

        Assert.Equal("2 good, 0 bad.", Status(page));
    }

    [Fact]
    public async Task A_file_is_read_where_no_list_is_pasted()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 3);
        OpenDialog(page);

        page.FindComponent<InputFile>().UploadFiles(
            InputFileContent.CreateFromText("Serial No.;Expiry\r\nS1;2027-01-31\r\nS2;soon\r\n", "a.csv"));

        page.WaitForAssertion(() => Assert.Equal("1 good, 1 bad. Row 1 names the columns.", Status(page)));
        Assert.StartsWith("Your entry of 'soon' is not an acceptable value for 'Expiration Date'.", Reasons(page)[0]);
    }

    [Fact, Trait("Case", "C-10")]
    public async Task C10_where_the_database_does_not_answer_the_list_stays()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 3);
        await PasteAsync(page, "scan", "S1\nS1");
        pages.Database.FailNext(1);

        page.Type("Serial No., row 2", "S2");
        Assert.Equal("1 good, 1 bad.", Status(page));
        page.Type("Serial No., row 2", "S3");

        page.WaitForAssertion(() => Assert.Equal("2 good, 0 bad.", Status(page)));
    }

    [Fact, Trait("Case", "C-02")]
    public async Task C02_on_a_line_that_takes_goods_out_numbers_are_chosen_from_stock()
    {
        await using var pages = await TrackingPages.CreateAsync();
        await StockAsync(pages, 2);
        await pages.Company.Database.AddAsync(
            new SerialNoInformation { ItemNo = PurchaseCompany.SerialItem, SerialNo = "S2", Blocked = true, BlockedReason = "stolen" });
        var page = pages.Open(await pages.SalesOrderAsync(PurchaseCompany.SerialItem, 2));

        await PasteAsync(page, "scan", "S1\nS2\nS3");

        Assert.Equal("1 good, 2 bad.", Status(page));
        Assert.Equal(["Blocked: stolen", "Not in stock here."], Reasons(page));
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.Equal(["S1"], Numbers(page)));
    }

    [Fact, Trait("Rule", "SEL-9")]
    public async Task In_Select_Entries_the_pasted_numbers_come_to_what_the_user_has_chosen()
    {
        await using var pages = await TrackingPages.CreateAsync();
        await StockAsync(pages, 6);
        var page = pages.Open(await pages.SalesOrderAsync(PurchaseCompany.SerialItem, 4));
        page.Press("Select Entries");
        page.Find(".mud-dialog input[type=hidden]").Change("S6");

        await PasteAsync(page, "entries", "S1\nS2\nS6\nS9");
        Assert.Equal("2 good, 2 bad.", Status(page));
        Assert.Equal(["Selected already.", "Not in stock here."], Reasons(page));
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.Equal(["1", "1", "0", "0", "0", "1"], Chosen(page)));
        page.FindAll(".mud-dialog button").Last(button => button.TextContent.Trim() == "Close").Click();

        await PasteAsync(page, "entries", "S4\nS5");
        Assert.Equal(["The line calls for no more."], Reasons(page));
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.Equal(["1", "1", "0", "1", "0", "1"], Chosen(page)));
        page.FindAll(".mud-dialog button").Last(button => button.TextContent.Trim() == "Close").Click();
        page.WaitForAssertion(() =>
            Assert.Equal("1 row of a list was not taken: S5.", page.Find(".problem .mud-alert").TextContent.Trim()));

        page.Press("OK");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        Assert.Equal("2 rows of a list were not taken.", page.Find("[data-offer] .notice span").TextContent.Trim());
        page.Press("Mend");
        page.WaitForAssertion(() => Assert.Equal("S9", page.Find("[data-paste-list] tbody input").GetAttribute("value")));
    }

    [Fact, Trait("Rule", "ITL-12")]
    public async Task In_Select_Entries_what_is_pasted_beyond_the_line_is_told()
    {
        await using var pages = await TrackingPages.CreateAsync();
        await StockAsync(pages, 3);
        var page = pages.Open(await pages.SalesOrderAsync(PurchaseCompany.SerialItem, 1));
        page.Press("Select Entries");

        await PasteAsync(page, "entries", "S1\t1\nS2\t1\nS3\t1");

        Assert.Equal("3 good, 0 bad.", Status(page));
        Assert.Equal("2 more than the line calls for.", Warning(page));
    }

    [Fact, Trait("Rule", "SEL-9")]
    public async Task In_Select_Entries_nothing_is_added_to_what_the_user_cleared()
    {
        await using var pages = await TrackingPages.CreateAsync();
        await StockAsync(pages, 3);
        var page = pages.Open(await pages.SalesOrderAsync(PurchaseCompany.SerialItem, 2));
        page.Press("Select Entries");
        page.Press("Clear");
        page.Type("Selected Quantity, line 1", "1");

        await PasteAsync(page, "entries", "S3\nS9");
        page.Press("Take the Good Rows");

        page.WaitForAssertion(() => Assert.Equal(["1", "0", "1"], Chosen(page)));
    }

    [Fact, Trait("Rule", "PASTE-2")]
    public async Task When_a_row_is_mended_work_goes_on_in_the_next_one_and_after_the_last_with_OK()
    {
        await using var pages = await PagesAsync();
        var page = await OpenAsync(pages, 4);
        await PasteAsync(page, "cell", "S1\nS1\nS1");
        var calls = pages.JSInterop.Invocations;

        page.Type("Serial No., row 2", "S2");
        page.WaitForAssertion(() => Assert.Equal("2 good, 1 bad.", Status(page)));
        Assert.Equal("Serial No., row 3", page.Find("[data-mend-next]").GetAttribute("aria-label"));
        page.WaitForAssertion(() => Assert.Equal(1, calls.Count(call => call.Identifier == "goOnMending")));

        page.Type("Serial No., row 3", "S3");
        page.WaitForAssertion(() => Assert.Equal("3 good, 0 bad.", Status(page)));
        Assert.Empty(page.FindAll("[data-mend-next]"));
        page.WaitForAssertion(() => Assert.Equal(2, calls.Count(call => call.Identifier == "goOnMending")));
    }

    [Fact, Trait("Rule", "SEL-9")]
    public async Task In_Select_Entries_the_pasted_numbers_replace_what_was_only_proposed()
    {
        await using var pages = await TrackingPages.CreateAsync();
        await StockAsync(pages, 4);
        var page = pages.Open(await pages.SalesOrderAsync(PurchaseCompany.SerialItem, 2));
        page.Press("Select Entries");

        await PasteAsync(page, "entries", "S3\nS4\nS9");
        Assert.Equal("2 good, 1 bad.", Status(page));
        page.Press("Take the Good Rows");

        page.WaitForAssertion(() => Assert.Equal(
            ["0", "0", "1", "1"], Chosen(page)));
    }

    private static Task<TrackingPages> PagesAsync() => TrackingPages.CreateAsync(Roles.PurchasingClerk);

    private static async Task<IRenderedComponent<IComponent>> OpenAsync(TrackingPages pages, decimal quantity) =>
        pages.Open((await pages.Company.OrderAsync((PurchaseCompany.SerialItem, quantity))).Key);

    private static void OpenDialog(IRenderedComponent<IComponent> page)
    {
        Choose(page, "Paste or Import Numbers");
        page.WaitForAssertion(() => Assert.NotEmpty(page.Buttons("Show Preview")));
    }

    private static void Choose(IRenderedComponent<IComponent> page, string action)
    {
        page.Press("More");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[role=menuitem]")));
        page.FindAll("[role=menuitem]").Single(item => item.TextContent.Trim() == action).Click();
    }

    private static IEnumerable<string?> Chosen(IRenderedComponent<IComponent> page) =>
        page.FindAll("td.chosen input").Select(input => input.GetAttribute("value"));

    private static IEnumerable<string> ToHandle(IRenderedComponent<IComponent> page) =>
        page.FindAll("tr[data-line] td[data-col=QtyToHandleBase]").Take(3).Select(cell => cell.TextContent.Trim());

    /// <summary>Serial numbers S1, S2 and so on in stock at BLUE.</summary>
    private static Task StockAsync(TrackingPages pages, int count) => pages.Company.Database.AddAsync(
    [
        .. Enumerable.Range(1, count).Select(n => new ItemLedgerEntry
        {
            EntryNo = n,
            ItemNo = PurchaseCompany.SerialItem,
            LocationCode = "BLUE",
            SerialNo = $"S{n}",
            Quantity = 1,
            RemainingQuantity = 1,
            Open = true,
            Positive = true,
        }),
    ]);

    private static Task PasteAsync(
        IRenderedComponent<IComponent> page, string place, string text, string column = nameof(TrackingField.SerialNo), int line = 0) =>
        page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance
            .PasteAsync(place, column, line, !text.Contains('\t', StringComparison.Ordinal), new Sent(text)));

    private static Task ReadAsAsync(IRenderedComponent<IComponent> page, string region) => page.InvokeAsync(() =>
        page.FindComponent<ItemTracking.Web.Shared.Fields.ChoiceField<string>>().Instance.ValueChanged.InvokeAsync(region));

    private static Task EnterAsync(IRenderedComponent<IComponent> page, TrackingEntry entry) =>
        page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance.EnterAsync([entry]));

    private static string Status(IRenderedComponent<IComponent> page) => page.Find("[data-paste-list] [role=status]").TextContent;

    private static string Warning(IRenderedComponent<IComponent> page) =>
        string.Concat(page.FindAll("[data-paste-list] .mud-alert-text-warning, [data-paste-list] .mud-alert-outlined-warning")
            .Select(alert => alert.TextContent.Trim()));

    private static IReadOnlyList<string> Reasons(IRenderedComponent<IComponent> page) =>
        [.. page.FindAll("[data-paste-list] tbody tr td:last-child").Select(cell => cell.TextContent.Trim())];

    private static IEnumerable<string> Numbers(IRenderedComponent<IComponent> page) =>
        page.FindAll("tr[data-line] td[data-col=SerialNo]").Select(cell => cell.TextContent).Where(text => text.Length is > 0 and < 10);
}
