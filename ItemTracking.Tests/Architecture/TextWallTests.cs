using System.Text.RegularExpressions;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Architecture;

/// <summary>Walls against text that becomes markup, script or SQL; each is also shown to find a breach.</summary>
public sealed partial class TextWallTests
{
    [Fact, Trait("Requirement", "S7")]
    public void S7_no_page_and_no_script_makes_markup_of_text() => Assert.DoesNotContain(
        Repository.Files("ItemTracking.Web", ".cs", ".razor", ".js"), file => MakesMarkup().IsMatch(File.ReadAllText(file)));

    [Theory, Trait("Requirement", "S7")]
    [InlineData("cell.innerHTML = row.text")]
    [InlineData("@((MarkupString)item.Description)")]
    [InlineData("builder.AddMarkupContent(0, text)")]
    [InlineData("list.insertAdjacentHTML('beforeend', text)")]
    [InlineData("eval(text)")]
    public void S7_the_wall_finds_markup_made_of_text(string line) => Assert.Matches(MakesMarkup(), line);

    [Fact, Trait("Requirement", "S8")]
    public void S8_SQL_is_written_in_Persistence_only() => Assert.DoesNotContain(
        Repository.Files("ItemTracking.Core", ".cs").Concat(Repository.Files("ItemTracking.Web", ".cs", ".razor")),
        file => !file.Split(Path.DirectorySeparatorChar).Contains("Persistence") && WritesSql().IsMatch(File.ReadAllText(file)));

    [Theory, Trait("Requirement", "S8")]
    [InlineData("db.Database.ExecuteSqlRawAsync(text)")]
    [InlineData("db.Set<Item>().FromSqlRaw($\"SELECT {name}\")")]
    [InlineData("command.CommandText = text;")]
    [InlineData("db.Database.SqlQueryRaw<int>(text)")]
    public void S8_the_wall_finds_SQL_outside_Persistence(string line) => Assert.Matches(WritesSql(), line);

    [GeneratedRegex(@"innerHTML|outerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(|MarkupString|AddMarkupContent")]
    private static partial Regex MakesMarkup();

    [GeneratedRegex(@"SqlRaw|FromSql|ExecuteSql|SqlQuery|\.CommandText\s*=")]
    private static partial Regex WritesSql();
}
