using ItemTracking.Core.Users;

namespace ItemTracking.Web.Layout;

/// <summary>How Tell Me finds pages: every typed word must begin a word of the caption or of a synonym, in any order.</summary>
public static class TellMeSearch
{
    public static IReadOnlyList<PageEntry> Find(string typed, Actor actor)
    {
        var words = Words(typed);
        return
        [
            .. PageCatalogue.For(actor)
                .Select(page => (Page: page, Rank: Rank(page, words)))
                .Where(found => found.Rank < NoMatch)
                .OrderBy(found => found.Rank)
                .Select(found => found.Page),
        ];
    }

    private const int NoMatch = 3;

    /// <summary>0: the caption begins with the first word; 1: all words in the caption; 2: with synonyms.</summary>
    private static int Rank(PageEntry page, string[] words) =>
        words.Length == 0 ? 0
        : AllBegin(words, [page.Caption]) ? page.Caption.StartsWith(words[0], StringComparison.OrdinalIgnoreCase) ? 0 : 1
        : AllBegin(words, [page.Caption, .. page.Synonyms]) ? 2
        : NoMatch;

    private static bool AllBegin(string[] words, string[] texts)
    {
        var candidates = texts.SelectMany(Words).ToArray();
        return words.All(word => candidates.Any(candidate => candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static string[] Words(string text) => text.Split([' ', '.', '-', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
