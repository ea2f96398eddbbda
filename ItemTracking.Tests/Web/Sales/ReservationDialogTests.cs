using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Tests.Web.Transfers;
using ItemTracking.Web.Pages.Sales;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Web.Sales;

/// <summary>Reserve on the lines of a sales order.</summary>
public sealed class ReservationDialogTests
{
    [Fact, Trait("Rule", "RSV-5")]
    public async Task A_line_without_numbers_reserves_whatever_there_is_and_shows_it()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.SalesOrderProcessor);
        await StockAsync(pages, ("", "LOT-A", 20));
        var card = await OpenAsync(pages, 8);
        Assert.Equal(["8", "0", "8"], Figures(card));
        Assert.Equal("Nothing is reserved for this line.", card.Find("[role=dialog] .mud-dialog-content").LastElementChild!.TextContent);

        card.Press("Reserve");

        card.WaitForAssertion(() => Assert.Equal(["8", "8", "0"], Figures(card)));
        Assert.Equal("8 reserved.", Status(card));
        Assert.Equal(["Item Ledger Entry 1||LOT-A|Nonspecific|8|clerk"], Rows(card));
        card.Press("Close");
        card.WaitForAssertion(() => Assert.Equal("8", Reserved(card)));
    }

    [Fact, Trait("Rule", "RSV-5")]
    public async Task A_line_with_numbers_asks_and_Yes_lets_them_be_chosen()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.SalesOrderProcessor);
        await StockAsync(pages, ("", "LOT-A", 20), ("", "LOT-B", 20));
        var card = await OpenAsync(pages, 8, ("", "LOT-A", 5), ("", "LOT-B", 3));
        card.Press("Reserve");
        card.WaitForAssertion(() => Assert.Equal(
            "Do you want to reserve specific tracking numbers?", card.Find("[role=group][aria-label=Question] [role=alert]").TextContent));
        Assert.Empty(await pages.Company.Database.AllAsync<Reservation>());

        card.Press("Yes");
        card.WaitForAssertion(() => Assert.Equal(
            ["Lot No. LOT-A: 5 of 5 not reserved", "Lot No. LOT-B: 3 of 3 not reserved"],
            card.FindAll("[role=group][aria-label='Numbers to reserve'] label").Select(label => label.TextContent.Trim())));
        card.FindAll("[role=group][aria-label='Numbers to reserve'] input")[0].Change(false);
        card.Press("Reserve Chosen Numbers");

        card.WaitForAssertion(() => Assert.Equal(["Item Ledger Entry 2||LOT-B|Specific|3|clerk"], Rows(card)));
        Assert.Equal("3 reserved.", Status(card));
        card.Press("Cancel Reservation, Item Ledger Entry 2");
        card.WaitForAssertion(() => Assert.Equal("The reservation is cancelled.", Status(card)));
        Assert.Empty(await pages.Company.Database.AllAsync<Reservation>());
    }

    [Fact, Trait("Rule", "RSV-5")]
    public async Task No_reserves_any_stock_and_others_are_told_that_it_may_be_available()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.SalesOrderProcessor);
        await StockAsync(pages, ("", "LOT-A", 20));
        var card = await OpenAsync(pages, 8, ("", "LOT-A", 8));
        card.Press("Reserve");
        card.WaitForAssertion(() => Assert.NotEmpty(card.Buttons("No")));
        card.Press("No");
        card.WaitForAssertion(() => Assert.Equal(["Item Ledger Entry 1||LOT-A|Nonspecific|8|clerk"], Rows(card)));
        card.Press("Reserve");
        card.WaitForAssertion(() => Assert.StartsWith(
            "Fully reserved.", card.Find("[role=dialog] .mud-alert[role=alert]").TextContent.Trim(), StringComparison.Ordinal));

        var other = await OpenAsync(pages, 2, ("", "LOT-A", 2));
        Assert.Equal(
            "8 of the Total Reserved Quantity are nonspecific and may be available.", other.Find("[role=dialog] [role=note]").TextContent);
    }

    [Fact, Trait("Rule", "RSV-5"), Trait("Rule", "DOC-16")]
    public async Task What_comes_with_two_lots_in_transit_is_shown_by_lot_and_given_up_as_one()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.SalesOrderProcessor);
        var database = pages.Company.Database;
        await StockAsync(pages, ("", "LOT-A", 5), ("", "LOT-B", 9));
        var transfers = new TransferData(database);
        await transfers.EnsureNumbersAsync();
        var order = await transfers.OrderAsync(direct: false, (LotItem, 8));
        await transfers.TrackAsync(order.No, ("", "LOT-A", 5), ("", "LOT-B", 3));
        var card = await OpenAsync(pages, 7, "RED");
        card.Press("Reserve");
        card.WaitForAssertion(() => Assert.Equal(["Transfer Order TO-1001|||Nonspecific|7|clerk"], Rows(card)));
        Taken(await new TransferPoster(database.Factory, database.Transaction, database.Clock).PostAsync(
            order.No, TransferChoice.Ship, Guid.NewGuid(), Actors.InventoryManager));
        card.Press("Close");
        card.Press("Reserve, line 1");

        card.WaitForAssertion(() => Assert.Equal(
            ["Transfer Order TO-1001||LOT-A|Nonspecific|5|clerk", "Transfer Order TO-1001||LOT-B|Nonspecific|2|clerk"], Rows(card)));
        Assert.Single(card.Buttons("Cancel Reservation, Transfer Order TO-1001"));
        Assert.Empty(card.Buttons("Cancel All Reservations"));
        card.Press("Cancel Reservation, Transfer Order TO-1001");
        card.WaitForAssertion(() => Assert.Equal("The reservation is cancelled.", Status(card)));
        Assert.Empty(await database.AllAsync<Reservation>());
        Assert.Equal(0, (await transfers.FindAsync(order.No)).Lines[0].ReservedQuantityInbnd);
    }

    [Fact, Trait("Rule", "RSV-5")]
    public async Task An_item_that_is_never_reserved_says_so()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.SalesOrderProcessor);
        await StockAsync(pages, ("", "LOT-A", 20));
        await using (var db = pages.Company.Database.Factory.CreateDbContext())
            await db.Set<Item>().ExecuteUpdateAsync(set => set.SetProperty(item => item.Reserve, ReserveMethod.Never));
        var card = await OpenAsync(pages, 8);

        card.Press("Reserve");

        card.WaitForAssertion(() => Assert.Equal(
            "Reserve must not be Never in Item No.=LOT. Whoever keeps items can change Reserve on the item card.",
            card.Find("[role=dialog] .mud-alert[role=alert]").TextContent.Trim()));
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_only_look_sees_reservations_and_no_way_to_change_them()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.Auditor);
        await StockAsync(pages, ("", "LOT-A", 20));
        var card = await OpenAsync(pages, 8);

        Assert.Empty(card.Buttons("Reserve"));
        Assert.Equal(["8", "0", "8"], Figures(card));
    }

    [Fact, Trait("Rule", "RSV-5")]
    public async Task Lines_that_bring_goods_in_offer_no_reservation()
    {
        await using var pages = await PurchasePages.CreateAsync(Roles.SalesOrderProcessor);
        var back = await pages.Company.DocumentAsync(DocumentKind.SalesReturnOrder, (LotItem, 2), (LotItem, -1));
        var card = pages.Open<SalesReturnOrders>(back.Key.No);

        card.WaitForAssertion(() => Assert.NotEmpty(card.Buttons("Reserve, line 2")));
        Assert.Empty(card.Buttons("Reserve, line 1"));
    }

    private static Task<IRenderedComponent<IComponent>> OpenAsync(
        PurchasePages pages, decimal quantity, params (string Serial, string Lot, decimal Quantity)[] numbers) =>
        OpenAsync(pages, quantity, "BLUE", numbers);

    private static async Task<IRenderedComponent<IComponent>> OpenAsync(
        PurchasePages pages, decimal quantity, string location, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await pages.Company.SalesOrderAsync((LotItem, quantity));
        if (location != "BLUE")
            await pages.Company.ChangeAsync(order.Key, 0, l => l with { LocationCode = location });
        if (numbers.Length > 0)
            await pages.Company.TrackAsync(order.Key, 10000, numbers);
        var card = pages.Open<SalesOrders>(order.Key.No);
        card.WaitForAssertion(() => Assert.NotEmpty(card.Buttons("Reserve, line 1")));
        card.Press("Reserve, line 1");
        card.WaitForAssertion(() => Assert.NotEmpty(card.FindAll("[role=dialog] dl")));
        return card;
    }

    private static async Task StockAsync(PurchasePages pages, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var bought = await pages.Company.OrderAsync((LotItem, numbers.Sum(number => number.Quantity)));
        await pages.Company.TrackAsync(bought.Key, 10000, numbers);
        Taken(await pages.Services
            .GetRequiredService<DocumentPoster>()
            .PostAsync(bought.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));
    }

    private static IEnumerable<string> Figures(IRenderedComponent<IComponent> card) =>
        card.FindAll("[role=dialog] dl dd.num").Select(figure => figure.TextContent);

    private static string Status(IRenderedComponent<IComponent> card) => card.Find("[role=dialog] p[role=status]").TextContent;

    private static string Reserved(IRenderedComponent<IComponent> card) =>
        card.Find("td[data-column='Reserved Quantity']").TextContent.Trim();

    private static IEnumerable<string> Rows(IRenderedComponent<IComponent> card) =>
        card.FindAll("[role=dialog] tbody tr").Select(row => string.Join('|', row.Children.Take(6).Select(cell => cell.TextContent)));
}
