using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItemTracking.Core.Documents.Warehouse;

internal sealed class WarehouseActivityHeaderConfiguration : IEntityTypeConfiguration<WarehouseActivityHeader>
{
    public void Configure(EntityTypeBuilder<WarehouseActivityHeader> builder)
    {
        builder.ToTable("WarehouseActivityHeader").HasKey(h => new { h.Type, h.No });
        builder.Property(h => h.No).HasMaxLength(Codes.NumberLength);
        builder.Property(h => h.LocationCode).HasMaxLength(Codes.CodeLength);
        builder.Property(h => h.SourceNo).HasMaxLength(Codes.NumberLength);
        builder.Property(h => h.WhseDocumentNo).HasMaxLength(Codes.NumberLength);
        builder.Property(h => h.AssignedUserId).HasMaxLength(256);
        builder.Ignore(h => h.Source);
        builder.HasIndex(h => new { h.WhseDocumentNo, h.Type });
        builder.HasIndex(h => new { h.SourceNo, h.SourceType, h.SourceSubtype });
        builder.HasIndex(h => h.LocationCode);
    }
}

internal sealed class WarehouseActivityLineConfiguration : IEntityTypeConfiguration<WarehouseActivityLine>
{
    public void Configure(EntityTypeBuilder<WarehouseActivityLine> builder)
    {
        builder.ToTable("WarehouseActivityLine").HasKey(l => new { l.Type, l.No, l.LineNo });
        builder.Property(l => l.No).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.SourceNo).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(l => l.Description).HasMaxLength(100);
        builder.Property(l => l.LocationCode).HasMaxLength(Codes.CodeLength);
        builder.Property(l => l.BinCode).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.UnitOfMeasureCode).HasMaxLength(Codes.CodeLength);
        builder.Property(l => l.SerialNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(l => l.LotNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(l => l.ShortReason).HasMaxLength(WarehouseActivityLine.ReasonLength);
        builder.Ignore(l => l.Numbers).Ignore(l => l.Source).Ignore(l => l.QtyOutstandingBase);
        builder.HasOne<WarehouseActivityHeader>().WithMany().HasForeignKey(l => new { l.Type, l.No }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => new { l.SourceNo, l.SourceType, l.SourceSubtype, l.SourceLineNo });
        builder.HasIndex(l => new { l.ItemNo, l.LocationCode });
        builder.HasIndex(l => new { l.LocationCode, l.BinCode });
    }
}

internal sealed class WhseItemTrackingLineConfiguration : IEntityTypeConfiguration<WhseItemTrackingLine>
{
    public void Configure(EntityTypeBuilder<WhseItemTrackingLine> builder)
    {
        builder.ToTable("WhseItemTrackingLine").HasKey(t => new { t.Type, t.No, t.LineNo, t.SerialNo, t.LotNo });
        builder.Property(t => t.No).HasMaxLength(Codes.NumberLength);
        builder.Property(t => t.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(t => t.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(t => t.SerialNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(t => t.LotNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Ignore(t => t.Numbers);
        builder.HasOne<WarehouseActivityLine>().WithMany().HasForeignKey(t => new { t.Type, t.No, t.LineNo })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PostedActivityHeaderConfiguration : IEntityTypeConfiguration<PostedActivityHeader>
{
    public void Configure(EntityTypeBuilder<PostedActivityHeader> builder)
    {
        builder.ToTable("PostedActivityHeader").HasKey(h => new { h.Type, h.No });
        builder.Property(h => h.No).HasMaxLength(Codes.NumberLength);
        builder.Property(h => h.ActivityNo).HasMaxLength(Codes.NumberLength);
        builder.Property(h => h.LocationCode).HasMaxLength(Codes.CodeLength);
        builder.Property(h => h.SourceNo).HasMaxLength(Codes.NumberLength);
        builder.Property(h => h.PostedSourceNo).HasMaxLength(Codes.NumberLength);
        builder.Property(h => h.WhseDocumentNo).HasMaxLength(Codes.NumberLength);
        builder.Property(h => h.PostedBy).HasMaxLength(256);
        builder.HasIndex(h => h.PostingId);
        builder.HasIndex(h => new { h.PostedSourceNo, h.Type });
        builder.HasIndex(h => new { h.WhseDocumentNo, h.Type });
    }
}

internal sealed class PostedActivityLineConfiguration : IEntityTypeConfiguration<PostedActivityLine>
{
    public void Configure(EntityTypeBuilder<PostedActivityLine> builder)
    {
        builder.ToTable("PostedActivityLine").HasKey(l => new { l.Type, l.No, l.LineNo });
        builder.Property(l => l.No).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(l => l.Description).HasMaxLength(100);
        builder.Property(l => l.BinCode).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.SerialNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(l => l.LotNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.HasOne<PostedActivityHeader>().WithMany().HasForeignKey(l => new { l.Type, l.No }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => l.ItemNo);
    }
}
