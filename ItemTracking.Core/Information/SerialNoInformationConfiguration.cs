using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItemTracking.Core.Information;

internal sealed class SerialNoInformationConfiguration : IEntityTypeConfiguration<SerialNoInformation>
{
    public void Configure(EntityTypeBuilder<SerialNoInformation> builder)
    {
        builder.ToTable("SerialNoInformation").HasKey(i => new { i.ItemNo, i.VariantCode, i.SerialNo });
        builder.Property(i => i.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(i => i.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(i => i.SerialNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(i => i.Description).HasMaxLength(100);
    }
}
