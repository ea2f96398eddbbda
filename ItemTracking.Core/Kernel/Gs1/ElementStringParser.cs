using System.Globalization;

namespace ItemTracking.Core.Kernel.Gs1;

/// <summary>
/// Takes a GS1 element string apart: application identifiers in any order, those of a fixed length without a mark at their end, the others
/// up to the next separator (SCN-7). Nothing of a string with a fault is used.
/// </summary>
internal sealed class ElementStringParser
{
    private const int LongestNumber = 20;
    private const int LongestCount = 8;

    /// <summary>
    /// First two digits of the identifiers whose elements have one length, the identifier included, and need no separator.
    /// </summary>
    private static readonly Dictionary<string, int> FixedLengths = new()
    {
        ["00"] = 20,
        ["01"] = 16,
        ["02"] = 16,
        ["03"] = 16,
        ["04"] = 18,
        ["11"] = 8,
        ["12"] = 8,
        ["13"] = 8,
        ["14"] = 8,
        ["15"] = 8,
        ["16"] = 8,
        ["17"] = 8,
        ["18"] = 8,
        ["19"] = 8,
        ["20"] = 4,
        ["31"] = 10,
        ["32"] = 10,
        ["33"] = 10,
        ["34"] = 10,
        ["35"] = 10,
        ["36"] = 10,
        ["41"] = 16,
    };

    private static readonly string[] Numbers = ["00", "01", "02"];

    private readonly Dictionary<string, string> values = [];
    private readonly List<string> faults = [];
    private bool isWhole = true;

    private ElementStringParser(string text)
    {
        foreach (var part in text.Split(ScannedText.Separator, StringSplitOptions.RemoveEmptyEntries))
            ReadElements(part);
    }

    /// <summary>
    /// Whether a text that may be an element string is meant as one: it begins with a GTIN or SSCC, or all of it is elements, of which this
    /// product uses one.
    /// </summary>
    public static bool IsMeant(string text)
    {
        var parser = new ElementStringParser(text);
        return Numbers.Any(parser.values.ContainsKey) && text.TrimStart(ScannedText.Separator) is ['0', '0' or '1' or '2', ..]
            || (parser.isWhole && parser.values.Keys.Any(identifier => Caption(identifier) is not null));
    }

    /// <summary>What the string says, or everything that is wrong with it.</summary>
    /// <param name="text">Elements, with <see cref="ScannedText.Separator"/> after those of variable length.</param>
    public static Outcome<ElementString> Read(string text)
    {
        var parser = new ElementStringParser(text);
        var read = parser.ToElements();
        return parser.faults.Count == 0
            ? read
            : Outcome<ElementString>.Refused([.. parser.faults.Select(Refused)]);
    }

    private static Refusal Refused(string fault) =>
        new(RefusalCode.SCN_7, fault, WayOut: "Nothing of it was taken. Scan it again, or type the numbers that are printed beside it.");

    /// <summary>One element at the beginning of a text and what follows it; null when there is none, or when it is not whole.</summary>
    private static (string? Element, string After) First(string text)
    {
        if (text.Length < 3 || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1]))
            return (null, text);
        if (!FixedLengths.TryGetValue(text[..2], out var length))
            return (text, "");
        return text.Length >= length && text[2..length].All(char.IsAsciiDigit) ? (text[..length], text[length..]) : (null, text);
    }

    private void ReadElements(string text)
    {
        while (text.Length > 0)
        {
            var (element, after) = First(text);
            if (element is null)
            {
                faults.Add($"The bar code has an incomplete part: '{text}'.");
                isWhole = false;
                return;
            }

            Keep(element[..2], element[2..]);
            text = after;
        }
    }

    private void Keep(string identifier, string value)
    {
        if (values.TryGetValue(identifier, out var other) && other != value && Caption(identifier) is { } caption)
            faults.Add($"The bar code has two {caption}s: {other} and {value}.");
        values[identifier] = value;
    }

    private static string? Caption(string identifier) => identifier switch
    {
        "00" => "SSCC",
        "01" or "02" => "GTIN",
        "10" => "lot number",
        "15" => "best-before date",
        "17" => "expiration date",
        "21" => "serial number",
        "30" or "37" => "count",
        _ => null,
    };

    private ElementString ToElements()
    {
        CheckDigits("00", "SSCC");
        return new()
        {
            Gtin = CheckDigits("01", "GTIN") is { Length: > 0 } gtin ? gtin : CheckDigits("02", "GTIN"),
            LotNo = Number("10", "lot number"),
            SerialNo = Number("21", "serial number"),
            ExpirationDate = Day("17", "expiration date") ?? Day("15", "best-before date"),
            Count = Count("30") ?? Count("37"),
        };
    }

    private string CheckDigits(string identifier, string caption)
    {
        var digits = values.GetValueOrDefault(identifier, "");
        if (digits.Length > 0 && digits[^1] != Kernel.Gtin.CheckDigit(digits[..^1]))
            faults.Add($"The check digit of {caption} {digits} is wrong.");
        return digits;
    }

    private string Number(string identifier, string caption)
    {
        var number = values.GetValueOrDefault(identifier, "");
        if (number.Length > LongestNumber)
            faults.Add($"The {caption} {number} has {number.Length} characters, but a GS1 bar code has at most {LongestNumber}.");
        return number;
    }

    /// <summary>Day 00 is the last day of the month. Years are those of this century, as everywhere (DATE-1).</summary>
    private DateOnly? Day(string identifier, string caption)
    {
        if (!values.TryGetValue(identifier, out var digits))
            return null;
        var (year, month, day) = (2000 + Two(0), Two(2), Two(4));
        if (month is >= 1 and <= 12 && day <= DateTime.DaysInMonth(year, month))
            return new DateOnly(year, month, day == 0 ? DateTime.DaysInMonth(year, month) : day);
        faults.Add($"The {caption} {digits} is no date: year, month and day with two digits each are expected.");
        return null;

        int Two(int at) => int.Parse(digits.AsSpan(at, 2), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private int? Count(string identifier)
    {
        if (!values.TryGetValue(identifier, out var digits))
            return null;
        if (digits.Length <= LongestCount
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count > 0)
        {
            return count;
        }

        faults.Add($"The count {digits} is no number of pieces.");
        return null;
    }
}
