using ItemTracking.Core.Users;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// The one model of both databases. It names no record of a room: configurations are found by assembly scan, rooms write
/// <c>db.Set&lt;ItemLedgerEntry&gt;()</c>. A context serves one call and is disposed.
/// </summary>
public abstract class ItemTrackingDb(DbContextOptions options)
    : IdentityDbContext<AppUser, IdentityRole, string>(options), IDataProtectionKeyContext
{
    /// <summary>Longest text that is treated as a code: compared ordinally on every database.</summary>
    internal const int LongestCode = 50;

    /// <summary>Longest key of a user or a role: with it every key of Identity fits into an index of SQL Server.</summary>
    private const int LongestUserKey = 128;

    /// <summary>Who saves, for the audit trail; <see cref="WriteTransaction"/> sets it. Null where no audited record is touched.</summary>
    public Actor? Actor { get; set; }

    /// <summary>When it is saved, for the audit trail.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <inheritdoc/>
    DbSet<DataProtectionKey> IDataProtectionKeyContext.DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Why it is saved, as the user gave it, for the audit trail; or blank.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Adds a line to the audit trail that no change of an audited record tells; saved with everything else.</summary>
    /// <param name="line">What was done; who, when and why are filled in.</param>
    public void AddAudit(AuditEntry line)
    {
        line.UserName = Actor?.UserName
            ?? throw new InvalidOperationException(
                $"{line.Table} {line.Key} is saved without an actor, so that the audit trail would not know who did it.");
        line.At = Clock.GetUtcNow();
        line.Reason = Reason;
        Add(line);
    }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        if (AuditTrail.IsRewritten(ChangeTracker))
            throw new InvalidOperationException("The audit trail is never changed.");
        foreach (var line in AuditTrail.Of(ChangeTracker))
            AddAudit(line);
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(e => e.State == EntityState.Modified))
            entry.Property(nameof(IVersioned.Version)).CurrentValue = (long)entry.Property(nameof(IVersioned.Version)).OriginalValue! + 1;
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<decimal>().HavePrecision(18, 5);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<int>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<AppUser>().Property(user => user.Id).HasMaxLength(LongestUserKey);
        builder.Entity<IdentityRole>().Property(role => role.Id).HasMaxLength(LongestUserKey);
        builder.ApplyConfigurationsFromAssembly(typeof(ItemTrackingDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Where(IsOurs))
        {
            foreach (var property in entity.GetProperties().Where(p => p.ClrType == typeof(string)))
                property.SetCollation(property.GetMaxLength() is <= LongestCode ? BinaryCollation : TextCollation);
            if (entity.ClrType.IsAssignableTo(typeof(IVersioned)))
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            if (entity.ClrType.IsAssignableTo(typeof(ITemporary)))
            {
                entity.SetTableName(TemporaryPrefix + entity.GetTableName());
                entity.SetIsTableExcludedFromMigrations(true);
            }
        }

        builder.Entity<AppUser>().Property(user => user.FullName).Metadata.SetCollation(TextCollation);
    }

    /// <summary>Name of the ordinal collation on this database.</summary>
    protected internal abstract string BinaryCollation { get; }

    /// <summary>Name of the collation of descriptions, names and comments; null where the database has but one.</summary>
    protected abstract string? TextCollation { get; }

    /// <summary>How the name of a table begins that only its connection has.</summary>
    protected abstract string TemporaryPrefix { get; }

    internal static bool IsOurs(IReadOnlyEntityType entity) =>
        entity.ClrType != typeof(AppUser) && entity.ClrType.Namespace!.StartsWith("ItemTracking.", StringComparison.Ordinal);
}
