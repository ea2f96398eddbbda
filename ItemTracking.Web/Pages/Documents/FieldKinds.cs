using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Fields of the usual shapes, for the header or a line of any document; they are locked while it is released.</summary>
public static class FieldKinds
{
    /// <summary>Text of a checked box.</summary>
    public const string Yes = "Yes";

    private const string No = "No";

    /// <summary>Free text.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="caption">Caption.</param>
    /// <param name="show">Text of the record's value.</param>
    /// <param name="take">The record with another one.</param>
    public static DocumentField<T> Text<T>(string caption, Func<T, string> show, Func<T, string, T> take) =>
        new(caption, FieldShape.Text, FieldLock.WhenReleased, show, (record, typed) => take(record, typed));

    /// <summary>Yes or no.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="caption">Caption.</param>
    /// <param name="show">The record's value.</param>
    /// <param name="take">The record with another one.</param>
    public static DocumentField<T> Check<T>(string caption, Func<T, bool> show, Func<T, bool, T> take) =>
        new(
            caption, FieldShape.Check, FieldLock.WhenReleased, record => YesOrNo(show(record)),
            (record, typed) => take(record, typed == Yes));

    /// <summary>One of a few values, each called what it is in the code.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <typeparam name="TValue">The values.</typeparam>
    /// <param name="caption">Caption.</param>
    /// <param name="show">The record's value.</param>
    /// <param name="take">The record with another one.</param>
    public static DocumentField<T> Choice<T, TValue>(string caption, Func<T, TValue> show, Func<T, TValue, T> take)
        where TValue : struct, Enum =>
        new(
            caption, FieldShape.Choice, FieldLock.WhenReleased, record => show(record).ToString(),
            (record, typed) => Enum.TryParse<TValue>(typed, out var value)
                ? take(record, value)
                : new Refusal(RefusalCode.ENTRY_1, $"{caption} must be {string.Join(" or ", Enum.GetNames<TValue>())}.", caption))
        {
            Choices = Enum.GetNames<TValue>(),
        };

    /// <summary>Text of a box that is checked or not.</summary>
    public static string YesOrNo(bool on) => on ? Yes : No;

    /// <summary>A quantity; blank is 0.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="caption">Caption.</param>
    /// <param name="show">The record's value.</param>
    /// <param name="take">The record with another one.</param>
    public static DocumentField<T> Quantity<T>(string caption, Func<T, decimal> show, Func<T, decimal, T> take) =>
        new(
            caption, FieldShape.Quantity, FieldLock.WhenReleased, record => Numbers.Show(show(record)),
            (record, typed) => Numbers.TryRead(typed, out var quantity)
                ? take(record, quantity ?? 0)
                : new Refusal(RefusalCode.ENTRY_1, Numbers.NotANumber(caption, typed), caption));

    /// <summary>A day of a header that must be there.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="caption">Caption.</param>
    /// <param name="show">The record's value.</param>
    /// <param name="take">The record with another one.</param>
    public static DocumentField<T> Date<T>(string caption, Func<T, DateOnly> show, Func<T, DateOnly, T> take) =>
        new(
            caption, FieldShape.Date, FieldLock.WhenReleased, record => HeaderFields.Iso(show(record)),
            (record, typed) => HeaderFields.DayOf(typed) is { } day ? take(record, day)
                : typed.Length > 0 ? NotADate(caption, typed)
                : new Refusal(RefusalCode.ENTRY_1, $"{caption} must have a value.", caption))
        {
            IsRequired = true,
        };

    /// <summary>A day of a header that may be left blank.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="caption">Caption.</param>
    /// <param name="show">The record's value.</param>
    /// <param name="take">The record with another one.</param>
    public static DocumentField<T> AnyDate<T>(string caption, Func<T, DateOnly?> show, Func<T, DateOnly?, T> take) =>
        new(
            caption, FieldShape.Date, FieldLock.WhenReleased, record => HeaderFields.Iso(show(record)),
            (record, typed) => HeaderFields.DayOf(typed) is var day && (day is not null || typed.Length == 0)
                ? take(record, day)
                : NotADate(caption, typed));

    private static Refusal NotADate(string caption, string typed) => new(RefusalCode.ENTRY_1, Dates.NotADate(caption, typed), caption);
}
