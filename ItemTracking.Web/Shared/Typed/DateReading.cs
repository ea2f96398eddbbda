namespace ItemTracking.Web.Shared.Typed;

/// <summary>What the short forms of a date mean in a field.</summary>
/// <param name="Today">Meaning of <c>t</c>, and the month and year that short forms leave out.</param>
/// <param name="WorkDate">Meaning of <c>w</c>; formulas such as <c>+30D</c> count from it (C-25).</param>
/// <param name="MonthIsItsLastDay">A month without a day is its last day, as on goods that expire; elsewhere it is no date (C-21).</param>
public sealed record DateReading(DateOnly Today, DateOnly WorkDate, bool MonthIsItsLastDay = false);
