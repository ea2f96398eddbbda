namespace ItemTracking.Core.NumberSeries;

/// <summary>The order and the shape of the numbers of a series line.</summary>
public static class NumberOrder
{
    /// <summary>Shorter numbers come first, numbers of one length in the order of their text (NOS-8). Negative, zero or positive.</summary>
    public static int Compare(string one, string other) =>
        one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(one, other);

    /// <summary>True when both numbers are the same but for their digits (NOS-3).</summary>
    public static bool HaveSameFormat(string one, string other) => one.Where(IsText).SequenceEqual(other.Where(IsText));

    /// <summary>How many digits the part that counts up has.</summary>
    public static int Width(string number)
    {
        var (start, end) = NumberIncrement.LastRun(number);
        return end - start;
    }

    /// <summary>
    /// The number with leading zeros in the part that counts up; unchanged when that is wide enough or there are no digits (NOS-3).
    /// </summary>
    public static string Pad(string number, int width)
    {
        var (start, end) = NumberIncrement.LastRun(number);
        return end - start >= width || start == end
            ? number
            : string.Concat(number.AsSpan(0, start), new string('0', width - (end - start)), number.AsSpan(start));
    }

    /// <summary>True when the number is nothing but digits; such numbers are not padded, 1 to 10 stays 1 to 10.</summary>
    public static bool IsOnlyDigits(string number) => number.All(char.IsAsciiDigit);

    private static bool IsText(char character) => !char.IsAsciiDigit(character);
}
