using System.Linq.Expressions;
using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// The search box of a list: every word must occur in the key or in the description, in any order, without regard to case and accents
/// (C-30). Words are parameters, never part of the statement (S8).
/// </summary>
public static class TextSearch
{
    private const string EscapeCharacter = "\\";
    private const int MostWords = 8;

    /// <summary>Longer than any key or text: a longer word is found nowhere, and a database takes no pattern of any length.</summary>
    private const int LongestWord = 250;

    /// <summary>Rows that hold all words.</summary>
    /// <param name="rows">Table or query.</param>
    /// <param name="search">What was typed; blank keeps all rows.</param>
    /// <param name="key">Code or number of a row, stored in upper case.</param>
    /// <param name="text">Description or name of a row.</param>
    public static IQueryable<T> Matching<T>(
        this IQueryable<T> rows, string? search, Expression<Func<T, string>> key, Expression<Func<T, string>> text) =>
        Words(search).Aggregate(rows, (found, word) => found.Where(InEither(key, Like(Codes.Normalise(word)), text, FoldedLike(word))));

    private static IEnumerable<string> Words(string? search) =>
        (search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords)
            .Select(word => word.Length <= LongestWord ? word : word[..LongestWord]);

    private static Expression<Func<string, bool>> Like(string word)
    {
        var pattern = Pattern(word);
        return value => EF.Functions.Like(value, pattern, EscapeCharacter);
    }

    private static Expression<Func<string, bool>> FoldedLike(string word)
    {
        var pattern = Pattern(FoldedText.Of(word));
        return value => EF.Functions.Like(FoldedText.Of(value), pattern, EscapeCharacter);
    }

    private static string Pattern(string word) => $"%{Escape(word)}%";

    private static string Escape(string word) => word
        .Replace(EscapeCharacter, EscapeCharacter + EscapeCharacter, StringComparison.Ordinal)
        .Replace("%", EscapeCharacter + "%", StringComparison.Ordinal)
        .Replace("_", EscapeCharacter + "_", StringComparison.Ordinal)
        .Replace("[", EscapeCharacter + "[", StringComparison.Ordinal);

    private static Expression<Func<T, bool>> InEither<T>(
        Expression<Func<T, string>> key, Expression<Func<string, bool>> keyIs, Expression<Func<T, string>> text,
        Expression<Func<string, bool>> textIs)
    {
        var row = key.Parameters[0];
        return Expression.Lambda<Func<T, bool>>(
            Expression.OrElse(Expression.Invoke(keyIs, key.Body), Expression.Invoke(textIs, Expression.Invoke(text, row))), row);
    }
}
