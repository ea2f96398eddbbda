using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Architecture;

/// <summary>
/// A line is read without scrolling: 140 characters at most. What the tool for migrations writes is left out, and the style sheets, where a
/// rule is a line.
/// </summary>
public sealed class LineLengthTests
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

    private static IEnumerable<string> TooLong(string file) => File.ReadLines(file)
        .Select((line, index) => (line.Length, Place: $"{Path.GetFileName(file)}, line {index + 1}"))
        .Where(line => line.Length > Most)
        .Select(line => line.Place);
}
