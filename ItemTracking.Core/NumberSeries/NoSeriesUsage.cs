using System.Globalization;
using System.Numerics;

namespace ItemTracking.Core.NumberSeries;

/// <summary>How much of a line with an end is used up: <c>412 of 9,999 used</c>.</summary>
/// <param name="Used">Numbers between the first one and the last one used.</param>
/// <param name="All">Numbers between the first and the last one.</param>
public sealed record NoSeriesUsage(BigInteger Used, BigInteger All)
{
    /// <summary>Part that is used, in percent from 0 to 100.</summary>
    public int Percent => (int)(BigInteger.Min(Used, All) * 100 / All);

    /// <summary>The usage of a line, or null when it has no end or its numbers cannot be counted.</summary>
    public static NoSeriesUsage? Of(NoSeriesLineCard line)
    {
        if (Value(line.StartingNo) is not { } first || Value(line.EndingNo) is not { } last || last < first)
            return null;
        var used = Value(line.LastNoUsed) is { } current && current >= first ? current - first + 1 : 0;
        return new NoSeriesUsage(used, last - first + 1);
    }

    private static BigInteger? Value(string number)
    {
        var (start, end) = NumberIncrement.LastRun(number);
        return start == end ? null : BigInteger.Parse(number.AsSpan(start, end - start), CultureInfo.InvariantCulture);
    }
}
