using System.Globalization;
using System.Text.RegularExpressions;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Web;

/// <summary>Contrast of the design tokens, worked out from the one file that states them (WCAG 1.4.3 and 1.4.11).</summary>
public sealed partial class TokenTests
{
    private static readonly Dictionary<string, (string Light, string Dark)> Tokens = Pair()
        .Matches(File.ReadAllText(Assert.Single(Repository.Files("ItemTracking.Web", ".css"), file => Path.GetFileName(file) == "tokens.css")))
        .ToDictionary(match => match.Groups[1].Value, match => (match.Groups[2].Value, match.Groups[3].Value));

    [Theory]
    [InlineData("ink", 4.5)]
    [InlineData("ink-2", 4.5)]
    [InlineData("ink-3", 4.5)]
    [InlineData("accent", 4.5)]
    [InlineData("ok", 4.5)]
    [InlineData("warn", 4.5)]
    [InlineData("bad", 4.5)]
    [InlineData("info", 4.5)]
    [InlineData("line-strong", 3)]
    [InlineData("focus", 3)]
    public void Text_and_controls_stand_out_on_every_ground(string token, double least)
    {
        foreach (var ground in new[] { "surface", "surface-2", "canvas" })
        {
            Assert.True(Contrast(Tokens[token].Light, Tokens[ground].Light) >= least, $"{token} on {ground}, light");
            Assert.True(Contrast(Tokens[token].Dark, Tokens[ground].Dark) >= least, $"{token} on {ground}, dark");
        }
    }

    [Theory]
    [InlineData("accent-ink", "accent")]
    [InlineData("accent", "accent-soft")]
    [InlineData("ok", "ok-soft")]
    [InlineData("warn", "warn-soft")]
    [InlineData("bad", "bad-soft")]
    [InlineData("info", "info-soft")]
    [InlineData("ink-2", "sunken")]
    public void Words_on_their_own_colour_can_be_read(string token, string ground)
    {
        Assert.True(Contrast(Tokens[token].Light, Tokens[ground].Light) >= 4.5, $"{token} on {ground}, light");
        Assert.True(Contrast(Tokens[token].Dark, Tokens[ground].Dark) >= 4.5, $"{token} on {ground}, dark");
    }

    private static double Contrast(string a, string b)
    {
        var (light, dark) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    [GeneratedRegex("--([a-z0-9-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)")]
    private static partial Regex Pair();
}
