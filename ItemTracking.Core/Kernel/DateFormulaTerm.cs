using System.Globalization;

namespace ItemTracking.Core.Kernel;

/// <summary>The three shapes of a term (COD-16).</summary>
internal enum DateFormulaShape
{
    /// <summary>So many units, as in <c>2Y</c>.</summary>
    Count,

    /// <summary>The next or the previous one with this number, as in <c>D15</c>.</summary>
    Numbered,

    /// <summary>The last or the first day of the running one, as in <c>CM</c>.</summary>
    Current,
}

/// <summary>One term of a date formula.</summary>
/// <param name="Sign">+1 forward, −1 back.</param>
/// <param name="Shape">Shape.</param>
/// <param name="Unit">D, WD, W, M, Q or Y.</param>
/// <param name="Number">Its number; 0 where it has none.</param>
internal readonly record struct DateFormulaTerm(int Sign, DateFormulaShape Shape, string Unit, int Number)
{
    /// <summary>The largest number in front of a unit.</summary>
    public const int MostUnits = 9999;

    /// <summary>The largest number behind a unit; 0 where none may stand, because a year comes only once.</summary>
    public static int MostNumbered(string unit) => unit switch
    {
        "D" => 31,
        "WD" => 7,
        "W" => 53,
        "M" => 12,
        "Q" => 4,
        _ => 0,
    };

    /// <summary>The date that the term makes of another.</summary>
    public DateOnly From(DateOnly date) => Shape switch
    {
        DateFormulaShape.Count => DateSteps.Move(date, Sign * Number, Unit),
        DateFormulaShape.Current => DateSteps.EdgeOf(date, Sign, Unit),
        DateFormulaShape.Numbered => DateSteps.NextDay(date, Sign, IsNumbered),
    };

    private bool IsNumbered(DateOnly day) => Unit switch
    {
        "D" => day.Day == Number,
        "WD" => DateSteps.WeekDay(day) == Number,
        "W" => DateSteps.WeekDay(day) == 1 && ISOWeek.GetWeekOfYear(day.ToDateTime(default)) == Number,
        "M" => day.Day == 1 && day.Month == Number,
        _ => day.Day == 1 && day.Month == (3 * Number) - 2,
    };
}
