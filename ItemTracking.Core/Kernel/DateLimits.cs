namespace ItemTracking.Core.Kernel;

/// <summary>
/// The days that a field takes: those of the years 2000 to 2099 (DATE-1). Any other is a slip of the keyboard, and goods dated so would
/// expire never, or before they came.
/// </summary>
public static class DateLimits
{
    /// <summary>The first of them.</summary>
    public static readonly DateOnly First = new(2000, 1, 1);

    /// <summary>The last of them.</summary>
    public static readonly DateOnly Last = new(2099, 12, 31);

    /// <summary>Whether a field takes the day.</summary>
    public static bool Allow(DateOnly day) => day >= First && day <= Last;

    /// <summary>Why a day cannot be stored in this field, or null; no day is no mistake.</summary>
    /// <param name="day">Day as typed or calculated.</param>
    /// <param name="caption">Caption of the field, named in the message.</param>
    /// <param name="line">Line to mark, if any.</param>
    public static Refusal? Check(DateOnly? day, string caption, int? line = null) => day is not { } known || Allow(known)
        ? null
        : new Refusal(RefusalCode.DATE_1, $"{caption} must be a date of the years 2000 to 2099. Its value is {known:d}.", caption, line);
}
