using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Dates and blocks of one number at the same moment (PST-17, PST-20, PST-26, I13, I14).</summary>
public sealed class NumberContentionTests : PostingTests
{
    private static readonly Actor Quality = new("quality", [Roles.Quality]);
    private static readonly DateOnly January = new(2025, 1, 31);
    private static readonly DateOnly February = new(2025, 2, 28);

    [Theory, Trait("Rule", "PST-20"), Trait("Rule", "I13")]
    [InlineData(LotItem, "", "LOT")]
    [InlineData(Free, "SERIAL", "")]
    public async Task Of_two_receipts_that_date_a_new_number_differently_at_two_locations_one_wins(string item, string serial, string lot)
    {
        for (var round = 0; round < 8; round++)
        {
            (string, string) numbers = (serial.Length > 0 ? $"{serial}{round}" : "", lot.Length > 0 ? $"{lot}{round}" : "");
            DocumentCard[] orders =
                [await DatedOrderAsync("BLUE", item, numbers, January), await DatedOrderAsync("RED", item, numbers, February)];

            var answers = await AtOnceAsync(2, n => PostBlindAsync(orders[n].Key, PostingChoice.Handle));

            Assert.Single(answers, a => !a.IsRefused);
            Assert.Equal(RefusalCode.PST_20, Assert.Single(answers.Single(a => a.IsRefused).Refusals).Code);
        }
    }

    [Fact, Trait("Rule", "PST-20")]
    public async Task A_plan_made_before_another_posting_dated_the_lot_is_decided_again()
    {
        var late = await DatedOrderAsync("RED", LotItem, ("", "L1"), February);
        var plan = await PlanAsync(late.Key);
        await ReceiveAsync((await DatedOrderAsync("BLUE", LotItem, ("", "L1"), January)).Key);

        Assert.Equal(PlanStore.Stale, Assert.Single((await WriteAsync(plan)).Refusals));
    }

    [Fact, Trait("Rule", "PST-20")]
    public async Task Receipts_that_agree_on_the_date_of_a_new_lot_all_post()
    {
        var orders = new List<DocumentCard>();
        for (var n = 0; n < 6; n++)
            orders.Add(await DatedOrderAsync(n % 2 == 0 ? "BLUE" : "RED", LotItem, ("", "L1"), January));

        Assert.All(
            await AtOnceAsync(6, n => PostBlindAsync(orders[n].Key, PostingChoice.Handle)),
            a => Assert.Empty(a.Refusals.Select(r => r.Message)));
        Assert.Equal(6, Assert.Single(await Company.Database.AllAsync<DatedNumber>()).Postings);
    }

    [Theory, Trait("Rule", "PST-26")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_block_that_commits_after_the_facts_were_read_is_seen_before_anything_is_written(bool hadCard)
    {
        var order = await DatedOrderAsync("BLUE", LotItem, ("", "L1"), January);
        var version = hadCard ? await CardAsync("L1") : 0;
        var plan = await PlanAsync(order.Key);
        await BlockAsync("L1", hadCard ? version : await CardAsync("L1"), Company.Database.Clock);

        Assert.Equal(PlanStore.Stale, Assert.Single((await WriteAsync(plan)).Refusals));
        Assert.Equal(RefusalCode.PST_26, Assert.Single((await PostAsync(order.Key, PostingChoice.Handle)).Refusals).Code);
        Assert.True(Assert.Single(await Company.Database.AllAsync<LotNoInformation>()).Blocked);
    }

    [Fact, Trait("Rule", "PST-26"), Trait("Rule", "I14")]
    public async Task Blocking_and_posting_at_once_never_leaves_an_entry_behind_the_block()
    {
        var factory = new ItemTrackingDbFactory(Company.Database.Options, TimeProvider.System);
        var poster = new DocumentPoster(factory, new WriteTransaction(factory), TimeProvider.System);
        for (var round = 0; round < 8; round++)
        {
            var (lot, order) = ($"L{round}", await DatedOrderAsync("BLUE", LotItem, ("", $"L{round}"), January));
            var version = await CardAsync(lot);

            await AtOnceAsync(2, n => n == 0
                ? BlockAsync(lot, version, TimeProvider.System, factory)
                : poster.PostAsync(order.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));

            Assert.True((await Company.Database.AllAsync<LotNoInformation>()).Single(c => c.LotNo == lot).Blocked);
            Assert.Equal(
                RefusalCode.PST_26,
                (await PostAsync((await DatedOrderAsync("BLUE", LotItem, ("", lot), January)).Key, PostingChoice.Handle)).Refusals[0].Code);
        }
    }

    [Fact, Trait("Rule", "PST-25")]
    public async Task Two_postings_that_create_the_same_card_both_post()
    {
        await Company.Database.AddAsync(new ItemTrackingCode
        {
            Code = "CARD",
            LotInfoInboundMustExist = true,
            CreateLotInfoOnPosting = true
        });
        await Company.AddItemAsync("CARD", "CARD");
        DocumentCard[] orders =
            [await DatedOrderAsync("BLUE", "CARD", ("", "L1"), null), await DatedOrderAsync("RED", "CARD", ("", "L1"), null)];

        Assert.All(await AtOnceAsync(2, n => PostBlindAsync(orders[n].Key, PostingChoice.Handle)), a => Assert.False(a.IsRefused));
        Assert.Single(await Company.Database.AllAsync<LotNoInformation>());
    }

    private Task<PlannedOrder> PlanAsync(DocumentKey key) => PlannedOrder.ReadAsync(Company.Database, key, PostingChoice.Handle);

    private Task<Outcome<PostedDocument>> WriteAsync(PlannedOrder order) => order.WriteAsync(Company.Database, Actors.PurchasingClerk);

    private async Task<DocumentCard> DatedOrderAsync(string location, string item, (string Serial, string Lot) numbers, DateOnly? date)
    {
        var order = await Company.OrderAsync((item, 1));
        await Company.ChangeAsync(order.Key, 0, l => l with { LocationCode = location });
        await Company.TrackAsync(order.Key, 10000, (numbers.Serial, numbers.Lot, 1));
        await SetTrackingAsync(order.Key, _ => true, t => t with { ExpirationDate = date });
        return order;
    }

    private async Task<long> CardAsync(string lot) =>
        Taken(await new InformationStore(Company.Database.Transaction, Company.Database.Factory)
            .SaveAsync(new InformationCard { Key = Key(lot) }, Quality)).Version;

    private Task BlockAsync(string lot, long version, TimeProvider clock) => BlockAsync(lot, version, clock, Company.Database.Factory);

    private static async Task<Outcome<PostedDocument>> BlockAsync(
        string lot, long version, TimeProvider clock, Microsoft.EntityFrameworkCore.IDbContextFactory<ItemTrackingDb> factory)
    {
        Taken(await new BlockStore(new WriteTransaction(factory), clock).SetAsync(Key(lot), version, true, "Recall", Quality));
        return new PostedDocument("", "", false, 0);
    }

    private static InformationKey Key(string lot) => new(ItemTrackingType.LotNo, LotItem, "", lot);
}
