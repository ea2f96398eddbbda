using System.Data.Common;
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
        await db.Database.OpenConnectionAsync();
        return await OfAsync(command);
    }

    /// <summary>The same of a command that is about to be executed; it stays as it is.</summary>
    public static async Task<string> OfAsync(DbCommand command)
    {
        var text = command.CommandText;
        command.CommandText = $"EXPLAIN QUERY PLAN {text}";
        var steps = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                steps.Add(reader.GetString(3));
        }

        command.CommandText = text;
        return string.Join("; ", steps);
    }
}
