namespace ItemTracking.Core.NumberSeries;

/// <summary>
/// Counts up numbers that are text: the right-most run of digits rises, everything before and after it stays (NUM-17, NOS-5).
/// </summary>
public static class NumberIncrement
{
    /// <summary>Decimal digits of the largest step.</summary>
    private const int DigitsOfStep = 10;

    /// <summary>True when the number can be counted up.</summary>
    public static bool HasDigits(string number) => number.Any(char.IsAsciiDigit);

    /// <summary>
    /// The number some steps further. Leading zeros keep the width; on overflow it grows by a digit (NUM-18). A hyphen before the digits is
    /// text (NUM-20). The run may have any length. The result may be longer than a field takes: its caller checks (NUM-21).
    /// </summary>
    /// <param name="number">Any text.</param>
    /// <param name="steps">Steps; less than 1 counts as 1 (NUM-15).</param>
    /// <returns>Null when the text has no digits (NUM-19).</returns>
    public static string? Next(string number, int steps = 1)
    {
        var (start, end) = LastRun(number);
        return start == end
            ? null
            : string.Concat(number.AsSpan(0, start), Add(number.AsSpan(start, end - start), Math.Max(1, steps)), number.AsSpan(end));
    }

    /// <summary>The first number itself and those that follow it, each one increment further (NUM-15).</summary>
    /// <param name="first">First number.</param>
    /// <param name="increment">Steps between two numbers; less than 1 counts as 1.</param>
    /// <param name="count">How many; not negative.</param>
    /// <returns>Exactly <paramref name="count"/> numbers, or none when the first one has no digits.</returns>
    public static IReadOnlyList<string> Sequence(string first, int increment, int count)
    {
        if (!HasDigits(first))
            return [];
        var numbers = new string[count];
        for (var i = 0; i < count; i++)
            numbers[i] = i == 0 ? first : Next(numbers[i - 1], increment)!;
        return numbers;
    }

    /// <summary>Where the right-most run of digits starts and where the text behind it starts; equal when there are no digits.</summary>
    internal static (int Start, int End) LastRun(ReadOnlySpan<char> number)
    {
        var end = number.LastIndexOfAnyInRange('0', '9') + 1;
        return (number[..end].LastIndexOfAnyExceptInRange('0', '9') + 1, end);
    }

    private static ReadOnlySpan<char> Add(ReadOnlySpan<char> digits, int steps)
    {
        var sum = new char[Math.Max(digits.Length, DigitsOfStep) + 1];
        var at = sum.Length;
        long carry = steps;
        for (var i = digits.Length - 1; i >= 0 || carry > 0; i--)
        {
            carry += i >= 0 ? digits[i] - '0' : 0;
            sum[--at] = (char)('0' + carry % 10);
            carry /= 10;
        }

        return sum.AsSpan(at);
    }
}
