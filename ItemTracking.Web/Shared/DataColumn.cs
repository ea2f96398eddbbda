using ItemTracking.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Shared;

/// <summary>One column of a list.</summary>
/// <param name="Caption">Heading.</param>
/// <param name="Value">What a row shows: text, number, date, true or false.</param>
/// <param name="SortBy">Name under which the list can be sorted by it; null when it cannot.</param>
/// <param name="Template">Draws the cell instead of the plain value.</param>
/// <param name="Numeric">Aligned as a number.</param>
public sealed record DataColumn<TRow>(
    string Caption, Func<TRow, object?> Value, string? SortBy = null, RenderFragment<TRow>? Template = null, bool Numeric = false)
{
    /// <summary>The column is left out where no row has anything in it.</summary>
    public bool OnlyWhereAny { get; init; }

    /// <summary>Its text is broken where there is little room, before that of others.</summary>
    public bool GivesWay { get; init; }

    internal RenderFragment Content(TRow row) => Template is not null ? Template(row) : builder => builder.AddContent(0, Text(row));

    private string Text(TRow row) => Value(row) switch
    {
        null => "",
        decimal number => Numbers.Show(number),
        int number => Numbers.Show(number),
        DateOnly date => Dates.Show(date),
        true => "Yes",
        false => "No",
        var other => other.ToString() ?? "",
    };
}

/// <summary>Answers a list from rows that are all at hand: short set-up tables.</summary>
public static class ShortTable
{
    /// <summary>The part of the rows that is asked for, in the order it is asked for.</summary>
    public static ListPart<TRow> Part<TRow>(this ListQuery query, IReadOnlyCollection<TRow> rows, IReadOnlyList<DataColumn<TRow>> columns)
    {
        var column = columns.FirstOrDefault(c => c.SortBy is not null && c.SortBy == query.SortBy);
        IEnumerable<TRow> sorted = column is null ? rows : rows.OrderBy(column.Value, Comparer<object?>.Create(Compare));
        return new([.. (column is not null && query.Descending ? sorted.Reverse() : sorted).Skip(query.Skip).Take(query.Take)], rows.Count);
    }

    /// <summary>The part of the rows that were read, in the order it is asked for.</summary>
    public static async Task<Outcome<ListPart<TRow>>> PartAsync<TRow>(
        this Task<Outcome<IReadOnlyList<TRow>>> rows, ListQuery query, IReadOnlyList<DataColumn<TRow>> columns) =>
        (await rows).Then<ListPart<TRow>>(found => query.Part(found, columns));

    private static int Compare(object? one, object? other) =>
        one is string text && other is string with ? string.CompareOrdinal(text, with) : Comparer<object?>.Default.Compare(one, other);
}
