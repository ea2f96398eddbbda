using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;

namespace ItemTracking.Core.Pasting;

/// <summary>
/// Numbers that are written as a range: <c>SN001..SN500</c> from the first to the last, <c>A10+50</c> fifty numbers from A10 on. They are
/// counted up as everywhere (NUM-17, NUM-18).
/// </summary>
public static partial class PastedRange
{
    /// <summary>Most numbers that a range may mean; it is refused before any is made.</summary>
    public const int MostNumbers = 1_000_000;

    /// <summary>The row for each number of its range; a row without one as it is, one that cannot be counted up with the reason.</summary>
    /// <param name="row">Row of a list.</param>
    /// <param name="room">How many rows the list may still get.</param>
    public static IEnumerable<PastedRow> Expand(PastedRow row, int room)
    {
        var field = row[PasteField.SerialNo].Length > 0 ? PasteField.SerialNo : PasteField.LotNo;
        if (row.LineNo > 0 || Parts(row[field]) is not var (first, count))
            return [row];
        if (count.IsRefused)
            return [row.Refused(count.Refusals[0])];
        return count.Value > room
            ? [row.Refused(PastedText.TooManyRows)]
            : NumberIncrement.Sequence(first, 1, count.Value).Select(number => row.With(field, number));
    }

    /// <summary>
    /// The list that a text means which was typed where one number belongs: a range from the first number to the last, or several parted by
    /// commas or semicolons, a row each. <c>A10+50</c> typed alone may as well be a number.
    /// </summary>
    /// <returns>The list; null for a text that is one number.</returns>
    public static string? ListOf(string typed)
    {
        var isRange = IsFromTo(typed);
        if (isRange && Parts(typed) is { Count.IsRefused: false })
            return typed;
        var parts = typed.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? string.Join('\n', parts) : isRange ? typed : null;
    }

    private static bool IsFromTo(string typed) =>
        FromTo().Match(typed) is { Success: true } range && NumberIncrement.HasDigits(range.Groups["first"].Value);

    /// <summary>First number and how many there are; null for a text that is no range.</summary>
    internal static (string First, Outcome<int> Count)? Parts(string typed)
    {
        if (typed.Length > 2 * Codes.TrackingNumberLength + 2)
            return null;
        if (FromTo().Match(typed) is { Success: true } range)
        {
            var (first, last) = (Codes.Normalise(range.Groups["first"].Value), Codes.Normalise(range.Groups["last"].Value));
            return (first, Between(typed, first, last));
        }

        return Counted().Match(typed) is { Success: true } counted && NumberIncrement.HasDigits(counted.Groups["first"].Value)
            ? (Codes.Normalise(counted.Groups["first"].Value), Within(typed, BigInteger.Parse(counted.Groups["count"].ValueSpan)))
            : null;
    }

    private static Outcome<int> Between(string typed, string first, string last)
    {
        var (from, to) = (NumberIncrement.LastRun(first), NumberIncrement.LastRun(last));
        if (from.Start == from.End || to.Start == to.End || first[..from.Start] != last[..to.Start] || first[from.End..] != last[to.End..])
            return Refused(typed, $"{first} and {last} must differ in their last digits only.");
        var count = BigInteger.Parse(last.AsSpan(to.Start, to.End - to.Start))
            - BigInteger.Parse(first.AsSpan(from.Start, from.End - from.Start)) + 1;
        if (count < 1)
            return Refused(typed, $"It runs backwards: {last} comes before {first}.");
        var within = Within(typed, count);
        return within.IsRefused || (count == 1 ? first : NumberIncrement.Next(first, within.Value - 1)) == last
            ? within
            : Refused(typed, $"Counting up from {first} does not meet {last}: leading zeros differ.");
    }

    private static Outcome<int> Within(string typed, BigInteger count) =>
        count > MostNumbers ? Refused(typed, $"A range may have {Shown(MostNumbers)} numbers; this one has {Shown(count)}.")
        : count < 1 ? Refused(typed, "It has no numbers.")
        : (int)count;

    private static string Shown(BigInteger number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static Refusal Refused(string typed, string why) => new(RefusalCode.PASTE_1, $"'{typed}' cannot be counted up. {why}");

    [GeneratedRegex(@"^\s*(?<first>[^\s.](?:.*?[^\s.])?)\s*\.\.\s*(?<last>[^\s.].*?)\s*$")]
    private static partial Regex FromTo();

    [GeneratedRegex(@"^\s*(?<first>[^+\s][^+]*?)\s*\+\s*(?<count>[0-9]+)\s*$")]
    private static partial Regex Counted();
}
