using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment.Pasting;

/// <summary>What the database knows of the numbers of a list, read for all of them at once.</summary>
public sealed record PastedFacts
{
    /// <summary>Nothing is known of any number.</summary>
    public static readonly PastedFacts None = new();

    /// <summary>What is known of them elsewhere (C-43).</summary>
    internal InboundNumbers Elsewhere { get; init; } = InboundNumbers.None;

    /// <summary>The lot that belongs to each serial number (ITL-44).</summary>
    internal IReadOnlyDictionary<string, string> Lots { get; init; } = new Dictionary<string, string>();

    /// <summary>Dates that entries have given to numbers (ITL-51).</summary>
    internal ExistingNumbers Existing { get; init; } = ExistingNumbers.None;

    /// <summary>Why posting would refuse the numbers (C-43); null when it would not.</summary>
    internal Refusal? Objection(TrackingPolicy policy, TrackingNumbers numbers) =>
        NumberObjections.ComingIn(policy, numbers, Elsewhere) is { Obstacle: not NumberObstacle.NotShipped } objection
            ? PasteRefusals.Of(objection)
            : null;

    /// <summary>The numbers of a row; a serial number without a lot gets the lot that belongs to it.</summary>
    internal TrackingNumbers NumbersOf(PastedRow row) => row.Numbers is { LotNo.Length: 0 } serial
        ? serial with { LotNo = Lots.GetValueOrDefault(serial.SerialNo, "") }
        : row.Numbers;
}
