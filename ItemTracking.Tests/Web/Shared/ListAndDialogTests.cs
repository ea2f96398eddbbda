using Bunit;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Shared;

public sealed class ListAndDialogTests : PageTest
{
    private readonly List<ListQuery> asked = [];

    public ListAndDialogTests() => AddAuthorization().SetAuthorized("clerk");

    [Fact]
    public void A_list_shows_rows_with_links_and_pages()
    {
        var list = RenderList(120);

        Assert.Equal(50, list.FindAll("tbody tr").Count);
        Assert.Equal("/items/1", list.Find("tbody a").GetAttribute("href"));
        Assert.Equal("120 records", list.Find(".record-list [role=status]").TextContent);

        list.FindAll(".pager button").Single(button => button.TextContent == "Next page").Click();
        list.WaitForAssertion(() => Assert.Equal("/items/51", list.Find("tbody a").GetAttribute("href")));
        Assert.Equal(50, asked[^1].Skip);
        Assert.Equal("/?page=2", Address);
    }

    [Fact]
    public void A_heading_sorts_and_turns_around()
    {
        var list = RenderList(3);
        list.Find("th button").Click();
        list.Find("th button").Click();

        Assert.Equal("descending", list.Find("th").GetAttribute("aria-sort"));
        Assert.Equal(("No", true), (asked[^1].SortBy, asked[^1].Descending));
    }

    [Fact]
    public void An_empty_list_says_what_to_do() => Assert.Equal("Create the first one.", RenderList(0).Find("tbody").TextContent.Trim());

    [Fact]
    public void A_search_that_finds_nothing_says_so()
    {
        var list = RenderList(3);
        list.Find("input[type=search]").Input("zzz");

        list.WaitForAssertion(() => Assert.Equal("Nothing found for 'zzz'.", list.Find("tbody").TextContent.Trim()));
    }

    [Fact]
    public void Issues_of_a_document_stand_in_the_order_of_its_lines()
    {
        DocumentIssue Of(string words, int position) => new(new(RefusalCode.PST_5, words), position);
        var bar = Render<DocumentIssues>(p => p.Add(
            l => l.Issues, [Of("c", 3), Of("d", 3), Of("b", 1), Of("a", 0)]));

        Assert.Equal(["a", "Line 1: b", "Line 3: c", "Line 3: d"], bar.FindAll("li > button").Select(button => button.TextContent.Trim()));
    }

    [Fact]
    public void Every_refusal_is_shown_and_leads_to_its_line()
    {
        Refusal? chosen = null;
        Refusal[] refusals = [new(RefusalCode.ITL_42, "Quantity must be 1.", "Quantity", 2), new(
            RefusalCode.PST_5, "Lot No. is missing.", WayOut: "Open the tracking of the line.")];
        var bar = Render<RefusalBar>(p => p.Add(l => l.Refusals, refusals).Add(l => l.OnChoose, refusal => chosen = refusal));

        Assert.Equal("Issues", bar.Find("[role=region]").GetAttribute("aria-label"));
        Assert.Equal(["Line 2: Quantity must be 1.", "Lot No. is missing."], bar.FindAll("li button").Select(button => button.TextContent));
        bar.Find("li button").Click();
        Assert.Same(refusals[0], chosen);
    }

    [Fact]
    public void No_refusal_no_bar() => Assert.Equal("", Render<RefusalBar>(p => p.Add(l => l.Refusals, [])).Markup.Trim());

    [Theory]
    [InlineData("y", true)]
    [InlineData("n", false)]
    public async Task A_question_is_answered_by_its_buttons(string answer, bool expected)
    {
        var page = Draw(_ => { });
        var asking = page.InvokeAsync(() => Services.GetRequiredService<ConfirmDialog>()
            .AskAsync("Delete", "Do you want to delete the line?"));

        page.WaitForElement($"[data-answer={answer}]").Click();

        Assert.Equal(expected, await asking);
    }

    [Fact]
    public void A_button_that_cannot_be_pressed_says_why_and_stays_in_the_tab_order()
    {
        var presses = 0;
        var button = Render<ActionButton>(p => p.Add(b => b.Caption, "Post")
            .Add(b => b.DisabledReason, "Nothing to receive.")
            .Add(b => b.OnClick, () => presses++));
        button.Find("button").Click();

        Assert.Equal(0, presses);
        Assert.Equal("true", button.Find("button").GetAttribute("aria-disabled"));
        Assert.False(button.Find("button").HasAttribute("disabled"));
        Assert.Equal("Nothing to receive.", button.Find("button").GetAttribute("aria-description"));
    }

    [Fact]
    public void A_second_press_while_the_first_is_at_work_does_nothing()
    {
        var (presses, work) = (0, new TaskCompletionSource());
        var button = Render<ActionButton>(p => p.Add(b => b.Caption, "Post").Add(b => b.BusyText, "Posting…").Add(b => b.OnClick, () =>
        {
            presses++;
            return work.Task;
        }));
        button.Find("button").Click();
        button.Find("button").Click();

        Assert.Equal(1, presses);
        Assert.Equal("Posting…", button.Find("button").TextContent.Trim());
        work.SetResult();
        button.WaitForAssertion(() => Assert.Equal("Post", button.Find("button").TextContent.Trim()));
    }

    private IRenderedComponent<IComponent> RenderList(int rows) => Draw<RecordList<int>>(
        ("Caption", "Items"),
        ("Columns", (DataColumn<int>[])[new("No.", row => row, "No"), new("Description", row => "Item " + row)]),
        ("Href", (Func<int, string>)(row => $"/items/{row}")),
        ("EmptyText", "Create the first one."),
        ("Load", (Func<ListQuery, Task<Outcome<ListPart<int>>>>)(query =>
        {
            asked.Add(query);
            int[] found = query.Search == "zzz" ? [] : [.. Enumerable.Range(1, rows)];
            return Task.FromResult<Outcome<ListPart<int>>>(new ListPart<int>([.. found.Skip(query.Skip).Take(query.Take)], found.Length));
        })));
}
