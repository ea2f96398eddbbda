using System.Text.RegularExpressions;

namespace ItemTracking.Tests.Architecture;

/// <summary>
/// A page whose address changes reads again, also while the answer to the address before is on its way: it must ask which answer counts
/// (C-11).
/// </summary>
internal static partial class OvertakenReadWall
{
    /// <summary>Files that read when their parameters change and take whatever answer comes last.</summary>
    public static IEnumerable<string> Breaches(IEnumerable<string> files) =>
        files.Where(file => Body(File.ReadAllText(file)) is var body && Read().IsMatch(body)
            && !body.Contains(".Ask()", StringComparison.Ordinal));

    private static string Body(string source)
    {
        var start = source.IndexOf("override async Task OnParametersSetAsync()", StringComparison.Ordinal);
        if (start < 0)
            return "";
        var end = EndOfMethod().Match(source, start);
        return source[start..(end.Success ? end.Index : source.Length)];
    }

    [GeneratedRegex(@"await (?!base\.|marks\.)[\w!.]+\.\w+Async\(")]
    private static partial Regex Read();

    [GeneratedRegex(@"\n    \}")]
    private static partial Regex EndOfMethod();
}
