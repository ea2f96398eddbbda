using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace ItemTracking.Core.Persistence;

/// <summary>Queries for many codes at once.</summary>
public static class CodeLists
{
    /// <summary>The function that gives a listed code the type of code columns.</summary>
    internal static MethodInfo ListedFunction { get; } =
        typeof(CodeLists).GetMethod(nameof(Listed), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>
    /// Rows whose code is one of many: the codes travel as one parameter, however many they are. They are given type and collation of code
    /// columns, because SQL Server would otherwise refuse to compare them, or convert the column and pass over its index (Q9).
    /// </summary>
    /// <param name="rows">Rows to search.</param>
    /// <param name="db">Context of the query.</param>
    /// <param name="code">Column that holds a code.</param>
    /// <param name="codes">Codes as they are stored.</param>
    public static IQueryable<T> WhereIn<T>(this IQueryable<T> rows, ItemTrackingDb db, Expression<Func<T, string>> code, string[] codes)
    {
        var collation = db.BinaryCollation;
        Expression<Func<string, bool>> isWanted = value =>
            EF.Parameter(codes).Select(c => EF.Functions.Collate(Listed(c), collation)).Contains(value);
        var condition = ReplacingExpressionVisitor.Replace(isWanted.Parameters[0], code.Body, isWanted.Body);
        return rows.Where(Expression.Lambda<Func<T, bool>>(condition, code.Parameters));
    }

    private static string Listed(string code) => throw new InvalidOperationException($"{code} is compared by the database only.");
}
