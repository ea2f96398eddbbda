using System.Globalization;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Documents;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>A refusal names the fault and a way out that works (C-46, C-47).</summary>
public sealed class RefusedQuantityTests : PostingTests
{
    [Fact, Trait("Case", "C-46")]
    public async Task Ten_numbers_for_four_units_are_six_too_many_and_handling_the_first_four_posts()
    {
        var order = await Company.OrderAsync((SerialItem, 10));
        await Company.TrackAsync(order.Key, 10000, Serials("S", 10));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 4 });

        var refusal = Assert.Single((await PostAsync(order.Key, PostingChoice.Handle)).Refusals);

        Assert.Equal(
            "Qty. to Handle (Base) in the item tracking assigned to the document line for item SERIAL is currently 10. It must be 4.",
            refusal.Message);
        Assert.Equal("6 too many; choose which 4, or Handle first 4.", refusal.WayOut);
        Assert.Equal(4, refusal.HandlesFirst);
        await Company.EditTrackingAsync(order.Key, 10000, sheet => sheet.HandleFirst());
        await ReceiveAsync(order.Key);
        Assert.Equal(["S00001", "S00002", "S00003", "S00004"], (await EntriesAsync()).Select(entry => entry.SerialNo));
    }

    [Fact, Trait("Case", "C-46")]
    public async Task Too_few_numbers_say_how_many_are_missing_on_the_way_out_too()
    {
        await StockAsync(SerialItem, Serials("S", 3));
        var order = await Company.SalesOrderAsync((SerialItem, 3));
        await Company.TrackAsync(order.Key, 10000, Serials("S", 2));

        Assert.Equal(
            "1 too few; enter 1 more number on Item Tracking Lines, or ship 2.",
            Assert.Single((await PostAsync(order.Key, PostingChoice.Handle)).Refusals).WayOut);
    }

    [Fact, Trait("Case", "C-46")]
    public async Task Too_few_numbers_that_are_not_all_in_stock_are_told_together_and_not_offered_as_the_way_out()
    {
        await StockAsync(LotItem, ("", "L1", 50));
        var order = await Company.SalesOrderAsync((LotItem, 100));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 95));

        var refusals = (await PostAsync(order.Key, PostingChoice.Handle)).Refusals;

        Assert.Equal([RefusalCode.ITL_56, RefusalCode.PST_15], refusals.Select(r => r.Code));
        Assert.Equal("5 too few; enter numbers for 5 more on Item Tracking Lines.", refusals[0].WayOut);
        Assert.All(refusals, r => Assert.Equal(10000, r.Line));
    }

    [Theory, Trait("Case", "C-46")]
    [InlineData(5, 3, 3, "2 too few; enter 2 more numbers on Item Tracking Lines, or receive 3.")]
    [InlineData(5, 5, 3, "2 too few; give Qty. to Handle (Base) to more numbers, or receive 3.")]
    [InlineData(
        5, 4, 3, "2 too few; give Qty. to Handle (Base) to more numbers and enter 1 more number on Item Tracking Lines, or receive 3.")]
    public async Task Numbers_that_the_line_does_not_have_are_entered_and_those_it_has_are_handled(
        int quantity, int numbers, int toHandle, string wayOut)
    {
        var order = await Company.OrderAsync((SerialItem, quantity));
        await Company.TrackAsync(order.Key, 10000, Serials("S", numbers));
        for (var line = toHandle + 1; line <= numbers; line++)
        {
            var rest = line;
            await Company.EditTrackingAsync(order.Key, 10000, sheet => sheet.SetQtyToHandle(rest, 0));
        }

        Assert.Equal(wayOut, Assert.Single((await PostAsync(order.Key, PostingChoice.Handle)).Refusals).WayOut);
    }

    [Fact, Trait("Case", "C-46")]
    public async Task A_number_is_named_only_where_it_is_the_only_one()
    {
        var order = await Company.OrderAsync((LotItem, 10));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 6));

        var refusal = Assert.Single((await PostAsync(order.Key, PostingChoice.Handle)).Refusals);

        Assert.EndsWith("\n\nCheck the assignment for lot number L1.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("4 too few; enter numbers for 4 more on Item Tracking Lines, or receive 6.", refusal.WayOut);
    }

    [Theory, Trait("Case", "C-46")]
    [InlineData("", "Item No.=I1,Lot No.=L1", "Item No.='I1',Lot No.='L1'")]
    [InlineData("RED", "Item No.=I1,Variant Code=RED,Lot No.=L1", "Item No.='I1',Variant Code='RED',Lot No.='L1'")]
    public void A_variant_is_named_where_there_is_one(string variant, string plain, string text)
    {
        var key = new InformationKey(ItemTrackingType.LotNo, "I1", variant, "L1");

        Assert.Equal((plain, text), (key.PlainText, key.Text));
    }

    [Fact, Trait("Case", "C-46")]
    public async Task The_day_of_a_block_stands_in_the_order_of_the_region()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        await StockAsync(LotItem, ("", "L1", 5));
        await Company.Database.AddAsync(new LotNoInformation
        {
            ItemNo = LotItem,
            LotNo = "L1",
            Blocked = true,
            BlockedReason = "Leaks",
            BlockedBy = "kim",
            BlockedAt = new(2025, 1, 15, 14, 5, 0, TimeSpan.Zero),
        });
        var order = await Company.SalesOrderAsync((LotItem, 5));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 5));

        var refusal = Assert.Single((await PostAsync(order.Key, PostingChoice.Handle)).Refusals);

        Assert.Equal(
            "kim blocked lot L1 on 15.01.2025 14:05 UTC: Leaks. It must be unblocked before it can be posted.", refusal.WayOut);
    }

    [Fact, Trait("Case", "C-47")]
    public async Task A_lot_that_came_in_without_a_date_names_a_way_out_that_works_once_dates_are_needed()
    {
        await StockAsync(LotItem, ("", "L1", 5));
        await using (var db = Company.Database.Factory.CreateDbContext())
            await db.Set<ItemTrackingCode>().Where(code => code.Code == "LOT")
                .ExecuteUpdateAsync(set => set.SetProperty(code => code.ManExpirDateEntryReqd, true));
        var order = await Company.OrderAsync((LotItem, 5));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 5));

        var refusal = Assert.Single((await PostAsync(order.Key, PostingChoice.Handle)).Refusals);

        Assert.StartsWith("Expiration Date must have a value in Tracking Specification", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(
            "Lot No. L1: the number came in without an expiration date before and cannot get one here. Use another number, or reclassify "
                + "the stock of this one to give it a date.",
            refusal.WayOut);
        var sheet = await Company.OpenTrackingAsync(order.Key, 10000);
        var typed = sheet.SetExpirationDate(1, new(2026, 1, 1));
        Assert.Equal("Expiration date has been established by existing entries and cannot be changed.", typed.Message());
        Assert.StartsWith("The number came in without an expiration date", Assert.Single(typed.Refusals).WayOut, StringComparison.Ordinal);
        await Company.EditTrackingAsync(
            order.Key, 10000,
            s => s.SetLotNo(1, "L2", null).Must().SetExpirationDate(1, new(2026, 1, 1)));
        await ReceiveAsync(order.Key);
    }
}
