using System.Text.Json;
using System.Text.Json.Serialization;
using ItemTracking.Core.Documents;

namespace ItemTracking.Core.Assignment;

/// <summary>A text that stands in a cell without being accepted.</summary>
/// <param name="LineNo">Number of the line on the page.</param>
/// <param name="Field">Field of the page.</param>
/// <param name="Text">Text as typed.</param>
public sealed record UnsavedText(int LineNo, string Field, string Text);

/// <summary>A scan that was not taken.</summary>
/// <param name="Text">What was scanned.</param>
/// <param name="Reason">Why it was not taken.</param>
/// <param name="MayTryAgain">The number itself is not at fault: the same scan may be taken later.</param>
public sealed record UnsavedScan(string Text, string Reason, bool MayTryAgain = false);

/// <summary>
/// The unsaved work of one user on one source line, as it is kept beside what is stored (C-53): enough to lay it over whatever is stored
/// when its user comes back.
/// </summary>
/// <param name="At">When the last entry was made.</param>
/// <param name="Lines">Lines with something that is not saved.</param>
public sealed record TrackingDraft(DateTimeOffset At, IReadOnlyList<UnsavedLine> Lines)
{
    private const int CurrentForm = 1;

    /// <summary>Blank and zero are left out: a new line takes about a hundred characters.</summary>
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
    };

    /// <summary>Form in which it was written; another one is not read.</summary>
    public int Form { get; init; } = CurrentForm;

    /// <summary>Texts that were not accepted.</summary>
    public IReadOnlyList<UnsavedText> Texts { get; init; } = [];

    /// <summary>Scans that were not taken.</summary>
    public IReadOnlyList<UnsavedScan> Scans { get; init; } = [];

    /// <summary>Highest number of each queue of the browser whose entries it holds: they are not taken a second time.</summary>
    public IReadOnlyDictionary<string, long> Taken { get; init; } = new Dictionary<string, long>();

    /// <summary>A draft that was offered and not answered while this work was done; it lies below.</summary>
    public TrackingDraft? Earlier { get; init; }

    /// <summary>How many entries it holds.</summary>
    public int Changes => Lines.Count(line => line.IsChanged) + Texts.Count + Scans.Count + (Earlier?.Changes ?? 0);

    /// <summary>The draft and those below it, the earliest first.</summary>
    [JsonIgnore]
    public IEnumerable<TrackingDraft> Layers => [.. Earlier?.Layers ?? [], this with { Earlier = null }];

    /// <summary>The draft as it is kept; null when nothing is unsaved.</summary>
    public KeptDraft? ToKept() => Changes == 0 ? null : new(JsonSerializer.Serialize(this, Json), Changes, At);

    /// <summary>The draft that was kept; null when there is none, or when it is in a form that is not known any more.</summary>
    public static TrackingDraft? Of(KeptDraft? kept)
    {
        try
        {
            return kept is not null && JsonSerializer.Deserialize<TrackingDraft>(kept.Content, Json) is { Form: CurrentForm } draft
                ? draft
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
