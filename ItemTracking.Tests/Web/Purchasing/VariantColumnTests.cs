using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Pages.Inventory;
using ItemTracking.Web.Pages.Purchasing;

namespace ItemTracking.Tests.Web.Purchasing;

/// <summary>Variant Code on the lines of a document, and on what is posted of them.</summary>
public sealed class VariantColumnTests
{
    [Fact]
    public async Task Nobody_is_asked_for_a_variant_before_an_item_has_any()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await pages.Company.OrderAsync((PurchaseCompany.LotItem, 5));

        Assert.DoesNotContain("Variant Code", pages.OpenOrder(order.Key).FindAll("th").Select(th => th.TextContent));
    }

    [Fact]
    public async Task A_variant_is_chosen_from_those_of_the_item_and_a_refused_one_stays_as_typed()
    {
        await using var pages = await PurchasePages.CreateAsync();
        await pages.Company.AddVariantsAsync(PurchaseCompany.LotItem);
        var order = await pages.Company.OrderAsync((PurchaseCompany.LotItem, 5));
        var card = pages.OpenOrder(order.Key);

        card.WaitForAssertion(() => Assert.Single(card.Buttons("Look up Variant Code, line 1")));
        card.Press("Look up Variant Code, line 1");
        card.WaitForAssertion(() => Assert.Equal(["BLACK", "RED"], card.FindAll("[role=option] b").Select(option => option.TextContent)));
        card.Type("Variant Code, line 1", "blue");
        card.WaitForAssertion(() => Assert.True(card.IsMarked("Variant Code, line 1")));
        Assert.Equal("BLUE", card.Text("Variant Code, line 1"));
        card.Type("Variant Code, line 1", "red");

        card.WaitForAssertion(() => Assert.Empty(card.Issues()));
        Assert.Equal("RED", (await pages.Company.FindAsync(order.Key)).Lines[0].VariantCode);
    }

    [Fact]
    public async Task Another_item_takes_the_variant_away()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await OrderAsync(pages);
        var card = pages.OpenOrder(order);
        card.WaitForAssertion(() => Assert.Equal("RED", card.Text("Variant Code, line 1")));

        card.Type("Item No., line 1", "plain");

        card.WaitForAssertion(() => Assert.Equal("", card.Text("Variant Code, line 1")));
    }

    [Fact, Trait("Rule", "DOC-4")]
    public async Task The_variant_of_a_tracked_line_is_refused_at_its_field()
    {
        await using var pages = await PurchasePages.CreateAsync();
        var order = await OrderAsync(pages);
        await pages.Company.TrackAsync(order, 10000, ("", "L1", 5));
        var card = pages.OpenOrder(order);
        card.WaitForAssertion(() => Assert.Equal("RED", card.Text("Variant Code, line 1")));

        card.Type("Variant Code, line 1", "black");

        card.WaitForAssertion(() => Assert.True(card.IsMarked("Variant Code, line 1")));
        Assert.Equal("RED", (await pages.Company.FindAsync(order)).Lines[0].VariantCode);
    }

    [Fact, Trait("Case", "C-40")]
    public async Task The_list_of_lines_shows_variants()
    {
        await using var pages = await PurchasePages.CreateAsync();
        await OrderAsync(pages);

        pages.Go("/purchase-orders?view=incomplete-lines");
        var list = pages.Open<PurchaseOrders>();

        list.WaitForAssertion(() => Assert.NotEmpty(list.FindAll("tbody tr")));
        Assert.Contains("Variant Code", list.FindAll("th").Select(th => th.TextContent.Trim()));
        Assert.Contains("RED", list.FindAll("tbody td").Select(td => td.TextContent.Trim()));
    }

    [Fact, Trait("Rule", "PTP-1")]
    public async Task What_was_posted_shows_its_variant()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.Auditor);
        var order = await OrderAsync(pages);
        await pages.Company.TrackAsync(order, 10000, ("", "L1", 5));
        var poster = new DocumentPoster(pages.Company.Database.Factory, pages.Company.Database.Transaction, pages.Company.Database.Clock);
        Assert.False((await poster.PostAsync(order, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk)).IsRefused);

        var card = pages.Open<PostedPurchaseReceipts>("R-0001");
        card.WaitForAssertion(() => Assert.Equal("RED", card.Find("td[data-column='Variant Code']").TextContent));
        var tracking = pages.Open<PostedPurchaseReceipts>("R-0001", 10000);
        tracking.WaitForAssertion(() => Assert.Contains("Variant Code RED", tracking.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Item_ledger_entries_are_filtered_by_the_variant_where_there_are_any()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.Auditor);
        var without = pages.Open<ItemLedgerEntries>();
        Assert.Empty(without.FindAll("input[aria-label='Variant Code']"));
        await pages.Company.AddVariantsAsync(PurchaseCompany.LotItem);
        await pages.Company.Database.AddAsync(
            new ItemLedgerEntry { EntryNo = 1, ItemNo = PurchaseCompany.LotItem, VariantCode = "RED" },
            new ItemLedgerEntry { EntryNo = 2, ItemNo = PurchaseCompany.LotItem, VariantCode = "BLACK" },
            new ItemLedgerEntry { EntryNo = 3, ItemNo = PurchaseCompany.LotItem });

        var page = pages.Open<ItemLedgerEntries>();
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("tbody tr").Count));
        Assert.Contains("Variant Code", page.FindAll("th").Select(th => th.TextContent.Trim()));
        page.Type("Variant Code", "red");

        page.WaitForAssertion(() => Assert.Equal("1", Assert.Single(page.FindAll("tbody tr")).QuerySelector("td")!.TextContent));
        Eventually.Equal("/item-ledger-entries?variant=RED", () => pages.Address);
        Assert.Contains("Variant Code is RED", page.Markup, StringComparison.Ordinal);
    }

    private static async Task<DocumentKey> OrderAsync(PurchasePages pages)
    {
        await pages.Company.AddVariantsAsync(PurchaseCompany.LotItem);
        var order = await pages.Company.OrderAsync((PurchaseCompany.LotItem, 5));
        await pages.Company.ChangeAsync(order.Key, 0, line => line with { VariantCode = "RED" });
        return order.Key;
    }
}
