using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using MudBlazor;

namespace ItemTracking.Web.Layout;

/// <summary>
/// The whole look in one place: colours light and dark, typeface, sizes, radii. It is served as one style sheet, so that no page needs a
/// style element; the contrast of its pairs is tested. Text on its ground has at least 4.5, controls and the focus at least 3.
/// </summary>
public sealed class AppTheme : MudThemeProvider
{
    /// <summary>Colours of the light look.</summary>
    public static AppColours Light { get; } = new(
        Canvas: "#f5f6f8", Surface: "#ffffff", Raised: "#fafbfc", Sunken: "#eef0f3", Line: "#dfe3e8", LineStrong: "#858f9b",
        Ink: "#16202c", Ink2: "#4a5766", Ink3: "#5f6c7b", Accent: "#0b5f6b", OnAccent: "#ffffff", AccentSoft: "#e2f1f3", Focus: "#0a7d8c",
        Ok: "#176b3a", OkSoft: "#e4f4ea", Warn: "#8a5300", WarnSoft: "#fdf1dc", Bad: "#b3261e", BadSoft: "#fde9e7", Info: "#1f5fa8",
        InfoSoft: "#e6f0fb",
        Backdrop: "rgba(10,16,22,0.45)");

    /// <summary>Colours of the dark look.</summary>
    public static AppColours Dark { get; } = new(
        Canvas: "#10151b", Surface: "#171e26", Raised: "#1b232c", Sunken: "#0c1116", Line: "#2b3641", LineStrong: "#75828f",
        Ink: "#e8edf2", Ink2: "#b3bfca", Ink3: "#97a4b1", Accent: "#5cc4d1", OnAccent: "#06272c", AccentSoft: "#12343a", Focus: "#6ad3e0",
        Ok: "#6fd596", OkSoft: "#12301f", Warn: "#f1b95c", WarnSoft: "#35280f", Bad: "#ff8f86", BadSoft: "#3b1715", Info: "#86b9f2",
        InfoSoft: "#142a44",
        Backdrop: "rgba(0,0,0,0.6)");

    private const string Sizes = """
        --text-xs: 12px; --text-sm: 13px; --text-md: 14px; --text-lg: 18px; --text-xl: 24px;
        --space-1: 4px; --space-2: 8px; --space-3: 12px; --space-4: 16px; --space-6: 24px; --space-8: 32px;
        --radius: 6px; --radius-lg: 10px; --row: 34px; --control: 32px; --touch: 44px;
        --font: "Inter Variable", "Inter", system-ui, "Segoe UI", Roboto, sans-serif;
        """;

    private const string HandheldSizes = "--control: 44px; --row: 44px; --text-sm: 14px; --text-md: 16px;";

    /// <summary>The style sheet.</summary>
    public static string Css { get; } = Build();

    /// <summary>Address of the style sheet; it changes with its content, so that browsers may keep it for good.</summary>
    public static string Address { get; } =
        $"/css/theme.css?v={WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.UTF8.GetBytes(Css))[..9])}";

    private static string Build()
    {
        var light = Variables(Light);
        var dark = Variables(Dark);
        return $$"""
            @font-face {
              font-family: "Inter Variable"; src: url("/fonts/inter-latin-wght-normal.woff2") format("woff2");
              font-weight: 100 900; font-display: swap;
            }
            :root { color-scheme: light; {{Sizes}}{{light}} }
            :root[data-theme="dark"] { color-scheme: dark; {{dark}} }
            @media (prefers-color-scheme: dark) { :root[data-theme="system"] { color-scheme: dark; {{dark}} } }
            @media (max-width: 767px) { :root { {{HandheldSizes}} } }
            @media print { :root, :root[data-theme] { color-scheme: light; {{light}} } }
            """;
    }

    private static string Variables(AppColours colours)
    {
        var css = new StringBuilder(colours.Css());
        new AppTheme { Theme = ThemeOf(colours) }.GenerateTheme(css);
        return css.ToString().ReplaceLineEndings(" ");
    }

    private static MudTheme ThemeOf(AppColours colours) => new()
    {
        PaletteLight = new PaletteLight
        {
            Black = colours.Ink,
            White = colours.Surface,
            Primary = colours.Accent,
            PrimaryContrastText = colours.OnAccent,
            Secondary = colours.Ink2,
            SecondaryContrastText = colours.Surface,
            Tertiary = colours.Focus,
            TertiaryContrastText = colours.OnAccent,
            Info = colours.Info,
            InfoContrastText = colours.Surface,
            Success = colours.Ok,
            SuccessContrastText = colours.Surface,
            Warning = colours.Warn,
            WarningContrastText = colours.Surface,
            Error = colours.Bad,
            ErrorContrastText = colours.Surface,
            Dark = colours.Ink,
            DarkContrastText = colours.Surface,
            TextPrimary = colours.Ink,
            TextSecondary = colours.Ink2,
            TextDisabled = colours.Ink3,
            ActionDefault = colours.Ink2,
            ActionDisabled = colours.Ink3,
            ActionDisabledBackground = colours.Sunken,
            Background = colours.Canvas,
            BackgroundGray = colours.Sunken,
            Surface = colours.Surface,
            DrawerBackground = colours.Surface,
            DrawerText = colours.Ink2,
            DrawerIcon = colours.Ink2,
            AppbarBackground = colours.Surface,
            AppbarText = colours.Ink,
            LinesDefault = colours.Line,
            LinesInputs = colours.LineStrong,
            TableLines = colours.Line,
            TableStriped = colours.Raised,
            TableHover = colours.Raised,
            Divider = colours.Line,
            DividerLight = colours.Line,
            Skeleton = colours.Sunken,
            OverlayDark = colours.Backdrop,
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px", AppbarHeight = "48px", DrawerWidthLeft = "232px" },
        Typography = new Typography
        {
            Default = new DefaultTypography
            {
                FontFamily = ["Inter Variable", "Inter", "system-ui", "Segoe UI", "Roboto", "sans-serif"],
                FontSize = "14px",
                LineHeight = "1.45",
                LetterSpacing = "normal"
            },
            H1 = new H1Typography { FontSize = "24px", FontWeight = "650", LineHeight = "1.25", LetterSpacing = "-0.015em" },
            H2 = new H2Typography { FontSize = "14px", FontWeight = "650", LineHeight = "1.45", LetterSpacing = "normal" },
            H6 = new H6Typography { FontSize = "18px", FontWeight = "650", LineHeight = "1.3", LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontSize = "14px", LineHeight = "1.45", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontSize = "14px", LineHeight = "1.45", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontSize = "13px", LineHeight = "1.45", LetterSpacing = "normal" },
            Button = new ButtonTypography
            {
                FontSize = "13px",
                FontWeight = "550",
                LineHeight = "1.5",
                LetterSpacing = "normal",
                TextTransform = "none"
            },
            Caption = new CaptionTypography { FontSize = "12px", LineHeight = "1.4", LetterSpacing = "normal" },
            Overline = new OverlineTypography { FontSize = "11px", FontWeight = "650", LineHeight = "1.6", LetterSpacing = "0.06em" },
        },
    };
}

/// <summary>Colours by what they mean. Soft colours are grounds for text of the colour they belong to.</summary>
public sealed record AppColours(
    string Canvas, string Surface, string Raised, string Sunken, string Line, string LineStrong, string Ink, string Ink2, string Ink3,
    string Accent, string OnAccent, string AccentSoft, string Focus, string Ok, string OkSoft, string Warn, string WarnSoft,
    string Bad, string BadSoft, string Info, string InfoSoft, string Backdrop)
{
    /// <summary>The colours as variables of a style sheet, beside those of the components.</summary>
    public string Css() => $"""
        --canvas: {Canvas}; --surface: {Surface}; --surface-2: {Raised}; --sunken: {Sunken}; --line: {Line}; --line-strong: {LineStrong};
        --ink: {Ink}; --ink-2: {Ink2}; --ink-3: {Ink3}; --accent: {Accent}; --accent-ink: {OnAccent};
        --accent-soft: {AccentSoft}; --focus: {Focus};
        --ok: {Ok}; --ok-soft: {OkSoft}; --warn: {Warn}; --warn-soft: {WarnSoft}; --bad: {Bad}; --bad-soft: {BadSoft};
        --info: {Info}; --info-soft: {InfoSoft};
        --backdrop: {Backdrop};
        """;
}
