using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItemTracking.Core.Tracking;

internal sealed class TrackingSpecificationConfiguration : IEntityTypeConfiguration<TrackingSpecification>
{
    public void Configure(EntityTypeBuilder<TrackingSpecification> builder)
    {
        builder.ToTable("TrackingSpecification")
            .HasKey(t => new { t.SourceType, t.SourceSubtype, t.SourceId, t.SourceBatchName, t.SourceRefNo, t.SerialNo, t.LotNo });
        builder.Property(t => t.SourceId).HasMaxLength(Codes.NumberLength);
        builder.Property(t => t.SourceBatchName).HasMaxLength(Codes.CodeLength);
        builder.Property(t => t.SerialNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(t => t.LotNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(t => t.NewSerialNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(t => t.NewLotNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(t => t.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(t => t.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(t => t.LocationCode).HasMaxLength(Codes.CodeLength);
        builder.Property(t => t.Description).HasMaxLength(100);
        builder.Property(t => t.CreatedBy).HasMaxLength(256);
        builder.Ignore(t => t.Numbers).Ignore(t => t.NewNumbers);
        builder.HasIndex(t => new { t.ItemNo, t.VariantCode, t.LocationCode, t.LotNo, t.SerialNo });

        // Names the document as well, so that no database would rather read all lines of it for each of its serial numbers.
        builder.HasIndex(t => new { t.ItemNo, t.VariantCode, t.SerialNo, t.SourceId, t.SourceType, t.SourceSubtype })
            .HasFilter("\"SerialNo\" <> ''")
            .HasDatabaseName("IX_TrackingSpecification_SerialNo");
    }
}
