using System.Collections;
using System.Globalization;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Shared;

/// <summary>Values of a record as they are shown where two people have changed them, in the user's region.</summary>
public static class ContestText
{
    /// <summary>The row of a contested value in the table of choices.</summary>
    public static Contest Row(ContestedValue value) => new(
        value.Place, value.Name, Of(value.Opened, ""), Of(value.Mine, IsRow(value) ? "deleted" : ""),
        Of(value.Theirs, IsRow(value) ? Contest.Gone : ""))
    {
        KeepsMine = value.KeepsMine,
    };

    /// <summary>A row of a list is deleted, a value is blank.</summary>
    private static bool IsRow(ContestedValue value) => value.Place.StartsWith(value.Name, StringComparison.Ordinal);

    private static string Of(object? value, string none) => value switch
    {
        null => none,
        string text => text,
        bool on => on ? "Yes" : "No",
        decimal number => Numbers.Show(number),
        DateOnly day => Dates.Show(day),
        Enum chosen => Captions.Words(chosen.ToString()),
        IFormattable other => other.ToString(null, CultureInfo.CurrentCulture),
        IEnumerable rows => string.Join("; ", rows.Cast<object>().Select(row => Of(row, none))),
        _ when value.GetType().GetMethod("<Clone>$") is not null => OfRow(value),
        _ => value.ToString()!,
    };

    /// <summary>What is filled in of a row.</summary>
    private static string OfRow(object row) => string.Join(", ",
        from field in row.GetType().GetProperties()
        where field.CanWrite && field.Name != nameof(ICard.Version)
        let text = Of(field.GetValue(row), "")
        where text is not ("" or "No" or "0")
        select $"{Captions.Of(field, field.Name)} {text}");
}
