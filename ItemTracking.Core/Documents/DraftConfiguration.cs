using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItemTracking.Core.Documents;

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("Draft")
            .HasKey(d => new { d.UserName, d.SourceType, d.SourceSubtype, d.SourceId, d.SourceBatchName, d.SourceRefNo });
        builder.Property(d => d.UserName).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(d => d.SourceId).HasMaxLength(Codes.NumberLength);
        builder.Property(d => d.SourceBatchName).HasMaxLength(Codes.CodeLength);
        builder.HasIndex(d => d.At);
    }
}
