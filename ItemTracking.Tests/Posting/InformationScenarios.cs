using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Information cards at posting (PST-25, PST-26, INF-9).</summary>
public sealed class InformationScenarios : PostingTests
{
    private static readonly Actor Quality = new("quality", [Roles.Quality]);

    [Fact, Trait("Scenario", "O-111"), Trait("Rule", "PST-26")]
    public async Task An_optional_card_that_is_blocked_stops_a_receipt_and_says_who_when_and_why()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        var order = await LotOrderAsync("LOT-A", 5);
        await BlockAsync(Lot("LOT-A"), "Leaks.");

        var refusal = Assert.Single((await PostAsync(order.Key, PostingChoice.HandleAndInvoice)).Refusals);

        Assert.Equal(
            "Blocked must be equal to 'No'  in Lot No. Information: Item No.=LOT,Lot No.=LOT-A. Current value is 'Yes'.",
            refusal.Message);
        Assert.Equal(
            "quality blocked lot LOT-A on 15/01/2025 12:00 UTC: Leaks. It must be unblocked before it can be posted.", refusal.WayOut);
        Assert.Equal(10000, refusal.Line);
        Assert.Empty(await EntriesAsync());
    }

    [Fact, Trait("Acceptance", "A14")]
    public async Task A_blocked_lot_is_neither_received_nor_sent_away_but_what_was_received_is_invoiced()
    {
        var received = await LotOrderAsync("L1", 5);
        await ReceiveAsync(received.Key);
        await BlockAsync(Lot("L1"), "Recall");
        var again = await LotOrderAsync("L1", 5);
        var away = await LotOrderAsync("L1", -2);

        Assert.Equal(RefusalCode.PST_26, Assert.Single((await PostAsync(again.Key, PostingChoice.Handle)).Refusals).Code);
        Assert.Equal(RefusalCode.PST_26, Assert.Single((await PostAsync(away.Key, PostingChoice.Handle)).Refusals).Code);
        Assert.True((await InvoiceAsync(received.Key)).DocumentDeleted);
    }

    [Fact, Trait("Rule", "PST-26")]
    public async Task A_number_that_was_unblocked_moves_again()
    {
        var order = await LotOrderAsync("L1", 5);
        var card = await BlockAsync(Lot("L1"), "Recall");
        Taken(await Blocks.SetAsync(Lot("L1"), card.Version, false, "Tested", Quality));

        Assert.Equal(1, (await ReceiveAsync(order.Key)).EntryCount);
    }

    [Fact, Trait("Rule", "PST-25")]
    public async Task A_card_that_the_code_demands_must_exist_for_each_number()
    {
        await AddAsync("CARDS", new ItemTrackingCode { Code = "CARDS", SNInfoInboundMustExist = true, LotInfoInboundMustExist = true });
        var order = await Company.OrderAsync(("CARDS", 2));
        await Company.TrackAsync(order.Key, 10000, ("SN1", "LOT-1", 1), ("SN2", "LOT-1", 1));
        await CardAsync(new(ItemTrackingType.SerialNo, "CARDS", "", "SN1"));

        Assert.Equal(
            [
                "The Serial No. Information does not exist. Identification fields and values: Item No.='CARDS',Serial "
                    + "No.='SN2'",
                "The Lot No. Information does not exist. Identification fields and values: Item No.='CARDS',Lot "
                    + "No.='LOT-1'",
            ],
            (await PostAsync(order.Key, PostingChoice.Handle)).Refusals.Select(r => r.Message));

        await CardAsync(new(ItemTrackingType.SerialNo, "CARDS", "", "SN2"));
        await CardAsync(new(ItemTrackingType.LotNo, "CARDS", "", "LOT-1"));
        Assert.Equal(2, (await ReceiveAsync(order.Key)).EntryCount);
    }

    [Fact, Trait("Rule", "PST-25")]
    public async Task A_posting_that_is_refused_creates_no_card()
    {
        await AddAsync("SNCARD", new ItemTrackingCode { Code = "SNCARD", SNSpecificTracking = true, CreateSNInfoOnPosting = true });
        var order = await Company.OrderAsync(("SNCARD", 1), ("SNCARD", 1));
        await Company.TrackAsync(order.Key, 10000, ("SN1", "", 1));
        await Company.TrackAsync(order.Key, 20000, ("SN1", "", 1));

        Assert.True((await PostAsync(order.Key, PostingChoice.Handle)).IsRefused);
        Assert.Empty(await Company.Database.AllAsync<SerialNoInformation>());
    }

    private BlockStore Blocks => new(Company.Database.Transaction, Company.Database.Clock);

    private static InformationKey Lot(string number) => new(ItemTrackingType.LotNo, LotItem, "", number);

    private async Task<DocumentCard> LotOrderAsync(string lot, decimal quantity)
    {
        var order = await Company.OrderAsync((LotItem, quantity));
        await Company.TrackAsync(order.Key, 10000, ("", lot, quantity));
        return order;
    }

    private async Task AddAsync(string item, ItemTrackingCode code)
    {
        await Company.Database.AddAsync(code);
        await Company.AddItemAsync(item, code.Code);
    }

    private async Task<InformationCard> CardAsync(InformationKey key, string description = "") =>
        Taken(await new InformationStore(Company.Database.Transaction, Company.Database.Factory)
            .SaveAsync(new InformationCard { Key = key, Description = description }, Quality));

    private async Task<InformationCard> BlockAsync(InformationKey key, string reason) =>
        Taken(await Blocks.SetAsync(key, (await CardAsync(key)).Version, true, reason, Quality));
}
