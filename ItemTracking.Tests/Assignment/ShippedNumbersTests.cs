using ItemTracking.Core.Assignment;
using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Assignment.Pasting;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Assignment;

/// <summary>What a customer has of an item is looked up where it comes back, and needs no second typing (SEL-12).</summary>
public sealed class ShippedNumbersTests : PostingTests
{
    private TrackingSheetReader Reader => new(Company.Database.Factory, Company.Database.Clock);

    [Fact, Trait("Rule", "SEL-12")]
    public async Task SEL12_What_the_customer_was_shipped_and_has_not_given_back_is_listed_and_nothing_of_others()
    {
        await Company.Database.AddAsync(new Customer { No = "C2", Name = "Fabrikam" });
        await StockAsync(SerialItem, ("S1", "", 1), ("S2", "", 1), ("S3", "", 1), ("S4", "", 1));
        await ShipToAsync("c1", SerialItem, ("S1", "", 1), ("S2", "", 1));
        await ShipToAsync("c2", SerialItem, ("S3", "", 1));
        var first = await ReturnAsync(SerialItem, 2);
        await Company.TrackAsync(first, 10000, ("S1", "", 1));
        await HandleOneAsync(first);

        Assert.Equal(["S2 1"], await ListAsync(await ReturnAsync(SerialItem, 2)));
        Assert.Equal(["S2 1"], await ListAsync(first));
        await ShipToAsync("c1", SerialItem, ("S1", "", 1));
        Assert.Equal(["S1 1", "S2 1"], await ListAsync(first));
    }

    [Fact, Trait("Rule", "SEL-12")]
    public async Task SEL12_Shipments_of_a_lot_are_one_row_less_what_came_back_with_or_without_naming_its_entry()
    {
        await StockAsync(LotItem, ("", "L1", 9), ("", "L2", 9));
        await ShipToAsync("c1", LotItem, ("", "L1", 3), ("", "L2", 1));
        await ShipToAsync("c1", LotItem, ("", "L1", 4));
        var shipped = (await EntriesAsync()).First(entry => entry is { Positive: false, LotNo: "L1" });
        var named = await ReturnAsync(LotItem, 2);
        await Company.TrackAsync(named, 10000, ("", "L1", 2));
        await SetTrackingAsync(named, _ => true, line => line with { ApplFromItemEntry = shipped.EntryNo });
        await ReceiveAsync(named);
        var unnamed = await ReturnAsync(LotItem, 1);
        await Company.TrackAsync(unnamed, 10000, ("", "L1", 1));
        await ReceiveAsync(unnamed);

        Assert.Equal(["L1 4", "L2 1"], await ListAsync(await ReturnAsync(LotItem, 5), ItemTrackingType.LotNo));
    }

    [Fact, Trait("Rule", "SEL-13")]
    public async Task SEL13_A_chosen_lot_fills_what_the_line_calls_for_as_far_as_the_customer_has_it()
    {
        await StockAsync(LotItem, ("", "L1", 9), ("", "L2", 9));
        await ShipToAsync("c1", LotItem, ("", "L1", 3), ("", "L2", 8));
        var sheet = await Company.OpenTrackingAsync(await ReturnAsync(LotItem, 5), 10000);

        sheet = await ChooseAsync(sheet, null, "L1", ItemTrackingType.LotNo);
        Assert.Equal(["L1 3"], Lines(sheet));
        var again = await RowsAsync(sheet, ItemTrackingType.LotNo);
        Assert.Equal(("On this page already.", 3m), (again[^1].NotSelectable, again[^1].CurrentPendingQuantity));
        sheet = await ChooseAsync(sheet, null, "L2", ItemTrackingType.LotNo);

        Assert.Equal(["L1 3", "L2 2"], Lines(sheet));
        Assert.Equal("Complete 5/5", sheet.State.Text);
    }

    [Fact, Trait("Rule", "SEL-13")]
    public async Task SEL13_A_chosen_serial_number_brings_its_lot_and_its_date_onto_the_line()
    {
        var day = new DateOnly(2026, 5, 31);
        await Company.Database.AddAsync(
            new ItemTrackingCode { Code = "SNLOT", SNSpecificTracking = true, LotSpecificTracking = true });
        await Company.AddItemAsync("CHAIR", "SNLOT");
        var bought = (await Company.OrderAsync(("CHAIR", 2))).Key;
        await Company.TrackAsync(bought, 10000, ("S1", "LOT-A", 1), ("S2", "LOT-A", 1));
        await SetTrackingAsync(bought, _ => true, line => line with { ExpirationDate = day });
        await ReceiveAsync(bought);
        await ShipToAsync("c1", "CHAIR", ("S1", "LOT-A", 1), ("S2", "LOT-A", 1));
        var sheet = await Company.OpenTrackingAsync(await ReturnAsync("CHAIR", 2), 10000);

        sheet = (await ChooseAsync(sheet, null, "S2", ItemTrackingType.SerialNo)).AddLine(new(LotNo: "LOT-A", Quantity: 0)).Must();
        sheet = await ChooseAsync(sheet, 2, "S1", ItemTrackingType.SerialNo);

        Assert.Equal(
            [("S2", "LOT-A", 1m, day, true), ("S1", "LOT-A", 1m, (DateOnly?)day, true)],
            sheet.Lines.Select(l => (l.SerialNo, l.LotNo, l.QuantityBase, l.ExpirationDate, l.ExpirationDateLocked)));
        Assert.Equal("Complete 2/2", sheet.State.Text);
    }

    [Fact, Trait("Case", "C-43")]
    public async Task C43_What_cannot_come_back_says_why()
    {
        await StockAsync(SerialItem, ("S1", "", 1), ("S2", "", 1), ("S3", "", 1));
        await ShipToAsync("c1", SerialItem, ("S1", "", 1), ("S2", "", 1), ("S3", "", 1));
        await StockAsync(SerialItem, ("S1", "", 1));
        var other = await ReturnAsync(SerialItem, 1);
        await Company.TrackAsync(other, 10000, ("S2", "", 1));

        var rows = await RowsAsync(await Company.OpenTrackingAsync(await ReturnAsync(SerialItem, 1), 10000), ItemTrackingType.SerialNo);

        Assert.Equal(
            ["S3 ", "S1 In stock (BLUE)", $"S2 On {other.No}"],
            rows.Select(row => $"{row.Figures.Numbers.SerialNo} {row.NotSelectable}"));
    }

    [Fact, Trait("Rule", "SEL-12")]
    public async Task SEL12_A_number_that_the_customer_does_not_have_says_so_and_may_come_back_all_the_same()
    {
        await Company.Database.AddAsync(new Customer { No = "C2", Name = "Fabrikam" });
        await StockAsync(SerialItem, ("S1", "", 1), ("S2", "", 1), ("S3", "", 1));
        await StockAsync(LotItem, ("", "L1", 5), ("", "L2", 5));
        await ShipToAsync("c1", SerialItem, ("S1", "", 1), ("S3", "", 1));
        await ShipToAsync("c2", SerialItem, ("S2", "", 1));
        await ShipToAsync("c1", LotItem, ("", "L1", 2));
        var gone = await ReturnAsync(SerialItem, 1);
        await Company.TrackAsync(gone, 10000, ("S3", "", 1));
        await ReceiveAsync(gone);
        await ShipToAsync("c2", SerialItem, ("S3", "", 1));

        var serials = await FlagsAsync(
            await ReturnAsync(SerialItem, 4), s => s.OfSerialNo, ("S1", "", 1), ("S2", "", 1), ("S3", "", 1), ("NEW", "", 1));
        var lots = await FlagsAsync(await ReturnAsync(LotItem, 4), s => s.OfLotNo, ("", "L1", 2), ("", "L2", 2));

        Assert.Equal(["", "Not shipped to C1", "Not shipped to C1", "Not shipped to C1"], serials);
        Assert.Equal(["", "Not shipped to C1"], lots);
    }

    [Fact, Trait("Rule", "SEL-12")]
    public async Task SEL12_Numbers_of_other_lines_that_come_in_were_shipped_to_nobody_and_are_asked_of_nobody()
    {
        var bought = (await Company.OrderAsync((SerialItem, 1))).Key;

        Assert.Equal([""], await FlagsAsync(bought, s => s.OfSerialNo, ("NEW", "", 1)));
    }

    [Fact, Trait("Rule", "SEL-12")]
    public async Task SEL12_A_pasted_list_takes_what_the_customer_does_not_have()
    {
        var sheet = await Company.OpenTrackingAsync(await ReturnAsync(SerialItem, 2), 10000);
        var facts = await new PastedFactsReader(Company.Database.Factory, Company.Database.Clock)
            .ReadAsync(sheet, sheet.Rows("NEW"), Actors.SalesOrderProcessor);

        Assert.Equal(["NEW/ 1"], sheet.Paste("NEW", facts.Must()).Taken.Shown());
    }

    [Fact, Trait("Rule", "SEL-12")]
    public async Task SEL12_A_return_to_a_vendor_takes_its_numbers_from_stock()
    {
        await StockAsync(SerialItem, ("S1", "", 1), ("S2", "", 1));
        await ShipToAsync("c1", SerialItem, ("S1", "", 1));
        var back = await Company.DocumentAsync(DocumentKind.PurchaseReturnOrder, (SerialItem, 1));

        var rows = (await Company.OpenTrackingAsync(back.Key, 10000)).LookUp(null, ItemTrackingType.SerialNo);

        Assert.Equal(["S2 1"], rows.Select(row => $"{row.Figures.Numbers.SerialNo} {row.TotalAvailableQuantity:0}"));
    }

    [Fact, Trait("Rule", "SEL-12")]
    public async Task SEL12_What_the_customer_got_of_the_item_is_sought_and_nothing_else_of_the_ledger()
    {
        await using var db = Company.Database.Factory.CreateDbContext();

        Assert.Contains(
            "IX_ItemLedgerEntry_Sold (SourceNo=? AND ItemNo=? AND VariantCode=?)",
            await QueryPlan.OfAsync(db, ShippedNumbersReader.OfCustomer(db, "C1", SerialItem, "")), StringComparison.Ordinal);
        var some = ShippedNumbersReader.Among(db, "C1", SerialItem, "", ItemTrackingType.SerialNo, ["S1", "S2"]);
        Assert.Contains("(ItemNo=? AND VariantCode=? AND SerialNo=?)", await QueryPlan.OfAsync(db, some), StringComparison.Ordinal);
    }

    /// <summary>What the flags of a line say while its numbers are entered, and when it is opened again; saving asks nothing.</summary>
    private async Task<IEnumerable<string>> FlagsAsync(
        DocumentKey key, Func<TrackingSheet, Func<TrackingLine, NumberAvailability>> flag,
        params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var entered = numbers.Aggregate(
            await Company.OpenTrackingAsync(key, 10000), (sheet, n) => sheet.AddLine(new(n.Serial, n.Lot, n.Quantity)).Must());
        entered = await Reader.LookUpInboundAsync(entered);
        await Company.TrackAsync(key, 10000, numbers);
        var opened = await Company.OpenTrackingAsync(key, 10000);
        var said = opened.Lines.Select(line => flag(opened)(line).Text).ToList();
        Assert.Equal(said, entered.Lines.Select(line => flag(entered)(line).Text));
        Assert.True(opened.State.IsComplete);
        Assert.Empty(entered.ClosingWarnings());
        return said;
    }

    private async Task<DocumentKey> ReturnAsync(string item, decimal quantity) =>
        (await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (item, quantity))).Key;

    private async Task ShipToAsync(string customer, string item, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.SalesOrderAsync((item, numbers.Sum(n => n.Quantity)));
        if (customer != "c1")
            Taken(await Company.Store.SaveHeaderAsync(order with { PartyNo = customer }, Actors.SalesOrderProcessor));
        await Company.TrackAsync(order.Key, 10000, numbers);
        await ShipAsync(order.Key);
    }

    private async Task<IReadOnlyList<SelectableEntry>> RowsAsync(TrackingSheet sheet, ItemTrackingType type, int? line = null) =>
        (await Reader.ShippedNumbersAsync(sheet, line is { } no ? sheet.Find(no) : null, type, Actors.SalesOrderProcessor)).Must();

    private async Task<IEnumerable<string>> ListAsync(DocumentKey key, ItemTrackingType type = ItemTrackingType.SerialNo) =>
        (await RowsAsync(await Company.OpenTrackingAsync(key, 10000), type))
            .Select(row => $"{row.Figures.Numbers.SerialNo}{row.Figures.Numbers.LotNo} {row.Figures.TotalQuantity:0}");

    private async Task<TrackingSheet> ChooseAsync(TrackingSheet sheet, int? line, string number, ItemTrackingType type)
    {
        var row = (await RowsAsync(sheet, type, line))
            .Single(row => (type == ItemTrackingType.SerialNo ? row.Figures.Numbers.SerialNo : row.Figures.Numbers.LotNo) == number);
        var (serialNo, lotNo) = row.Figures.Numbers;
        return await Reader.LookUpInboundAsync(
            sheet.TakeBack(line, type, row, await Reader.ExistingAsync(sheet, serialNo, lotNo)).Must());
    }

    private static IEnumerable<string> Lines(TrackingSheet sheet) =>
        sheet.Lines.Select(line => $"{line.SerialNo}{line.LotNo} {line.QuantityBase:0}");
}
