using System.Globalization;

namespace ItemTracking.Web.Shared;

/// <summary>How numbers are read and shown: the user's region, five decimals, no trailing zeros.</summary>
public static class Numbers
{
    private const NumberStyles Allowed = NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingSign | NumberStyles.AllowDecimalPoint
        | NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>Format of a quantity.</summary>
    public const string Format = "#,##0.#####";

    public static string Show(decimal? number) => number?.ToString(Format, CultureInfo.CurrentCulture) ?? "";

    /// <summary>Reads what was typed; nothing typed is no number and no mistake.</summary>
    public static bool TryRead(string typed, out decimal? number)
    {
        number = null;
        if (string.IsNullOrWhiteSpace(typed))
            return true;
        var format = CultureInfo.CurrentCulture.NumberFormat;
        var text = typed.Trim().Replace('\u2212', '-');
        if (!GroupsAreWhole(text, format) || !decimal.TryParse(PlainGroups(text, format), Allowed, format, out var read))
            return false;
        number = read;
        return true;
    }

    public static string NotANumber(string caption, string typed) =>
        $"Your entry of '{(typed.Length <= 30 ? typed : typed[..30] + "…")}' is not an acceptable value for '{caption}'. Enter a "
            + $"number, for instance {Show(1234.5m)}.";

    /// <summary>Spaces of all kinds separate groups where the region writes a space.</summary>
    private static string PlainGroups(string text, NumberFormatInfo format) => string.IsNullOrWhiteSpace(format.NumberGroupSeparator)
        ? string.Concat(text.Where(c => !char.IsWhiteSpace(c)))
        : text;

    /// <summary>
    /// A separator is followed by three digits, so that 1.5 typed in a region of 1.000,5 is asked about and never read as 15.
    /// </summary>
    private static bool GroupsAreWhole(string text, NumberFormatInfo format)
    {
        var whole = text.Split(format.NumberDecimalSeparator)[0];
        var groups = whole.Split(format.NumberGroupSeparator.Length > 0 ? format.NumberGroupSeparator : "\0");
        return groups.Skip(1).All(group => group.TrimEnd('-', ' ').Length == 3)
            && !text[whole.Length..].Contains(format.NumberGroupSeparator, StringComparison.Ordinal);
    }
}
