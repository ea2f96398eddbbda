namespace ItemTracking.Core.Kernel;

/// <summary>Quantities are decimal(18,5); a unit may demand a coarser step (ITL-40).</summary>
public static class Rounding
{
    /// <summary>The step used where no rounding precision is set up.</summary>
    public const decimal DefaultPrecision = 0.00001m;

    /// <summary>Largest quantity a field takes, so that sums of a document stay inside decimal(18,5).</summary>
    public const decimal MaxQuantity = 999_999_999m;

    /// <summary>The step of an item: the one that is set up, else the default.</summary>
    public static decimal StepOf(decimal? setUp) => setUp is > 0 and var step ? step : DefaultPrecision;

    /// <summary>Rounds half away from zero to the step.</summary>
    public static decimal ToPrecision(decimal value, decimal precision) =>
        Math.Round(value / precision, MidpointRounding.AwayFromZero) * precision;

    /// <summary>True when the value lies between two steps.</summary>
    public static bool IsFinerThan(decimal value, decimal precision) => value % precision != 0;

    /// <summary>
    /// The rule ITL-40(b): why a typed quantity cannot be taken, or null.
    /// </summary>
    public static Refusal? CheckPrecision(decimal value, string caption, decimal precision) =>
        IsFinerThan(value, precision)
            ? new Refusal(
                RefusalCode.ITL_40,
                $"The value {QuantityText(value)} in field {caption} is of lower precision than expected. \n\n"
                    + $"Note: Default rounding precision of {QuantityText(precision)} is used if a rounding precision is not defined.",
                caption)
            : null;

    /// <summary>A quantity as messages show it: no trailing zeros, point as decimal separator of the invariant culture.</summary>
    public static string QuantityText(decimal quantity) =>
        quantity.ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A quantity as marks show it, beside figures of the page: in the user's region.</summary>
    public static string QuantityShown(decimal quantity) =>
        quantity.ToString("#,##0.##########", System.Globalization.CultureInfo.CurrentCulture);
}
