using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Reservations;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using static ItemTracking.Core.Ledger.ItemLedgerEntryType;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Journals;

/// <summary>Journal lines that take goods out say of reserved stock what posting would say (PST-13, RSV-6, RSV-7).</summary>
public sealed class HeldInJournalTests : ReclassTests
{
    [Fact, Trait("Rule", "PST-13")]
    public async Task A_journal_sale_of_a_lot_that_others_keep_is_held_and_refused()
    {
        await GivenKeptAsync();
        var line = await AddAsync(Sale, LotItem, 20);
        await TrackAsync(line, ("", "HUB-A", 20));

        Assert.Equal(("Held by SO-1001: HUB-A", "Held by SO-1001", true), await SaidAsync(JournalTemplate.Item));
        Assert.StartsWith(
            "Lot No. HUB-A is reserved for Sales Order SO-1001.", Assert.Single((await PostAsync()).Refusals).WayOut,
            StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "RSV-6")]
    public async Task What_is_free_of_the_lot_is_held_by_nobody()
    {
        await GivenKeptAsync();
        await TrackAsync(await AddAsync(Sale, LotItem, 8), ("", "HUB-A", 8));

        Assert.Equal(("Complete 8/8", "Yes", false), await SaidAsync(JournalTemplate.Item));
        await PostedAsync();
    }

    [Fact, Trait("Rule", "RSV-6")]
    public async Task What_can_be_moved_to_other_stock_is_held_by_nobody()
    {
        await GivenKeptAsync();
        await FoundAsync(LotItem, null, ("", "HUB-C", 12));
        await TrackAsync(await AddAsync(Sale, LotItem, 20), ("", "HUB-A", 20));

        Assert.Equal(("Complete 20/20", "Yes", false), await SaidAsync(JournalTemplate.Item));
        await PostedAsync();
    }

    [Fact, Trait("Rule", "RSV-7")]
    public async Task Lost_stock_that_others_keep_is_held_and_posting_asks()
    {
        await GivenKeptAsync();
        await TrackAsync(await AddAsync(NegativeAdjmt, LotItem, 20), ("", "HUB-A", 20));

        Assert.Equal(("Held by SO-1001: HUB-A", "Held by SO-1001", true), await SaidAsync(JournalTemplate.Item));
        var closing = ClosingRules.AvailabilityQuestion(await PageAsync(JournalTemplate.Item))!;
        Assert.StartsWith(
            "Posting will ask about the numbers of one or more lines.\nThis is indicated by Held by SO-1001", closing.Message,
            StringComparison.Ordinal);
        var question = Assert.Single((await PostAsync()).Refusals);
        Assert.Equal(OutcomeKind.Question, question.Kind);
        await PostedAsync(consent: new JournalConsent().To(question));
    }

    [Fact, Trait("Rule", "PST-13")]
    public async Task A_lot_that_others_keep_is_held_where_it_is_reclassified()
    {
        await GivenKeptAsync();
        var line = await ReclassAsync(LotItem, 20);
        Taken(await SaveAsync(await ChosenAsync(line, "HUB-A"), new(KeepWarnings: true)));

        Assert.Equal(("Held by SO-1001: HUB-A", "Held by SO-1001", true), await SaidAsync(JournalTemplate.Reclass));
        Assert.NotEmpty((await PostAsync(JournalTemplate.Reclass)).Refusals);
    }

    [Theory, Trait("Rule", "PST-13")]
    [InlineData(Sale, "Held by SO-1001")]
    [InlineData(Transfer, "Held by SO-1001")]
    [InlineData(NegativeAdjmt, null)]
    public async Task What_others_keep_altogether_is_not_offered_where_posting_would_refuse_it(ItemLedgerEntryType type, string? reason)
    {
        await GivenKeptAsync(80);
        var template = type == Transfer ? JournalTemplate.Reclass : JournalTemplate.Item;
        _ = type == Transfer ? await ReclassAsync(LotItem, 20) : await AddAsync(type, LotItem, 20);

        Assert.Equal(reason, Assert.Single((await PageAsync(template)).Offer().Rows).NotSelectable);
    }

    /// <summary>Stock of HUB-A of which an order keeps 80 without naming it.</summary>
    private async Task GivenKeptAsync(decimal inStock = 88)
    {
        await GivenJournalAsync();
        await FoundAsync(LotItem, null, ("", "HUB-A", inStock));
        var order = await Company.SalesOrderAsync((LotItem, 80));
        Taken(await new ReservationStore(Company.Database.Transaction, Company.Database.Clock)
            .ReserveAsync(order.Key.Line(10000), ReserveChoice.AnyStock, [], Actors.SalesOrderProcessor));
    }

    /// <summary>The state, alike in the journal and on the page of its only line, the flag of its lot, and whether closing asks.</summary>
    private async Task<(string State, string Flag, bool Asks)> SaidAsync(JournalTemplate template)
    {
        var state = Assert.Single(await LinesAsync(template)).Tracking;
        var sheet = await PageAsync(template);
        Assert.Equal(state, sheet.State);
        return (state.Text, sheet.OfLotNo(sheet.Lines[0]).Text, sheet.ClosingWarnings().Any());
    }

    private async Task<TrackingSheet> PageAsync(JournalTemplate template) =>
        await Company.OpenTrackingAsync(template.Key(Batch).Line(Assert.Single(await LinesAsync(template)).LineNo));
}
