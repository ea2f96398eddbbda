using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItemTracking.Core.Documents;

internal sealed class DocumentHeaderConfiguration : IEntityTypeConfiguration<DocumentHeader>
{
    public void Configure(EntityTypeBuilder<DocumentHeader> builder)
    {
        builder.ToTable("DocumentHeader").HasKey(h => new { h.SourceType, h.DocumentType, h.No });
        builder.Property(h => h.No).HasMaxLength(Codes.NumberLength);
        builder.Property(h => h.PartyNo).HasMaxLength(Codes.NumberLength);
        builder.Property(h => h.PartyName).HasMaxLength(100);
        builder.Property(h => h.ExternalDocumentNo).HasMaxLength(35);
        builder.Property(h => h.LocationCode).HasMaxLength(Codes.CodeLength);
        builder.HasIndex(h => new { h.SourceType, h.DocumentType, h.PartyNo, h.No });
        builder.HasIndex(h => new { h.SourceType, h.DocumentType, h.PartyName, h.No });
        builder.HasIndex(h => new { h.SourceType, h.DocumentType, h.Status, h.No });
        builder.HasIndex(h => new { h.SourceType, h.DocumentType, h.ExpectedReceiptDate, h.No });
        builder.HasIndex(h => new { h.SourceType, h.DocumentType, h.LocationCode, h.No });
        builder.HasIndex(h => h.LocationCode);
        builder.HasIndex(h => new { h.PartyNo, h.SourceType });
    }
}

internal sealed class DocumentLineConfiguration : IEntityTypeConfiguration<DocumentLine>
{
    public void Configure(EntityTypeBuilder<DocumentLine> builder)
    {
        builder.ToTable("DocumentLine").HasKey(l => new { l.SourceType, l.DocumentType, l.DocumentNo, l.LineNo });
        builder.Property(l => l.DocumentNo).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(l => l.Description).HasMaxLength(100);
        builder.Property(l => l.LocationCode).HasMaxLength(Codes.CodeLength);
        builder.Property(l => l.BinCode).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.UnitOfMeasureCode).HasMaxLength(Codes.CodeLength);
        builder.Property(l => l.HandlingDocumentNo).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.BlanketOrderNo).HasMaxLength(Codes.NumberLength);
        builder.Ignore(l => l.IsGot);
        builder.HasOne<DocumentHeader>().WithMany().HasForeignKey(l => new { l.SourceType, l.DocumentType, l.DocumentNo })
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Item>().WithMany().HasForeignKey(l => l.ItemNo).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.LocationCode, l.BinCode });
        builder.HasIndex(l => new { l.SourceType, l.BlanketOrderNo, l.BlanketOrderLineNo })
            .HasFilter("\"BlanketOrderNo\" <> ''");
    }
}

internal sealed class PostedDocumentHeaderConfiguration : IEntityTypeConfiguration<PostedDocumentHeader>
{
    public void Configure(EntityTypeBuilder<PostedDocumentHeader> builder)
    {
        builder.ToTable("PostedDocumentHeader").HasKey(h => new { h.DocumentType, h.No });
        builder.Property(h => h.No).HasMaxLength(Codes.NumberLength);
        builder.Property(h => h.OrderNo).HasMaxLength(Codes.NumberLength);
        builder.Property(h => h.PartyNo).HasMaxLength(Codes.NumberLength);
        builder.Property(h => h.PartyName).HasMaxLength(100);
        builder.Property(h => h.ExternalDocumentNo).HasMaxLength(35);
        builder.Property(h => h.LocationCode).HasMaxLength(Codes.CodeLength);
        builder.Property(h => h.TransferFromCode).HasMaxLength(Codes.CodeLength);
        builder.Property(h => h.TransferToCode).HasMaxLength(Codes.CodeLength);
        builder.Property(h => h.InTransitCode).HasMaxLength(Codes.CodeLength);
        builder.Property(h => h.CancelledInvoiceNo).HasMaxLength(Codes.NumberLength);
        builder.Property(h => h.PostedBy).HasMaxLength(256);
        builder.HasIndex(h => new { h.DocumentType, h.CancelledInvoiceNo })
            .IsUnique()
            .HasFilter("\"CancelledInvoiceNo\" <> ''")
            .HasDatabaseName("UX_PostedDocumentHeader_CancelledInvoice");
        builder.HasIndex(h => new { h.OrderSourceType, h.OrderNo });
        builder.HasIndex(h => new { h.PartyNo, h.OrderSourceType });
        builder.HasIndex(h => new { h.DocumentType, h.PostingDate, h.No });
    }
}

internal sealed class PostedDocumentLineConfiguration : IEntityTypeConfiguration<PostedDocumentLine>
{
    public void Configure(EntityTypeBuilder<PostedDocumentLine> builder)
    {
        builder.ToTable("PostedDocumentLine").HasKey(l => new { l.DocumentType, l.DocumentNo, l.LineNo });
        builder.Property(l => l.DocumentNo).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(l => l.Description).HasMaxLength(100);
        builder.Property(l => l.LocationCode).HasMaxLength(Codes.CodeLength);
        builder.Property(l => l.BinCode).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.UnitOfMeasureCode).HasMaxLength(Codes.CodeLength);
        builder.Property(l => l.OrderNo).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.BlanketOrderNo).HasMaxLength(Codes.NumberLength);
        builder.HasOne<PostedDocumentHeader>().WithMany().HasForeignKey(l => new { l.DocumentType, l.DocumentNo })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => l.ItemNo);
    }
}
