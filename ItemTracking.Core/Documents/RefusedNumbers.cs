using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Documents;

/// <summary>
/// Tracking lines that the next posting handles and whose numbers it would refuse, however complete they are (C-40, C-43).
/// </summary>
/// <param name="Count">How many.</param>
/// <param name="First">
/// What the flag of the first one says, and its number, for instance <c>In stock (EAST): S17</c>; null without any.
/// </param>
public readonly record struct RefusedNumbers(int Count, string? First)
{
    /// <summary>In words, for instance <c>In stock (EAST): S17 and 2 more</c>.</summary>
    public string Text => Count == 1 ? First! : $"{First} and {Rounding.QuantityShown(Count - 1)} more";

    /// <summary>Those of several lines; the first of the first line stands for all.</summary>
    public static RefusedNumbers operator +(RefusedNumbers one, RefusedNumbers other) =>
        new(one.Count + other.Count, one.First ?? other.First);
}
