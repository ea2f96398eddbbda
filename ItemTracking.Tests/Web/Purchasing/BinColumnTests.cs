using Bunit;
using ItemTracking.Tests.Documents;

namespace ItemTracking.Tests.Web.Purchasing;

/// <summary>Bin Code on the lines of a document.</summary>
public sealed class BinColumnTests
{
    [Fact]
    public async Task Nobody_is_asked_for_a_bin_before_stock_lies_in_bins()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5));

        Assert.DoesNotContain("Bin Code", pages.OpenOrder(order.Key).FindAll("th").Select(th => th.TextContent));
    }

    [Fact]
    public async Task A_bin_is_chosen_from_those_of_the_line_and_a_refused_one_stays_as_typed()
    {
        await using var pages = await PurchasePages.CreateAsync();
        await pages.Company.Database.AddBinsAsync("GREEN", "B1", "B2");
        await pages.Company.Database.AddBinsAsync("WHITE", "B3");
        var order = await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5));
        await pages.Company.ChangeAsync(order.Key, 0, l => l with { LocationCode = "GREEN" });
        var card = pages.OpenOrder(order.Key);

        card.WaitForAssertion(() => Assert.Single(card.Buttons("Look up Bin Code, line 1")));
        card.Press("Look up Bin Code, line 1");
        card.WaitForAssertion(() => Assert.Equal(["B1", "B2"], card.FindAll("[role=option] b").Select(option => option.TextContent)));
        card.Type("Bin Code, line 1", "b3");
        card.WaitForAssertion(() => Assert.True(card.IsMarked("Bin Code, line 1")));
        Assert.Equal("B3", card.Text("Bin Code, line 1"));
        card.Type("Bin Code, line 1", "b2");

        card.WaitForAssertion(() => Assert.Empty(card.Issues()));
        Assert.Equal("B2", (await pages.Company.FindAsync(order.Key)).Lines[0].BinCode);
    }
}
