using System.Collections.Concurrent;

namespace ItemTracking.Tests.Stress;

/// <summary>What came of the operations of a run, counted by all clerks at once.</summary>
internal sealed class Tally
{
    /// <summary>Operations by what came of them: <c>Ship done</c>, <c>Ship PST-15</c>.</summary>
    public ConcurrentDictionary<string, int> Results { get; init; } = [];

    /// <summary>What no clerk should ever see.</summary>
    public ConcurrentQueue<string> Faults { get; init; } = [];

    public int Operations => Results.Where(r => r.Key != Postings).Sum(r => r.Value);

    /// <summary>Documents that were posted, whole or in part.</summary>
    public int Posted => Results.GetValueOrDefault(Postings);

    private static string Postings => "postings";

    public void CountPosting() => Count(Postings, 1);

    public void Count(Operation operation, string? refused) => Count($"{operation.Job} {refused ?? "done"}", 1);

    public void Fault(Operation operation, Exception exception) => Faults.Enqueue($"{operation}: {exception}");

    /// <summary>Takes in what another process counted.</summary>
    public void Add(Tally other)
    {
        foreach (var (result, count) in other.Results)
            Count(result, count);
        foreach (var fault in other.Faults)
            Faults.Enqueue(fault);
    }

    public override string ToString() =>
        string.Join(Environment.NewLine, Results.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Value,7} {r.Key}"));

    private void Count(string result, int count) => Results.AddOrUpdate(result, count, (_, known) => known + count);
}
