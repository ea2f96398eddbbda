using System.Text.RegularExpressions;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Architecture;

/// <summary>
/// A type is found by the name of its file: <c>Type.cs</c>, or <c>Type.Part.cs</c> for a part of it. The tables of a room stand together in
/// one file of configurations.
/// </summary>
public sealed partial class FileNameTests
{
    /// <summary>Statements without a type, and the types that the walls must find in rooms.</summary>
    private static readonly string[] Exceptions = ["Program.cs", "WallSamples.cs"];

    [Fact]
    public void A_file_is_named_as_its_type() => Assert.Empty(
        Repository.Files("", ".cs")
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal) && !Exceptions.Contains(Path.GetFileName(file)))
            .Where(file => !IsNamedAsItsType(Path.GetFileName(file), File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Repository.Root, file)));

    [Theory]
    [InlineData("Item.cs", "public sealed class Item;", true)]
    [InlineData("Item.Part.cs", "internal sealed partial class Item\n{\n}", true)]
    [InlineData("Items.cs", "public sealed class Item;", false)]
    [InlineData("Inner.cs", "public sealed class Item\n{\n    public sealed class Inner;\n}", false)]
    [InlineData("SetupConfiguration.cs", "internal sealed class ItemConfiguration;\ninternal sealed class BinConfiguration;", true)]
    [InlineData("SetupConfiguration.cs", "internal sealed class ItemConfiguration;\npublic sealed class Item;", false)]
    public void The_wall_of_names_finds_a_breach(string name, string code, bool isNamed) =>
        Assert.Equal(isNamed, IsNamedAsItsType(name, code));

    private static bool IsNamedAsItsType(string name, string code)
    {
        var types = Declaration().Matches(code).Select(m => m.Groups["name"].Value).ToList();
        var stem = name.Split('.')[0];
        return types.Contains(stem)
            || (stem.EndsWith("Configuration", StringComparison.Ordinal)
                && types.Count > 0
                && types.All(type => type.EndsWith("Configuration", StringComparison.Ordinal)));
    }

    [GeneratedRegex(
        @"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref) )*"
            + @"(?:class|record struct|record|struct|interface|enum|delegate \S+) (?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
