using Bunit;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Administration;

namespace ItemTracking.Tests.Web.Administration;

/// <summary>A card with lines that are edited in place.</summary>
public sealed class NoSeriesPageTests
{
    [Fact, Trait("Rule", "NUM-23")]
    public async Task Lines_are_added_filled_and_saved_with_the_series()
    {
        await using var pages = new SetupPages();
        var card = pages.Open<NoSeriesPage>();
        card.Type("Code", "sn");
        card.Press("New Line");
        card.Press("New Line");
        card.Type("Starting No., line 1", "sn1");
        card.Type("Ending No., line 1", "sn0999");
        card.Type("Starting No., line 2", "t1");
        card.Type("Starting Date, line 2", "1/20/2025");
        card.Press("Save");

        Eventually.Equal("/no-series/SN", () => pages.Address);
        Assert.Equal("SN0001", card.Text("Starting No., line 1"));
        Assert.Equal(
            [(10000, "SN0001", null), (20000, "T1", new DateOnly(2025, 1, 20))],
            (await pages.Database.AllAsync<NoSeriesLine>()).Select(l => (l.LineNo, l.StartingNo, l.StartingDate)));
    }

    [Fact]
    public async Task A_refusal_marks_the_field_of_its_own_line()
    {
        await using var pages = new SetupPages();
        var card = pages.Open<NoSeriesPage>();
        card.Type("Code", "SN");
        card.Press("New Line");
        card.Press("New Line");
        card.Type("Starting No., line 1", "A1");
        card.Type("Starting No., line 2", "ABC");
        card.Press("Save");

        Assert.Equal(
            ["Line 2: The value in the Starting No. field must have a number so that we can assign the next number in the series."],
            card.Issues());
        Assert.Equal((false, true), (card.IsMarked("Starting No., line 1"), card.IsMarked("Starting No., line 2")));
    }

    [Fact]
    public async Task A_line_is_deleted_and_the_usage_of_the_others_is_shown()
    {
        await using var pages = new SetupPages();
        var line = NoSeriesLineCard.New with { StartingNo = "SN0001", EndingNo = "SN9999", LastNoUsed = "SN0412" };
        await pages.Stores.Series.SaveAsync(
            NoSeriesCard.New with { Code = "SN", Lines = [line with { StartingNo = "A1", EndingNo = "", LastNoUsed = "" }, line] },
            Actors.Administrator);
        var card = pages.Open<NoSeriesPage>("SN");
        card.Press("Delete line 1");

        Assert.Equal("412 of 9,999 used", card.Find(".usage").TextContent);
        card.Press("Save");
        Assert.Equal("SN0001", Assert.Single(await pages.Database.AllAsync<NoSeriesLine>()).StartingNo);
    }

    [Fact, Trait("Rule", "NOS-1"), Trait("Rule", "NOS-3")]
    public async Task Settings_that_depend_on_each_other_follow_at_once()
    {
        await using var pages = new SetupPages();
        var card = pages.Open<NoSeriesPage>();
        card.Field("Default Nos.").Change(false);
        Assert.True(card.Field("Manual Nos.").HasAttribute("checked"));

        card.Press("New Line");
        card.Type("Ending No., line 1", "A9");
        card.Type("Warning No., line 1", "A8");
        card.Type("Ending No., line 1", "");
        Assert.Equal("", card.Text("Warning No., line 1"));
    }
}
