using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItemTracking.Core.Ledger;

internal sealed class ItemLedgerEntryConfiguration : IEntityTypeConfiguration<ItemLedgerEntry>
{
    public void Configure(EntityTypeBuilder<ItemLedgerEntry> builder)
    {
        builder.ToTable("ItemLedgerEntry").HasKey(e => e.EntryNo);
        builder.Property(e => e.EntryNo).ValueGeneratedNever();
        builder.Property(e => e.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(e => e.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(e => e.LocationCode).HasMaxLength(Codes.CodeLength);
        builder.Property(e => e.SerialNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(e => e.LotNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(e => e.DocumentNo).HasMaxLength(Codes.NumberLength);
        builder.Property(e => e.OrderNo).HasMaxLength(Codes.NumberLength);
        builder.Property(e => e.SourceNo).HasMaxLength(Codes.NumberLength);
        builder.Property(e => e.Description).HasMaxLength(100);
        builder.Property(e => e.CreatedBy).HasMaxLength(256);
        builder.HasIndex(e => new { e.ItemNo, e.VariantCode, e.LotNo, e.SerialNo });
        builder.HasIndex(e => new { e.ItemNo, e.VariantCode, e.SerialNo });
        builder.HasIndex(e => new { e.ItemNo, e.Positive, e.VariantCode, e.LocationCode, e.LotNo, e.SerialNo })
            .IncludeProperties(e => new { e.RemainingQuantity, e.PostingDate, e.ExpirationDate })
            .HasFilter("\"RemainingQuantity\" <> 0")
            .HasDatabaseName("IX_ItemLedgerEntry_Open");
        builder.HasIndex(e => new { e.DocumentType, e.DocumentNo, e.DocumentLineNo });
        builder.HasIndex(e => new { e.OrderNo, e.OrderLineNo, e.OrderSourceType });
        builder.HasIndex(e => new { e.SourceNo, e.SourceType });
        builder.HasIndex(e => new { e.SourceNo, e.ItemNo, e.VariantCode, e.LotNo, e.SerialNo })
            .IncludeProperties(e => new { e.Quantity, e.ExpirationDate })
            .HasFilter("\"SourceType\" = 1")
            .HasDatabaseName("IX_ItemLedgerEntry_Sold");
        builder.HasIndex(e => new { e.SourceNo, e.SourceType, e.DocumentType, e.DocumentNo, e.DocumentLineNo })
            .IncludeProperties(e => new { e.Quantity, e.InvoicedQuantity, e.SerialNo, e.LotNo })
            .HasFilter("\"CompletelyInvoiced\" = 0")
            .HasDatabaseName("IX_ItemLedgerEntry_NotInvoiced");
        builder.HasIndex(e => new { e.DocumentType, e.LocationCode, e.DocumentNo, e.DocumentLineNo })
            .IncludeProperties(e => e.RemainingQuantity)
            .HasFilter("\"RemainingQuantity\" <> 0 AND \"DocumentType\" = 5")
            .HasDatabaseName("IX_ItemLedgerEntry_OpenReceipt");
        builder.HasIndex(e => e.AppliesToEntry).HasFilter("\"AppliesToEntry\" <> 0").HasDatabaseName("IX_ItemLedgerEntry_Applied");
        builder.HasIndex(e => e.SerialNo);
        builder.HasIndex(e => e.LotNo);
        builder.HasIndex(e => e.LocationCode);
        builder.HasIndex(e => e.ExpirationDate)
            .IncludeProperties(e => new { e.RemainingQuantity, e.Positive, e.ItemNo, e.VariantCode, e.LocationCode, e.LotNo, e.SerialNo })
            .HasFilter("\"RemainingQuantity\" <> 0 AND \"ExpirationDate\" IS NOT NULL")
            .HasDatabaseName("IX_ItemLedgerEntry_OpenDated");
    }
}

internal sealed class ItemApplicationEntryConfiguration : IEntityTypeConfiguration<ItemApplicationEntry>
{
    public void Configure(EntityTypeBuilder<ItemApplicationEntry> builder)
    {
        builder.ToTable("ItemApplicationEntry").HasKey(e => e.EntryNo);
        builder.Property(e => e.EntryNo).ValueGeneratedNever();
        builder.HasIndex(e => e.ItemLedgerEntryNo);
        builder.HasIndex(e => e.InboundItemEntryNo);
        builder.HasIndex(e => e.OutboundItemEntryNo);
    }
}

internal sealed class ValueEntryConfiguration : IEntityTypeConfiguration<ValueEntry>
{
    public void Configure(EntityTypeBuilder<ValueEntry> builder)
    {
        builder.ToTable("ValueEntry").HasKey(e => e.EntryNo);
        builder.Property(e => e.EntryNo).ValueGeneratedNever();
        builder.Property(e => e.DocumentNo).HasMaxLength(Codes.NumberLength);
        builder.HasIndex(e => new { e.DocumentType, e.DocumentNo, e.DocumentLineNo });
        builder.HasIndex(e => e.ItemLedgerEntryNo);
    }
}

internal sealed class TrackingBalanceConfiguration : IEntityTypeConfiguration<TrackingBalance>
{
    public void Configure(EntityTypeBuilder<TrackingBalance> builder)
    {
        builder.ToTable("TrackingBalance").HasKey(b => new { b.ItemNo, b.VariantCode, b.LocationCode, b.LotNo, b.SerialNo });
        builder.Property(b => b.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(b => b.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(b => b.LocationCode).HasMaxLength(Codes.CodeLength);
        builder.Property(b => b.LotNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(b => b.SerialNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.HasIndex(b => b.LocationCode).HasFilter("\"OnHand\" <> 0").HasDatabaseName("IX_TrackingBalance_InStock");
        builder.HasIndex(b => new { b.ItemNo, b.VariantCode, b.SerialNo })
            .IsUnique()
            .HasFilter("\"SNSpecific\" = 1 AND \"OnHand\" > 0 AND \"SerialNo\" <> ''")
            .HasDatabaseName("UX_TrackingBalance_SerialInStock");
    }
}

internal sealed class DatedNumberConfiguration : IEntityTypeConfiguration<DatedNumber>
{
    public void Configure(EntityTypeBuilder<DatedNumber> builder)
    {
        builder.ToTable("DatedNumber").HasKey(n => new { n.ItemNo, n.VariantCode, n.LotNo, n.SerialNo });
        builder.Property(n => n.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(n => n.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(n => n.LotNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(n => n.SerialNo).HasMaxLength(Codes.TrackingNumberLength);
    }
}

internal sealed class LedgerCounterConfiguration : IEntityTypeConfiguration<LedgerCounter>
{
    public void Configure(EntityTypeBuilder<LedgerCounter> builder)
    {
        builder.ToTable("LedgerCounter").HasKey(c => c.Ledger);
        builder.Property(c => c.Ledger).HasMaxLength(Codes.NumberLength);
        builder.HasData(EntryNumberAllocator.Ledgers.Select(ledger => new LedgerCounter { Ledger = ledger }));
    }
}

internal sealed class PostingConfiguration : IEntityTypeConfiguration<Posting>
{
    public void Configure(EntityTypeBuilder<Posting> builder)
    {
        builder.ToTable("Posting").HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.SourceId).HasMaxLength(Codes.NumberLength);
        builder.Property(p => p.SourceBatchName).HasMaxLength(Codes.CodeLength);
        builder.Property(p => p.HandlingDocumentNo).HasMaxLength(Codes.NumberLength);
        builder.Property(p => p.InvoiceNo).HasMaxLength(Codes.NumberLength);
        builder.Property(p => p.PostedBy).HasMaxLength(256);
        builder.HasIndex(p => new { p.SourceId, p.SourceType, p.SourceSubtype, p.SourceBatchName, p.PostedAt });
    }
}
