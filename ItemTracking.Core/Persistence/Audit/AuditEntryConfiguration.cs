using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItemTracking.Core.Persistence;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntry", table => table.HasTrigger("AuditEntryIsAppendOnly")).HasKey(e => e.EntryNo);
        builder.Property(e => e.UserName).HasMaxLength(256);
        builder.Property(e => e.Table).HasMaxLength(50);
        builder.Property(e => e.Key).HasMaxLength(200);
        builder.Property(e => e.Reason).HasMaxLength(250);
        builder.HasIndex(e => new { e.Table, e.Key, e.EntryNo });
        builder.HasIndex(e => e.At);
    }
}
