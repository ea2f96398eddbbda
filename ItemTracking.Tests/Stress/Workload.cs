using ItemTracking.Core.Orders;

namespace ItemTracking.Tests.Stress;

/// <summary>What a clerk is asked to do.</summary>
internal enum Job
{
    Receive,
    Ship,
    TakeBack,
    SendBack,
    EditTracking,
    Finish,
    Invoice,
    Block,
    Reserve,
    Adjust,
    Count,
    Reclassify,
    Transfer,
    TakeOver,
    TakeBackPosted,
}

/// <summary>One operation of a run; what comes of it depends on who else is at work.</summary>
/// <param name="Index">Place in the run.</param>
/// <param name="Job">Kind of work.</param>
/// <param name="ItemNo">Item it is about.</param>
/// <param name="LocationCode">Where goods move.</param>
/// <param name="Numbers">Serial or lot numbers the clerk thinks of, the first ones first; more than are needed.</param>
/// <param name="Units">Units moved.</param>
/// <param name="More">Units ordered beside them that are left for others to handle.</param>
/// <param name="Choice">What is posted.</param>
/// <param name="Pick">Any number: which of the open documents, which of several ways.</param>
/// <param name="Reserves">Stock is kept for the document before its numbers are chosen.</param>
/// <param name="Looks">The clerk looks at stock before typing numbers.</param>
/// <param name="ClicksTwice">The posting is sent twice at once (R4).</param>
internal sealed record Operation(
    int Index, Job Job, string ItemNo, string LocationCode, IReadOnlyList<string> Numbers, int Units, int More, PostingChoice Choice,
    int Pick, bool Reserves, bool Looks, bool ClicksTwice);

/// <summary>
/// The operations of a run on 500 serial numbers and 200 lots. Each is drawn from the seed and its place alone, so that several processes
/// can share a run and a failed one can be drawn again.
/// </summary>
internal sealed record Workload(int Seed)
{
    public const string SerialItem = "UNITS";
    public const string LotItem = "CHARGES";
    public const string PlainItem = "LOOSE";
    public const int Serials = 500;
    public const int Lots = 200;

    public static readonly DateOnly WorkDate = new(2025, 1, 15);

    /// <summary>Only the first numbers are ever blocked: the ones most clerks want, and few enough that work goes on.</summary>
    private const int Blockable = 40;

    private static readonly string[] Locations = ["BLUE", "RED"];

    /// <summary>Batches of the item journal and of the count, which all clerks share: each works in any of them.</summary>
    public static readonly string[] Batches = ["ONE", "TWO", "THREE"];

    /// <summary>Jobs as often as they are drawn against each other.</summary>
    private static readonly (Job Job, int Share)[] Shares =
    [
        (Job.Receive, 15), (Job.Ship, 18), (Job.TakeBack, 5), (Job.SendBack, 4), (Job.EditTracking, 18), (Job.Finish, 14), (Job.Invoice, 9),
        (Job.Block, 8), (Job.Reserve, 9), (Job.Adjust, 12), (Job.Count, 5), (Job.Reclassify, 8),
        (Job.Transfer, 12), (Job.TakeOver, 6), (Job.TakeBackPosted, 9),
    ];

    /// <summary>The operation at a place.</summary>
    public Operation At(int index)
    {
        var random = new Random(unchecked((Seed * 1_000_003) + index));
        var job = Draw(random);
        var itemNo = random.Next(20) switch { < 10 => SerialItem, < 18 => LotItem, _ when job == Job.Block => LotItem, _ => PlainItem };
        return new(
            index,
            job,
            itemNo,
            Locations[random.Next(Locations.Length)],
            Draw(random, itemNo == SerialItem ? Serial : Lot, job == Job.Block ? Blockable : itemNo == SerialItem ? Serials : Lots),
            random.Next(1, 5),
            random.Next(5) == 0 ? 2 : 0,
            random.Next(3) == 0 ? PostingChoice.Handle : PostingChoice.HandleAndInvoice,
            random.Next(),
            random.Next(5) == 0,
            random.Next(10) < 8,
            random.Next(20) == 0);
    }

    public static string Serial(int n) => $"S{n:000}";

    public static string Lot(int n) => $"L{n:000}";

    /// <summary>The date every clerk knows for a lot; some lots have expired.</summary>
    public static DateOnly? ExpirationOf(string lotNo)
    {
        var n = int.Parse(lotNo[1..]);
        return n % 5 == 0 ? null : WorkDate.AddDays((n % 40 * 10) - 30);
    }

    private static Job Draw(Random random)
    {
        var at = random.Next(Shares.Sum(s => s.Share));
        foreach (var (job, share) in Shares)
        {
            if (at < share)
                return job;
            at -= share;
        }

        throw new InvalidOperationException("The shares do not add up.");
    }

    private static string[] Draw(Random random, Func<int, string> name, int count) =>
        [.. Enumerable.Range(0, 12).Select(_ => name(random.Next(count))).Distinct()];
}
