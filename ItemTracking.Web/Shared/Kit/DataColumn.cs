using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Shared.Kit;

/// <summary>One column of a list.</summary>
/// <param name="Caption">Heading.</param>
/// <param name="Value">What a row shows: text, number, date, true or false.</param>
/// <param name="SortBy">Name under which the list can be sorted by it; null when it cannot.</param>
/// <param name="Template">Draws the cell instead of the plain value.</param>
/// <param name="Numeric">Aligned as a number.</param>
public sealed record DataColumn<TRow>(string Caption, Func<TRow, object?> Value, string? SortBy = null, RenderFragment<TRow>? Template = null, bool Numeric = false)
{
    internal string Text(TRow row) => Value(row) switch
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
