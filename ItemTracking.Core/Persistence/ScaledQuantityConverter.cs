using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// Quantities on SQLite: whole numbers of 1/100,000, so that the database compares, sums and conditionally updates them as numbers.
/// </summary>
public sealed class ScaledQuantityConverter() : ValueConverter<decimal, long>(
    quantity => (long)Math.Round(quantity * Scale, MidpointRounding.AwayFromZero),
    stored => stored / Scale)
{
    /// <summary>Units stored per 1.</summary>
    public const decimal Scale = 100_000m;
}
