using System.Globalization;

namespace ItemTracking.Web.Shared.Typed;

/// <summary>
/// A number as it is typed in a region. Nothing is guessed: signs between groups stand only where the groups are whole and the first has
/// one to three digits and does not begin with 0 (C-20).
/// </summary>
/// <param name="format">How the region writes numbers.</param>
internal sealed class TypedNumber(NumberFormatInfo format)
{
    private const int MostDigits = 28;
    private const string Apostrophes = "'\u2019";

    private readonly char point = format.NumberDecimalSeparator[0];
    private readonly string groupSigns = SignsOf(format.NumberGroupSeparator);

    /// <summary>The number, or null where the text is none or could mean two.</summary>
    public decimal? Read(string typed)
    {
        var text = WithoutSign(TypedText.Plain(typed), out var isNegative);
        var number = Unsigned(text.Replace('\u066B', point)) ?? WithOtherPoint(text);
        return isNegative ? -number : number;
    }

    /// <summary>What a text that was not read could mean; none where it is no number at all.</summary>
    public IReadOnlyList<decimal> Meanings(string typed)
    {
        var text = WithoutSign(TypedText.Plain(typed), out var isNegative);
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length == 0 || text.Any(c => !char.IsAsciiDigit(c) && !IsSign(c)))
            return [];
        var last = text.LastIndexOfAny([',', '.', point]);
        var isOnce = last >= 0 && text.IndexOf(text[last], StringComparison.Ordinal) == last;
        string[] meant = isOnce ? [$"{Digits(text[..last])}.{Digits(text[(last + 1)..])}", digits] : [digits];
        return [.. meant.Select(Invariant).OfType<decimal>().Distinct().Select(number => isNegative ? -number : number)];
    }

    private static string SignsOf(string separator) => separator switch
    {
        "" => "\u066C",
        _ when string.IsNullOrWhiteSpace(separator) => "\u066C ",
        _ when Apostrophes.Contains(separator[0], StringComparison.Ordinal) => "\u066C" + Apostrophes,
        _ => "\u066C" + separator[0],
    };

    /// <summary>A minus stands before or behind the number.</summary>
    private static string WithoutSign(string text, out bool isNegative)
    {
        isNegative = text.StartsWith('-') || text.EndsWith('-');
        return text.StartsWith('-') ? text[1..].TrimStart() : text.EndsWith('-') ? text[..^1].TrimEnd() : text.TrimStart('+');
    }

    private decimal? Unsigned(string text)
    {
        var parts = text.Split(point);
        return parts.Length <= 2 && Ungrouped(parts[0]) is { } whole && (parts.Length == 1 || parts[1].All(char.IsAsciiDigit))
            ? Invariant(parts.Length == 1 ? whole : $"{whole}.{parts[1]}")
            : null;
    }

    /// <summary>
    /// The keyboard's decimal sign, where the region uses it for nothing else. With three digits behind it, it could stand between groups
    /// elsewhere.
    /// </summary>
    private decimal? WithOtherPoint(string text)
    {
        var other = point == '.' ? ',' : '.';
        var parts = text.Split(other);
        return parts.Length == 2 && !IsGroupSign(other) && parts.All(part => part.All(char.IsAsciiDigit))
            && (parts[1].Length != 3 || parts[0].StartsWith('0') || parts[0].Length > 3)
            ? Invariant($"{parts[0]}.{parts[1]}")
            : null;
    }

    private string? Ungrouped(string whole)
    {
        var groups = whole.Split([.. groupSigns]);
        if (!groups.All(group => group.All(char.IsAsciiDigit)))
            return null;
        if (groups.Length == 1)
            return whole;
        return groups[0].Length is >= 1 and <= 3 && groups[0][0] != '0' && AreWhole(groups) ? string.Concat(groups) : null;
    }

    /// <summary>Three digits in each group, or as many as the region writes.</summary>
    private bool AreWhole(string[] groups)
    {
        var sizes = format.NumberGroupSizes;
        var followers = groups.Skip(1).Reverse().ToList();
        return followers.TrueForAll(group => group.Length == 3)
            || followers.Index().All(group => group.Item.Length == sizes[Math.Min(group.Index, sizes.Length - 1)]);
    }

    private bool IsGroupSign(char sign) => groupSigns.Contains(sign, StringComparison.Ordinal);

    private bool IsSign(char sign) => sign is '.' or ',' || sign == point || IsGroupSign(sign);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static decimal? Invariant(string text) =>
        text.Length <= MostDigits + 1
        && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
