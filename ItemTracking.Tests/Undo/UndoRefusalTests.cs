using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Undo;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Undo;

/// <summary>What cannot be undone, with the document that is in the way and the line (PST-29).</summary>
public sealed class UndoRefusalTests : UndoTests
{
    [Fact, Trait("Rule", "PST-29")]
    public async Task A_line_is_undone_once()
    {
        var order = await Company.OrderAsync((PlainItem, 3), (PlainItem, 4));
        var receipt = await ReceiveAsync(order.Key);
        await UndoAsync(UndoKind.Receipt, receipt, 10000);

        Refused(
            await TryUndoAsync(UndoKind.Receipt, receipt, 10000, 20000), 10000, "This receipt has already been reversed.",
            "Line 1: choose the lines without it.");
        Assert.Equal(
            "No lines with a quantity available for reversal were found among the selected lines. Select a line with a quantity that has "
                + "not already been reversed, and try again.",
            Message(await TryUndoAsync(UndoKind.Receipt, receipt, 10000, 15000)));
        await UndoAsync(UndoKind.Receipt, receipt);
        Assert.Equal(RefusalCode.PST_29, Assert.Single((await TryUndoAsync(UndoKind.Receipt, receipt)).Refusals).Code);
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task What_is_invoiced_stays()
    {
        var (order, receipt) = await ReceivedAsync(LotItem, ("", "L1", 5));
        await SetTrackingAsync(order.Key, _ => true, t => t with { QtyToInvoiceBase = 2 });
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToInvoice = 2 });
        var invoice = await InvoiceAsync(order.Key);

        Refused(
            await TryUndoAsync(UndoKind.Receipt, receipt), 10000,
            "This receipt has already been invoiced. Undo Receipt can be applied only to posted, but not invoiced receipts.",
            $"Line 1, Lot No. L1: invoiced with Posted Purchase Invoice {invoice.InvoiceNo}. What is invoiced is taken back with a "
                + "purchase return order.");
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task What_was_finished_with_its_order_was_invoiced()
    {
        await StockAsync(LotItem, ("", "L1", 5));
        var sales = await Company.SalesOrderAsync((LotItem, 2));
        await Company.TrackAsync(sales.Key, 10000, ("", "L1", 2));
        var posted = await PostAllAsync(sales.Key);
        Assert.True(posted.DocumentDeleted);

        Refused(
            await TryUndoAsync(UndoKind.Shipment, posted), 10000,
            "This shipment has already been invoiced. Undo Shipment can be applied only to posted, but not invoiced shipments.",
            $"Line 1, Lot No. L1: invoiced with Posted Sales Invoice {posted.InvoiceNo}. What is invoiced is taken back with a sales "
                + "return order.");
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task What_is_invoiced_and_has_come_back_is_not_sent_to_a_return_order_again()
    {
        await StockAsync(LotItem, ("", "L1", 5));
        var sales = await Company.SalesOrderAsync((LotItem, 2));
        await Company.TrackAsync(sales.Key, 10000, ("", "L1", 2));
        var posted = await PostAllAsync(sales.Key);
        var sold = (await EntriesAsync())[^1].EntryNo;
        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (LotItem, 2));
        await Company.TrackAsync(back.Key, 10000, ("", "L1", 2));
        await SetTrackingAsync(back.Key, _ => true, l => l with { ApplFromItemEntry = sold });
        var receipt = await ReceiveAsync(back.Key);

        Refused(
            await TryUndoAsync(UndoKind.Shipment, posted), 10000,
            "This shipment has already been invoiced. Undo Shipment can be applied only to posted, but not invoiced shipments.",
            $"Line 1, Lot No. L1: invoiced with Posted Sales Invoice {posted.InvoiceNo}. Its goods were given back with Posted Return "
                + $"Receipt {receipt.HandlingDocumentNo} already.");
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task What_is_credited_stays()
    {
        var order = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (PlainItem, 2));
        var posted = await PostAllAsync(order.Key);

        Refused(
            await TryUndoAsync(UndoKind.ReturnReceipt, posted), 10000,
            "This return receipt has already been invoiced. Undo Return Receipt can be applied only to posted, but not invoiced return "
                + "receipts.",
            $"Line 1: invoiced with Posted Sales Credit Memo {posted.InvoiceNo}. What is invoiced is taken back with a new order.");
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task Serial_numbers_that_were_shipped_on_are_named_with_their_shipment()
    {
        var (_, receipt) = await ReceivedAsync(SerialItem, Serials("S", 3));
        var sales = await Company.SalesOrderAsync((SerialItem, 1));
        await Company.TrackAsync(sales.Key, 10000, ("S00002", "", 1));
        var shipment = await ShipAsync(sales.Key);

        Refused(
            await TryUndoAsync(UndoKind.Receipt, receipt), 10000,
            "Remaining Quantity must be equal to '1'  in Item Ledger Entry: Entry No.=2. Current value is '0'.",
            $"Line 1, Serial No. S00002: used with Posted Sales Shipment {shipment.HandlingDocumentNo}. Take that back first.");
        await UndoAsync(UndoKind.Shipment, shipment);
        Refused(
            await TryUndoAsync(UndoKind.Receipt, receipt), 10000,
            "Remaining Quantity must be equal to '1'  in Item Ledger Entry: Entry No.=2. Current value is '0'.",
            $"Line 1, Serial No. S00002: used with Posted Sales Shipment {shipment.HandlingDocumentNo}, which is undone. Take the goods "
                + "back with a purchase return order.");
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task Twenty_of_many_numbers_are_told_and_the_rest_counted()
    {
        var (_, receipt) = await ReceivedAsync(SerialItem, Serials("S", 30));
        var sales = await Company.SalesOrderAsync((SerialItem, 30));
        await Company.TrackAsync(sales.Key, 10000, Serials("S", 30));
        await ShipAsync(sales.Key);

        var refusals = (await TryUndoAsync(UndoKind.Receipt, receipt)).Refusals;

        Assert.Equal((21, "10 more tracking lines are refused for the same reason."), (refusals.Count, refusals[^1].Message));
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task A_lot_that_was_reclassified_is_used()
    {
        var (_, receipt) = await ReceivedAsync(LotItem, ("", "L1", 5));
        var transfer = await DirectAsync((LotItem, 1));
        await TrackAsync(transfer, 10000, ("", "L1", 1));
        var moved = await ShipAsync(transfer.No);

        Refused(
            await TryUndoAsync(UndoKind.Receipt, receipt), 10000,
            "Remaining Quantity must be equal to '5'  in Item Ledger Entry: Entry No.=1. Current value is '4'.",
            $"Line 1, Lot No. L1: used with Posted Direct Transfer {moved.HandlingDocumentNo}. Take that back first.");
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task What_closed_a_shortage_is_used()
    {
        var sales = await Company.SalesOrderAsync((PlainItem, 2));
        var shipment = await ShipAsync(sales.Key);
        var order = await Company.OrderAsync((PlainItem, 5));
        var receipt = await ReceiveAsync(order.Key);

        Refused(
            await TryUndoAsync(UndoKind.Receipt, receipt), 10000,
            "Remaining Quantity must be equal to '5'  in Item Ledger Entry: Entry No.=2. Current value is '3'.",
            $"Line 1: used with Posted Sales Shipment {shipment.HandlingDocumentNo}. Take that back first.");
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task What_a_customer_gave_back_in_part_stays()
    {
        var (_, shipment) = await ShippedAsync(LotItem, ("", "L1", 5));
        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (LotItem, 2));
        await Company.TrackAsync(back.Key, 10000, ("", "L1", 2));
        await SetTrackingAsync(back.Key, _ => true, t => t with { ApplFromItemEntry = 2 });
        var received = await ReceiveAsync(back.Key);

        Refused(
            await TryUndoAsync(UndoKind.Shipment, shipment), 10000,
            "Shipped Qty. Not Returned must be equal to '-5'  in Item Ledger Entry: Entry No.=2. Current value is '-3'.",
            $"Line 1, Lot No. L1: given back with Posted Return Receipt {received.HandlingDocumentNo}. Undo that first.");
        await UndoAsync(UndoKind.ReturnReceipt, received);
        await UndoAsync(UndoKind.Shipment, shipment);
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task What_is_reserved_stays()
    {
        var (_, receipt) = await ReceivedAsync(LotItem, ("", "L1", 5));
        var sales = await Company.SalesOrderAsync((LotItem, 2));
        Taken(await new ReservationStore(Company.Database.Transaction, Company.Database.Clock).ReserveAsync(
            sales.Key.Line(10000), ReserveChoice.AnyStock, [], Actors.SalesOrderProcessor));

        Refused(
            await TryUndoAsync(UndoKind.Receipt, receipt), 10000,
            "Reserved Quantity must be equal to '0'  in Item Ledger Entry: Entry No.=1. Current value is '2'.",
            $"Line 1, Lot No. L1: kept for Sales Order {sales.Key.No}. Cancel that reservation first.");
    }

    [Fact, Trait("Rule", "PST-29"), Trait("Rule", "PST-16")]
    public async Task A_serial_number_that_is_in_stock_again_does_not_come_back_twice()
    {
        var (_, shipment) = await ShippedAsync(SerialItem, ("S1", "", 1), ("S2", "", 1));
        var (_, receipt) = await ReceivedAsync(SerialItem, ("S2", "", 1));

        Refused(
            await TryUndoAsync(UndoKind.Shipment, shipment), 10000, "Serial No. S2 is already on inventory.",
            $"It is at location BLUE (entry 5). Posted Purchase Receipt {receipt.HandlingDocumentNo} brought it in: take that back first.");
        await UndoAsync(UndoKind.Receipt, receipt);
        await UndoAsync(UndoKind.Shipment, shipment);
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task Nothing_is_taken_from_a_bin_that_is_empty_by_now()
    {
        await Company.Database.AddBinsAsync("GREEN", "B1", "B2");
        await ReceivedInBinAsync("B1");
        var receipt = await ReceivedInBinAsync("B2");
        var sales = await Company.SalesOrderAsync((PlainItem, 4));
        await Company.ChangeAsync(sales.Key, 0, l => l with { LocationCode = "GREEN", BinCode = "B2" });
        await ShipAsync(sales.Key);

        Refused(
            await TryUndoAsync(UndoKind.Receipt, receipt), 10000, "You have insufficient quantity of Item PLAIN in bin B2.",
            "4 too few lie there. Choose another bin or a smaller quantity.");
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task Everything_that_stands_against_several_lines_is_said_at_once()
    {
        var order = await Company.OrderAsync((LotItem, 2), (SerialItem, 1), (PlainItem, 3));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 2));
        await Company.TrackAsync(order.Key, 20000, ("S1", "", 1));
        var receipt = await ReceiveAsync(order.Key);
        foreach (var (item, serial, lot) in new[] { (LotItem, "", "L1"), (SerialItem, "S1", "") })
        {
            var sales = await Company.SalesOrderAsync((item, 1));
            await Company.TrackAsync(sales.Key, 10000, (serial, lot, 1));
            await ShipAsync(sales.Key);
        }

        var refused = await TryUndoAsync(UndoKind.Receipt, receipt);

        Assert.Equal([10000, 20000], refused.Refusals.Select(r => r.Line!.Value));
        Assert.Empty(await CorrectionsAsync());
        await UndoAsync(UndoKind.Receipt, receipt, 30000);
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task A_blocked_item_is_not_moved_back()
    {
        var (_, receipt) = await ReceivedAsync(LotItem, ("", "L1", 5));
        await BlockItemAsync(LotItem);

        Assert.Equal(
            "Blocked must be equal to 'No'  in Item: No.=LOT. Current value is 'Yes'.",
            Message(await TryUndoAsync(UndoKind.Receipt, receipt)));
    }

    /// <summary>The order cannot be deleted while something of it is not invoiced; here it is gone all the same.</summary>
    [Fact, Trait("Rule", "PST-29"), Trait("Rule", "DOC-5")]
    public async Task Without_its_order_line_nothing_is_undone()
    {
        var (order, receipt) = await ReceivedAsync(LotItem, ("", "L1", 5));
        var version = (await Company.FindAsync(order.Key)).Version;
        var deleted = await Company.Store.DeleteAsync(order.Key, version, true, Actors.PurchasingClerk);
        Assert.True(deleted.IsRefused);
        var kept = await TakeOutAsync();

        Refused(
            await TryUndoAsync(UndoKind.Receipt, receipt), 10000,
            "The Purchase Line does not exist. Identification fields and values: Document Type=Order,Document "
                + $"No.={order.Key.No},Line No.=10000",
            $"Line 1: its quantity cannot go back to Purchase Order {order.Key.No}.");
        await Company.Database.AddAsync(kept);
    }

    [Fact, Trait("Rule", "PST-29")]
    public async Task A_posted_document_that_is_not_there_is_not_undone() =>
        Assert.Equal(
            "The Posted Document does not exist. Identification fields and values: No.='R-9'",
            Message(await UndoPoster.UndoAsync(UndoKind.Receipt.Type, "R-9", [], Guid.NewGuid(), Actors.WarehouseSupervisor)));

    [Theory, Trait("Rule", "ROL-2")]
    [InlineData(Roles.InventoryManager, false)]
    [InlineData(Roles.WarehouseSupervisor, false)]
    [InlineData(Roles.PurchasingClerk, true)]
    [InlineData(Roles.WarehouseWorker, true)]
    [InlineData(Roles.Administrator, true)]
    public async Task Undo_is_for_inventory_managers_and_warehouse_supervisors(string role, bool isRefused)
    {
        var (_, receipt) = await ReceivedAsync(LotItem, ("", "L1", 5));

        var done = await UndoPoster.UndoAsync(
            UndoKind.Receipt.Type, receipt.HandlingDocumentNo, [], Guid.NewGuid(), new Actor("somebody", [role]));

        Assert.Equal(isRefused, done.IsRefused);
        if (isRefused)
            Assert.Equal("You do not have permission to undo receipts.", Message(done));
    }

    [Fact, Trait("Rule", "PST-31")]
    public async Task Receipts_of_transfers_and_invoices_are_no_kind_that_is_undone()
    {
        Assert.Null(UndoKind.Find(ItemLedgerDocumentType.TransferReceipt));
        Assert.Null(UndoKind.Find(ItemLedgerDocumentType.DirectTransfer));
        Assert.Null(UndoKind.Find(ItemLedgerDocumentType.PurchaseInvoice));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => UndoPoster.UndoAsync(
            ItemLedgerDocumentType.TransferReceipt, "TR-1", [], Guid.NewGuid(), Actors.WarehouseSupervisor));
    }

    private async Task<PostedDocument> ReceivedInBinAsync(string bin)
    {
        var order = await Company.OrderAsync((PlainItem, 4));
        await Company.ChangeAsync(order.Key, 0, l => l with { LocationCode = "GREEN", BinCode = bin });
        return await ReceiveAsync(order.Key);
    }

    private async Task BlockItemAsync(string itemNo)
    {
        await using var db = Company.Database.Factory.CreateDbContext();
        db.Actor = Actors.Administrator;
        var item = db.Set<Item>().Single(i => i.No == itemNo);
        (item.Blocked, item.Version) = (true, item.Version + 1);
        await db.SaveChangesAsync();
    }

    /// <summary>Takes all orders out of the database; what is returned puts them back, so that the invariants hold.</summary>
    private async Task<object[]> TakeOutAsync()
    {
        object[] records =
        [
            .. await Company.Database.AllAsync<DocumentHeader>(), .. await Company.Database.AllAsync<DocumentLine>(),
            .. await Company.Database.AllAsync<Core.Tracking.TrackingSpecification>(),
        ];
        await using var db = Company.Database.Factory.CreateDbContext();
        await db.Set<Core.Tracking.TrackingSpecification>().ExecuteDeleteAsync();
        await db.Set<DocumentLine>().ExecuteDeleteAsync();
        await db.Set<DocumentHeader>().ExecuteDeleteAsync();
        return records;
    }

    private static void Refused(Outcome<PostedDocument> outcome, int line, string message, string wayOut)
    {
        var refusal = Assert.Single(outcome.Refusals);
        Assert.Equal((message, wayOut, line), (refusal.Message, refusal.WayOut, refusal.Line));
    }
}
