using System.Globalization;
using ItemTracking.Web.Layout;

namespace ItemTracking.Tests.Web;

/// <summary>Contrast of all pairs of colours that meet, worked out from the one file that states them (WCAG 1.4.3 and 1.4.11).</summary>
public sealed class ThemeTests
{
    public static TheoryData<string, double> OnEveryGround => new()
    {
        { nameof(AppColours.Ink), 4.5 },
        { nameof(AppColours.Ink2), 4.5 },
        { nameof(AppColours.Ink3), 4.5 },
        { nameof(AppColours.Accent), 4.5 },
        { nameof(AppColours.Ok), 4.5 },
        { nameof(AppColours.Warn), 4.5 },
        { nameof(AppColours.Bad), 4.5 },
        { nameof(AppColours.Info), 4.5 },
        { nameof(AppColours.LineStrong), 3 },
        { nameof(AppColours.Focus), 3 },
    };

    [Theory]
    [MemberData(nameof(OnEveryGround))]
    public void Text_and_controls_stand_out_on_every_ground(string colour, double least)
    {
        foreach (var ground in new[] { nameof(AppColours.Surface), nameof(AppColours.Raised), nameof(AppColours.Canvas) })
            AssertContrast(colour, ground, least);
    }

    [Theory]
    [InlineData(nameof(AppColours.OnAccent), nameof(AppColours.Accent))]
    [InlineData(nameof(AppColours.Accent), nameof(AppColours.AccentSoft))]
    [InlineData(nameof(AppColours.Ok), nameof(AppColours.OkSoft))]
    [InlineData(nameof(AppColours.Warn), nameof(AppColours.WarnSoft))]
    [InlineData(nameof(AppColours.Bad), nameof(AppColours.BadSoft))]
    [InlineData(nameof(AppColours.Info), nameof(AppColours.InfoSoft))]
    [InlineData(nameof(AppColours.Ink2), nameof(AppColours.Sunken))]
    [InlineData(nameof(AppColours.Ink3), nameof(AppColours.Sunken))]
    [InlineData(nameof(AppColours.Ink2), nameof(AppColours.BadSoft))]
    [InlineData(nameof(AppColours.Surface), nameof(AppColours.Ok))]
    [InlineData(nameof(AppColours.Surface), nameof(AppColours.Warn))]
    [InlineData(nameof(AppColours.Surface), nameof(AppColours.Bad))]
    [InlineData(nameof(AppColours.Surface), nameof(AppColours.Info))]
    public void Words_on_their_own_colour_can_be_read(string colour, string ground) => AssertContrast(colour, ground, 4.5);

    [Fact]
    public void The_style_sheet_states_both_looks_and_changes_its_address_with_them()
    {
        Assert.Contains(
            $"--mud-palette-primary: {AppTheme.Light.Accent}",
            AppTheme.Css
                .Replace("ff;", ";", StringComparison.Ordinal)
                .Replace("rgba(11,95,107,1)", AppTheme.Light.Accent, StringComparison.Ordinal));
        Assert.Contains(":root[data-theme=\"dark\"]", AppTheme.Css, StringComparison.Ordinal);
        Assert.Matches("^/css/theme\\.css\\?v=[A-Za-z0-9_-]{12}$", AppTheme.Address);
    }

    private static void AssertContrast(string colour, string ground, double least)
    {
        foreach (var colours in new[] { AppTheme.Light, AppTheme.Dark })
            Assert.True(
                Contrast(Of(colours, colour), Of(colours, ground)) >= least,
                $"{colour} on {ground}, {(colours == AppTheme.Light ? "light" : "dark")}");
    }

    private static string Of(AppColours colours, string name) => (string)typeof(AppColours).GetProperty(name)!.GetValue(colours)!;

    private static double Contrast(string a, string b)
    {
        var (light, dark) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }
}
