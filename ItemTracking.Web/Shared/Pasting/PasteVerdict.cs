using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Web.Shared.Pasting;

/// <summary>What would become of a list.</summary>
/// <param name="Good">Rows that would be taken.</param>
/// <param name="Bad">Rows that would not, with their reasons.</param>
/// <param name="TakeAsync">Takes the good rows; gives the bad ones, which may be more by then, or why nothing could be taken.</param>
public sealed record PasteVerdict(
    IReadOnlyList<PastedRow> Good, IReadOnlyList<BadRow> Bad, Func<Task<Outcome<IReadOnlyList<BadRow>>>> TakeAsync)
{
    /// <summary>Units that the line does not call for when the good rows are taken; 0 for none (ITL-12).</summary>
    public decimal Excess { get; init; }

    /// <summary>
    /// What is wrong with every row alike, so that the value is at fault and no row; null when some row is good or each has its own reason.
    /// </summary>
    public Refusal? WrongForAll => Good.Count > 0 || Bad.Count == 0
        ? null
        : Bad[0].Reasons.FirstOrDefault(reason => Bad.All(row => row.Reasons.Any(other => other.Message == reason.Message)));
}
