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

    private const int NoMatch = 4;

    /// <summary>
    /// 0: exactly the caption or a synonym; 1: the caption begins with it; 2: all words in the caption; 3: with synonyms.
    /// </summary>
    private static int Rank(PageEntry page, string[] words)
    {
        string[] names = [page.Caption, .. page.Synonyms];
        if (words.Length == 0 || names.Any(name => Words(name).SequenceEqual(words, StringComparer.OrdinalIgnoreCase)))
            return 0;
        if (AllBegin(words, [page.Caption]))
            return page.Caption.StartsWith(words[0], StringComparison.OrdinalIgnoreCase) ? 1 : 2;
        return AllBegin(words, names) ? 3 : NoMatch;
    }

    private static bool AllBegin(string[] words, string[] texts)
    {
        var candidates = texts.SelectMany(Words).ToArray();
        return words.All(word => candidates.Any(candidate => candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static string[] Words(string text) =>
        text.Split([' ', '.', '-', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
