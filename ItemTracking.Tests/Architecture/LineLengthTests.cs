using System.Text.RegularExpressions;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Architecture;

/// <summary>
/// A line is read without scrolling: 140 characters at most, and what was wrapped for it is left tidy. What the tool for migrations writes
/// is left out, and the style sheets, where a rule is a line.
/// </summary>
public sealed partial class LineLengthTests
{
    private const int Most = 140;

    [Fact]
    public void No_line_is_longer_than_140_characters() => Assert.Empty(Repository.Files("", ".cs", ".razor", ".js", ".sh")
        .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
        .SelectMany(TooLong));

    [Fact]
    public void The_wall_of_lines_names_the_line_that_is_too_long()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("line-length-").FullName, "Long.cs");
        File.WriteAllLines(file, [new string('x', Most), new string('x', Most + 1)]);

        Assert.Equal(["Long.cs, line 2"], TooLong(file));
    }

    [Fact]
    public void No_piece_of_a_wrapped_text_is_interpolated_with_nothing_to_insert() => Assert.DoesNotContain(
        Repository.Files("", ".cs").SelectMany(File.ReadLines), line => InsertsNothing().IsMatch(line));

    [Theory]
    [InlineData("    + $\"the document.\"", true)]
    [InlineData("    $\"the \\\"document\\\" \"", true)]
    [InlineData("    + $\"the {kind}\"", false)]
    [InlineData("    $\"\"\"", false)]
    public void The_wall_of_wrapped_texts_finds_a_breach(string line, bool insertsNothing) =>
        Assert.Equal(insertsNothing, InsertsNothing().IsMatch(line));

    private static IEnumerable<string> TooLong(string file) => File.ReadLines(file)
        .Select((line, index) => (line.Length, Place: $"{Path.GetFileName(file)}, line {index + 1}"))
        .Where(line => line.Length > Most)
        .Select(line => line.Place);

    [GeneratedRegex("""^\s*(?:\+ |\w+: )?\$"(?:[^"{\\]|\\.)*"(?!")""")]
    private static partial Regex InsertsNothing();
}
