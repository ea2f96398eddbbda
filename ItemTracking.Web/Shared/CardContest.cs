using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Shared;

/// <summary>A card that two people have changed: what both have changed, and the choice between them (R5).</summary>
/// <param name="opened">Record that was opened here.</param>
/// <param name="mine">Record as it was typed here.</param>
/// <param name="theirs">Record as the other user has saved it.</param>
public sealed class CardContest<TCard>(TCard opened, TCard mine, TCard theirs)
    where TCard : class
{
    private readonly Dictionary<ContestedValue, Contest> choices =
        RecordMerge.Of(opened, mine, theirs).Contested.Distinct().ToDictionary(value => value, ContestText.Row);

    /// <summary>Record as the other user has saved it.</summary>
    public TCard Theirs => theirs;

    /// <summary>What both have changed; the choice is kept in it.</summary>
    public List<Contest> Rows => [.. choices.Values];

    /// <summary>My entries laid over theirs, as it was chosen.</summary>
    public TCard Merged =>
        RecordMerge.Of(opened, mine, theirs, value => choices.GetValueOrDefault(value)?.KeepsMine ?? value.KeepsMine).Merged;
}
