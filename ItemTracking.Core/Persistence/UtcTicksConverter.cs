using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ItemTracking.Core.Persistence;

/// <summary>Points in time as UTC ticks: the only form that sorts alike on both databases.</summary>
public sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    time => time.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
