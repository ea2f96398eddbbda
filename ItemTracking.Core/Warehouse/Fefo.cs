using System.Globalization;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Warehouse;

/// <summary>A number that is proposed.</summary>
/// <param name="Stock">Number.</param>
/// <param name="Quantity">How much of it; base units, greater than zero.</param>
/// <param name="Why">Why this one.</param>
internal sealed record FefoTake(StockedNumber Stock, decimal Quantity, string Why);

/// <summary>A number that is not proposed.</summary>
/// <param name="Stock">Number.</param>
/// <param name="Why">Why not.</param>
internal sealed record FefoLeftOut(StockedNumber Stock, string Why);

/// <summary>What should leave first, and why the rest stays.</summary>
/// <param name="Takes">Numbers in the order in which they expire.</param>
/// <param name="LeftOut">The other numbers in stock, in the same order.</param>
/// <param name="LeavesOutExpired">A number that could be picked is left out because it has expired, or has no date (EXP-3).</param>
internal sealed record FefoProposal(IReadOnlyList<FefoTake> Takes, IReadOnlyList<FefoLeftOut> LeftOut, bool LeavesOutExpired);

/// <summary>First expired, first out: which numbers a pick takes (EXP-2, EXP-3, EXP-4).</summary>
internal static class Fefo
{
    /// <summary>Takes from the number that expires first until there is enough.</summary>
    /// <param name="stock">Everything in stock of the item at the place, each pair of numbers once.</param>
    /// <param name="needed">How much is needed; base units.</param>
    /// <param name="strict">What has expired may not leave (PST-21); a number without a date counts as expired.</param>
    /// <param name="workDate">Day of the user; what expires on it is good.</param>
    /// <param name="takesUndated">Numbers without a date are taken when those with one are not enough (EXP-4).</param>
    public static FefoProposal Propose(
        IEnumerable<StockedNumber> stock, decimal needed, bool strict, DateOnly workDate, bool takesUndated = false)
    {
        var (takes, leftOut, leavesOutExpired, left) = (new List<FefoTake>(), new List<FefoLeftOut>(), false, needed);
        foreach (var number in InOrder(stock))
        {
            var isExpired = strict && (number.ExpirationDate is null || number.ExpirationDate < workDate);
            leavesOutExpired |= isExpired && number.Free > 0;
            if (WhyNot(number, isExpired, takesUndated) is { } reason)
            {
                leftOut.Add(new(number, reason));
            }
            else if (left <= 0)
            {
                leftOut.Add(new(number, "Not needed: what expires earlier is enough."));
            }
            else
            {
                var quantity = Math.Min(left, number.Free);
                takes.Add(new(number, quantity, Why(number, takes.Count)));
                left -= quantity;
            }
        }

        return new(takes, leftOut, leavesOutExpired);
    }

    /// <summary>Dated numbers by date, those alike by number; what has no date stands last.</summary>
    private static IEnumerable<StockedNumber> InOrder(IEnumerable<StockedNumber> stock) => stock
        .OrderBy(n => n.ExpirationDate ?? DateOnly.MaxValue)
        .ThenBy(n => n.ExpirationDate is null)
        .ThenBy(n => n.Numbers.LotNo, Codes.Comparer)
        .ThenBy(n => n.Numbers.SerialNo, Codes.Comparer);

    private static string? WhyNot(StockedNumber number, bool isExpired, bool takesUndated) =>
        number.Blocked ? "Blocked."
        : number.ExpirationDate is null && (isExpired || !takesUndated) ? "It has no expiration date."
        : isExpired ? $"It expired on {Day(number)}, and the item tracking code is strict."
        : number.Free > 0 ? null
        : (number.Reserved > 0, number.Picked > 0) switch
        {
            (true, true) => "All of it is kept for other documents or on other picks.",
            (true, false) => "All of it is kept for other documents.",
            (false, true) => "All of it is on other picks.",
            (false, false) => "Nothing of it is in stock.",
        };

    private static string Why(StockedNumber number, int before) => number.ExpirationDate is null
        ? "It has no expiration date: what has one is not enough."
        : before == 0
        ? $"It expires first, on {Day(number)}."
        : $"It expires next, on {Day(number)}.";

    private static string Day(StockedNumber number) => number.ExpirationDate!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
