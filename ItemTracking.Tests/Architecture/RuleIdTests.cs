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

    [GeneratedRegex(@"\b(?<family>ITL|NUM|SEL|AVL|STO|SCN|COD|PST|DOC|RCL|INF|EXP|TRC|NOS|RSV|ROL)[-_](?<first>\d+)(?:…(?<last>\d+))?")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"`(ItemTracking\.[A-Za-z/.]+\.(?:cs|razor))`")]
    private static partial Regex FileName();
}
