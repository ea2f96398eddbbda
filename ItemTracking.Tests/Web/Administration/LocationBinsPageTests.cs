using Bunit;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Administration;

namespace ItemTracking.Tests.Web.Administration;

/// <summary>The card of a location that keeps its stock in bins.</summary>
public sealed class LocationBinsPageTests
{
    [Fact]
    public async Task A_location_gets_its_bins_on_its_card()
    {
        await using var pages = new SetupPages();
        var card = pages.Open<LocationPage>();
        Assert.Equal("No bins yet. New Line adds the first.", card.Find("p.sub").TextContent);
        Assert.Empty(card.FindAll("table"));
        card.Type("Code", "east");
        card.Field("Bin Mandatory").Change(true);
        card.Press("New Line");
        card.Type("Bin Code, line 1", "a-01");
        card.Type("Description, line 1", "Top shelf");
        card.Press("Save");

        Eventually.Equal("/locations/EAST", () => pages.Address);
        var bin = Assert.Single(await pages.Database.AllAsync<Bin>());
        Assert.Equal(("EAST", "A-01", "Top shelf"), (bin.LocationCode, bin.Code, bin.Description));
        Assert.True(Assert.Single(await pages.Database.AllAsync<Location>()).BinMandatory);
        Assert.Equal(("Saved", "A-01"), (card.State(), card.Text("Bin Code, line 1")));
    }

    [Fact]
    public async Task What_is_refused_of_a_bin_marks_its_line_and_nothing_typed_is_lost()
    {
        await using var pages = new SetupPages();
        var card = pages.Open<LocationPage>();
        card.Type("Code", "EAST");
        card.Press("New Line");
        card.Type("Description, line 1", "Top shelf");
        card.Press("Save");

        Assert.Equal(
            ["Line 1: Bin Code must have a value in Bin: Location Code='EAST',Code=''. It cannot be zero or empty."], card.Issues());
        Assert.True(card.IsMarked("Bin Code, line 1"));
        Assert.False(card.IsMarked("Code"));
        Assert.Equal("Top shelf", card.Text("Description, line 1"));
    }

    [Fact]
    public async Task The_switch_is_marked_while_there_is_stock()
    {
        await using var pages = new SetupPages();
        await pages.Stores.Locations.SaveAsync(new("EAST", "East", false, 0), Actors.Administrator);
        await pages.Database.AddAsync(new TrackingBalance { ItemNo = "1000", LocationCode = "EAST", OnHand = 1 });
        var card = pages.Open<LocationPage>("EAST");
        card.Field("Bin Mandatory").Change(true);
        card.Press("Save");

        Assert.Equal(["You cannot change Bin Mandatory because item 1000 is in stock at location EAST."], card.Issues());
        Assert.True(card.IsMarked("Bin Mandatory"));
    }

    [Fact]
    public async Task A_bin_is_deleted_with_its_line()
    {
        await using var pages = new SetupPages();
        await pages.Stores.Locations.SaveAsync(
            LocationCard.New with { Code = "EAST", Bins = [new("B1", ""), new("B2", "")] }, Actors.Administrator);
        var card = pages.Open<LocationPage>("EAST");
        card.Press("Delete line 1");
        card.Press("Save");

        card.WaitForAssertion(() => Assert.Equal("Saved", card.State()));
        Assert.Equal("B2", Assert.Single(await pages.Database.AllAsync<Bin>()).Code);
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_only_read_sees_bins_and_no_way_to_change_them()
    {
        await using var pages = new SetupPages(Roles.Auditor);
        await pages.Stores.Locations.SaveAsync(LocationCard.New with { Code = "EAST", Bins = [new("B1", "")] }, Actors.Administrator);
        var card = pages.Open<LocationPage>("EAST");

        Assert.True(card.Field("Bin Code, line 1").HasAttribute("readonly"));
        Assert.All(["New Line", "Delete line 1"], name => Assert.Empty(card.Buttons(name)));
    }
}
