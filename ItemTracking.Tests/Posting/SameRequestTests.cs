using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Tests.Documents;

namespace ItemTracking.Tests.Posting;

/// <summary>However often one posting arrives, it is one posting, and everybody who sent it gets the same answer (R4, I10).</summary>
public sealed class SameRequestTests : IDisposable
{
    private const int AtOnce = 8;

    private readonly PurchaseCompany company = PurchaseCompany.CreateAsync().GetAwaiter().GetResult();

    public void Dispose() => company.Dispose();

    [Theory, Trait("Requirement", "R4")]
    [InlineData(PostingChoice.Handle)]
    [InlineData(PostingChoice.HandleAndInvoice)]
    public async Task R4_A_posting_sent_eight_times_at_once_is_made_once_with_the_same_answer_each_time(PostingChoice choice)
    {
        var order = await company.OrderAsync((PurchaseCompany.SerialItem, 20));
        await company.TrackAsync(order.Key, 10000, PurchaseCompany.Serials("S", 20));
        var requestId = Guid.NewGuid();
        var poster = new DocumentPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock);

        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce)
            .Select(_ => Task.Run(() => poster.PostAsync(
                order.Key, choice, requestId, PurchaseCompany.ActorOf(DocumentKind.PurchaseOrder)))));

        var posted = Assert.Single(answers.Select(PurchaseCompany.Taken).Distinct());
        Assert.Equal(20, (await company.Database.AllAsync<ItemLedgerEntry>()).Count);
        Assert.Single(await company.Database.AllAsync<Core.Ledger.Posting>());
        Assert.Equal(choice == PostingChoice.Handle ? 1 : 2, (await company.Database.AllAsync<PostedDocumentHeader>()).Count);
        Assert.Equal(
            posted,
            PurchaseCompany.Taken(await poster.PostAsync(
                order.Key, choice, requestId, PurchaseCompany.ActorOf(DocumentKind.PurchaseOrder))));
    }

    [Fact, Trait("Requirement", "R4")]
    public async Task R4_A_request_of_one_document_neither_posts_another_nor_answers_for_it()
    {
        var first = await company.OrderAsync((PurchaseCompany.PlainItem, 1));
        var second = await company.OrderAsync((PurchaseCompany.PlainItem, 2));
        var requestId = Guid.NewGuid();
        var poster = new DocumentPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock);
        var actor = PurchaseCompany.ActorOf(DocumentKind.PurchaseOrder);
        PurchaseCompany.Taken(await poster.PostAsync(first.Key, PostingChoice.Handle, requestId, actor));

        await Assert.ThrowsAsync<InvalidOperationException>(() => poster.PostAsync(second.Key, PostingChoice.Handle, requestId, actor));
        Assert.Single(await company.Database.AllAsync<ItemLedgerEntry>());
    }
}
