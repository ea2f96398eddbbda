using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Web.Shared.Pasting;

/// <summary>What would become of a list.</summary>
/// <param name="Good">Rows that would be taken.</param>
/// <param name="Bad">Rows that would not, with their reasons.</param>
/// <param name="TakeAsync">Takes the good rows; gives the bad ones, which may be more by then, or why nothing could be taken.</param>
public sealed record PasteVerdict(
    IReadOnlyList<PastedRow> Good, IReadOnlyList<BadRow> Bad, Func<Task<Outcome<IReadOnlyList<BadRow>>>> TakeAsync);
