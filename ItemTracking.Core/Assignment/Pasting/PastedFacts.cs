using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Core.Assignment.Pasting;

/// <summary>What the database knows of the numbers of a list, read for all of them at once.</summary>
public sealed record PastedFacts
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    /// <summary>Nothing is known of any number.</summary>
    public static readonly PastedFacts None = new();

    /// <summary>Location of each serial number that is in stock already; only where it may come in once (PST-16).</summary>
    internal IReadOnlyDictionary<string, string> InStock { get; init; } = Nothing;

    /// <summary>Another document that brings each serial number in as well.</summary>
    internal IReadOnlyDictionary<string, string> Expected { get; init; } = Nothing;

    /// <summary>Why serial numbers are blocked (INF-9).</summary>
    internal IReadOnlyDictionary<string, string> BlockedSerials { get; init; } = Nothing;

    /// <summary>Why lots are blocked (INF-9).</summary>
    internal IReadOnlyDictionary<string, string> BlockedLots { get; init; } = Nothing;

    /// <summary>The lot that belongs to each serial number (ITL-44).</summary>
    internal IReadOnlyDictionary<string, string> Lots { get; init; } = Nothing;

    /// <summary>Dates that entries have given to numbers (ITL-51).</summary>
    internal ExistingNumbers Existing { get; init; } = ExistingNumbers.None;

    /// <summary>The numbers of a row; a serial number without a lot gets the lot that belongs to it.</summary>
    internal TrackingNumbers NumbersOf(PastedRow row) => row.Numbers is { LotNo.Length: 0 } serial
        ? serial with { LotNo = Lots.GetValueOrDefault(serial.SerialNo, "") }
        : row.Numbers;
}
