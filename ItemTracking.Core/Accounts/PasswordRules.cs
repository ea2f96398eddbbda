namespace ItemTracking.Core.Accounts;

/// <summary>What makes a long enough password too easy to guess (USR-1).</summary>
public static class PasswordRules
{
    /// <summary>What else a message about a password may say.</summary>
    public const string WayOut = "A few words in a row that do not belong together make a good one.";

    private const int FewestSteps = 6;
    private const int FewestCharacters = 5;
    private const int ShortestName = 3;
    private const int ShortestRun = 3;

    /// <summary>
    /// Keys in the order in which fingers run over them; the letters in the order of the alphabet count as a row as well.
    /// </summary>
    private static readonly string[] Rows =
        ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm"];

    private static readonly HashSet<string> Common = Read();

    /// <summary>Why the password is refused, or null. Capitals make no difference, and neither do digits and signs at its end.</summary>
    /// <param name="password">As it was typed.</param>
    /// <param name="userName">Sign-in name of the user.</param>
    public static string? Check(string password, string userName)
    {
        var text = password.ToLowerInvariant();
        var name = userName.Trim().ToLowerInvariant();
        if (name.Length >= ShortestName && text.Contains(name, StringComparison.Ordinal))
            return "The password must not contain the user name.";
        if (Steps(text) < FewestSteps || text.Distinct().Count() < FewestCharacters)
            return "This password only counts up or repeats itself.";
        return IsCommon(text) ? "This password is one of those that are tried first." : null;
    }

    private static bool IsCommon(string text) =>
        new[] { text, Stem(text), Stem(Repeated(text)), Repeated(Stem(text)) }.Any(Common.Contains);

    /// <summary>Without what people put behind a word to satisfy a rule.</summary>
    private static string Stem(string text)
    {
        var end = text.Length;
        while (end > 0 && !char.IsLetter(text[end - 1]))
            end--;
        return text[..end];
    }

    /// <summary>The part that the text consists of over and over; the text itself where it does not.</summary>
    private static string Repeated(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            var part = text[..length];
            if (text.Length % length == 0 && string.Concat(Enumerable.Repeat(part, text.Length / length)) == text)
                return part;
        }

        return text;
    }

    /// <summary>How many steps it takes to tell the text: what runs along a row, back or on the spot is one step, however long.</summary>
    private static int Steps(string text)
    {
        var steps = 0;
        for (var at = 0; at < text.Length; steps++)
        {
            var run = new[] { -1, 0, 1 }.Max(direction => RunLength(text, at, direction));
            at += run >= ShortestRun ? run : 1;
        }

        return steps;
    }

    private static int RunLength(string text, int start, int direction)
    {
        var end = start + 1;
        while (end < text.Length && Follows(text[end - 1], text[end], direction))
            end++;
        return end - start;
    }

    private static bool Follows(char before, char after, int direction) => direction == 0
        ? before == after
        : Rows.Any(row => row.Contains(direction > 0 ? $"{before}{after}" : $"{after}{before}", StringComparison.Ordinal));

    private static HashSet<string> Read()
    {
        using var list = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return [.. list.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
