using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Who comes too late for a number is told where it is (PST-15).</summary>
public sealed class MissingNumberTests : PostingTests
{
    private static readonly Actor Kim = new("kim", [Roles.SalesOrderProcessor]);

    [Fact, Trait("Rule", "PST-15")]
    public async Task A_serial_that_somebody_shipped_a_second_ago_is_named_with_the_document_it_went_with()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        await StockAsync(SerialItem, Serials("S", 3));
        var late = await SaleAsync(SerialItem, Serials("S", 3));
        Taken(await Poster.PostAsync(await SaleAsync(SerialItem, ("S00003", "", 1)), PostingChoice.Handle, Guid.NewGuid(), Kim));

        var refusal = Assert.Single((await PostAsync(late, PostingChoice.Handle)).Refusals);
        Assert.Equal("Item Tracking Serial No. S00003 for Item No. SERIAL cannot be fully applied.", refusal.Message);
        Assert.Equal(
            "Serial No. S00003 was shipped on Posted Sales Shipment S-0001 by kim at 15/01/2025 12:00 UTC. Choose another number or a "
                + "smaller quantity.",
            refusal.WayOut);
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task Of_two_clerks_who_ship_one_serial_at_once_the_loser_is_told_the_shipment_of_the_winner()
    {
        await StockAsync(SerialItem, ("S1", "", 1));
        DocumentKey[] orders = [await SaleAsync(SerialItem, ("S1", "", 1)), await SaleAsync(SerialItem, ("S1", "", 1))];

        var answers = await AtOnceAsync(2, n => Poster.PostAsync(orders[n], PostingChoice.Handle, Guid.NewGuid(), Kim));

        Assert.Single(answers, a => !a.IsRefused);
        Assert.StartsWith(
            "Serial No. S1 was shipped on Posted Sales Shipment S-0001 by kim at ",
            Assert.Single(answers.Single(a => a.IsRefused).Refusals).WayOut, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "PST-15")]
    [InlineData("S2", "Serial No. S2 is at location RED.")]
    [InlineData("S9", "Serial No. S9 was never in stock.")]
    public async Task A_serial_that_lies_elsewhere_or_never_came_is_told(string serial, string expected)
    {
        await StockAsync(SerialItem, ("S1", "", 1), ("S2", "", 1));
        await MoveAsync("S2");

        Assert.StartsWith(expected, await WayOutAsync(SerialItem, (serial, "", 1)), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task Of_a_lot_it_is_told_what_is_left_and_how_it_went_down()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        await StockAsync(LotItem, ("", "L1", 5));
        Assert.StartsWith(
            "In stock of Lot No. L1: 5 at location BLUE.", await WayOutAsync(LotItem, ("", "L1", 6)), StringComparison.Ordinal);

        Taken(await Poster.PostAsync(await SaleAsync(LotItem, ("", "L1", 3)), PostingChoice.Handle, Guid.NewGuid(), Kim));
        Assert.StartsWith(
            "Lot No. L1 was last shipped on Posted Sales Shipment S-0001 by kim at 15/01/2025 12:00 UTC. In stock: 2 at location BLUE.",
            await WayOutAsync(LotItem, ("", "L1", 5)),
            StringComparison.Ordinal);

        Taken(await Poster.PostAsync(await SaleAsync(LotItem, ("", "L1", 2)), PostingChoice.Handle, Guid.NewGuid(), Kim));
        Assert.Contains(
            "by kim at 15/01/2025 12:00 UTC, nothing is left.", await WayOutAsync(LotItem, ("", "L1", 1)), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task What_is_not_asked_for_by_number_is_told_how_much_is_there()
    {
        await Company.Database.AddAsync(new InventorySetup { PreventNegativeInventory = true });
        await StockAsync(PlainItem, ("", "", 4));

        Assert.Equal(
            "4 of 10 are free at location BLUE. Post a smaller quantity, or receive the goods first.",
            await WayOutAsync(PlainItem, ("", "", 10)));
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task A_serial_that_another_line_of_the_posting_takes_is_told_with_that_line()
    {
        await StockAsync(SerialItem, ("S1", "", 1));
        var sale = (await Company.SalesOrderAsync((SerialItem, 1), (SerialItem, 1))).Key;
        await Company.TrackAsync(sale, 10000, ("S1", "", 1));
        await Company.TrackAsync(sale, 20000, ("S1", "", 1));

        var refusal = Assert.Single((await PostAsync(sale, PostingChoice.Handle)).Refusals);

        Assert.Equal(
            (20000, $"Serial No. S1 goes out with line 1 of Sales Order {sale.No} in the same posting. Choose another number or a smaller "
                + "quantity."),
            (refusal.Line, refusal.WayOut));
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task Of_many_numbers_that_are_missing_the_first_are_told()
    {
        var refusals = (await PostAsync(await SaleAsync(SerialItem, Serials("S", 30)), PostingChoice.Handle)).Refusals;

        Assert.Equal(21, refusals.Count);
        Assert.Equal(("10 more tracking lines are refused for the same reason.", 10000), (refusals[^1].Message, refusals[^1].Line));
    }

    private async Task<string?> WayOutAsync(string item, (string Serial, string Lot, decimal Quantity) number) =>
        Assert.Single((await PostAsync(await SaleAsync(item, number), PostingChoice.Handle)).Refusals).WayOut;

    private async Task<DocumentKey> SaleAsync(string item, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.SalesOrderAsync((item, numbers.Sum(n => n.Quantity)));
        if (numbers.Any(n => n.Serial.Length + n.Lot.Length > 0))
            await Company.TrackAsync(order.Key, 10000, numbers);
        return order.Key;
    }

    /// <summary>A serial lies at RED as if it had been received there.</summary>
    private async Task MoveAsync(string serial)
    {
        await using var db = Company.Database.Factory.CreateDbContext();
        await db.Set<ItemLedgerEntry>()
            .Where(e => e.SerialNo == serial)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.LocationCode, "RED"));
        await db.Set<TrackingBalance>()
            .Where(b => b.SerialNo == serial)
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.LocationCode, "RED"));
    }
}
