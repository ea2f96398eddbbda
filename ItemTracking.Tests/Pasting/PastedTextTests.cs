using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Tests.Assignment;

namespace ItemTracking.Tests.Pasting;

public sealed class PastedTextTests
{
    [Theory, Trait("Case", "C-01")]
    [InlineData("S1\nS2\nS3")]
    [InlineData("S1\r\nS2\r\nS3\r\n")]
    [InlineData("S1\rS2\rS3")]
    [InlineData("\uFEFFS1\n\n  \nS2\r\n\t\r\nS3")]
    [InlineData("S1\u2028S2\u0085S3")]
    [InlineData("\"S1\"\n\"S2\"\n\"S3\"")]
    [InlineData("  S1 \n\u00A0S2\nS3")]
    public void Rows_end_with_any_line_end_and_blank_ones_are_no_rows(string text) =>
        Assert.Equal(["S1", "S2", "S3"], Cells(text));

    [Theory, Trait("Case", "C-02")]
    [InlineData("S1\tL1\nS2\tL2")]
    [InlineData("S1;L1\nS2;L2")]
    [InlineData("S1,L1\nS2,L2")]
    [InlineData("\"S1\",\"L1\"\r\n\"S2\",L2")]
    public void Columns_stand_between_tabs_semicolons_or_commas(string text) => Assert.Equal(["S1|L1", "S2|L2"], Cells(text));

    [Theory]
    [InlineData("L1\t1,5\nL2\t2;5", "L1|1,5 L2|2;5")]
    [InlineData("L1;1,5\nL2;2,5", "L1|1,5 L2|2,5")]
    [InlineData("S1,\"L,1\"\nS2,\"L\"\"2\"", "S1|L,1 S2|L\"2")]
    [InlineData("S1\t\"L\n1\"\nS2\tL2", "S1|L\n1 S2|L2")]
    public void A_separator_inside_of_another_one_or_of_quotation_marks_is_text(string text, string cells) =>
        Assert.Equal(cells.Split(' '), Cells(text));

    [Theory]
    [InlineData("\"S1\nS2", "\"S1 S2")]
    [InlineData("\"S1\"x\nS2", "\"S1\"x S2")]
    [InlineData("S\"1\nS2", "S\"1 S2")]
    [InlineData("\"\nS2", "\" S2")]
    public void Quotation_marks_that_do_not_close_a_cell_are_text(string text, string cells) => Assert.Equal(cells.Split(' '), Cells(text));

    [Fact]
    public void A_row_keeps_its_place_beside_blank_ones() =>
        Assert.Equal([1, 4], PastedText.Read("S1\r\n\r\n\r\nS2").Must().Select(line => line.Place));

    [Fact]
    public void In_a_column_blank_rows_keep_their_place_but_for_those_at_the_end() =>
        Assert.Equal(["1", "", "3,5"], PastedText.ReadColumn("1\n\n3,5\n\n\n").Must().Select(line => line.Cells[0]));

    [Fact]
    public void A_cell_of_a_million_characters_is_cut_where_no_field_reaches()
    {
        var cell = Assert.Single(PastedText.Read(new string('X', 1_000_000)).Must()).Cells[0];

        Assert.Equal(PastedText.LongestCell + 1, cell.Length);
        Assert.EndsWith("…", cell, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_more_than_100000_rows_is_refused_whole_and_one_of_100000_is_not()
    {
        var rows = string.Join('\n', Enumerable.Range(1, PastedText.MostRows));

        Assert.Equal(PastedText.MostRows, PastedText.Read(rows).Must().Count);
        var refused = Assert.Single(PastedText.Read(rows + "\n0").Refusals);
        Assert.Equal(
            (RefusalCode.PASTE_1, "A list may have 100,000 rows at once; this one has more."), (refused.Code, refused.Message));
        Assert.True(PastedText.ReadColumn(rows + "\n0").IsRefused);
        Assert.True(PastedText.Read(string.Join('\n', Enumerable.Range(1, 1_000_000))).IsRefused);
        Assert.Equal(2, PastedText.Read("1" + new string('\n', 1_000_000) + "2").Must().Count);
        Assert.Equal("1", Assert.Single(PastedText.ReadColumn("1" + new string('\n', 1_000_000)).Must()).Cells[0]);
    }

    [Fact]
    public void A_list_of_more_than_50_columns_is_refused_whole_and_one_of_50_is_not()
    {
        Assert.Equal(50, Assert.Single(PastedText.Read(new string('\t', 49) + "x").Must()).Cells.Count);
        Assert.Equal("A list may have 50 columns; this one has more.", PastedText.Read(new string('\t', 1_000_000) + "x\ny").Message());
    }

    private static IEnumerable<string> Cells(string text) => PastedText.Read(text).Must().Select(line => string.Join('|', line.Cells));
}
