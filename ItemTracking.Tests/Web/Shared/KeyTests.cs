using Bunit;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Shared;

/// <summary>Keys that components carry; what the browser does with them is shown by the tests of pages.</summary>
public sealed class KeyTests : PageTest
{
    [Fact]
    public void A_key_of_a_menu_works_while_the_menu_is_closed()
    {
        var done = new List<string>();
        MenuAction Action(string caption) => new(caption, "", EventCallback.Factory.Create(this, () => done.Add(caption)));
        var menu = Draw<ActionMenu>(
            ("Caption", "Line"),
            ("Actions", new[]
            {
                Action("Availability") with { Keys = "F7" },
                Action("Reserve"),
                Action("Delete Line") with { Keys = "Ctrl+Delete", Command = "delete" },
            }));

        var key = Assert.Single(menu.FindAll("[hidden][data-shortcut]"));
        Assert.Equal(("F7", "Availability"), (key.GetAttribute("data-shortcut"), key.GetAttribute("data-does")));
        key.Click();
        Assert.Equal(["Availability"], done);
    }

    [Fact]
    public void A_button_says_its_key_in_the_words_of_the_standard()
    {
        var button = Draw<ActionButton>(("Caption", "Release"), ("Shortcut", "Ctrl+F9")).Find("button");

        Assert.Equal(("Ctrl+F9", "Control+F9"), (button.GetAttribute("data-shortcut"), button.GetAttribute("aria-keyshortcuts")));
    }

    [Theory]
    [InlineData("/items/A", null, "/items/B")]
    [InlineData("/items/B", "/items/A", "/items/C")]
    [InlineData("/items/C", "/items/B", null)]
    [InlineData("/items/B?tab=2", "/items/A", "/items/C")]
    [InlineData("/items/D", null, null)]
    [InlineData("/items", null, null)]
    public void The_cards_beside_the_open_one_are_those_of_the_list_that_was_shown_last(string open, string? before, string? behind)
    {
        var visited = Services.GetRequiredService<VisitedPages>();
        visited.List(["/items/X", "/items/D"]);
        visited.List(["/items/A", "/items/B", "/items/C", "/item-ledger-entries?item=A"]);
        Services.GetRequiredService<NavigationManager>().NavigateTo(open);

        Assert.Equal((before, behind), (visited.Beside(-1), visited.Beside(1)));
    }

    [Fact]
    public void The_header_of_a_card_leads_to_the_cards_beside_it()
    {
        Services.GetRequiredService<VisitedPages>().List(["/items/A", "/items/B"]);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/items/B");
        var header = Draw<PageHeader>(("Title", "Item Card B"));

        var link = Assert.Single(header.FindAll("a[data-shortcut]"));
        Assert.Equal(
            ("Previous record", "Ctrl+Up", "/items/A"),
            (link.GetAttribute("aria-label"), link.GetAttribute("data-shortcut"), link.GetAttribute("href")));
    }
}
