using ItemTracking.Core.Documents;
using ItemTracking.Core.Users;

namespace ItemTracking.Web.Shared.Drafts;

/// <summary>The page whose unsaved entries are kept.</summary>
/// <param name="Source">What they belong to; a new document gets its number while it is open.</param>
/// <param name="Actor">
/// Who enters them. The draft is written in his name even when his session has ended a moment ago: that is what it is for.
/// </param>
/// <param name="Look">
/// Looks at the page, in its turn, without copying much; what it returns works the entries out beside the page, null when nothing is
/// unsaved.
/// </param>
public sealed record DraftSource(Func<SourceRef> Source, Actor Actor, Func<Task<Func<KeptDraft?>>> Look)
{
    /// <summary>What was looked at last is kept now.</summary>
    public Action OnKept { get; init; } = () => { };

    /// <summary>Another window of the user has saved or thrown away what was kept: it is no longer offered here.</summary>
    public Action OnSettled { get; init; } = () => { };
}
