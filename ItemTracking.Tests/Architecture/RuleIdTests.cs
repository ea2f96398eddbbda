using System.Text.RegularExpressions;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Architecture;

/// <summary>docs/rules.md says in a sentence what every rule id means that the code or a test cites.</summary>
public sealed partial class RuleIdTests
{
    [Fact]
    public void Every_cited_rule_is_stated()
    {
        var stated = Cited(File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules.md"))
            .Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1]));
        var files = Repository.Files("ItemTracking.Core", ".cs")
            .Concat(Repository.Files("ItemTracking.Web", ".cs", ".razor"))
            .Concat(Repository.Files("ItemTracking.Tests", ".cs"));
        var missing = from file in files
                      from id in Cited(File.ReadLines(file))
                      where !stated.Contains(id)
                      group Path.GetRelativePath(Repository.Root, file) by id into places
                      select $"{places.Key} cited in {places.First()}";

        Assert.Empty(missing.Order());
    }

    [Fact]
    public void Every_file_named_in_the_rules_exists()
    {
        var rules = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules.md"));
        Assert.All(
            FileName().Matches(rules).Select(m => m.Groups[1].Value).Distinct(),
            name => Assert.True(File.Exists(Path.Combine(Repository.Root, name)), name));
    }

    [Fact]
    public void Every_file_named_in_the_rules_cites_the_rule_it_decides()
    {
        var rules = File.ReadLines(Path.Combine(Repository.Root, "docs", "rules.md")).ToList();

        Assert.NotEmpty(Rows(rules));
        Assert.Empty(Uncited(rules));
    }

    [Fact]
    public void A_file_that_does_not_cite_its_rule_is_found() =>
        Assert.Equal(
            ["PST-1 in ItemTracking.Core/Kernel/Codes.cs"],
            Uncited(["| PST-1 | Something. | `ItemTracking.Core/Kernel/Codes.cs` |", "| PST-2 | Something. | *not built yet* |"]));

    [Fact]
    public void Every_rule_names_its_file_or_is_not_built_yet() =>
        Assert.DoesNotContain(
            Rows(File.ReadLines(Path.Combine(Repository.Root, "docs", "rules.md"))),
            row => row.Files.Count == 0 == !row.Where.Contains("*not built yet*", StringComparison.Ordinal));

    private static IEnumerable<string> Uncited(IEnumerable<string> rules) =>
        from row in Rows(rules)
        from file in row.Files
        let cited = Cited(File.ReadLines(Path.Combine(Repository.Root, file)))
        from id in row.Ids
        where !cited.Contains(id)
        select $"{id} in {file}";

    private static IEnumerable<(IReadOnlySet<string> Ids, string Where, IReadOnlyList<string> Files)> Rows(IEnumerable<string> rules) =>
        from line in rules
        where line.StartsWith("| ", StringComparison.Ordinal)
        let cells = line.Split('|')
        let ids = Cited([cells[1]])
        where ids.Count > 0
        select (
            (IReadOnlySet<string>)ids, cells[^2],
            (IReadOnlyList<string>)[.. FileName().Matches(cells[^2]).Select(m => m.Groups[1].Value)]);

    [Fact]
    public void A_range_of_rules_counts_as_each_of_them() =>
        Assert.Equal(["NUM-17", "NUM-18", "NUM-19"], Cited(["the rules NUM-17…19"]).Order());

    private static HashSet<string> Cited(IEnumerable<string> lines) =>
        [.. lines.SelectMany(line => RuleId().Matches(line)).SelectMany(Expand)];

    private static IEnumerable<string> Expand(Match match)
    {
        var first = int.Parse(match.Groups["first"].Value);
        var last = match.Groups["last"].Success ? int.Parse(match.Groups["last"].Value) : first;
        return Enumerable.Range(first, last - first + 1).Select(number => $"{match.Groups["family"].Value}-{number}");
    }

    [GeneratedRegex(
        @"\b(?<family>ITL|NUM|SEL|AVL|STO|SCN|COD|PST|PTP|DOC|RCL|INF|EXP|TRC|NOS|RSV|ROL|USR)[-_](?<first>\d+)(?:…(?<last>\d+))?")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"`(ItemTracking\.[A-Za-z/.]+\.(?:cs|razor))`")]
    private static partial Regex FileName();
}
