using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItemTracking.Core.Posting;

internal sealed class MovedNumberConfiguration : IEntityTypeConfiguration<MovedNumber>
{
    public void Configure(EntityTypeBuilder<MovedNumber> builder)
    {
        builder.ToTable("MovedNumber").HasKey(n => new { n.List, n.No });
        builder.Property(n => n.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(n => n.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(n => n.SerialNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(n => n.LotNo).HasMaxLength(Codes.TrackingNumberLength);
    }
}
