using System.Data.Common;
using System.Diagnostics;
using ItemTracking.Core.Orders;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Benchmarks;

/// <summary>
/// P1: a receipt of one line with 1,000 and 10,000 serial numbers, beside a hand-written prepared insert of the same rows into the same
/// tables. The ratios are the same on every machine and must hold; the times are told.
/// </summary>
[Trait("Category", "Benchmark")]
public sealed class PostingBenchmarks(ITestOutputHelper output)
{
    private static readonly string[] Written =
        ["ItemLedgerEntry", "ItemApplicationEntry", "TrackingBalance", "PostedDocumentHeader", "PostedDocumentLine", "Posting"];

    private const double MostPerSerial = 1.3;
    private const double MostOfInsert = 3;

    [Fact]
    public async Task P1_post_a_receipt()
    {
        await MeasureAsync(1_000);
        var small = await BestOfAsync(1_000, 5);
        var large = await BestOfAsync(10_000, 3);

        output.WriteLine($"| P1 | serials/s (target 5,000) | posting ms | prepared insert ms | ratio (at most {MostOfInsert}) |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var (count, run) in new[] { (1_000, small), (10_000, large) })
            output.WriteLine($"| {count:N0} serials | {count / run.Posting.TotalSeconds:N0} | {run.Posting.TotalMilliseconds:N0} "
                + $"| {run.Insert.TotalMilliseconds:N0} | {run.Posting / run.Insert:N2} |");
        var perSerial = large.Posting / small.Posting / 10;
        output.WriteLine($"Time per serial, 10,000 against 1,000: {perSerial:N2} (at most {MostPerSerial})");
        Assert.InRange(perSerial, 0, MostPerSerial);
        Assert.InRange(small.Posting / small.Insert, 0, MostOfInsert);
        Assert.InRange(large.Posting / large.Insert, 0, MostOfInsert);
    }

    private static async Task<(TimeSpan Posting, TimeSpan Insert)> BestOfAsync(int count, int runs)
    {
        var results = new List<(TimeSpan Posting, TimeSpan Insert)>();
        for (var run = 0; run < runs; run++)
            results.Add(await MeasureAsync(count));
        return (results.Min(r => r.Posting), results.Min(r => r.Insert));
    }

    private static async Task<(TimeSpan Posting, TimeSpan Insert)> MeasureAsync(int count)
    {
        using var company = await CreateAsync();
        var order = await company.OrderAsync((SerialItem, count));
        await company.Database.TrackManyAsync(order.Key, SerialItem, Serials("S", count));
        var poster = new DocumentPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock);

        var watch = Stopwatch.StartNew();
        var posted = Taken(await poster.PostAsync(order.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));
        var posting = watch.Elapsed;
        Assert.Equal(count, posted.EntryCount);

        return (posting, await InsertAgainAsync(company.Database));
    }

    /// <summary>The rows the posting wrote, taken out of the tables and put back with one prepared command per table.</summary>
    private static async Task<TimeSpan> InsertAgainAsync(TestDatabase database)
    {
        await using var db = database.Factory.CreateDbContext();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var tables = new List<(string Table, string[] Columns, List<object[]> Rows)>();
        foreach (var table in Written)
            tables.Add(await ReadAsync(connection, table));
        foreach (var table in Written.Order().Reverse())
            await ExecuteAsync(connection, $"DELETE FROM {table}");

        var watch = Stopwatch.StartNew();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var (table, columns, rows) in tables)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES "
                + $"({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
            for (var i = 0; i < columns.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@p{i}";
                command.Parameters.Add(parameter);
            }

            foreach (var row in rows)
            {
                for (var i = 0; i < row.Length; i++)
                    command.Parameters[i].Value = row[i];
                command.ExecuteNonQuery();
            }
        }

        await transaction.CommitAsync();
        return watch.Elapsed;
    }

    private static async Task<(string Table, string[] Columns, List<object[]> Rows)> ReadAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return (table, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows);
    }

    private static async Task ExecuteAsync(DbConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }
}
