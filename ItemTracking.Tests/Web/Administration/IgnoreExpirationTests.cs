using Bunit;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Administration;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Tests.Web.Administration;

/// <summary>The question that saving asks when items still calculate expiration dates, and the list that answers it (COD-13).</summary>
public sealed class IgnoreExpirationTests
{
    private const string CannotStop = "You cannot stop using expiration dates because they are set up for";

    [Fact, Trait("Scenario", "O-005"), Trait("Rule", "COD-13")]
    public async Task Yes_offers_the_items_and_once_all_are_cleared_the_change_goes_through()
    {
        await using var pages = await PagesAsync();
        var card = Ignore(pages);
        Assert.Equal(
            $"{CannotStop} 2 item(s). Do you want to see a list of these items, and decide whether to remove the expiration dates?",
            card.Asked());
        card.Press("Yes");
        card.WaitForAssertion(() => Assert.Equal(["I1", "Milk", "1D", "I2", "", "2D"], Cells(card)));
        card.Press("Clear Expiration Calculation of item I1");
        card.Press("Clear Expiration Calculation of item I2");
        Assert.Equal(["I1", "Milk", "", "I2", "", ""], Cells(card));
        card.Press("Close");

        card.WaitForAssertion(() => Assert.Equal("Saved", card.State()));
        Assert.Empty(card.Issues());
        Assert.True(Assert.Single(await pages.Database.AllAsync<ItemTrackingCode>()).IgnoreExpirationDates);
        Assert.All(await pages.Database.AllAsync<Item>(), item => Assert.Equal("", item.ExpirationCalculation));
    }

    [Fact, Trait("Rule", "COD-13")]
    public async Task Closing_the_list_with_items_left_asks_again()
    {
        await using var pages = await PagesAsync();
        var card = Ignore(pages);
        card.Press("Yes");
        card.WaitForAssertion(() => card.Press("Clear Expiration Calculation of item I2"));
        card.Press("Close");

        card.WaitForAssertion(() => Assert.StartsWith($"{CannotStop} 1 item(s).", card.Asked(), StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "COD-13")]
    public async Task No_refuses_and_keeps_what_was_typed_on_the_page_only()
    {
        await using var pages = await PagesAsync();
        var card = pages.Open<ItemTrackingCodePage>("X");
        card.Type("Description", "Dairy");
        card.Field("Ignore Expiration Dates").Change(true);
        card.Press("Save");
        card.WaitForAssertion(() => card.Press("No"));

        card.WaitForAssertion(() => Assert.Equal([$"{CannotStop} 2 item(s)."], card.Issues()));
        Assert.Equal(("Dairy", "Not saved"), (card.Text("Description"), card.State()));
        Assert.True(card.IsOn("Ignore Expiration Dates"));
        Assert.False(Assert.Single(await pages.Database.AllAsync<ItemTrackingCode>()).IgnoreExpirationDates);
    }

    [Fact, Trait("Rule", "COD-13"), Trait("Rule", "ROL-2")]
    public async Task Who_may_not_change_items_sees_them_and_whom_to_ask()
    {
        await using var pages = await PagesAsync(Roles.WarehouseSupervisor);
        var card = Ignore(pages);
        card.Press("Yes");

        card.WaitForAssertion(() => Assert.Equal(["I1", "Milk", "1D", "I2", "", "2D"], Cells(card)));
        Assert.Empty(card.Buttons("Clear Expiration Calculation of item I1"));
        Assert.Equal("/items/I1", card.Find(".mud-dialog td a").GetAttribute("href"));
        Assert.StartsWith("You cannot change items.", card.Find(".mud-dialog p[role=status]").TextContent, StringComparison.Ordinal);
    }

    private static IRenderedComponent<IComponent> Ignore(SetupPages pages)
    {
        var card = pages.Open<ItemTrackingCodePage>("X");
        card.Field("Ignore Expiration Dates").Change(true);
        card.Press("Save");
        card.WaitForAssertion(() => Assert.StartsWith(CannotStop, card.Asked(), StringComparison.Ordinal));
        return card;
    }

    private static IEnumerable<string> Cells(IRenderedComponent<IComponent> card) =>
        card.FindAll(".mud-dialog td:not(:has(button))").Select(td => (td.QuerySelector("a")?.FirstChild ?? td).TextContent.Trim());

    private static async Task<SetupPages> PagesAsync(string role = Roles.Administrator)
    {
        var pages = new SetupPages(role);
        await pages.Database.AddAsync(
            new UnitOfMeasure { Code = "PCS" },
            new ItemTrackingCode { Code = "X", Version = 1 },
            new Item
            {
                No = "I1",
                Description = "Milk",
                BaseUnitOfMeasure = "PCS",
                ItemTrackingCode = "X",
                ExpirationCalculation = "1D",
                Version = 1
            },
            new Item { No = "I2", BaseUnitOfMeasure = "PCS", ItemTrackingCode = "X", ExpirationCalculation = "2D", Version = 1 });
        return pages;
    }
}
