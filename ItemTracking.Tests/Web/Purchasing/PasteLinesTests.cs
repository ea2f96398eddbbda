using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Shared;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Pages.Purchasing;
using ItemTracking.Web.Shared.Drafts;
using ItemTracking.Web.Shared.Pasting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace ItemTracking.Tests.Web.Purchasing;

/// <summary>A list of items and quantities that reaches the card of an order.</summary>
public sealed class PasteLinesTests
{
    [Fact, Trait("Rule", "PASTE-2")]
    public async Task Good_rows_become_lines_and_bad_ones_stay_until_they_are_mended()
    {
        using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 1));
        var page = pages.OpenOrder(order.Key);

        await PasteAsync(page, "LOT\t5\nSERIAL\t2\nNONE\t1");
        Assert.Equal("2 good, 1 bad.", Status(page));
        Assert.Single((await pages.Company.FindAsync(order.Key)).Lines);
        Assert.Equal(["NONE is neither an item number nor a bar code nor a number of vendor V1."], Reasons(page));
        Assert.True(page.IsMarked("Item No., row 3"));
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.Equal("2 taken. 0 good, 1 bad.", Status(page)));
        page.Type("Item No., row 3", "free");
        page.WaitForAssertion(() => Assert.Equal("2 taken. 1 good, 0 bad.", Status(page)));
        page.Press("Take the Good Rows");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        Assert.Equal(["PLAIN 1", "LOT 5", "SERIAL 2", "FREE 1"], await LinesAsync(pages, order.Key));
        Assert.Equal("FREE", page.Text("Item No., line 4"));
        Assert.Contains("3 lines added.", page.Markup, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PASTE-3")]
    public async Task Undo_takes_the_whole_list_back_and_nothing_else()
    {
        using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 1));
        var page = pages.OpenOrder(order.Key);
        await PasteAsync(page, "LOT\t5\nSERIAL\t2");
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.NotEmpty(page.Buttons("Undo")));

        page.Press("Undo");

        page.WaitForAssertion(() => Assert.Contains("2 lines taken back.", page.Markup, StringComparison.Ordinal));
        Assert.Equal(["PLAIN 1"], await LinesAsync(pages, order.Key));
        Assert.Empty(page.Buttons("Undo"));
    }

    [Fact, Trait("Rule", "PASTE-3")]
    public async Task Undo_of_a_list_whose_line_was_changed_since_says_so()
    {
        using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync();
        var page = pages.OpenOrder(order.Key);
        await PasteAsync(page, "LOT\t5\nSERIAL\t2");
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.NotEmpty(page.Buttons("Undo")));
        page.Type("Quantity, line 1", "7");
        page.WaitForAssertion(() => Assert.StartsWith("Saved", page.State()));

        page.Press("Undo");

        page.WaitForAssertion(() => Assert.Contains("Nothing was taken back.", string.Concat(page.Issues()), StringComparison.Ordinal));
        Assert.Equal(["LOT 7", "SERIAL 2"], await LinesAsync(pages, order.Key));
    }

    [Fact]
    public async Task A_list_may_be_typed_or_read_from_a_file_and_its_user_says_what_a_column_is()
    {
        using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync();
        var page = pages.OpenOrder(order.Key);
        page.Press("Paste or Import Lines");
        page.Press("Show Preview");
        page.WaitForAssertion(() => Assert.Contains("There is no line in it.", page.Find(".mud-dialog [role=alert]").TextContent));

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("LOT;BOX;2\r\nFREE;PCS;1\r\n", "order.csv"));
        page.WaitForAssertion(() => Assert.Equal("2 good, 0 bad.", Status(page)));
        var columns = page.FindComponents<ItemTracking.Web.Shared.Fields.ChoiceField<Core.Pasting.PasteField>>();
        await page.InvokeAsync(() => columns[1].Instance.ValueChanged.InvokeAsync(Core.Pasting.PasteField.UnitOfMeasure));
        page.Press("Take the Good Rows");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        Assert.Equal(
            ["LOT 2 BOX 24", "FREE 1 PCS 1"],
            (await pages.Company.FindAsync(order.Key)).Lines
                .Select(line => $"{line.ItemNo} {line.Quantity:0.#} {line.UnitOfMeasureCode} {line.QuantityBase:0.#}"));
    }

    [Fact]
    public async Task A_list_without_quantities_is_mended_row_by_row()
    {
        using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync();
        var page = pages.OpenOrder(order.Key);
        await PasteAsync(page, "LOT\nFREE");
        Assert.Equal(["There is no quantity in this row.", "There is no quantity in this row."], Reasons(page));

        page.Type("Quantity, row 1", "1,000");
        page.WaitForAssertion(() => Assert.Equal("1 good, 1 bad.", Status(page)));
        page.Type("Quantity, row 2", "1,00");

        page.WaitForAssertion(() => Assert.StartsWith("Your entry of '1,00' is not an acceptable value for 'Quantity'.", Reasons(page)[0]));
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.Equal("1 taken. 0 good, 1 bad.", Status(page)));
        Assert.Equal(["LOT 1000"], await LinesAsync(pages, order.Key));

        page.Press("Close");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        Assert.Contains("1 row of a list was not taken.", page.Markup, StringComparison.Ordinal);
        page.Press("Post…");
        page.WaitForAssertion(() => Assert.Equal(
            "1 row of a list was not taken and will not be posted.", page.Find("[role=dialog] .mud-alert-message").TextContent.Trim()));
        page.Press("Cancel");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        pages.Go("/items");
        page.WaitForAssertion(() => Assert.Equal(
            "1 row of a list was not taken. It waits on this page until you come back.\nDo you want to leave?", page.Question()));
        page.Press("No");
        page.WaitForAssertion(() => Assert.Null(page.Question()));
        page.Press("Mend");
        page.WaitForAssertion(() => Assert.Equal("0 good, 1 bad.", Status(page)));
        page.Type("Quantity, row 2", "3");
        page.WaitForAssertion(() => Assert.Equal("1 good, 0 bad.", Status(page)));
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        page.WaitForAssertion(() => Assert.Empty(page.Buttons("Mend")));
        Assert.Equal(["LOT 1000", "FREE 3"], await LinesAsync(pages, order.Key));
    }

    [Fact, Trait("Rule", "PASTE-5"), Trait("Case", "C-53")]
    public async Task Rows_that_were_not_taken_of_two_lists_outlive_the_page_and_come_back_without_a_question()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync();
        var page = pages.OpenOrder(order.Key);
        await LeaveAsync(page, "LOT\t5\nNONE\t1");
        await LeaveAsync(page, "FREE\t2\nLOT\t1,00\nNOBODY\t3");
        Assert.Equal("3 rows of a list were not taken.", Waiting(page));
        pages.Lose();

        page = pages.OpenOrder(order.Key);
        page.WaitForAssertion(() => Assert.Equal("3 rows of a list were not taken.", Waiting(page)));
        Assert.Empty(page.FindComponent<DraftOffer>().FindAll(".mud-alert"));
        page.Press("Mend");
        page.WaitForAssertion(() => Assert.Equal("0 good, 1 bad.", Status(page)));
        page.Type("Item No., row 2", "free");
        page.WaitForAssertion(() => Assert.Equal("1 good, 0 bad.", Status(page)));
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.Equal("2 rows of a list were not taken.", Waiting(page)));
        pages.Lose();

        page = pages.OpenOrder(order.Key);
        page.WaitForAssertion(() => Assert.Equal("2 rows of a list were not taken.", Waiting(page)));
        page.Press("Mend");
        page.WaitForAssertion(() => Assert.Equal(("LOT", "1,00"), (page.Text("Item No., row 2"), page.Text("Quantity, row 2"))));
        page.Press("Close");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        page.Press("Discard");
        page.WaitForAssertion(() => Assert.Null(Waiting(page)));
        Eventually.Equal(0, () => pages.Company.Database.AllAsync<Core.Documents.Draft>().GetAwaiter().GetResult().Count);
        Assert.Equal(["LOT 5", "FREE 2", "FREE 1"], await LinesAsync(pages, order.Key));
    }

    [Fact, Trait("Rule", "PASTE-5"), Trait("Case", "C-53")]
    public async Task Rows_to_mend_wait_beside_fields_that_were_refused_and_stay_whatever_becomes_of_those()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5));
        var page = pages.OpenOrder(order.Key);
        await LeaveAsync(page, "LOT\t5\nNONE\t1");
        page.Type("Quantity, line 1", "1,5");
        page.WaitForAssertion(() => Assert.Single(page.Issues()));
        pages.Lose();

        page = pages.OpenOrder(order.Key);
        page.WaitForAssertion(() => Assert.Equal(
            "1 unsaved change of 12:00", page.FindComponent<DraftOffer>().Find(".mud-alert-message > span").TextContent));
        Assert.Equal("1 row of a list was not taken.", Waiting(page));
        await page.InvokeAsync(() => page.FindComponent<DraftOffer>().Instance.Offer.DiscardAsync());
        pages.Lose();

        page = pages.OpenOrder(order.Key);
        page.WaitForAssertion(() => Assert.Equal("1 row of a list was not taken.", Waiting(page)));
        Assert.Empty(page.FindComponent<DraftOffer>().FindAll(".mud-alert"));
    }

    [Fact]
    public async Task A_document_without_a_number_says_what_to_do_first()
    {
        using var pages = await PurchasePages.CreateAsync();
        var page = pages.Open<PurchaseOrders>("new");

        await PasteAsync(page, "LOT\t5\nSERIAL\t2");

        Assert.Equal(
            ["The document gets its number when the first field is filled. Then the list can be pasted."],
            page.Issues().Select(issue => issue.Trim()));
        Assert.Equal("true", page.Buttons("Paste or Import Lines")[0].GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task A_released_order_takes_no_list()
    {
        using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 1));
        PurchaseCompany.Taken(await pages.Company.Store.ReleaseAsync(
            order.Key, (await pages.Company.FindAsync(order.Key)).Version, PurchaseCompany.ActorOf(DocumentKind.PurchaseOrder)));
        var page = pages.OpenOrder(order.Key);

        await PasteAsync(page, "LOT\t5\nSERIAL\t2");

        Assert.Empty(page.FindAll(".mud-dialog"));
        Assert.Empty(page.FindAll("[data-takes-lists]"));
        Assert.Empty(page.Buttons("Paste or Import Lines"));
    }

    /// <summary>Takes the good rows of a list and closes the dialog over the others.</summary>
    private static async Task LeaveAsync(IRenderedComponent<IComponent> page, string text)
    {
        await PasteAsync(page, text);
        page.Press("Take the Good Rows");
        page.WaitForAssertion(() => Assert.Contains("taken.", Status(page), StringComparison.Ordinal));
        page.Press("Close");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
    }

    /// <summary>What is said of rows that wait.</summary>
    private static string? Waiting(IRenderedComponent<IComponent> page) =>
        page.FindComponent<LeftRows>().FindAll(".mud-alert-message > span").SingleOrDefault()?.TextContent.Trim();

    private static Task PasteAsync(IRenderedComponent<IComponent> page, string text) =>
        page.InvokeAsync(() => page.FindComponent<DocumentCardView>().Instance.PasteAsync(false, new Sent(text)));

    private static async Task<IEnumerable<string>> LinesAsync(PurchasePages pages, DocumentKey order) =>
        (await pages.Company.FindAsync(order)).Lines.Select(line => $"{line.ItemNo} {line.Quantity:0.#}");

    private static string Status(IRenderedComponent<IComponent> page) => page.Find("[data-paste-list] [role=status]").TextContent;

    private static IReadOnlyList<string> Reasons(IRenderedComponent<IComponent> page) =>
        [.. page.FindAll("[data-paste-list] tbody tr td:last-child").Select(cell => cell.TextContent.Trim())];
}
