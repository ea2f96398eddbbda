using Bunit;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Administration;

namespace ItemTracking.Tests.Web.Administration;

/// <summary>A list and a card of the plain shape; vendors and units of measure are alike.</summary>
public sealed class LocationPagesTests
{
    [Fact]
    public async Task The_list_shows_searches_and_offers_a_new_record()
    {
        await using var pages = new SetupPages();
        await pages.Database.AddAsync(
            new Location { Code = "EAST", Name = "East", Version = 1 }, new Location { Code = "WEST", Name = "West", Version = 1 });
        var list = pages.Open<Locations>();

        Assert.Equal(["EAST", "WEST"], list.FindAll("td a").Select(a => a.TextContent));
        list.Find("input[type=search]").Input("wes");
        list.WaitForAssertion(() => Assert.Equal("/locations/WEST", Assert.Single(list.FindAll("td a")).GetAttribute("href")));
        list.Press("New");
        Eventually.Equal("/locations/new", () => pages.Address);
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do()
    {
        await using var pages = new SetupPages();

        Assert.Equal("No locations yet. New creates the first.", pages.Open<Locations>().Find("tbody").TextContent.Trim());
    }

    [Fact]
    public async Task A_new_record_is_saved_and_gets_its_own_address()
    {
        await using var pages = new SetupPages();
        var card = pages.Open<LocationPage>();
        Assert.Equal("New", card.State());
        card.Type("Code", "east");
        Assert.Equal("Not saved", card.State());
        card.Type("Name", "East");
        card.Press("Save");

        Eventually.Equal("/locations/EAST", () => pages.Address);
        Assert.Equal(("Location EAST", "Saved"), (card.Find("h1").TextContent, card.State()));
        Assert.True(card.Field("Code").HasAttribute("readonly"));
    }

    [Fact]
    public async Task What_is_refused_is_marked_and_nothing_typed_is_lost()
    {
        await using var pages = new SetupPages();
        var card = pages.Open<LocationPage>();
        card.Type("Name", "East");
        card.Press("Save");

        Assert.Equal(["Code must have a value in Location: Code=''. It cannot be zero or empty."], card.Issues());
        Assert.True(card.IsMarked("Code"));
        Assert.Equal("East", card.Text("Name"));
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task Two_who_change_one_record_are_told_apart()
    {
        await using var pages = new SetupPages();
        await pages.Stores.Locations.SaveAsync(new("EAST", "East", false, 0), Actors.Administrator);
        var card = pages.Open<LocationPage>("EAST");
        await pages.Stores.Locations.SaveAsync(new("EAST", "East 2", false, 1), Actors.Administrator);
        card.Type("Name", "Orient");
        card.Press("Save");

        Assert.Equal(["Another user has changed location EAST since you opened it."], card.Issues());
        Assert.Equal("Orient", card.Text("Name"));

        card.Press("Reload");
        card.Press("Yes");
        card.WaitForAssertion(() => Assert.Equal(("East 2", "Saved"), (card.Text("Name"), card.State())));
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task R5_A_card_keeps_what_was_typed_and_takes_what_only_the_other_user_changed()
    {
        await using var pages = new SetupPages();
        await pages.Stores.Locations.SaveAsync(new("EAST", "East", false, 0), Actors.Administrator);
        var card = pages.Open<LocationPage>("EAST");
        await pages.Stores.Locations.SaveAsync(new("EAST", "East", false, 1) { BinMandatory = true }, Actors.Administrator);
        card.Type("Name", "Orient");
        card.Press("Save");
        card.Press("Show the other user's changes");

        card.WaitForAssertion(() => Assert.Equal("Not saved", card.State()));
        Assert.Equal(("Orient", true), (card.Text("Name"), card.IsOn("Bin Mandatory")));
        Assert.Empty(card.FindAll("[role=radiogroup]"));
        card.Press("Save");
        card.WaitForAssertion(() => Assert.Equal("Saved", card.State()));
        Assert.Equal(("Orient", true), await StoredAsync(pages));
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task R5_Both_values_of_a_card_are_shown_before_one_overwrites_the_other()
    {
        await using var pages = new SetupPages();
        await pages.Stores.Locations.SaveAsync(new("EAST", "East", false, 0), Actors.Administrator);
        var card = pages.Open<LocationPage>("EAST");
        await pages.Stores.Locations.SaveAsync(new("EAST", "East 2", false, 1), Actors.Administrator);
        card.Type("Name", "Orient");
        card.Press("Save");
        card.Press("Show the other user's changes");

        var choice = card.WaitForElement("[role=radiogroup]");
        Assert.Equal(["Mine: Orient", "Theirs: East 2"], choice.QuerySelectorAll("label").Select(label => label.TextContent.Trim()));
        card.Press("Cancel");
        card.WaitForAssertion(() => Assert.Empty(card.FindAll("[role=radiogroup]")));
        Assert.Equal("Orient", card.Text("Name"));

        card.Press("Show the other user's changes");
        card.WaitForElement("[role=radiogroup]");
        card.Press("Lay over");
        card.WaitForAssertion(() => Assert.Equal(("Orient", "Not saved"), (card.Text("Name"), card.State())));
        card.Press("Save");
        card.WaitForAssertion(() => Assert.Equal("Saved", card.State()));
        Assert.Equal(("Orient", false), await StoredAsync(pages));
    }

    [Fact]
    public async Task Leaving_with_unsaved_entries_asks_first()
    {
        await using var pages = new SetupPages();
        await pages.Stores.Locations.SaveAsync(new("EAST", "East", false, 0), Actors.Administrator);
        var card = pages.Open<LocationPage>("EAST");
        card.Type("Name", "Orient");
        pages.Go("/vendors");

        card.WaitForAssertion(() => Assert.Equal("Leave without saving?", card.Find(".mud-dialog h2").TextContent));
        card.Press("No");
        Assert.Equal("Orient", card.Text("Name"));
        pages.Go("/vendors");
        card.WaitForAssertion(() => card.Press("Yes"));
        Eventually.Equal("/vendors", () => pages.Address);
    }

    [Fact]
    public async Task A_record_is_deleted_after_a_question()
    {
        await using var pages = new SetupPages();
        await pages.Stores.Locations.SaveAsync(new("EAST", "East", false, 0), Actors.Administrator);
        var card = pages.Open<LocationPage>("EAST");
        card.Press("Delete");
        Assert.Equal("Do you want to delete Location EAST?", card.Asked());
        card.Press("Yes");

        Eventually.Equal("/locations", () => pages.Address);
        Assert.Empty(await pages.Database.AllAsync<Location>());
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_only_read_sees_fields_but_no_actions()
    {
        await using var pages = new SetupPages(Roles.Auditor);
        await pages.Stores.Locations.SaveAsync(new("EAST", "East", false, 0), Actors.Administrator);

        Assert.Empty(pages.Open<Locations>().Buttons("New"));
        var card = pages.Open<LocationPage>("EAST");
        Assert.Equal("Read only", card.State());
        Assert.All(["Save", "Save and Close", "Delete", "New"], name => Assert.Empty(card.Buttons(name)));
        Assert.True(card.Field("Name").HasAttribute("readonly"));
    }

    [Fact]
    public async Task A_record_that_is_gone_is_told()
    {
        await using var pages = new SetupPages();

        Assert.Equal(
            ["The Location does not exist. Identification fields and values: Code='A/B'"], pages.Open<LocationPage>("A%2Fb").Issues());
    }

    private static async Task<(string Name, bool BinMandatory)> StoredAsync(SetupPages pages) =>
        (await pages.Stores.Locations.FindAsync("EAST", Actors.Administrator)).Value is { } stored
            ? (stored.Name, stored.BinMandatory)
            : default;
}
