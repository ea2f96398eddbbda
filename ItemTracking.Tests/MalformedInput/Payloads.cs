namespace ItemTracking.Tests.MalformedInput;

/// <summary>What no field can take, and what every field must survive (R7).</summary>
internal static class Payloads
{
    /// <summary>Text that is refused wherever it is typed: too long for any field, or not text.</summary>
    public static readonly IReadOnlyDictionary<string, string> Refused = new Dictionary<string, string>
    {
        ["20 KB"] = new('X', 20_480),
        ["1 MB"] = new('9', 1 << 20),
        ["NUL"] = "A\0B",
        ["half a character"] = "A\ud800B",
        ["right-to-left"] = "A\u202eB",
    };

    /// <summary>Text that is odd, and harmless: it is taken as it is, or refused, and never run.</summary>
    public static readonly IReadOnlyDictionary<string, string> Odd = new Dictionary<string, string>
    {
        ["script"] = "<script>alert(1)</script>",
        ["SQL"] = "'; DROP TABLE Item; --",
        ["huge number"] = "1e999",
        ["pattern"] = "%_[a-z]*\\",
        ["blanks"] = " \t ",
    };

    public static readonly IReadOnlyList<decimal> Numbers = [decimal.MaxValue, decimal.MinValue, 1_000_000_000_000m, -1_000_000_000_000m];
}
