namespace ItemTracking.Web.Pages.Tracking;

/// <summary>
/// Which entries of the browser's queues are done: the highest number of each queue, because entries of a queue come in order. It belongs
/// to the work on the page and is kept with it, so that an entry whose answer was lost is passed over when the browser sends it to the next
/// page.
/// </summary>
public sealed class TakenEntries
{
    /// <summary>More pages than anybody loads between two saves; beyond it the queue that was used longest ago is forgotten.</summary>
    private const int MostQueues = 50;

    private const int LongestQueueId = 50;

    private readonly List<KeyValuePair<string, long>> queues = [];

    /// <summary>Highest number taken of each queue.</summary>
    public IReadOnlyDictionary<string, long> Highest => queues.ToDictionary();

    public bool Has(TrackingEntry entry) => entry.Id <= queues.Find(queue => queue.Key == entry.Queue).Value;

    /// <summary>The entry is done; so is every earlier one of its queue.</summary>
    public void Add(TrackingEntry entry) => Add(entry.Queue, entry.Id);

    /// <summary>What was done on an earlier page counts here too.</summary>
    public void Add(IReadOnlyDictionary<string, long> earlier)
    {
        foreach (var (queue, number) in earlier)
            Add(queue, number);
    }

    private void Add(string queue, long number)
    {
        if (queue.Length > LongestQueueId)
            throw new ArgumentException("No browser names its queue like this.", nameof(queue));
        var known = queues.FindIndex(each => each.Key == queue);
        if (known >= 0)
        {
            number = Math.Max(number, queues[known].Value);
            queues.RemoveAt(known);
        }

        queues.Add(new(queue, number));
        if (queues.Count > MostQueues)
            queues.RemoveAt(0);
    }
}
