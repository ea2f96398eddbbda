namespace ItemTracking.Core.Kernel;

/// <summary>Global trade item numbers: 8, 12, 13 or 14 digits, the last of which checks the others. Compared with 14 digits.</summary>
public static class Gtin
{
    /// <summary>Digits in which they are compared.</summary>
    public const int Length = 14;

    /// <summary>Whether a text is as long as such a number and made of digits alone; its check digit may be wrong.</summary>
    public static bool HasForm(string text) => text.Length is 8 or 12 or 13 or Length && text.All(char.IsAsciiDigit);

    /// <summary>Whether a text is such a number, check digit included.</summary>
    public static bool IsValid(string text) => HasForm(text) && text[^1] == CheckDigit(text[..^1]);

    /// <summary>The form in which it is compared; any other text stays as it is.</summary>
    public static string Normalise(string text) => IsValid(text) ? text.PadLeft(Length, '0') : text;

    /// <summary>The digit that belongs behind these: from the right they count three times and once in turn.</summary>
    /// <param name="digits">Digits without the check digit.</param>
    public static char CheckDigit(string digits)
    {
        var sum = digits.Reverse().Select((digit, place) => (digit - '0') * (place % 2 == 0 ? 3 : 1)).Sum();
        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
