using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItemTracking.Core.Ledger;

internal sealed class BinBalanceConfiguration : IEntityTypeConfiguration<BinBalance>
{
    public void Configure(EntityTypeBuilder<BinBalance> builder)
    {
        builder.ToTable("BinBalance")
            .HasKey(b => new { b.ItemNo, b.VariantCode, b.LocationCode, b.BinCode, b.SerialNo, b.LotNo });
        builder.Property(b => b.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(b => b.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(b => b.LocationCode).HasMaxLength(Codes.CodeLength);
        builder.Property(b => b.BinCode).HasMaxLength(Codes.NumberLength);
        builder.Property(b => b.SerialNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(b => b.LotNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.HasIndex(b => new { b.LocationCode, b.BinCode }).HasFilter("\"QtyBase\" <> 0").HasDatabaseName("IX_BinBalance_InBin");
    }
}
