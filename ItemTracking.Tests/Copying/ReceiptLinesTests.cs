using ItemTracking.Core.Copying;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Transfers;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Transfers;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Copying;

/// <summary>Get Receipt Lines of a transfer order (COPY-3).</summary>
public sealed class ReceiptLinesTests : TransferTests
{
    private LinesToReverseReader Lines => new(Company.Database.Factory);

    private ReceiptLinesStore Get => new(Company.Database.Transaction);

    [Fact, Trait("Scenario", "O-076"), Trait("Rule", "COPY-3")]
    public async Task Five_serials_of_a_receipt_stand_on_both_sides_of_the_transfer_line()
    {
        var receipt = await ReceivedAsync(SerialItem, Serials("S", 5));
        var order = await TransferAsync();

        var line = Assert.Single(Taken(await GetAsync(order.No, receipt)).Lines);

        string[] serials = [.. Serials("S", 5).Select(number => number.Serial)];
        Assert.Equal((SerialItem, 5m, 5m), (line.ItemNo, line.Quantity, line.QtyToShip));
        Assert.Equal(serials, (await SideAsync(order.No, TransferDirection.Outbound)).Select(row => row.Number));
        Assert.Equal(serials, (await SideAsync(order.No, TransferDirection.Inbound)).Select(row => row.Number));
        await ShipAsync(order.No);
        await ReceiveAsync(order.No);
        Assert.Equal(5, (await EntriesAsync()).Where(e => e.LocationCode == "RED").Sum(e => e.RemainingQuantity));
    }

    [Fact, Trait("Rule", "COPY-3")]
    public async Task Only_what_is_still_there_is_offered_and_moved_on()
    {
        var receipt = await ReceivedAsync(LotItem, ("", "LOT-A", 6), ("", "LOT-B", 4));
        var sale = await Company.SalesOrderAsync((LotItem, 7));
        await Company.TrackAsync(sale.Key, 10000, ("", "LOT-A", 6), ("", "LOT-B", 1));
        await ShipAsync(sale.Key);
        var order = await TransferAsync();
        var offered = Assert.Single(Taken(await Lines.ReceiptsAsync(order.No, new(), Actors.InventoryManager)).Rows);
        Assert.Equal((receipt, 10m, 3m, 1), (offered.DocumentNo, offered.Quantity, offered.QtyNotReversed, offered.TrackedUnits));

        Taken(await GetAsync(order.No, receipt));

        Assert.Equal(
            [("LOT-B", 3m, 3m, false)], await SideAsync(order.No, TransferDirection.Outbound));
        await ShipAsync(order.No);
        Assert.Empty(Taken(await Lines.ReceiptsAsync(order.No, new(), Actors.InventoryManager)).Rows);
        Assert.StartsWith(
            $"Nothing of line 10000 of Posted Purchase Receipt {receipt} is in stock at BLUE.",
            Message(await GetAsync((await TransferAsync()).No, receipt)), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "COPY-3")]
    public async Task What_lies_elsewhere_is_not_offered_and_a_released_order_takes_nothing()
    {
        var receipt = await ReceivedAsync(PlainItem, ("", "", 2));
        var away = await TransferAsync(card => card with { TransferFromCode = "RED", TransferToCode = "BLUE" });
        Assert.Empty(Taken(await Lines.ReceiptsAsync(away.No, new(), Actors.InventoryManager)).Rows);
        Assert.StartsWith("Nothing of line 10000", Message(await GetAsync(away.No, receipt)), StringComparison.Ordinal);
        Assert.Equal("No line is chosen.", Message(await Get.GetAsync(away.No, [], Actors.InventoryManager)));

        var order = await TransferAsync((PlainItem, 1));
        Taken(await Transfers.ReleaseAsync(order.No, (await FindAsync(order.No)).Version, Actors.InventoryManager));
        Assert.StartsWith("Status must be equal to 'Open'", Message(await GetAsync(order.No, receipt)), StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "Q7"), Trait("Database", "SQLite")]
    public async Task Receipts_of_which_something_is_left_are_found_without_passing_over_others()
    {
        await using var db = Company.Database.Factory.CreateDbContext();

        var plan = await QueryPlan.OfAsync(db, LinesToReverseReader.Receipts(db, "BLUE", ""));

        Assert.Contains(
            "SEARCH i USING INDEX IX_ItemLedgerEntry_OpenReceipt (DocumentType=? AND LocationCode=?)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN i ", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN p", plan, StringComparison.Ordinal);
        Assert.Contains("(DocumentType=? AND DocumentNo=? AND LineNo=?)", plan, StringComparison.Ordinal);
        Assert.Contains("(DocumentType=? AND No=?)", plan, StringComparison.Ordinal);
    }

    private Task<Outcome<TransferCard>> GetAsync(string no, string receipt) =>
        Get.GetAsync(no, [new ChosenLine(receipt, 10000)], Actors.InventoryManager);

    private async Task<string> ReceivedAsync(string item, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.OrderAsync((item, numbers.Sum(n => n.Quantity)));
        if (numbers.Any(n => n.Serial.Length + n.Lot.Length > 0))
            await Company.TrackAsync(order.Key, 10000, numbers);
        return (await ReceiveAsync(order.Key)).HandlingDocumentNo;
    }
}
