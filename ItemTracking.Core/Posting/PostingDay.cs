using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Posting;

/// <summary>The day on which somebody posts.</summary>
/// <param name="WorkDate">Their work date.</param>
/// <param name="IsFarAccepted">They said Yes to a posting date that is far from it.</param>
public sealed record PostingDay(DateOnly WorkDate, bool IsFarAccepted = false)
{
    /// <summary>The question that a posting date more than a year from the work date raises (DATE-2), or null.</summary>
    internal Refusal? Question(DateOnly postingDate)
    {
        if (IsFarAccepted || (postingDate >= WorkDate.AddYears(-1) && postingDate <= WorkDate.AddYears(1)))
            return null;
        var side = postingDate > WorkDate ? "after" : "before";
        return new(
            RefusalCode.DATE_2,
            $"The posting date {postingDate:d} is more than a year {side} the work date {WorkDate:d}.\nDo you want to post?",
            "Posting Date",
            Kind: OutcomeKind.Question);
    }
}
