using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Core.Persistence;

/// <summary>The one row that is written and read to see whether the database can store anything; it comes with the migration.</summary>
public sealed class HealthProbe
{
    /// <summary>Key of the only row.</summary>
    public const int TheOne = 1;

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>When it was written last.</summary>
    public DateTimeOffset WrittenAt { get; set; }
}

internal sealed class HealthProbeConfiguration : IEntityTypeConfiguration<HealthProbe>
{
    public void Configure(EntityTypeBuilder<HealthProbe> builder)
    {
        builder.ToTable("HealthProbe");
        builder.Property(probe => probe.Id).ValueGeneratedNever();
        builder.HasData(new HealthProbe { Id = HealthProbe.TheOne, WrittenAt = DateTimeOffset.UnixEpoch });
    }
}

/// <summary>
/// Whether the database can serve: it writes and reads, so that a full disk or a database set to read-only is not healthy.
/// </summary>
public static class DatabaseHealth
{
    /// <summary>Adds the checks of the database.</summary>
    public static IHealthChecksBuilder AddDatabaseCheck(this IHealthChecksBuilder checks) => checks
        .AddDbContextCheck<ItemTrackingDb>("database", customTestQuery: WritesAndReadsAsync)
        .AddCheck<ReadCommittedSnapshotCheck>("read committed snapshot");

    private static async Task<bool> WritesAndReadsAsync(ItemTrackingDb db, CancellationToken cancellationToken)
    {
        var now = db.Clock.GetUtcNow();
        var written = await db.Set<HealthProbe>()
            .ExecuteUpdateAsync(set => set.SetProperty(probe => probe.WrittenAt, now), cancellationToken);
        return written == 1 && await db.Set<HealthProbe>().AsNoTracking().AnyAsync(cancellationToken);
    }
}
