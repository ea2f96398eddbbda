using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Support;

/// <summary>How SQLite would answer a query.</summary>
internal static class QueryPlan
{
    /// <summary>The steps of the plan, each naming its table and index.</summary>
    public static async Task<string> OfAsync(ItemTrackingDb db, IQueryable query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await db.Database.OpenConnectionAsync();
        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(3));
        return string.Join("; ", steps);
    }
}
