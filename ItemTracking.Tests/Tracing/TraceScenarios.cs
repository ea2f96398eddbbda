using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracing;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Transfers;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Tracing;

/// <summary>Numbers are traced through what was posted.</summary>
public sealed class TraceScenarios : TransferTests
{
    private const string Lot = "LOT-A";

    [Fact, Trait("Scenario", "O-182"), Trait("Rule", "TRC-4")]
    public async Task What_was_sold_comes_from_its_receipt()
    {
        await StockAsync(LotItem, ("", Lot, 10));
        await SoldAsync(10);

        Assert.Equal(["0 SalesShipment BLUE -10", "1 PurchaseReceipt BLUE 10"], await TraceAsync(new(LotNo: Lot)));
    }

    [Fact, Trait("Scenario", "O-183"), Trait("Rule", "TRC-4")]
    public async Task A_long_chain_from_origin_to_usage()
    {
        await ChainAsync();

        Assert.Equal(
            [
                "0 PurchaseReceipt BLUE 10", "1 TransferShipment BLUE -10", "2 TransferShipment TRANSIT 10",
                "3 TransferReceipt TRANSIT -10", "4 TransferReceipt RED 10", "5 SalesShipment RED -10",
            ],
            await TraceAsync(new(LotNo: Lot, Method: TraceMethod.OriginToUsage)));
    }

    [Fact, Trait("Scenario", "O-184"), Trait("Rule", "TRC-4")]
    public async Task A_long_chain_from_usage_to_origin()
    {
        await ChainAsync();

        Assert.Equal(
            [
                "0 SalesShipment RED -10", "1 TransferReceipt RED 10", "2 TransferReceipt TRANSIT -10",
                "3 TransferShipment TRANSIT 10", "4 TransferShipment BLUE -10", "5 PurchaseReceipt BLUE 10",
            ],
            await TraceAsync(new(LotNo: Lot, Method: TraceMethod.UsageToOrigin)));
    }

    [Fact, Trait("Scenario", "O-187"), Trait("Rule", "TRC-4")]
    public async Task A_chain_of_several_transfers_follows_the_applications()
    {
        await ChainAsync(sells: false);
        await StockAsync(LotItem, ("", Lot, 10));
        var back = await TransferAsync(
            card => card with { TransferFromCode = "red", TransferToCode = "blue" }, (LotItem, 10));
        await TrackAsync(back, 10000, ("", Lot, 10));
        await ShipAsync(back.No);
        await ReceiveAsync(back.No);
        var sold = await SoldAsync(10);
        var lines = await LinesAsync(new(LotNo: Lot, Method: TraceMethod.UsageToOrigin));

        Assert.Equal("0 SalesShipment BLUE -10", Shown(lines[0]));
        var chain = lines.TakeWhile((line, index) => index == 0 || line.Level > 0).ToList();
        var applied = Assert.Single(
            await Company.Database.AllAsync<ItemApplicationEntry>(), a => a.OutboundItemEntryNo == lines[0].Entry.EntryNo);
        Assert.Equal(applied.InboundItemEntryNo, chain[1].Entry.EntryNo);
        Assert.Equal(sold, lines[0].Entry.DocumentNo);
        Assert.Equal(ItemLedgerDocumentType.PurchaseReceipt, chain[^1].Entry.DocumentType);
    }

    [Fact, Trait("Rule", "TRC-4")]
    public async Task Goods_that_came_back_lead_to_the_shipment_they_left_with()
    {
        await StockAsync(LotItem, ("", Lot, 10));
        await SoldAsync(10);
        var sold = (await EntriesAsync())[^1].EntryNo;
        var back = await Company.DocumentAsync(DocumentKind.SalesReturnOrder, (LotItem, 4));
        await Company.TrackAsync(back.Key, 10000, ("", Lot, 4));
        await SetTrackingAsync(back.Key, _ => true, l => l with { ApplFromItemEntry = sold });
        await ReceiveAsync(back.Key);

        Assert.Equal(
            ["0 PurchaseReceipt BLUE 10", "1 SalesShipment BLUE -10", "2 SalesReturnReceipt BLUE 4"],
            await TraceAsync(new(LotNo: Lot, ItemNo: LotItem, Method: TraceMethod.OriginToUsage)));
    }

    [Fact, Trait("Rule", "TRC-1")]
    public async Task Filters_are_needed_and_a_variant_needs_its_item()
    {
        await StockAsync(LotItem, ("", Lot, 10));

        Assert.Empty(await LinesAsync(new()));
        Assert.Equal(
            "Item No. Filter is required.", Message(await Traces.TraceAsync(new(LotNo: Lot, VariantCode: "RED"), Actors.Auditor)));
        Assert.Single(await LinesAsync(new(LotNo: "lot-a", ItemNo: "lot")));
        Assert.Empty(await LinesAsync(new(LotNo: Lot, ItemNo: SerialItem)));
    }

    [Fact]
    public async Task A_number_that_was_never_posted_tells_its_open_lines()
    {
        var order = await Company.OrderAsync((LotItem, 10));
        await Company.TrackAsync(order.Key, 10000, ("", Lot, 10));

        var result = Taken(await Traces.TraceAsync(new(LotNo: Lot), Actors.Auditor));

        Assert.Empty(result.Lines);
        Assert.Equal([order.Key.Line(10000)], result.OpenLines);
    }

    private TraceReader Traces => new(Company.Database.Factory);

    private async Task ChainAsync(bool sells = true)
    {
        await StockAsync(LotItem, ("", Lot, 10));
        var transfer = await TransferAsync((LotItem, 10));
        await TrackAsync(transfer, 10000, ("", Lot, 10));
        await ShipAsync(transfer.No);
        await ReceiveAsync(transfer.No);
        if (sells)
            await SoldAsync(10, "RED");
    }

    private async Task<string> SoldAsync(decimal quantity, string location = "BLUE")
    {
        var sale = await Company.SalesOrderAsync((LotItem, quantity));
        await Company.ChangeAsync(sale.Key, 0, line => line with { LocationCode = location });
        await Company.TrackAsync(sale.Key, 10000, ("", Lot, quantity));
        return (await ShipAsync(sale.Key)).HandlingDocumentNo;
    }

    private async Task<IReadOnlyList<TraceLine>> LinesAsync(TraceFilter filter) =>
        Taken(await Traces.TraceAsync(filter, Actors.Auditor)).Lines;

    private async Task<IEnumerable<string>> TraceAsync(TraceFilter filter) => (await LinesAsync(filter)).Select(Shown);

    private static string Shown(TraceLine line) =>
        $"{line.Level} {line.Entry.DocumentType} {line.Entry.LocationCode} {line.Entry.Quantity:0}";
}
