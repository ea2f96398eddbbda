using ItemTracking.Core.DataCheck;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.DataCheck;

/// <summary>The data check is asked of whole ledgers, so its cost must not grow with their square.</summary>
public sealed class InvariantPlanTests
{
    [Fact]
    public async Task No_invariant_reads_a_table_from_end_to_end_for_each_row_of_another()
    {
        await using var db = new ItemTrackingDbFactory(new DatabaseOptions { ConnectionString = "Data Source=:memory:" }).CreateDbContext();
        await db.Database.OpenConnectionAsync();
        await db.Database.EnsureCreatedAsync();

        var slow = new List<string>();
        foreach (var query in InvariantReader.Queries(db))
            slow.AddRange((await RepeatedAsync(db, query))
                .Where(step => step.StartsWith("SCAN", StringComparison.Ordinal))
                .Select(step => $"{step} in {query.ToQueryString()}"));

        Assert.Empty(slow);
    }

    /// <summary>The steps of the plan that are repeated for each row of an outer step.</summary>
    private static async Task<IReadOnlyList<string>> RepeatedAsync(ItemTrackingDb db, IQueryable query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await using var reader = await command.ExecuteReaderAsync();
        var (repeated, steps) = (new HashSet<long>(), new List<string>());
        while (await reader.ReadAsync())
        {
            var (id, parent, step) = (reader.GetInt64(0), reader.GetInt64(1), reader.GetString(3));
            if (repeated.Contains(parent))
                steps.Add(step);
            if (repeated.Contains(parent) || step.StartsWith("CORRELATED", StringComparison.Ordinal))
                repeated.Add(id);
        }

        return steps;
    }
}
