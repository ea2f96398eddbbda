using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItemTracking.Core.Information;

internal sealed class SerialNoInformationConfiguration : IEntityTypeConfiguration<SerialNoInformation>
{
    public void Configure(EntityTypeBuilder<SerialNoInformation> builder)
    {
        builder.ToTable("SerialNoInformation").HasKey(i => new { i.ItemNo, i.VariantCode, i.SerialNo });
        builder.Property(i => i.SerialNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.HasIndex(i => i.SerialNo);
        NumberInformationConfiguration.ConfigureShared(builder);
    }
}

internal sealed class LotNoInformationConfiguration : IEntityTypeConfiguration<LotNoInformation>
{
    public void Configure(EntityTypeBuilder<LotNoInformation> builder)
    {
        builder.ToTable("LotNoInformation").HasKey(i => new { i.ItemNo, i.VariantCode, i.LotNo });
        builder.Property(i => i.LotNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.HasIndex(i => i.LotNo);
        builder.Property(i => i.CertificateNumber).HasMaxLength(InformationChecks.CertificateLength);
        NumberInformationConfiguration.ConfigureShared(builder);
    }
}

internal sealed class ItemTrackingCommentConfiguration : IEntityTypeConfiguration<ItemTrackingComment>
{
    public void Configure(EntityTypeBuilder<ItemTrackingComment> builder)
    {
        builder.ToTable("ItemTrackingComment").HasKey(c => new { c.Type, c.ItemNo, c.VariantCode, c.SerialLotNo, c.LineNo });
        builder.Property(c => c.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(c => c.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(c => c.SerialLotNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(c => c.Comment).HasMaxLength(CommentLine.MaxLength);
        builder.Property(c => c.CreatedBy).HasMaxLength(256);
    }
}

internal static class NumberInformationConfiguration
{
    public static void ConfigureShared<T>(EntityTypeBuilder<T> builder)
        where T : NumberInformation
    {
        builder.Property(i => i.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(i => i.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(i => i.Description).HasMaxLength(Texts.DescriptionLength);
        builder.Property(i => i.BlockedReason).HasMaxLength(InformationChecks.ReasonLength);
        builder.Property(i => i.BlockedBy).HasMaxLength(256);
        builder.HasIndex(i => new { i.Blocked, i.ItemNo, i.VariantCode });
    }
}
