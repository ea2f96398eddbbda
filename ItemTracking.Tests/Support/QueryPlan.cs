using System.Data.Common;
using System.Xml.Linq;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Support;

/// <summary>How a database answers a query; each is asked in its own way (Q7).</summary>
internal static class QueryPlan
{
    private static readonly XNamespace Showplan = "http://schemas.microsoft.com/sqlserver/2004/07/showplan";

    /// <summary>
    /// The steps of the plan, each naming table and index: SEARCH where keys are sought, SCAN where rows are passed over.
    /// </summary>
    public static async Task<string> OfAsync(ItemTrackingDb db, IQueryable query)
    {
        await using var command = query.CreateDbCommand();
        await db.Database.OpenConnectionAsync();
        return db.Database.IsSqlServer() ? await OfSqlServerAsync(command) : await OfAsync(command);
    }

    /// <summary>The same of a command of SQLite that is about to be executed; it stays as it is.</summary>
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

    /// <summary>The plan comes after the rows.</summary>
    private static async Task<string> OfSqlServerAsync(DbCommand command)
    {
        await using (var statistics = command.Connection!.CreateCommand())
        {
            statistics.CommandText = "SET STATISTICS XML ON";
            await statistics.ExecuteNonQueryAsync();
        }

        var last = "";
        await using var reader = await command.ExecuteReaderAsync();
        do
        {
            while (await reader.ReadAsync())
                last = reader.GetValue(0).ToString()!;
        }
        while (await reader.NextResultAsync());
        return string.Join("; ", XDocument.Parse(last).Descendants(Showplan + "RelOp").SelectMany(Steps));
    }

    private static IEnumerable<string> Steps(XElement operation)
    {
        var isSought = operation.Attribute("PhysicalOp")!.Value.Contains("Seek", StringComparison.Ordinal);
        return operation.Elements().Where(e => e.Name == Showplan + "IndexScan" || e.Name == Showplan + "TableScan")
            .SelectMany(scan => scan.Elements(Showplan + "Object"))
            .Select(found => $"{(isSought ? "SEARCH" : "SCAN")} {Name(found, "Table")} USING INDEX {Name(found, "Index")}");
    }

    private static string? Name(XElement found, string part) => found.Attribute(part)?.Value.Trim('[', ']');
}
