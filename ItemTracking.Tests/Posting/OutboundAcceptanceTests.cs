using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>What goes out, as the acceptance list asks for it.</summary>
public sealed class OutboundAcceptanceTests : PostingTests
{
    private static readonly Actor Quality = new("quality", [Roles.Quality]);

    [Fact, Trait("Acceptance", "A6"), Trait("Rule", "PST-15")]
    public async Task Six_of_a_lot_of_five_are_not_shipped_although_negative_inventory_is_allowed()
    {
        await StockAsync(LotItem, ("", "L1", 5));
        var order = await DocumentAsync(DocumentKind.SalesOrder, LotItem, ("", "L1", 6));

        Assert.Equal(
            "Item Tracking Lot No. L1 for Item No. LOT cannot be fully applied.",
            Message(await PostAsync(order, PostingChoice.Handle)));
        Assert.Equal(5, await StockOfLotAsync("L1"));
    }

    /// <summary>Adjustments and reclassification are not built yet; goods go back to the vendor.</summary>
    [Fact, Trait("Acceptance", "A8"), Trait("Rule", "PST-21")]
    public async Task What_expired_goes_back_to_the_vendor()
    {
        await Company.Database.AddAsync(new ItemTrackingCode
        {
            Code = "STRICT",
            LotSpecificTracking = true,
            StrictExpirationPosting = true
        });
        await Company.AddItemAsync("STRICT", "STRICT");
        var receipt = await DocumentAsync(DocumentKind.PurchaseOrder, "STRICT", ("", "L1", 5));
        await SetTrackingAsync(receipt, _ => true, t => t with { ExpirationDate = new(2025, 1, 10) });
        await ReceiveAsync(receipt);

        await ShipAsync(await DocumentAsync(DocumentKind.PurchaseReturnOrder, "STRICT", ("", "L1", 5)));

        var back = (await EntriesAsync())[^1];
        Assert.Equal(
            (ItemLedgerDocumentType.PurchaseReturnShipment, -5m, (DateOnly?)new(2025, 1, 10)),
            (back.DocumentType, back.Quantity, back.ExpirationDate));
    }

    [Fact, Trait("Acceptance", "A14"), Trait("Rule", "PST-26")]
    public async Task A_blocked_lot_is_neither_sold_nor_given_back_nor_taken_back()
    {
        await StockAsync(LotItem, ("", "L1", 5));
        await BlockAsync("L1");

        foreach (var kind in new[] { DocumentKind.SalesOrder, DocumentKind.PurchaseReturnOrder, DocumentKind.SalesReturnOrder })
        {
            Assert.Equal(
                "Blocked must be equal to 'No'  in Lot No. Information: Item No.=LOT,Lot No.=L1. Current value is 'Yes'.",
                Message(await PostAsync(await DocumentAsync(kind, LotItem, ("", "L1", 2)), PostingChoice.HandleAndInvoice)));
        }

        Assert.Equal(5, await StockOfLotAsync("L1"));
    }

    [Fact, Trait("Acceptance", "A24"), Trait("Rule", "RSV-3")]
    public async Task A_lot_with_nothing_to_handle_is_not_requested()
    {
        await StockAsync(LotItem, ("", "L1", 5));
        var waiting = await DocumentAsync(DocumentKind.SalesOrder, LotItem, ("", "L1", 3));
        var other = await Company.SalesOrderAsync((LotItem, 5));
        Assert.Equal(
            3, (await Company.OpenTrackingAsync(other.Key, 10000)).Availability.Of(new TrackingNumbers("", "L1"))!.TotalRequestedQuantity);

        await SetTrackingAsync(waiting, _ => true, t => t with { QtyToHandleBase = 0 });

        Assert.Equal(
            0, (await Company.OpenTrackingAsync(other.Key, 10000)).Availability.Of(new TrackingNumbers("", "L1"))!.TotalRequestedQuantity);
    }

    [Fact, Trait("Rule", "PST-13"), Trait("Rule", "PST-15")]
    public async Task Two_lines_of_a_document_share_a_lot_and_the_line_that_finds_too_little_is_refused()
    {
        await StockAsync(LotItem, ("", "L1", 5));
        var order = await Company.SalesOrderAsync((LotItem, 3), (LotItem, 3));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 3));
        await Company.TrackAsync(order.Key, 20000, ("", "L1", 3));

        var refusal = Assert.Single((await PostAsync(order.Key, PostingChoice.Handle)).Refusals);
        Assert.Equal((RefusalCode.PST_15, 20000), (refusal.Code, refusal.Line));

        await StockAsync(LotItem, ("", "L1", 1));
        await ShipAsync(order.Key);
        Assert.Equal(
            [(1L, 3L, -3m), (1L, 4L, -2m), (2L, 4L, -1m)],
            (await Company.Database.AllAsync<ItemApplicationEntry>())
                .Where(a => a.OutboundItemEntryNo != 0)
                .Select(a => (a.InboundItemEntryNo, a.OutboundItemEntryNo, a.Quantity)));
    }

    private async Task<DocumentKey> DocumentAsync(DocumentKind kind, string item, (string Serial, string Lot, decimal Quantity) number)
    {
        var document = await Company.DocumentAsync(kind, (item, number.Quantity));
        await Company.TrackAsync(document.Key, 10000, number);
        return document.Key;
    }

    private async Task BlockAsync(string lot)
    {
        var key = new InformationKey(ItemTrackingType.LotNo, LotItem, "", lot);
        var card = Taken(await new InformationStore(Company.Database.Transaction, Company.Database.Factory)
            .SaveAsync(new InformationCard { Key = key }, Quality));
        Taken(await new BlockStore(Company.Database.Transaction, Company.Database.Clock)
            .SetAsync(key, card.Version, true, "Recall", Quality));
    }
}
