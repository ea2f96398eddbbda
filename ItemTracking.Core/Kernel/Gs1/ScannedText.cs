using System.Text.RegularExpressions;

namespace ItemTracking.Core.Kernel.Gs1;

/// <summary>
/// What a scanner typed, read (SCN-7): the symbology prefix is stripped; a GS1 element string is taken apart; anything else is a number as
/// it stands.
/// </summary>
/// <param name="Number">The number; blank when the text is an element string.</param>
/// <param name="Elements">The element string; null when the text is a number.</param>
public sealed partial record ScannedText(string Number, ElementString? Elements)
{
    /// <summary>Stands after an element of variable length: FNC1 as scanners transmit it.</summary>
    internal const char Separator = '\u001d';

    /// <summary>How a scan box shows it.</summary>
    private const char Shown = '\u241d';

    /// <summary>Symbologies that carry element strings: GS1-128, GS1 DataMatrix, GS1 QR, GS1 DotCode, GS1 DataBar.</summary>
    private static readonly string[] Gs1Prefixes = ["]C1", "]d2", "]Q3", "]J1", "]e0"];

    /// <summary>
    /// The characters of element strings. Any other ASCII character stands for FNC1 there: scanners that cannot type it put in a
    /// substitute.
    /// </summary>
    private const string OfElements =
        "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    /// <summary>
    /// Reads a scan. A text with a GS1 prefix or with FNC1 is an element string where it can be one, and so is the printed form with
    /// brackets; a text without any of these only when it begins with a GTIN, more follows, and all of it is right.
    /// </summary>
    /// <param name="scanned">Text as scanned.</param>
    /// <returns>What was scanned; refused when it is an element string with a fault.</returns>
    public static Outcome<ScannedText> Read(string scanned)
    {
        var trimmed = scanned.Trim(' ', '\t', '\r', '\n');
        var prefix = Prefix().Match(trimmed).Value;
        var text = trimmed[prefix.Length..];
        if (Printed(text) is { } printed)
            return ReadElements(printed);
        var elements = WithSeparators(text);
        var isMarked = Gs1Prefixes.Contains(prefix) || text.Contains(Separator) || text.Contains(Shown);
        return isMarked && ElementStringParser.IsMeant(elements) || IsUnmarked(elements)
            ? ReadElements(elements)
            : new ScannedText(text.Replace(Shown, Separator), null);
    }

    private static Outcome<ScannedText> ReadElements(string text) =>
        ElementStringParser.Read(text).Then(read => Outcome<ScannedText>.Of(new("", read)));

    private static bool IsUnmarked(string text) =>
        text.Length > 18 && text.StartsWith("01", StringComparison.Ordinal) && !ElementStringParser.Read(text).IsRefused;

    private static string WithSeparators(string text)
    {
        var spelled = text.Replace("<GS>", "\u001d", StringComparison.Ordinal).Replace("{GS}", "\u001d", StringComparison.Ordinal);
        return string.Concat(spelled.Select(c => c == Shown || (c < 128 && !OfElements.Contains(c)) ? Separator : c));
    }

    /// <summary>(01)09506000134352(10)LOT7 without its brackets; null when the text has another form.</summary>
    private static string? Printed(string text) => PrintedForm().IsMatch(text)
        ? Bracket().Replace(text, match => $"{Separator}{match.Groups[1].Value}")
        : null;

    [GeneratedRegex(@"^\][A-Za-z][0-9A-Za-z]")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^\(0[0-2]\)\d{14,18}$|^(\(\d{2,4}\)[^()]+){2,}$")]
    private static partial Regex PrintedForm();

    [GeneratedRegex(@"\((\d{2,4})\)")]
    private static partial Regex Bracket();
}
