using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>Puts the numbers of movements where queries can join them.</summary>
internal static class MovedNumberStore
{
    /// <summary>Once for each context, before anything is asked of the numbers; nothing is made where the movements have none.</summary>
    public static Task StageNumbersAsync(
        this ItemTrackingDb db, IReadOnlyList<ItemMovement> movements, CancellationToken cancellationToken)
    {
        var numbers = MovedNumber.Of(movements);
        return numbers.Count == 0 ? Task.CompletedTask : db.StageAsync(numbers, cancellationToken);
    }

    /// <summary>The staged numbers.</summary>
    public static IQueryable<MovedNumber> MovedNumbers(this ItemTrackingDb db) =>
        db.Set<MovedNumber>().AsNoTracking().Where(n => n.List == MovedNumber.Moved);
}
