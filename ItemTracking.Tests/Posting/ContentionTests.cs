using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Several clerks at the same moment (R4, I2, I10).</summary>
public sealed class ContentionTests : PostingTests
{
    [Fact, Trait("Rule", "I10")]
    public async Task The_same_request_sent_eight_times_at_once_is_one_posting_with_one_answer()
    {
        var order = await Company.OrderAsync((SerialItem, 50));
        await Company.TrackAsync(order.Key, 10000, Serials("S", 50));
        var request = Guid.NewGuid();

        var answers = await AtOnceAsync(
            8, _ => Poster.PostAsync(order.Key, PostingChoice.HandleAndInvoice, request, Actors.PurchasingClerk));

        Assert.All(answers, a => Assert.Equal(new PostedDocument("R-0001", "I-0001", true, 50), Taken(a)));
        Assert.Single(await Company.Database.AllAsync<Core.Ledger.Posting>());
        Assert.Equal(50, (await EntriesAsync()).Count);
    }

    [Fact, Trait("Rule", "I10")]
    public async Task A_request_that_arrives_again_later_gets_the_first_answer()
    {
        var order = await Company.OrderAsync((PlainItem, 5));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 2 });
        var request = Guid.NewGuid();
        var first = Taken(await Poster.PostAsync(order.Key, PostingChoice.Handle, request, Actors.PurchasingClerk));

        Assert.Equal(first, Taken(await Poster.PostAsync(order.Key, PostingChoice.Handle, request, Actors.PurchasingClerk)));
        Assert.Equal(2, Assert.Single(await EntriesAsync()).Quantity);
    }

    [Fact]
    public async Task Of_eight_posters_of_one_document_one_posts_and_the_others_are_told()
    {
        var order = await Company.OrderAsync((SerialItem, 20));
        await Company.TrackAsync(order.Key, 10000, Serials("S", 20));

        var answers = await AtOnceAsync(8, _ => PostBlindAsync(order.Key, PostingChoice.Handle));

        Assert.Single(answers, a => !a.IsRefused);
        Assert.All(
            answers.Where(a => a.IsRefused),
            a => Assert.True(
                Message(a) is "There is nothing to post." or "Another user has changed Purchase Order PO-1001 since you opened it."));
        Assert.Equal(20, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task Who_loses_against_another_poster_is_told_who_posted_and_under_which_number()
    {
        var order = await Company.OrderAsync((PlainItem, 5));
        await Company.Database.AddAsync(new DocumentLine
        {
            SourceType = order.Key.SourceType,
            DocumentType = order.Key.DocumentType,
            DocumentNo = order.Key.No,
            LineNo = 20000,
            ItemNo = PlainItem
        });
        Taken(await Poster.PostAsync(order.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.WarehouseSupervisor));
        var planned = await PlannedOrder.ReadAsync(Company.Database, order.Key, PostingChoice.Invoice);
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToInvoice = 1 });

        var written = await planned.WriteAsync(Company.Database, Actors.WarehouseSupervisor);
        Assert.Equal(RefusalCode.SAVE_1, Assert.Single(written.Refusals).Code);
    }

    [Fact, Trait("Rule", "PST-16")]
    public async Task Two_orders_that_bring_in_one_serial_at_once_exactly_one_wins()
    {
        for (var round = 0; round < 10; round++)
        {
            DocumentCard[] orders = [await Company.OrderAsync((SerialItem, 3)), await Company.OrderAsync((SerialItem, 3))];
            foreach (var (order, n) in orders.Select((o, n) => (o, n)))
                await Company.TrackAsync(order.Key, 10000, ($"R{round}-SAME", "", 1), ($"R{round}-{n}A", "", 1), ($"R{round}-{n}B", "", 1));

            var answers = await AtOnceAsync(2, n => PostBlindAsync(orders[n].Key, PostingChoice.Handle));

            Assert.Single(answers, a => !a.IsRefused);
            Assert.Equal($"Serial No. R{round}-SAME is already on inventory.", Message(answers.Single(a => a.IsRefused)));
        }
    }

    [Fact, Trait("Rule", "I11")]
    public async Task Twelve_different_orders_posted_at_once_all_post_and_their_receipts_are_numbered_without_gaps()
    {
        var keys = new List<DocumentKey>();
        for (var n = 0; n < 12; n++)
        {
            var order = await Company.OrderAsync((LotItem, 5), (PlainItem, 1));
            await Company.TrackAsync(order.Key, 10000, ("", $"L{n % 3}", 5));
            keys.Add(order.Key);
        }

        var answers = await AtOnceAsync(12, n => PostBlindAsync(keys[n], PostingChoice.HandleAndInvoice));

        Assert.Equal(Enumerable.Range(1, 12).Select(n => $"R-{n:0000}"), answers.Select(a => Taken(a).HandlingDocumentNo).Order());
        Assert.Equal(
            [20m, 20m, 20m], (await Company.Database.AllAsync<TrackingBalance>()).Where(b => b.LotNo.Length > 0).Select(b => b.OnHand));
    }

    [Fact, Trait("Rule", "PST-13")]
    public async Task Stock_taken_by_another_posting_meanwhile_is_not_taken_twice()
    {
        var stock = await Company.OrderAsync((LotItem, 10));
        await Company.TrackAsync(stock.Key, 10000, ("", "L1", 10));
        await ReceiveAsync(stock.Key);
        var keys = new List<DocumentKey>();
        for (var n = 0; n < 6; n++)
        {
            var order = await Company.OrderAsync((LotItem, -3));
            await Company.TrackAsync(order.Key, 10000, ("", "L1", -3));
            keys.Add(order.Key);
        }

        var answers = await AtOnceAsync(6, n => PostBlindAsync(keys[n], PostingChoice.Handle));

        Assert.Equal(3, answers.Count(a => !a.IsRefused));
        Assert.All(
            answers.Where(a => a.IsRefused),
            a => Assert.True(a.Kind == OutcomeKind.Busy || a.Refusals[0].Code == RefusalCode.PST_15, a.Refusals[0].Message));
        Assert.Equal(1, (await Company.Database.AllAsync<TrackingBalance>()).Single().OnHand);
    }
}
