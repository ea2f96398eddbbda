using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItemTracking.Core.Documents.Journals;

internal sealed class ItemJournalBatchConfiguration : IEntityTypeConfiguration<ItemJournalBatch>
{
    public void Configure(EntityTypeBuilder<ItemJournalBatch> builder)
    {
        builder.ToTable("ItemJournalBatch").HasKey(b => new { b.TemplateName, b.Name });
        builder.Property(b => b.TemplateName).HasMaxLength(Codes.CodeLength);
        builder.Property(b => b.Name).HasMaxLength(Codes.CodeLength);
        builder.Property(b => b.Description).HasMaxLength(Texts.DescriptionLength);
        builder.Property(b => b.NoSeries).HasMaxLength(Codes.NumberLength);
        builder.HasIndex(b => b.NoSeries);
    }
}

internal sealed class ItemJournalLineConfiguration : IEntityTypeConfiguration<ItemJournalLine>
{
    public void Configure(EntityTypeBuilder<ItemJournalLine> builder)
    {
        builder.ToTable("ItemJournalLine").HasKey(l => new { l.TemplateName, l.BatchName, l.LineNo });
        builder.Ignore(l => l.Ref).Ignore(l => l.Numbers).Ignore(l => l.SignFactor);
        builder.Property(l => l.TemplateName).HasMaxLength(Codes.CodeLength);
        builder.Property(l => l.BatchName).HasMaxLength(Codes.CodeLength);
        builder.Property(l => l.DocumentNo).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(l => l.Description).HasMaxLength(Texts.DescriptionLength);
        builder.Property(l => l.LocationCode).HasMaxLength(Codes.CodeLength);
        builder.Property(l => l.BinCode).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.NewLocationCode).HasMaxLength(Codes.CodeLength);
        builder.Property(l => l.NewBinCode).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.UnitOfMeasureCode).HasMaxLength(Codes.CodeLength);
        builder.Property(l => l.SerialNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(l => l.LotNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.HasOne<ItemJournalBatch>().WithMany().HasForeignKey(l => new { l.TemplateName, l.BatchName })
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Item>().WithMany().HasForeignKey(l => l.ItemNo).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.LocationCode, l.BinCode });
        builder.HasIndex(l => new { l.NewLocationCode, l.NewBinCode });
        builder.HasIndex(l => new { l.TemplateName, l.BatchName, l.SerialNo });
        builder.HasIndex(l => new { l.TemplateName, l.BatchName, l.LotNo });
    }
}
