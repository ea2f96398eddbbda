using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItemTracking.Core.Ledger;

internal sealed class WarehouseEntryConfiguration : IEntityTypeConfiguration<WarehouseEntry>
{
    public void Configure(EntityTypeBuilder<WarehouseEntry> builder)
    {
        builder.ToTable("WarehouseEntry").HasKey(e => e.EntryNo);
        builder.Property(e => e.EntryNo).ValueGeneratedNever();
        builder.Property(e => e.LocationCode).HasMaxLength(Codes.CodeLength);
        builder.Property(e => e.BinCode).HasMaxLength(Codes.NumberLength);
        builder.Property(e => e.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(e => e.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(e => e.LotNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(e => e.SerialNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(e => e.SourceNo).HasMaxLength(Codes.NumberLength);
        builder.HasIndex(e => new { e.ItemNo, e.LocationCode, e.BinCode, e.VariantCode, e.LotNo, e.SerialNo });
        builder.HasIndex(e => new { e.LocationCode, e.BinCode });
    }
}
