using FsCheck;
using FsCheck.Fluent;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Tests.Kernel;

/// <summary>What looks alike is one code, and what nobody sees is no part of it.</summary>
public sealed class CodesTests
{
    private const string Caption = "Serial No.";

    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.Elements("A", "b", "0", "9", "-", " ", "ß", "ǰ", "ᾳ", "ﬁ", "²", "Ⅷ", "é", "e\u0301", "ı", "ſ", "Å"),
        Gen.Elements("가", "\u1112", "ﾊﾟ", "ﾞ", "\uFFE3", "\uFFE5", "\uFF5E"),
        Gen.Elements("\u00A0", "\u2007", "\u3000", "\u1680", "\t", "\r\n", "\u2028", "\u0085", "  "),
        Gen.Elements("\u200B", "\uFEFF", "\uFE0F", "\u00AD", "\u3164", "\uFFA0", "\u2800", "\U000E0100", "\u200F", "\u202E", "\u2066"),
        Gen.Elements("\u2010", "\u2011", "\u2013", "\u2212", "\uFF0D", "\uFE63", "\u0301", "\u0345", "\u0327", "\u0323"),
        Gen.Elements("\uD800", "\uDC00", "\uFFFE", "\uFFFD", "\uE000", "\0", "\u001D", "\U0001F600", "\u0378"),
        Gen.Choose(1, 0xFFFF).Select(unit => ((char)unit).ToString()));

    private static readonly Gen<string> AnyText = Gen.ListOf(Pieces).Select(pieces => string.Concat(pieces));

    [Theory, Trait("Case", "C-07")]
    [InlineData("AB\u00A012")]
    [InlineData("AB  12")]
    [InlineData("AB \u00A0 \u200912")]
    [InlineData("ab\u300012")]
    [InlineData("\u00A0AB\u202F12\u2003\t")]
    [InlineData("AB\u168012\r\n")]
    public void Every_run_of_blanks_is_one_blank(string typed) => Assert.Equal("AB 12", Taken(typed));

    [Theory, Trait("Case", "C-08")]
    [InlineData("SN\u2011001", "SN-001")]
    [InlineData("SN\u2010001", "SN-001")]
    [InlineData("SN\u2013001", "SN-001")]
    [InlineData("SN\u2212001", "SN-001")]
    [InlineData("SN\uFF0D001", "SN-001")]
    [InlineData("SN\uFE63001", "SN-001")]
    [InlineData("\uFF33\uFF2E\uFF13", "SN3")]
    [InlineData("\uFF53\uFF4E\u3000\uFF13\uFF0E\uFF0F", "SN 3./")]
    [InlineData("\uFF8A\uFF9F\uFF71", "パア")]
    public void Hyphens_and_widths_are_folded(string typed, string code) => Assert.Equal(code, Taken(typed));

    [Theory, Trait("Case", "C-08")]
    [InlineData("12\uFE0F")]
    [InlineData("\uFEFF12")]
    [InlineData("\u200B 12 \u200B")]
    [InlineData("\u200E12\u00AD\u3164")]
    [InlineData("12\U000E0100")]
    public void Nothing_invisible_stays_at_the_ends(string typed) => Assert.Equal("12", Taken(typed));

    [Theory, Trait("Case", "C-08")]
    [InlineData("\u200B")]
    [InlineData(" \uFE0F\u00A0")]
    [InlineData("\u3164\t")]
    public void A_code_of_nothing_visible_is_blank(string typed)
    {
        Assert.Equal("", Taken(typed));
        Assert.True(Codes.IsBlank(typed));
    }

    [Theory, Trait("Case", "C-08")]
    [InlineData("AB\u200B12", 3, "U+200B", "AB")]
    [InlineData(" \uFEFFAB1\uFE0F2", 4, "U+FE0F", "AB1")]
    [InlineData("S\uD83D\uDE00\u00AD1", 3, "U+00AD", "S\uD83D\uDE00")]
    [InlineData("A\t1", 2, "U+0009", "A")]
    [InlineData("A1\nA2", 3, "U+000A", "A1")]
    [InlineData("A\uD8001", 2, "U+FFFD", "A")]
    [InlineData("A\uFFFE1", 2, "U+FFFE", "A")]
    [InlineData("AB\u202E", 3, "U+202E", "AB")]
    public void What_nobody_sees_inside_is_refused_by_its_place(string typed, int place, string name, string before)
    {
        var refusal = Codes.Check(typed, Caption, Codes.TrackingNumberLength)!;

        Assert.Equal(
            $"Serial No. must not contain control, bidirectional or invisible characters: character {place} is {name}.", refusal.Message);
        Assert.Equal(($"Delete what follows {before} and type it again.", Caption), (refusal.WayOut, refusal.Field));
    }

    [Theory, Trait("Case", "C-08")]
    [InlineData("ﬁ1")]
    [InlineData("M²")]
    [InlineData("Ⅷ")]
    [InlineData("①")]
    [InlineData("Å")]
    [InlineData("A_B~C–", "A_B~C-")]
    public void Nothing_else_is_folded(string typed, string? code = null) => Assert.Equal(code ?? typed, Taken(typed));

    [Fact]
    public void The_length_counts_what_is_kept()
    {
        Assert.Null(Codes.Check("A" + new string('\u00A0', 60) + "B\u200B", Caption, 3));
        Assert.StartsWith("The length of the string is 4,", Codes.Check("A\u00A0BC", Caption, 3)!.Message, StringComparison.Ordinal);
    }

    [Fact, Trait("Case", "C-07"), Trait("Case", "C-08")]
    public void A_code_is_kept_as_it_was_kept_and_refused_as_it_was_refused() =>
        Prop.ForAll(AnyText.ToArbitrary(), text =>
        {
            var code = Codes.Normalise(text);
            Assert.Equal(code, Codes.Normalise(code));
            Assert.Equal(
                Codes.Check(text, Caption, int.MaxValue) is null, Codes.Check(code, Caption, int.MaxValue) is null);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    private static string Taken(string typed)
    {
        Assert.Null(Codes.Check(typed, Caption, Codes.TrackingNumberLength));
        return Codes.Normalise(typed);
    }
}
