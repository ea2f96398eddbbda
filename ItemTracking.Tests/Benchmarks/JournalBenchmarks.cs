using Xunit.Abstractions;

namespace ItemTracking.Tests.Benchmarks;

/// <summary>
/// P3b: a journal line with 1,000 and 10,000 serial numbers that were found, their reclassification to another location and back, and a
/// count of as many that are all lost, beside the receipt
/// of as many in the same run. The ratios must hold; the times are told.
/// </summary>
[Trait("Category", "Benchmark")]
public sealed class JournalBenchmarks(ITestOutputHelper output)
{
    private const double MostOfReceipt = 3;
    private const double MostPerSerial = 1.3;

    [Fact]
    public async Task P3b_post_a_journal_line_and_a_count()
    {
        await JournalTimes.BestAsync(1_000, 1);
        var small = await JournalTimes.BestAsync(1_000, 5);
        var large = await JournalTimes.BestAsync(10_000, 3);

        output.WriteLine(
            "| P3b | receipt ms | journal ms | there ms | back ms | calculate ms | count ms | journal, there, back, count / receipt |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var (count, t) in new[] { (1_000, small), (10_000, large) })
            output.WriteLine($"| {count:N0} | {t.Receipt.TotalMilliseconds:N0} | {t.Journal.TotalMilliseconds:N0} "
                + $"| {t.There.TotalMilliseconds:N0} | {t.Back.TotalMilliseconds:N0} "
                + $"| {t.Calculate.TotalMilliseconds:N0} | {t.Count.TotalMilliseconds:N0} "
                + $"| {t.Journal / t.Receipt:N2}, {t.There / t.Receipt:N2}, {t.Back / t.Receipt:N2}, "
                + $"{(t.Calculate + t.Count) / t.Receipt:N2} |");
        output.WriteLine($"Per number, 10,000 against 1,000: journal {large.Journal / small.Journal / 10:N2}, "
            + $"there {large.There / small.There / 10:N2}, back {large.Back / small.Back / 10:N2}, "
            + $"calculate {large.Calculate / small.Calculate / 10:N2}, count {large.Count / small.Count / 10:N2} "
            + $"(at most {MostPerSerial})");
        Assert.InRange(large.Journal / large.Receipt, 0, MostOfReceipt);
        Assert.InRange(large.There / large.Receipt, 0, MostOfReceipt);
        Assert.InRange(large.Back / large.Receipt, 0, MostOfReceipt);
        Assert.InRange(large.There / small.There / 10, 0, MostPerSerial);
        Assert.InRange((large.Calculate + large.Count) / large.Receipt, 0, MostOfReceipt);
        Assert.InRange(large.Journal / small.Journal / 10, 0, MostPerSerial);
        Assert.InRange((large.Calculate + large.Count) / (small.Calculate + small.Count) / 10, 0, MostPerSerial);
    }
}
