using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItemTracking.Core.Documents.Transfers;

internal sealed class TransferHeaderConfiguration : IEntityTypeConfiguration<TransferHeader>
{
    public void Configure(EntityTypeBuilder<TransferHeader> builder)
    {
        builder.ToTable("TransferHeader").HasKey(h => h.No);
        builder.Property(h => h.No).HasMaxLength(Codes.NumberLength);
        builder.Property(h => h.TransferFromCode).HasMaxLength(Codes.CodeLength);
        builder.Property(h => h.TransferToCode).HasMaxLength(Codes.CodeLength);
        builder.Property(h => h.InTransitCode).HasMaxLength(Codes.CodeLength);
        builder.HasIndex(h => new { h.TransferFromCode, h.No });
        builder.HasIndex(h => new { h.TransferToCode, h.No });
        builder.HasIndex(h => new { h.Status, h.No });
        builder.HasIndex(h => new { h.ReceiptDate, h.No });
        builder.HasIndex(h => h.InTransitCode);
    }
}

internal sealed class TransferLineConfiguration : IEntityTypeConfiguration<TransferLine>
{
    public void Configure(EntityTypeBuilder<TransferLine> builder)
    {
        builder.ToTable("TransferLine").HasKey(l => new { l.DocumentNo, l.LineNo });
        builder.Ignore(l => l.QtyInTransit).Ignore(l => l.QtyInTransitBase);
        builder.Property(l => l.DocumentNo).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(l => l.Description).HasMaxLength(Texts.DescriptionLength);
        builder.Property(l => l.TransferFromBinCode).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.TransferToBinCode).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.UnitOfMeasureCode).HasMaxLength(Codes.CodeLength);
        builder.HasOne<TransferHeader>().WithMany().HasForeignKey(l => l.DocumentNo).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Item>().WithMany().HasForeignKey(l => l.ItemNo).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => l.TransferFromBinCode);
        builder.HasIndex(l => l.TransferToBinCode);
    }
}
