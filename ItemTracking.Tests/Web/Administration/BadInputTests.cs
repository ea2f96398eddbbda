using System.Globalization;
using Bunit;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Administration;
using ItemTracking.Web.Pages.Inventory;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Tests.Web.Administration;

/// <summary>What cannot be read stays as typed and is marked; the record keeps its value, and the card is not saved around it.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("en-US", "twelve", "0.5")]
    [InlineData("en-US", "0,61", "0.5")]
    [InlineData("en-US", "1e3", ".5")]
    [InlineData("de-DE", "1.5", "0,5")]
    [InlineData("de-DE", "1,5,5", "0,5")]
    public async Task A_number_that_cannot_be_read_keeps_the_card_from_being_saved(string region, string typed, string readable)
    {
        await using var pages = await PagesAsync();
        var card = Open<ItemPage>(pages, "I1", region);
        card.Type("Description", "Changed");
        card.Type("Rounding Precision", typed);
        card.Field("Rounding Precision").Blur();
        Assert.Equal((true, typed, "Not saved"), (card.IsMarked("Rounding Precision"), card.Text("Rounding Precision"), card.State()));
        card.Press("Save");

        card.WaitForAssertion(() => Assert.Equal([Numbers.NotANumber("Rounding Precision", typed)], card.Issues()));
        Assert.Equal((true, typed), (card.IsMarked("Rounding Precision"), card.Text("Rounding Precision")));
        var stored = Assert.Single(await pages.Database.AllAsync<Item>());
        Assert.Equal(("Milk", 0.00001m), (stored.Description, stored.RoundingPrecision));

        card.Type("Rounding Precision", readable);
        card.Press("Save");
        card.WaitForAssertion(() => Assert.Equal("Saved", card.State()));
        stored = Assert.Single(await pages.Database.AllAsync<Item>());
        Assert.Equal(("Changed", 0.5m), (stored.Description, stored.RoundingPrecision));
    }

    [Theory]
    [InlineData("en-US", "31.12.2026", "12/31/2026")]
    [InlineData("en-US", "13/45/2026", "123126")]
    [InlineData("de-DE", "12/31/2026", "31.12.2026")]
    [InlineData("de-DE", "bald", "311226")]
    public async Task A_date_that_cannot_be_read_keeps_the_card_from_being_saved(string region, string typed, string readable)
    {
        await using var pages = await PagesAsync();
        var card = Open<NoSeriesPage>(pages, "SN", region);
        card.Type("Starting Date, line 2", typed);
        card.Field("Starting Date, line 2").Blur();
        Assert.Equal(
            (true, typed, "Not saved"), (card.IsMarked("Starting Date, line 2"), card.Text("Starting Date, line 2"), card.State()));
        card.Press("Save");

        card.WaitForAssertion(() => Assert.Equal([$"Line 2: {Dates.NotADate("Starting Date", typed)}"], card.Issues()));
        Assert.Equal((true, typed), (card.IsMarked("Starting Date, line 2"), card.Text("Starting Date, line 2")));
        Assert.All(await pages.Database.AllAsync<NoSeriesLine>(), line => Assert.Null(line.StartingDate));

        card.Type("Starting Date, line 2", readable);
        card.Press("Save");
        card.WaitForAssertion(() => Assert.Equal("Saved", card.State()));
        Assert.Equal(
            [null, new DateOnly(2026, 12, 31)],
            (await pages.Database.AllAsync<NoSeriesLine>()).OrderBy(line => line.LineNo).Select(line => line.StartingDate));
    }

    [Fact]
    public async Task A_line_takes_its_unread_text_with_it_when_it_is_deleted()
    {
        await using var pages = await PagesAsync();
        var card = Open<NoSeriesPage>(pages, "SN", "en-US");
        card.Type("Increment-by No., line 1", "one");
        card.Press("Delete line 1");

        Assert.Equal((false, "1"), (card.IsMarked("Increment-by No., line 1"), card.Text("Increment-by No., line 1")));
        card.Press("Save");
        card.WaitForAssertion(() => Assert.Equal("Saved", card.State()));
        Assert.Equal("T1", Assert.Single(await pages.Database.AllAsync<NoSeriesLine>()).StartingNo);
    }

    [Fact]
    public async Task A_line_below_keeps_its_unread_text_when_one_above_is_deleted()
    {
        await using var pages = await PagesAsync();
        var card = Open<NoSeriesPage>(pages, "SN", "en-US");
        card.Type("Increment-by No., line 2", "one");
        card.Press("Delete line 1");

        Assert.Equal((true, "one"), (card.IsMarked("Increment-by No., line 1"), card.Text("Increment-by No., line 1")));
    }

    [Fact]
    public async Task Leaving_a_card_with_a_text_that_cannot_be_read_asks_first()
    {
        await using var pages = await PagesAsync();
        var card = Open<ItemPage>(pages, "I1", "en-US");
        card.Type("Rounding Precision", "twelve");
        pages.Go("/vendors");

        card.WaitForAssertion(() => Assert.Equal("Leave without saving?", card.Find(".mud-dialog h2").TextContent));
        card.Press("No");
        card.WaitForAssertion(() => Assert.Equal("twelve", card.Text("Rounding Precision")));
    }

    [Fact]
    public async Task Reload_replaces_what_could_not_be_read()
    {
        await using var pages = await PagesAsync();
        var card = Open<ItemPage>(pages, "I1", "en-US");
        await pages.Stores.Items.SaveAsync(
            (await pages.Stores.Items.FindAsync("I1", Actors.Administrator)).Value! with { Description = "Of another" },
            Actors.Administrator);
        card.Type("Description", "Changed");
        card.Press("Save");
        card.WaitForAssertion(() => Assert.Single(card.Buttons("Reload")));
        card.Type("Rounding Precision", "twelve");
        card.Press("Reload");
        card.WaitForAssertion(() => card.Press("Yes"));

        card.WaitForAssertion(() => Assert.Equal(
            ("Of another", "0.00001", "Saved"), (card.Text("Description"), card.Text("Rounding Precision"), card.State())));
        Assert.False(card.IsMarked("Rounding Precision"));
    }

    [Fact]
    public async Task A_code_that_is_left_half_typed_stays_and_is_refused_by_the_save()
    {
        await using var pages = await PagesAsync();
        var card = Open<ItemPage>(pages, "I1", "en-US");
        card.Field("Base Unit of Measure").Input("pc");
        card.Field("Base Unit of Measure").Blur();
        card.WaitForAssertion(() => Assert.Equal(("PC", "Not saved"), (card.Text("Base Unit of Measure"), card.State())));
        card.Press("Save");

        card.WaitForAssertion(() => Assert.True(card.IsMarked("Base Unit of Measure")));
        Assert.Equal("PC", card.Text("Base Unit of Measure"));
        Assert.Equal("PCS", Assert.Single(await pages.Database.AllAsync<Item>()).BaseUnitOfMeasure);
    }

    [Fact]
    public async Task A_date_that_cannot_be_read_leaves_the_audit_trail_as_it_was()
    {
        await using var pages = await PagesAsync();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        var page = pages.Open<AuditTrail>();
        page.Type("From", "soon");

        Assert.Equal((true, "soon", "/"), (page.IsMarked("From"), page.Text("From"), pages.Address));
    }

    private static IRenderedComponent<IComponent> Open<TPage>(SetupPages pages, string key, string region)
        where TPage : IComponent
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(region);
        return pages.Open<TPage>(key);
    }

    private static async Task<SetupPages> PagesAsync()
    {
        var pages = new SetupPages();
        await pages.Database.AddAsync(
            new UnitOfMeasure { Code = "PCS" },
            new Item { No = "I1", Description = "Milk", BaseUnitOfMeasure = "PCS", RoundingPrecision = 0.00001m, Version = 1 },
            new ItemUnitOfMeasure { ItemNo = "I1", Code = "PCS", QtyPerUnitOfMeasure = 1 });
        var line = NoSeriesLineCard.New with { StartingNo = "A1" };
        await pages.Stores.Series.SaveAsync(
            NoSeriesCard.New with { Code = "SN", Lines = [line, line with { StartingNo = "T1" }] }, Actors.Administrator);
        return pages;
    }
}
