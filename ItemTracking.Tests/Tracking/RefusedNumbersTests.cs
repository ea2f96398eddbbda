using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Tracking;

/// <summary>
/// Numbers that posting would refuse are told wherever the state of tracking stands, alike on the page and on documents (C-40, C-43).
/// </summary>
public sealed class RefusedNumbersTests : IAsyncLifetime
{
    private PurchaseCompany company = null!;

    public async Task InitializeAsync() => company = await CreateAsync();

    public Task DisposeAsync()
    {
        company.Dispose();
        return Task.CompletedTask;
    }

    [Fact, Trait("Case", "C-40")]
    public async Task C40_A_return_of_a_serial_number_that_is_in_stock_is_not_complete_anywhere()
    {
        await ReceiveAsync(SerialItem, ("S1", "", 1), ("S2", "", 1));
        var back = (await company.DocumentAsync(DocumentKind.SalesReturnOrder, (SerialItem, 3), (SerialItem, 1))).Key;
        await company.TrackAsync(back, 10000, ("N1", "", 1), ("S1", "", 1), ("S2", "", 1));
        await company.TrackAsync(back, 20000, ("N2", "", 1));

        Assert.Equal("In stock (BLUE): S1 and 1 more", await TextAsync(back, 10000));
        Assert.Equal("Complete 1/1", await TextAsync(back, 20000));
        Assert.Equal(["In stock (BLUE): S1 and 1 more"], await ListedAsync(back, DocumentListView.All));
        Assert.Equal(["In stock (BLUE): S1 and 1 more"], await ListedAsync(back, DocumentListView.UndefinedTracking));
        Assert.Equal(["10000 In stock (BLUE): S1 and 1 more"], await IncompleteAsync(DocumentKind.SalesReturnOrder));
        Assert.Equal(1, await CueAsync(DocumentKind.SalesReturnOrder));
        Assert.Contains(
            "is already on inventory", (await PostAsync(back)).Refusals[0].Message, StringComparison.Ordinal);
    }

    [Fact, Trait("Case", "C-43")]
    public async Task C43_A_number_that_was_received_by_the_line_itself_or_may_lie_in_stock_twice_is_no_fault()
    {
        var order = (await company.OrderAsync((SerialItem, 2))).Key;
        await company.TrackAsync(order, 10000, ("S1", "", 1), ("S2", "", 1));
        await company.ChangeAsync(order, 0, line => line with { QtyToHandle = 1 });
        await company.EditTrackingAsync(order, 10000, sheet => sheet.SetQtyToHandle(2, 0));
        Taken(await PostAsync(order));
        Assert.Equal("Complete 2/2", await TextAsync(order, 10000));

        await ReceiveAsync(InboundSerialItem, ("I1", "", 1));
        var again = (await company.OrderAsync((InboundSerialItem, 1))).Key;
        await company.TrackAsync(again, 10000, ("I1", "", 1));
        Assert.Equal("Complete 1/1", await TextAsync(again, 10000));
    }

    [Fact, Trait("Case", "C-43")]
    public async Task C43_A_blocked_card_is_told_whichever_way_the_goods_go()
    {
        await ReceiveAsync(LotItem, ("", "L1", 5));
        var (sale, purchase) = ((await company.SalesOrderAsync((LotItem, 2))).Key, (await company.OrderAsync((LotItem, 2))).Key);
        var bought = (await company.OrderAsync((SerialItem, 1))).Key;
        await company.TrackAsync(sale, 10000, ("", "L1", 2));
        await company.TrackAsync(purchase, 10000, ("", "L1", 2));
        await company.TrackAsync(bought, 10000, ("S9", "", 1));
        Assert.Equal(["Complete 2/2", "Complete 2/2"], [await TextAsync(sale, 10000), await TextAsync(purchase, 10000)]);

        await company.Database.AddAsync(
            new LotNoInformation { ItemNo = LotItem, LotNo = "L1", Blocked = true, BlockedReason = "pH" },
            new SerialNoInformation { ItemNo = SerialItem, SerialNo = "S9", Blocked = true });

        Assert.Equal(
            ["Blocked: L1", "Blocked: L1", "Blocked: S9"],
            [await TextAsync(sale, 10000), await TextAsync(purchase, 10000), await TextAsync(bought, 10000)]);
        Assert.Equal(1, await CueAsync(DocumentKind.SalesOrder));
        Assert.Equal(2, await CueAsync(DocumentKind.PurchaseOrder));
    }

    [Fact, Trait("Rule", "PST-20"), Trait("Case", "C-41")]
    public async Task PST20_A_date_that_another_receipt_has_fixed_since_is_not_complete_anywhere_until_the_page_takes_it_over()
    {
        var (first, second) = ((await company.OrderAsync((LotItem, 5))).Key, (await company.OrderAsync((LotItem, 5))).Key);
        await DatedAsync(first, 10000, "L1", new(2028, 1, 1));
        await DatedAsync(second, 10000, "L1", new(2028, 2, 2));
        Assert.Equal("Complete 5/5", await TextAsync(first, 10000));
        Taken(await PostAsync(second));

        Assert.Equal("Another date: L1", await TextAsync(first, 10000));
        Assert.Equal(["Another date: L1"], await ListedAsync(first, DocumentListView.UndefinedTracking));
        Assert.Equal(1, await CueAsync(DocumentKind.PurchaseOrder));
        Assert.Contains("must be equal to", (await PostAsync(first)).Refusals[0].Message, StringComparison.Ordinal);

        await company.EditTrackingAsync(first, 10000, sheet => sheet);
        Assert.Equal("Complete 5/5", await TextAsync(first, 10000));
        Taken(await PostAsync(first));
    }

    [Fact, Trait("Rule", "PST-17"), Trait("Case", "C-41")]
    public async Task PST17_One_lot_with_two_dates_on_two_lines_is_complete_nowhere()
    {
        var order = (await company.OrderAsync((LotItem, 5), (LotItem, 5), (LotItem, 5))).Key;
        await DatedAsync(order, 10000, "L1", new(2028, 1, 1));
        await DatedAsync(order, 20000, "L1", new(2028, 2, 2));
        await DatedAsync(order, 30000, "L3", new(2028, 2, 2));

        Assert.Equal(
            ["Two dates: L1", "Two dates: L1", "Complete 5/5"],
            [await TextAsync(order, 10000), await TextAsync(order, 20000), await TextAsync(order, 30000)]);
        Assert.Equal(["Two dates: L1 and 1 more"], await ListedAsync(order, DocumentListView.All));
        Assert.Equal(2, await CueAsync(DocumentKind.PurchaseOrder));
        Assert.Equal(
            "There are multiple expiration dates registered for lot L1.", (await PostAsync(order)).Refusals[0].Message);

        await company.ChangeAsync(order, 1, line => line with { QtyToHandle = 0 });
        Assert.Equal("Complete 5/5", await TextAsync(order, 10000));
        Taken(await PostAsync(order));
    }

    [Fact, Trait("Rule", "PST-17")]
    public async Task PST17_A_lot_that_another_line_of_the_document_has_dated_brings_that_date_along()
    {
        var order = (await company.OrderAsync((LotItem, 5), (LotItem, 5))).Key;
        await DatedAsync(order, 10000, "L1", new(2028, 1, 1));
        var sheet = await company.OpenTrackingAsync(order, 20000);
        var reader = new TrackingSheetReader(company.Database.Factory, company.Database.Clock);

        sheet = Taken(sheet.AddLine(new(LotNo: "L1") { Existing = await reader.ExistingAsync(sheet, "", "L1") }));

        Assert.Equal((new DateOnly(2028, 1, 1), false), (sheet.Lines[0].ExpirationDate, sheet.Lines[0].ExpirationDateLocked));
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task PST15_Numbers_that_are_not_in_stock_or_not_enough_are_not_complete_anywhere()
    {
        await ReceiveAsync(SerialItem, ("S1", "", 1));
        await ReceiveAsync(LotItem, ("", "L1", 5));
        var sale = (await company.SalesOrderAsync((SerialItem, 2), (LotItem, 8), (LotItem, 2), (LotItem, 5))).Key;
        await company.TrackAsync(sale, 10000, ("S1", "", 1), ("GHOST", "", 1));
        await company.TrackAsync(sale, 20000, ("", "L1", 8));
        await company.TrackAsync(sale, 30000, ("", "L9", 2));
        await company.TrackAsync(sale, 40000, ("", "L1", 5));

        Assert.Equal(
            ["Not in stock here: GHOST", "8 not in stock: L1", "Not in stock here: L9", "8 not in stock: L1"],
            [await TextAsync(sale, 10000), await TextAsync(sale, 20000), await TextAsync(sale, 30000), await TextAsync(sale, 40000)]);
        Assert.Equal(["Not in stock here: GHOST and 3 more"], await ListedAsync(sale, DocumentListView.UndefinedTracking));
        Assert.Equal(4, await CueAsync(DocumentKind.SalesOrder));
        Assert.Contains(await RefusalsAsync(sale), message => message.Contains("GHOST", StringComparison.Ordinal));

        await company.ChangeAsync(sale, 3, line => line with { QtyToHandle = 0 });
        Assert.Equal(["3 not in stock: L1", "Complete 5/5"], [await TextAsync(sale, 20000), await TextAsync(sale, 40000)]);

        await company.ChangeAsync(sale, 1, line => line with { QtyToHandle = 5 });
        await company.EditTrackingAsync(sale, 20000, sheet => sheet.SetQtyToHandle(1, 5));
        Assert.Equal("Complete 8/8", await TextAsync(sale, 20000));
    }

    [Fact, Trait("Rule", "ITL-56")]
    public async Task ITL56_A_single_lot_that_posting_cuts_down_is_complete_everywhere()
    {
        var order = (await company.OrderAsync((LotItem, 30), (LotItem, 30))).Key;
        await company.TrackAsync(order, 10000, ("", "L1", 30));
        await company.TrackAsync(order, 20000, ("", "L1", 20), ("", "L2", 10));
        foreach (var index in new[] { 0, 1 })
            await company.ChangeAsync(order, index, line => line with { QtyToHandle = 10 });
        Assert.Equal(
            ["Complete 30/30", "Qty. to Handle 30 of 10"], [await TextAsync(order, 10000), await TextAsync(order, 20000)]);
        Assert.Equal(1, await CueAsync(DocumentKind.PurchaseOrder));

        await company.EditTrackingAsync(order, 20000, sheet => sheet.SetQtyToHandle(2, 0));
        Assert.Equal("Complete 30/30", await TextAsync(order, 20000));
        Assert.Equal(0, await CueAsync(DocumentKind.PurchaseOrder));
        await company.EditTrackingAsync(order, 20000, sheet => sheet.SetQtyToHandle(1, 9));
        Assert.Equal("Qty. to Handle 9 of 10", await TextAsync(order, 20000));
        Assert.Equal(1, await CueAsync(DocumentKind.PurchaseOrder));
        await company.EditTrackingAsync(order, 20000, sheet => sheet.SetQtyToHandle(1, 11));
        Taken(await PostAsync(order));

        var sale = (await company.SalesOrderAsync((LotItem, 15))).Key;
        await company.TrackAsync(sale, 10000, ("", "L1", 15));
        await company.ChangeAsync(sale, 0, line => line with { QtyToHandle = 10 });
        Assert.Equal("Complete 15/15", await TextAsync(sale, 10000));
        Assert.Equal(0, await CueAsync(DocumentKind.SalesOrder));
        Taken(await PostAsync(sale));
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task PST15_Only_what_the_line_takes_of_a_number_must_be_in_stock()
    {
        await ReceiveAsync(LotItem, ("", "L1", 5));
        var sale = (await company.SalesOrderAsync((LotItem, 8))).Key;
        await company.TrackAsync(sale, 10000, ("", "L1", 8));
        Assert.Equal("3 not in stock: L1", await TextAsync(sale, 10000));

        await company.ChangeAsync(sale, 0, line => line with { QtyToHandle = 5 });
        Assert.Equal("Complete 8/8", await TextAsync(sale, 10000));
        Assert.Equal(0, await CueAsync(DocumentKind.SalesOrder));
        Taken(await PostAsync(sale));
    }

    [Fact, Trait("Rule", "AVL-14"), Trait("Rule", "AVL-18"), Trait("Rule", "PST-15")]
    public async Task AVL18_The_flag_is_short_of_what_all_ask_for_and_the_state_says_what_posting_does_not_find_in_stock()
    {
        await ReceiveAsync(LotItem, ("", "L1", 8));
        var (sale, other) = ((await company.SalesOrderAsync((LotItem, 20))).Key, (await company.SalesOrderAsync((LotItem, 6))).Key);
        await company.TrackAsync(sale, 10000, ("", "L1", 20));
        await company.TrackAsync(other, 10000, ("", "L1", 6));

        var sheet = await company.OpenTrackingAsync(sale, 10000);

        Assert.Equal(("Short 18", "\nLine 1: L1 Short 18"), (sheet.OfLotNo(sheet.Lines[0]).Text, sheet.WarningsInWords()));
        Assert.Equal(("12 not in stock: L1", "12 not in stock: L1"), (sheet.State.Text, await TextAsync(sale, 10000)));
        Assert.Equal(["12 not in stock: L1", "Complete 6/6"], await ListedAsync(sale, DocumentListView.All));
    }

    [Fact, Trait("Rule", "RSV-3")]
    public async Task RSV3_A_lot_of_which_two_lines_of_a_document_take_more_than_is_there_is_complete_on_neither()
    {
        await ReceiveAsync(LotItem, ("", "L1", 10));
        var sale = (await company.SalesOrderAsync((LotItem, 6), (LotItem, 6))).Key;
        foreach (var lineNo in new[] { 10000, 20000 })
            await company.TrackAsync(sale, lineNo, ("", "L1", 6));

        Assert.Equal(["Short 2", "Short 2"], [await FlagAsync(10000), await FlagAsync(20000)]);
        Assert.Equal(["2 not in stock: L1", "2 not in stock: L1"], [await TextAsync(sale, 10000), await TextAsync(sale, 20000)]);
        Assert.Equal(["2 not in stock: L1 and 1 more"], await ListedAsync(sale, DocumentListView.UndefinedTracking));
        Assert.Equal(2, await CueAsync(DocumentKind.SalesOrder));
        Assert.NotEmpty(await RefusalsAsync(sale));

        await company.ChangeAsync(sale, 1, line => line with { QtyToHandle = 4 });
        Assert.Equal(["Complete 6/6", "Complete 6/6"], [await TextAsync(sale, 10000), await TextAsync(sale, 20000)]);
        await company.ChangeAsync(sale, 1, line => line with { QtyToHandle = 0 });
        Assert.Equal(["Complete 6/6", "Complete 6/6"], [await TextAsync(sale, 10000), await TextAsync(sale, 20000)]);
        await company.ChangeAsync(sale, 1, line => line with { QtyToHandle = 4 });
        Taken(await PostAsync(sale));

        async Task<string> FlagAsync(int lineNo) =>
            await company.OpenTrackingAsync(sale, lineNo) is var sheet ? sheet.OfLotNo(sheet.Lines[0]).Text : "";
    }

    [Fact, Trait("Rule", "RSV-3")]
    public async Task RSV3_Another_document_that_asks_for_the_lot_leaves_the_line_complete()
    {
        await ReceiveAsync(LotItem, ("", "L1", 10));
        var (one, other) = ((await company.SalesOrderAsync((LotItem, 6))).Key, (await company.SalesOrderAsync((LotItem, 6))).Key);
        await company.TrackAsync(one, 10000, ("", "L1", 6));
        await company.TrackAsync(other, 10000, ("", "L1", 6));

        Assert.Equal(["Complete 6/6", "Complete 6/6"], [await TextAsync(one, 10000), await TextAsync(other, 10000)]);
    }

    [Fact, Trait("Rule", "RSV-3")]
    public async Task RSV3_What_another_line_of_the_document_brings_in_first_can_be_taken()
    {
        await ReceiveAsync(LotItem, ("", "L1", 10));
        var sale = (await company.SalesOrderAsync((LotItem, 6), (LotItem, 6), (LotItem, -2))).Key;
        await company.TrackAsync(sale, 10000, ("", "L1", 6));
        await company.TrackAsync(sale, 20000, ("", "L1", 6));
        await company.TrackAsync(sale, 30000, ("", "L1", -2));

        Assert.Equal(["Complete 6/6", "Complete 6/6"], [await TextAsync(sale, 10000), await TextAsync(sale, 20000)]);
        Taken(await PostAsync(sale));
    }

    [Fact, Trait("Rule", "PST-15")]
    public async Task PST15_Stock_of_a_number_without_specific_tracking_is_not_looked_at()
    {
        var sale = (await company.SalesOrderAsync((InboundSerialItem, 1))).Key;
        await company.TrackAsync(sale, 10000, ("ANY", "", 1));

        Assert.Equal("Complete 1/1", await TextAsync(sale, 10000));
    }

    [Fact, Trait("Rule", "PST-21")]
    public async Task PST21_A_lot_that_has_expired_by_the_posting_date_is_not_complete_anywhere_where_the_code_is_strict()
    {
        await company.Database.AddAsync(
            new ItemTrackingCode { Code = "STRICT", LotSpecificTracking = true, StrictExpirationPosting = true },
            new Item { No = "FOOD", BaseUnitOfMeasure = "PCS", ItemTrackingCode = "STRICT" },
            new ItemUnitOfMeasure { ItemNo = "FOOD", Code = "PCS", QtyPerUnitOfMeasure = 1 });
        var bought = (await company.OrderAsync(("FOOD", 10))).Key;
        await company.TrackAsync(bought, 10000, ("", "OLD", 4), ("", "NEW", 6));
        await company.EditTrackingAsync(bought, 10000, sheet => sheet.SetExpirationDate(1, new(2025, 1, 14)));
        await company.EditTrackingAsync(bought, 10000, sheet => sheet.SetExpirationDate(2, new(2025, 1, 15)));
        Taken(await PostAsync(bought));
        var sale = (await company.SalesOrderAsync(("FOOD", 2), ("FOOD", 2))).Key;
        var back = (await company.DocumentAsync(DocumentKind.PurchaseReturnOrder, ("FOOD", 2))).Key;
        await company.TrackAsync(sale, 10000, ("", "OLD", 2));
        await company.TrackAsync(sale, 20000, ("", "NEW", 2));
        await company.TrackAsync(back, 10000, ("", "OLD", 2));

        Assert.Equal(
            ["Expired: OLD", "Complete 2/2", "Complete 2/2"],
            [await TextAsync(sale, 10000), await TextAsync(sale, 20000), await TextAsync(back, 10000)]);
        Assert.Equal(1, await CueAsync(DocumentKind.SalesOrder));
        Assert.Single(await RefusalsAsync(sale));
    }

    [Fact, Trait("Case", "C-43")]
    public async Task C43_A_number_of_which_nothing_is_handled_is_refused_by_nobody_and_closing_does_not_ask()
    {
        await ReceiveAsync(SerialItem, ("S1", "", 1));
        await ReceiveAsync(LotItem, ("", "L1", 5), ("", "L2", 5));
        await company.Database.AddAsync(
            new LotNoInformation { ItemNo = LotItem, LotNo = "L2", Blocked = true },
            new SerialNoInformation { ItemNo = SerialItem, SerialNo = "BAD", Blocked = true });
        var order = (await company.OrderAsync((SerialItem, 3))).Key;
        await company.TrackAsync(order, 10000, ("S1", "", 1), ("BAD", "", 1), ("NEW", "", 1));
        var sale = (await company.SalesOrderAsync((LotItem, 8))).Key;
        await company.TrackAsync(sale, 10000, ("", "L1", 5), ("", "L2", 3));
        Assert.Equal(["In stock (BLUE): S1 and 1 more", "Blocked: L2"], [await TextAsync(order, 10000), await TextAsync(sale, 10000)]);

        await company.ChangeAsync(order, 0, line => line with { QtyToHandle = 1 });
        await company.EditTrackingAsync(order, 10000, sheet => sheet.SetQtyToHandle(1, 0).Then(s => s.SetQtyToHandle(2, 0)));
        await company.ChangeAsync(sale, 0, line => line with { QtyToHandle = 5 });
        await company.EditTrackingAsync(sale, 10000, sheet => sheet.SetQtyToHandle(2, 0));

        Assert.Equal(["Complete 3/3", "Complete 8/8"], [await TextAsync(order, 10000), await TextAsync(sale, 10000)]);
        Assert.Equal((0, 0), (await CueAsync(DocumentKind.PurchaseOrder), await CueAsync(DocumentKind.SalesOrder)));
        var sheets = new[] { await company.OpenTrackingAsync(order, 10000), await company.OpenTrackingAsync(sale, 10000) };
        Assert.All(sheets, sheet => Assert.Empty(sheet.ClosingWarnings()));
        Assert.Equal("In stock (BLUE)", sheets[0].OfSerialNo(sheets[0].Lines[0]).Text);
        Assert.Equal("Blocked", sheets[1].OfLotNo(sheets[1].Lines[1]).Text);
        Taken(await PostAsync(order));
        Taken(await PostAsync(sale));
    }

    [Fact, Trait("Rule", "PST-16")]
    public async Task PST16_A_line_that_is_not_posted_along_does_not_move_its_serial_numbers()
    {
        await ReceiveAsync(SerialItem, ("S1", "", 1));
        var sale = (await company.SalesOrderAsync((SerialItem, 1), (SerialItem, 1))).Key;
        var order = (await company.OrderAsync((SerialItem, 1), (SerialItem, 1))).Key;
        foreach (var (document, serial) in new[] { (sale, "S1"), (order, "N1") })
        {
            await company.TrackAsync(document, 10000, (serial, "", 1));
            await company.TrackAsync(document, 20000, (serial, "", 1));
            Assert.Equal($"On another line: {serial}", await TextAsync(document, 10000));

            await company.ChangeAsync(document, 1, line => line with { QtyToHandle = 0 });

            Assert.Equal(["Complete 1/1", "Complete 1/1"], [await TextAsync(document, 10000), await TextAsync(document, 20000)]);
            Assert.Equal(0, await CueAsync(DocumentKind.Of(document)));
            Taken(await PostAsync(document));
        }
    }

    [Fact, Trait("Case", "C-42")]
    public async Task C42_Of_a_part_that_is_posted_next_only_what_it_handles_is_told()
    {
        await ReceiveAsync(SerialItem, ("S1", "", 1));
        var order = (await company.OrderAsync((SerialItem, 4))).Key;
        await company.TrackAsync(order, 10000, ("S1", "", 1), ("NEW", "", 1));
        await company.ChangeAsync(order, 0, line => line with { QtyToHandle = 2 });
        Assert.Equal("2 of 4 undefined", await TextAsync(order, 10000));
        Assert.Equal("In stock (BLUE): S1", await NextAsync(order));

        await company.ChangeAsync(order, 0, line => line with { QtyToHandle = 1 });
        await company.EditTrackingAsync(order, 10000, sheet => sheet.SetQtyToHandle(1, 0));
        Assert.Equal("2 of 4 undefined", await TextAsync(order, 10000));
        Assert.Equal("Complete 1/1", await NextAsync(order));
        Taken(await PostAsync(order));

        async Task<string> NextAsync(DocumentKey key) => (await company.FindAsync(key)).Lines[0].Tracking.OfNextPosting.Text;
    }

    [Fact, Trait("Rule", "PST-11")]
    public async Task PST11_Numbers_that_invoice_another_quantity_than_the_line_are_told_everywhere_but_of_a_single_lot()
    {
        var order = (await company.OrderAsync((LotItem, 20), (LotItem, 20))).Key;
        await company.TrackAsync(order, 10000, ("", "L1", 15), ("", "L2", 5));
        await company.TrackAsync(order, 20000, ("", "L3", 20));
        Taken(await PostAsync(order));
        Assert.Equal(["Complete 20/20", "Complete 20/20"], [await TextAsync(order, 10000), await TextAsync(order, 20000)]);
        foreach (var index in new[] { 0, 1 })
            await company.ChangeAsync(order, index, line => line with { QtyToInvoice = 5 });

        Assert.Equal(["Qty. to Invoice 20 of 5", "Complete 20/20"], [await TextAsync(order, 10000), await TextAsync(order, 20000)]);
        Assert.Equal(["Qty. to Invoice 20 of 5"], await ListedAsync(order, DocumentListView.UndefinedTracking));
        Assert.Equal(1, await CueAsync(DocumentKind.PurchaseOrder));
        var refusal = Assert.Single((await PostAsync(order, PostingChoice.Invoice)).Refusals);
        Assert.Equal(
            "15 too many: lower Qty. to Invoice (Base) on Item Tracking Lines, of Lot No. L1, Lot No. L2.", refusal.WayOut);

        await company.EditTrackingAsync(order, 10000, sheet => sheet.SetQtyToInvoice(1, 0));
        Assert.Equal("Complete 20/20", await TextAsync(order, 10000));
        Assert.Equal(0, await CueAsync(DocumentKind.PurchaseOrder));
        Taken(await PostAsync(order, PostingChoice.Invoice));
    }

    [Fact, Trait("Rule", "PST-11")]
    public async Task PST11_Of_a_line_that_is_handled_in_part_only_what_was_handled_is_compared_as_its_invoice_would()
    {
        var order = (await company.OrderAsync((LotItem, 10))).Key;
        await company.TrackAsync(order, 10000, ("", "L1", 2), ("", "L2", 2), ("", "L3", 6));
        await company.ChangeAsync(order, 0, line => line with { QtyToHandle = 4 });
        await company.EditTrackingAsync(order, 10000, sheet => sheet.SetQtyToHandle(3, 0));
        Taken(await PostAsync(order));
        Assert.Equal("Complete 10/10", await TextAsync(order, 10000));

        await company.ChangeAsync(order, 0, line => line with { QtyToInvoice = 2 });
        Assert.Equal("Qty. to Invoice 4 of 2", await TextAsync(order, 10000));
        Assert.Equal((1, 1), (await CueAsync(DocumentKind.PurchaseOrder), (await IncompleteAsync(DocumentKind.PurchaseOrder)).Count()));
        Assert.StartsWith(
            "2 too many", Assert.Single((await PostAsync(order, PostingChoice.Invoice)).Refusals).WayOut, StringComparison.Ordinal);

        await company.ChangeAsync(order, 0, line => line with { QtyToInvoice = 4 });
        Assert.Equal("Complete 10/10", await TextAsync(order, 10000));
        await company.EditTrackingAsync(
            order, 10000,
            sheet => sheet.SetQtyToInvoice(1, 0).Then(s => s.SetQtyToInvoice(2, 0)).Then(s => s.SetQtyToInvoice(3, 4)));
        Assert.Equal("Qty. to Invoice 0 of 4", await TextAsync(order, 10000));
        Assert.Equal(1, await CueAsync(DocumentKind.PurchaseOrder));
        Assert.True((await PostAsync(order, PostingChoice.Invoice)).IsRefused);

        await company.EditTrackingAsync(order, 10000, sheet => sheet.SetQtyToInvoice(2, 2));
        await company.ChangeAsync(order, 0, line => line with { QtyToInvoice = 1 });
        Assert.Equal("Complete 10/10", await TextAsync(order, 10000));
        Assert.Equal(0, await CueAsync(DocumentKind.PurchaseOrder));
        Taken(await PostAsync(order, PostingChoice.Invoice));
    }

    [Fact, Trait("Case", "C-43")]
    public async Task C43_Another_document_that_names_the_number_stops_nobody_until_one_of_them_is_posted()
    {
        var (one, other) = ((await company.OrderAsync((SerialItem, 1))).Key, (await company.OrderAsync((SerialItem, 1))).Key);
        await company.TrackAsync(one, 10000, ("S1", "", 1));
        await company.TrackAsync(other, 10000, ("S1", "", 1));
        Assert.Equal("Complete 1/1", await TextAsync(other, 10000));

        Taken(await PostAsync(one));

        Assert.Equal("In stock (BLUE): S1", await TextAsync(other, 10000));
    }

    [Fact, Trait("Rule", "PST-16")]
    public async Task PST16_A_serial_number_that_two_lines_of_a_document_bring_in_next_is_complete_on_neither()
    {
        var order = (await company.OrderAsync((SerialItem, 1), (SerialItem, 1), (SerialItem, 1))).Key;
        await company.TrackAsync(order, 10000, ("S1", "", 1));
        await company.TrackAsync(order, 20000, ("S1", "", 1));
        await company.TrackAsync(order, 30000, ("S2", "", 1));

        Assert.Equal(
            ["On another line: S1", "On another line: S1", "Complete 1/1"],
            [await TextAsync(order, 10000), await TextAsync(order, 20000), await TextAsync(order, 30000)]);
        Assert.Equal(["On another line: S1 and 1 more"], await ListedAsync(order, DocumentListView.UndefinedTracking));
        Assert.Equal(2, await CueAsync(DocumentKind.PurchaseOrder));
        Assert.Contains(await RefusalsAsync(order), message => message.Contains("S1", StringComparison.Ordinal));

        await company.ChangeAsync(order, 1, line => line with { QtyToHandle = 0 });
        await company.EditTrackingAsync(order, 20000, sheet => sheet.SetQtyToHandle(1, 0));
        Assert.Equal(["Complete 1/1", "Complete 1/1"], [await TextAsync(order, 10000), await TextAsync(order, 20000)]);
        Taken(await PostAsync(order));
        Assert.Equal("In stock (BLUE): S1", await TextAsync(order, 20000));
    }

    [Fact, Trait("Rule", "PST-16")]
    public async Task PST16_A_serial_number_that_two_lines_of_a_document_take_out_next_is_complete_on_neither()
    {
        await ReceiveAsync(SerialItem, ("S1", "", 1), ("S2", "", 1));
        var sale = (await company.SalesOrderAsync((SerialItem, 1), (SerialItem, 1))).Key;
        var other = (await company.SalesOrderAsync((SerialItem, 1))).Key;
        await company.TrackAsync(sale, 10000, ("S1", "", 1));
        await company.TrackAsync(sale, 20000, ("S1", "", 1));
        await company.TrackAsync(other, 10000, ("S1", "", 1));

        Assert.Equal(
            ["On another line: S1", "On another line: S1", "Complete 1/1"],
            [await TextAsync(sale, 10000), await TextAsync(sale, 20000), await TextAsync(other, 10000)]);
        Assert.NotEmpty(await RefusalsAsync(sale));

        await company.EditTrackingAsync(sale, 20000, sheet => sheet.SetSerialNo(1, "S2", null));
        Assert.Equal(["Complete 1/1", "Complete 1/1"], [await TextAsync(sale, 10000), await TextAsync(sale, 20000)]);
    }

    [Fact, Trait("Rule", "PST-16")]
    public async Task PST16_Two_lines_may_bring_in_a_serial_number_that_may_lie_in_stock_twice()
    {
        var order = (await company.OrderAsync((InboundSerialItem, 1), (InboundSerialItem, 1))).Key;
        await company.TrackAsync(order, 10000, ("I1", "", 1));
        await company.TrackAsync(order, 20000, ("I1", "", 1));
        Assert.Equal(["Complete 1/1", "Complete 1/1"], [await TextAsync(order, 10000), await TextAsync(order, 20000)]);
        Taken(await PostAsync(order));
    }

    [Fact, Trait("Rule", "ITL-34")]
    public async Task The_question_on_Close_uses_the_words_of_the_flags_where_goods_come_in_and_saving_stays_allowed()
    {
        await ReceiveAsync(SerialItem, ("S1", "", 1));
        await company.Database.AddAsync(new SerialNoInformation { ItemNo = SerialItem, SerialNo = "S9", Blocked = true });
        var order = (await company.OrderAsync((SerialItem, 3))).Key;
        var opened = await company.OpenTrackingAsync(order, 10000);
        var edited = new[] { "S1", "S9", "NEW" }.Aggregate(opened, (sheet, serial) => Taken(sheet.AddLine(new(serial, Quantity: 1))));
        var reader = new TrackingSheetReader(company.Database.Factory, company.Database.Clock);
        var store = new TrackingSheetStore(company.Database.Transaction, reader);

        var asked = Assert.Single((await store.SaveAsync(edited, Actors.PurchasingClerk, new())).Refusals);

        Assert.Equal(
            "Posting will refuse the numbers of one or more lines.\n"
                + "This is indicated by In stock (BLUE) and Blocked in the Availability fields.\nDo you want to continue?",
            asked.Message);
        Assert.Equal((OutcomeKind.Question, 1), (asked.Kind, asked.Line));
        var known = await reader.LookUpInboundAsync(edited);
        Assert.Equal("\nLine 1: S1 In stock (BLUE)\nLine 2: S9 Blocked", known.WarningsInWords());
        Assert.Equal("In stock (BLUE): S1 and 1 more", known.State.Text);
        Taken(await store.SaveAsync(edited, Actors.PurchasingClerk, new CloseConsent().To(asked)));
        Assert.Equal("In stock (BLUE): S1 and 1 more", await TextAsync(order, 10000));
    }

    [Fact, Trait("Rule", "AVL-20")]
    public async Task AVL20_Closing_looks_up_anew_what_was_changed_or_refused_and_the_state_tells_of_the_rest()
    {
        await ReceiveAsync(SerialItem, ("S1", "", 1));
        var order = (await company.OrderAsync((SerialItem, 3))).Key;
        await company.TrackAsync(order, 10000, ("S1", "", 1), ("S2", "", 1), ("S3", "", 1));
        var opened = await company.OpenTrackingAsync(order, 10000);
        Assert.Equal("In stock (BLUE): S1", opened.State.Text);
        await ReceiveAsync(SerialItem, ("S2", "", 1), ("S5", "", 1));
        var store = new TrackingSheetStore(
            company.Database.Transaction, new TrackingSheetReader(company.Database.Factory, company.Database.Clock));

        var asked = await store.SaveAsync(Taken(opened.SetSerialNo(3, "S5", null)), Actors.PurchasingClerk, new());
        Assert.Equal("\nLine 1: S1 In stock (BLUE)\nLine 3: S5 In stock (BLUE)", Assert.Single(asked.Refusals).WayOut);

        var sale = (await company.SalesOrderAsync((SerialItem, 1))).Key;
        await company.TrackAsync(sale, 10000, ("S1", "", 1));
        Taken(await PostAsync(sale));
        Taken(await store.SaveAsync(Taken(opened.SetSerialNo(3, "S6", null)), Actors.PurchasingClerk, new()));
        Assert.Equal("In stock (BLUE): S2", await TextAsync(order, 10000));
    }

    [Fact, Trait("Rule", "ITL-34")]
    public async Task The_question_on_Close_tells_of_blocked_numbers_that_go_out_however_much_is_there()
    {
        await ReceiveAsync(LotItem, ("", "L1", 5));
        await company.Database.AddAsync(new LotNoInformation { ItemNo = LotItem, LotNo = "L1", Blocked = true, BlockedReason = "pH" });
        var sale = (await company.SalesOrderAsync((LotItem, 2))).Key;
        var edited = Taken((await company.OpenTrackingAsync(sale, 10000)).AddLine(new(LotNo: "L1", Quantity: 2)));
        var store = new TrackingSheetStore(
            company.Database.Transaction, new TrackingSheetReader(company.Database.Factory, company.Database.Clock));

        var asked = Assert.Single((await store.SaveAsync(edited, Actors.SalesOrderProcessor, new())).Refusals);

        Assert.Equal(
            "Posting will refuse the numbers of one or more lines.\n"
                + "This is indicated by Blocked in the Availability fields.\nDo you want to continue?",
            asked.Message);
        Taken(await store.SaveAsync(edited, Actors.SalesOrderProcessor, new CloseConsent().To(asked)));
        Assert.Equal("Blocked: L1", await TextAsync(sale, 10000));
    }

    [Fact, Trait("Case", "C-40")]
    public async Task C40_The_state_follows_every_edit_of_the_page()
    {
        await ReceiveAsync(SerialItem, ("S1", "", 1));
        var order = (await company.OrderAsync((SerialItem, 1))).Key;
        await company.TrackAsync(order, 10000, ("S1", "", 1));
        var sheet = await company.OpenTrackingAsync(order, 10000);
        Assert.Equal("In stock (BLUE): S1", sheet.State.Text);

        Assert.Equal("1 of 1 undefined", Taken(sheet.Delete([1])).State.Text);
        Assert.Equal("Complete 1/1", Taken(sheet.SetSerialNo(1, "NEW", null)).State.Text);
        Assert.Equal("In stock (BLUE): S1", Taken(Taken(sheet.SetSerialNo(1, "NEW", null)).SetSerialNo(1, "S1", null)).State.Text);
    }

    [Fact, Trait("Rule", "PST-16")]
    public async Task Stock_of_serial_numbers_is_looked_up_by_number_and_never_by_item()
    {
        await using var db = company.Database.Factory.CreateDbContext();
        var rows = RefusedNumbersReader.Rows(
            db, db.Set<TrackingSpecification>().Of(new DocumentKey(SourceTypes.PurchaseLine, DocumentType.Order, "PO-1").Source));

        var steps = await QueryPlan.OfAsync(db, rows);

        Assert.DoesNotContain("SCAN", steps.Replace("SCALAR", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("(ItemNo=? AND VariantCode=? AND SerialNo=?)", steps, StringComparison.Ordinal);
        Assert.Contains(
            "IX_TrackingSpecification_SerialNo (ItemNo=? AND VariantCode=? AND SerialNo=? AND SourceId=? AND SourceType=? AND "
                + "SourceSubtype=?)",
            steps, StringComparison.Ordinal);
    }

    /// <summary>The state of the line in words: the document and the page of the line say the same.</summary>
    private async Task<string> TextAsync(DocumentKey key, int lineNo)
    {
        var ofDocument = (await company.FindAsync(key)).Lines.Single(line => line.LineNo == lineNo).Tracking;
        Assert.Equal(ofDocument, (await company.OpenTrackingAsync(key, lineNo)).State);
        Assert.Equal(ofDocument.IsComplete, ofDocument.Text.StartsWith("Complete", StringComparison.Ordinal));
        return ofDocument.Text;
    }

    private async Task<IEnumerable<string>> RefusalsAsync(DocumentKey key) =>
        (await PostAsync(key)).Refusals.Select(refusal => refusal.Message);

    private async Task<IEnumerable<string>> ListedAsync(DocumentKey key, DocumentListView view) =>
        Taken(await company.Reader.ListAsync(DocumentKind.Of(key), view, new(), new(2025, 1, 15), Actors.Everyone))
            .Rows.Select(row => row.Tracking.Text);

    private async Task<IEnumerable<string>> IncompleteAsync(DocumentKind kind) =>
        Taken(await company.Reader.IncompleteLinesAsync(kind, new(), Actors.Everyone)).Rows
            .Select(row => $"{row.LineNo} {row.Tracking.Text}");

    private async Task<int> CueAsync(DocumentKind kind) =>
        Taken(await new DocumentCuesReader(company.Database.Factory, new TrackedLinesStore())
            .LinesWithUndefinedTrackingAsync(kind, Actors.Everyone)).Count;

    /// <summary>The only number of a line, with its date.</summary>
    private async Task DatedAsync(DocumentKey key, int lineNo, string lot, DateOnly expires)
    {
        await company.TrackAsync(key, lineNo, ("", lot, 5));
        await company.EditTrackingAsync(key, lineNo, sheet => sheet.SetExpirationDate(1, expires));
    }

    private async Task ReceiveAsync(string item, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = (await company.OrderAsync((item, numbers.Sum(n => n.Quantity)))).Key;
        await company.TrackAsync(order, 10000, numbers);
        Taken(await PostAsync(order));
    }

    private Task<Outcome<Core.Posting.PostedDocument>> PostAsync(DocumentKey key, PostingChoice choice = PostingChoice.Handle) =>
        new DocumentPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock)
            .PostAsync(key, choice, Guid.NewGuid(), ActorOf(DocumentKind.Of(key)));
}
