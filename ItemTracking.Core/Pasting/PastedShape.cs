using System.Text.RegularExpressions;

namespace ItemTracking.Core.Pasting;

/// <summary>
/// What the texts of a column look like, whatever can be read of each: one bad text decides no column, it is a bad row of it (PASTE-1).
/// </summary>
public static partial class PastedShape
{
    /// <summary>
    /// It is written as dates are in some region: three parts, a month with its year, or two short parts and a slash. In a list that is
    /// never a sum: 12/31/2027 would be a quantity of 0.00019.
    /// </summary>
    public static bool IsDate(string text) => Date().IsMatch(text);

    /// <summary>At least half of the texts are so.</summary>
    /// <param name="texts">Texts that are not blank.</param>
    /// <param name="isSo">What is asked of each.</param>
    public static bool Prevails(IReadOnlyList<string> texts, Func<string, bool> isSo) =>
        texts.Count > 0 && texts.Count(isSo) * 2 >= texts.Count;

    /// <summary>Quantities prevail.</summary>
    /// <param name="texts">Texts that are not blank.</param>
    /// <param name="reading">How they are read.</param>
    public static bool AreQuantities(IReadOnlyList<string> texts, PasteReading reading) =>
        Prevails(texts, text => !IsDate(text) && !reading.Quantity(text, PasteField.Quantity).IsRefused);

    [GeneratedRegex(
        @"^\s*(?:\d{1,2}/\d{1,2}|\d{1,2}[-/](?:19|20)\d\d|(?:19|20)\d\d[-/]\d{1,2}"
        + @"|(?:\d{1,2}(?:\s*[-/.\p{Pd}\u2212]\s*|\s+)){2}(?:\d{1,2}|\d{4})|\d{4}(?:\s*[-/.\p{Pd}\u2212]\s*\d{1,2}){2})\.?\s*$")]
    private static partial Regex Date();
}
