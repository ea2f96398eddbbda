using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Core.Ledger.ItemLedgerEntryType;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Journals;

/// <summary>Rules of posting that hold for journals: whole serials, cards that are made, what expired and what is blocked.</summary>
public sealed class JournalRuleScenarios : JournalTests
{
    private const string Strict = "STRICT";

    private static readonly DateOnly January10 = new(2025, 1, 10);

    private static readonly Actor Quality = new("quality", [Roles.Quality]);

    /// <summary>No page takes half a serial number, so line and tracking are forced past them, as the scenario says.</summary>
    [Theory, Trait("Scenario", "O-031"), Trait("Rule", "PST-16")]
    [InlineData(PositiveAdjmt)]
    [InlineData(NegativeAdjmt)]
    public async Task Half_a_serial_forced_past_the_pages_is_refused_by_posting_too(ItemLedgerEntryType type)
    {
        await GivenJournalAsync();
        if (type == NegativeAdjmt)
            await FoundAsync(SerialItem, null, ("S1", "", 1));
        var before = (await EntriesAsync()).Count;
        await TrackAsync(await AddAsync(type, SerialItem, 1), ("S1", "", 1));
        var half = type.SignFactor() * 0.5m;
        await using (var db = Company.Database.Factory.CreateDbContext())
        {
            await db.Set<ItemJournalLine>()
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.Quantity, 0.5m).SetProperty(l => l.QuantityBase, 0.5m));
            await db.Set<TrackingSpecification>().ExecuteUpdateAsync(set => set
                .SetProperty(t => t.QuantityBase, half).SetProperty(t => t.QtyToHandleBase, half)
                .SetProperty(t => t.QtyToInvoiceBase, half));
        }

        Assert.Equal(
            [
                "Quantity (Base) must be an integer in Item Journal Line Journal Template Name=ITEM,Journal Batch Name=DEFAULT,Line "
                    + "No.=10000.",
                "Quantity must be -1, 0 or 1 when Serial No. is stated.",
            ],
            (await PostAsync()).Refusals.Select(refusal => refusal.Message));
        Assert.Equal(before, (await EntriesAsync()).Count);
    }

    [Fact, Trait("Scenario", "O-115"), Trait("Rule", "PST-25")]
    public async Task A_missing_lot_card_is_created_on_posting()
    {
        await GivenItemAsync(new() { Code = "LOTCARD", LotInfoInboundMustExist = true, CreateLotInfoOnPosting = true });
        await GivenJournalAsync();
        await TrackAsync(await AddAsync(PositiveAdjmt, "LOTCARD", 5), ("", "LOT-1", 5));
        await TrackAsync(await AddAsync(PositiveAdjmt, "LOTCARD", 5), ("", "LOT-1", 5));
        Assert.Empty(await Company.Database.AllAsync<LotNoInformation>());

        Assert.Equal(2, (await PostedAsync()).EntryCount);

        var card = Assert.Single(await Company.Database.AllAsync<LotNoInformation>());
        Assert.Equal(("LOTCARD", "", "LOT-1", false, 1L), (card.ItemNo, card.VariantCode, card.LotNo, card.Blocked, card.Version));
    }

    [Fact, Trait("Scenario", "O-116"), Trait("Rule", "PST-25")]
    public async Task A_missing_serial_card_is_created_on_posting_and_an_existing_one_is_kept()
    {
        await GivenItemAsync(new() { Code = "SNCARD", SNInfoInboundMustExist = true, CreateSNInfoOnPosting = true });
        await GivenJournalAsync();
        await TrackAsync(await AddAsync(PositiveAdjmt, "SNCARD", 1), ("SN1", "", 1));
        await TrackAsync(await AddAsync(PositiveAdjmt, "SNCARD", 1), ("SN2", "", 1));
        await CardAsync(new(ItemTrackingType.SerialNo, "SNCARD", "", "SN2"), "Demo unit");

        Assert.Equal(2, (await PostedAsync()).EntryCount);

        Assert.Equal(
            [("SN1", ""), ("SN2", "Demo unit")],
            (await Company.Database.AllAsync<SerialNoInformation>()).OrderBy(c => c.SerialNo).Select(c => (c.SerialNo, c.Description)));
    }

    [Fact, Trait("Scenario", "O-121"), Trait("Rule", "PST-21")]
    public async Task A_lot_that_expired_is_scrapped_but_not_sold()
    {
        await GivenExpiredAsync();

        await TrackAsync(await AddAsync(NegativeAdjmt, Strict, 3), ("", "LOT-A", 3));
        await PostedAsync();
        Assert.Equal((7m, (DateOnly?)January10), (await StockOfLotAsync("LOT-A"), (await EntriesAsync())[^1].ExpirationDate));
        await TrackAsync(await AddAsync(Sale, Strict, 3), ("", "LOT-A", 3));

        Assert.Equal("Expiration Date  is before the posting date. in Item Ledger Entry Entry No.='1'.", Message(await PostAsync()));
        Assert.Equal(7m, await StockOfLotAsync("LOT-A"));
    }

    [Fact, Trait("Acceptance", "A8"), Trait("Rule", "PST-21")]
    public async Task What_expired_leaves_as_scrap_and_back_to_the_vendor()
    {
        await GivenExpiredAsync();

        await TrackAsync(await AddAsync(NegativeAdjmt, Strict, 3), ("", "LOT-A", 3));
        await PostedAsync();
        var back = await Company.DocumentAsync(DocumentKind.PurchaseReturnOrder, (Strict, 7));
        await Company.TrackAsync(back.Key, 10000, ("", "LOT-A", 7));
        await ShipAsync(back.Key);

        Assert.Equal([10m, -3m, -7m], (await EntriesAsync()).Select(e => e.Quantity));
        Assert.Equal(0m, await StockOfLotAsync("LOT-A"));
    }

    [Fact, Trait("Acceptance", "A14"), Trait("Rule", "PST-26")]
    public async Task A_blocked_lot_goes_nowhere_by_a_journal_or_a_count_and_what_was_received_is_invoiced()
    {
        var received = await Company.OrderAsync((LotItem, 5));
        await Company.TrackAsync(received.Key, 10000, ("", "L1", 5));
        await ReceiveAsync(received.Key);
        await BlockAsync("L1");
        await GivenJournalAsync();
        await GivenCountAsync();
        foreach (var type in new[] { Purchase, Sale, PositiveAdjmt, NegativeAdjmt })
            await TrackAsync(await AddAsync(type, LotItem, 1), ("", "L1", 1));
        Taken(await Counts.CalculateAsync(Batch, new(January15, DocumentNo: "C-1"), Actors.InventoryManager));

        Assert.Equal(
            [(10000, RefusalCode.PST_26), (20000, RefusalCode.PST_26), (30000, RefusalCode.PST_26), (40000, RefusalCode.PST_26)],
            (await PostAsync()).Refusals.Select(refusal => (refusal.Line ?? 0, refusal.Code)));
        await CountAsync(4);
        Assert.Equal(RefusalCode.PST_26, Assert.Single((await PostAsync(JournalTemplate.PhysInventory)).Refusals).Code);
        Assert.Equal(5m, await StockOfLotAsync("L1"));

        await CountAsync(5);
        await PostedAsync(JournalTemplate.PhysInventory);
        Assert.True((await InvoiceAsync(received.Key)).DocumentDeleted);
        Assert.Single(await EntriesAsync());
    }

    private async Task CountAsync(decimal counted)
    {
        var line = Assert.Single(await LinesAsync(JournalTemplate.PhysInventory));
        Taken(await Counts.CountAsync(Batch, line.LineNo, line.Version, counted, Actors.InventoryManager));
    }

    /// <summary>Ten of LOT-A, whose last day was the tenth of January, of an item whose code is strict about it.</summary>
    private async Task GivenExpiredAsync()
    {
        await GivenItemAsync(new() { Code = Strict, LotSpecificTracking = true, StrictExpirationPosting = true });
        await GivenJournalAsync();
        var sheet = await Company.OpenTrackingAsync(RefOf(await AddAsync(PositiveAdjmt, Strict, 10)));
        await Company.CloseTrackingAsync(Taken(sheet.AddLine(new("", "LOT-A", 10) { ExpirationDate = January10 })));
        await PostedAsync();
    }

    /// <summary>An item that is called as its code.</summary>
    private async Task GivenItemAsync(ItemTrackingCode code)
    {
        await Company.Database.AddAsync(code);
        await Company.AddItemAsync(code.Code, code.Code);
    }

    private async Task<InformationCard> CardAsync(InformationKey key, string description = "") =>
        Taken(await new InformationStore(Company.Database.Transaction, Company.Database.Factory)
            .SaveAsync(new InformationCard { Key = key, Description = description }, Quality));

    private async Task BlockAsync(string lotNo)
    {
        var key = new InformationKey(ItemTrackingType.LotNo, LotItem, "", lotNo);
        Taken(await new BlockStore(Company.Database.Transaction, Company.Database.Clock)
            .SetAsync(key, (await CardAsync(key)).Version, true, "Recall", Quality));
    }
}
