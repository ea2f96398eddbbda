using System.Data.Common;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>A posting on a database that fails: it says the truth, and the same request posts once (Q1, R4).</summary>
[Trait("Database", "SQLite")]
public sealed class PostingFaultTests : PostingTests
{
    private readonly Guid request = Guid.NewGuid();
    private bool losesCommits;
    private bool isGone;
    private bool areCountersHeld;

    [Fact, Trait("Requirement", "Q1")]
    public async Task Q1_a_posting_whose_commit_was_done_and_not_confirmed_answers_with_what_it_posted()
    {
        var order = await Company.OrderAsync((PlainItem, 5));

        losesCommits = true;
        var posted = Taken(await PostAsync(order.Key));

        Assert.Equal("R-0001", posted.HandlingDocumentNo);
        losesCommits = false;
        Assert.Equal(posted, Taken(await PostAsync(order.Key)));
        Assert.Single(await EntriesAsync());
    }

    [Fact, Trait("Requirement", "Q1")]
    public async Task Q1_a_posting_that_finds_no_database_is_busy_and_posts_when_it_is_back()
    {
        var order = await Company.OrderAsync((PlainItem, 5));

        isGone = true;
        var refused = await PostAsync(order.Key);

        Assert.Equal((OutcomeKind.Busy, RefusalCode.SAVE_2), (refused.Kind, Assert.Single(refused.Refusals).Code));
        Assert.StartsWith("Nothing was saved.", refused.Refusals[0].WayOut, StringComparison.Ordinal);
        isGone = false;
        Assert.Equal("R-0001", Taken(await PostAsync(order.Key)).HandlingDocumentNo);
    }

    [Fact, Trait("Requirement", "Q6")]
    public async Task Q6_a_posting_that_gets_no_entry_numbers_is_busy_by_the_name_of_its_document()
    {
        var order = await Company.OrderAsync((PlainItem, 5));

        areCountersHeld = true;
        var refused = await PostAsync(order.Key);

        var document = DocumentKind.PurchaseOrder.Name(order.Key.No);
        Assert.Equal(OutcomeKind.Busy, refused.Kind);
        Assert.Equal($"The database is busy; {document} was not saved.", Assert.Single(refused.Refusals).Message);
        areCountersHeld = false;
        Assert.Equal("R-0001", Taken(await PostAsync(order.Key)).HandlingDocumentNo);
    }

    private Task<Outcome<PostedDocument>> PostAsync(DocumentKey key)
    {
        var factory = new Failing(this);
        return new DocumentPoster(factory, new WriteTransaction(factory), Company.Database.Clock)
            .PostAsync(key, PostingChoice.Handle, request, Actors.PurchasingClerk);
    }

    private sealed class Failing(PostingFaultTests test)
        : DbCommandInterceptor, IDbContextFactory<ItemTrackingDb>, IDbConnectionInterceptor, IDbTransactionInterceptor
    {
        public ItemTrackingDb CreateDbContext()
        {
            var options = ItemTrackingDbFactory.Sqlite(test.Company.Database.Options);
            return new SqliteItemTrackingDb(new DbContextOptionsBuilder<SqliteItemTrackingDb>(options).AddInterceptors(this).Options);
        }

        public ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData data, InterceptionResult result, CancellationToken cancellationToken = default) =>
            test.isGone ? throw new SqliteException("gone", 14) : ValueTask.FromResult(result);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            test.areCountersHeld && command.CommandText.Contains("LedgerCounter", StringComparison.Ordinal)
                ? throw new SqliteException("held", 5)
                : ValueTask.FromResult(result);

        public Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
            test.losesCommits && eventData.Context!.ChangeTracker.Entries<AuditEntry>().Any()
                ? throw new SqliteException("lost", 10)
                : Task.CompletedTask;
    }
}
