using ItemTracking.Core.Documents;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Posting;

/// <summary>Queries that are written once for both databases are turned into T-SQL without a server.</summary>
public sealed class SqlServerTranslationTests
{
    [Fact]
    public void Every_invariant_and_the_query_for_serials_in_stock_can_be_asked_of_sql_server()
    {
        using var db = new ItemTrackingDbFactory(new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=none;Database=none" }).CreateDbContext();

        var queries = StockInvariantReader.Queries(db).Concat(LedgerInvariantReader.Queries(db)).Concat(DocumentInvariantReader.Queries(db)).Concat(NumberInvariantReader.Queries(db)).Cast<IQueryable>()
            .Append(OpenEntryReader.SerialsInStock(db, DocumentKey.PurchaseOrder("PO-1")));
        Assert.All(queries, q => Assert.Contains("FROM [", q.ToQueryString(), StringComparison.Ordinal));
    }
}
