using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItemTracking.Core.Posting;

internal sealed class MovedBinConfiguration : IEntityTypeConfiguration<MovedBin>
{
    public void Configure(EntityTypeBuilder<MovedBin> builder)
    {
        builder.ToTable("MovedBin").HasKey(n => new { n.List, n.No });
        builder.Property(n => n.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(n => n.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(n => n.LocationCode).HasMaxLength(Codes.CodeLength);
        builder.Property(n => n.BinCode).HasMaxLength(Codes.NumberLength);
        builder.Property(n => n.SerialNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(n => n.LotNo).HasMaxLength(Codes.TrackingNumberLength);
    }
}
