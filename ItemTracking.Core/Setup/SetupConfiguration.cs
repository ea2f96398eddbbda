using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItemTracking.Core.Setup;

internal sealed class ItemConfiguration : IEntityTypeConfiguration<Item>
{
    public void Configure(EntityTypeBuilder<Item> builder)
    {
        builder.ToTable("Item").HasKey(i => i.No);
        builder.Property(i => i.No).HasMaxLength(Codes.NumberLength);
        builder.Property(i => i.Description).HasMaxLength(100);
        builder.Property(i => i.BaseUnitOfMeasure).HasMaxLength(Codes.CodeLength);
        builder.Property(i => i.ItemTrackingCode).HasMaxLength(Codes.CodeLength);
        builder.Property(i => i.SerialNos).HasMaxLength(Codes.NumberLength);
        builder.Property(i => i.LotNos).HasMaxLength(Codes.NumberLength);
        builder.Property(i => i.ExpirationCalculation).HasMaxLength(32);
        builder.HasIndex(i => i.ItemTrackingCode);
    }
}

internal sealed class ItemUnitOfMeasureConfiguration : IEntityTypeConfiguration<ItemUnitOfMeasure>
{
    public void Configure(EntityTypeBuilder<ItemUnitOfMeasure> builder)
    {
        builder.ToTable("ItemUnitOfMeasure").HasKey(u => new { u.ItemNo, u.Code });
        builder.Property(u => u.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(u => u.Code).HasMaxLength(Codes.CodeLength);
        builder.HasOne<Item>().WithMany().HasForeignKey(u => u.ItemNo).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<UnitOfMeasure>().WithMany().HasForeignKey(u => u.Code).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UnitOfMeasureConfiguration : IEntityTypeConfiguration<UnitOfMeasure>
{
    public void Configure(EntityTypeBuilder<UnitOfMeasure> builder)
    {
        builder.ToTable("UnitOfMeasure").HasKey(u => u.Code);
        builder.Property(u => u.Code).HasMaxLength(Codes.CodeLength);
        builder.Property(u => u.Description).HasMaxLength(100);
    }
}

internal sealed class ItemTrackingCodeConfiguration : IEntityTypeConfiguration<ItemTrackingCode>
{
    public void Configure(EntityTypeBuilder<ItemTrackingCode> builder)
    {
        builder.ToTable("ItemTrackingCode").HasKey(c => c.Code);
        builder.Property(c => c.Code).HasMaxLength(Codes.CodeLength);
        builder.Property(c => c.Description).HasMaxLength(100);
        builder.Property(c => c.WarrantyDateFormula).HasMaxLength(32);
    }
}

internal sealed class LocationConfiguration : IEntityTypeConfiguration<Location>
{
    public void Configure(EntityTypeBuilder<Location> builder)
    {
        builder.ToTable("Location").HasKey(l => l.Code);
        builder.Property(l => l.Code).HasMaxLength(Codes.CodeLength);
        builder.Property(l => l.Name).HasMaxLength(100);
    }
}

internal sealed class VendorConfiguration : IEntityTypeConfiguration<Vendor>
{
    public void Configure(EntityTypeBuilder<Vendor> builder)
    {
        builder.ToTable("Vendor").HasKey(v => v.No);
        builder.Property(v => v.No).HasMaxLength(Codes.NumberLength);
        builder.Property(v => v.Name).HasMaxLength(100);
    }
}

internal sealed class CompanyNumberingConfiguration : IEntityTypeConfiguration<CompanyNumbering>
{
    public void Configure(EntityTypeBuilder<CompanyNumbering> builder)
    {
        builder.ToTable("CompanyNumbering").HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.ItemNos).HasMaxLength(Codes.NumberLength);
        builder.Property(n => n.VendorNos).HasMaxLength(Codes.NumberLength);
        builder.Property(n => n.PurchaseOrderNos).HasMaxLength(Codes.NumberLength);
        builder.Property(n => n.PostedReceiptNos).HasMaxLength(Codes.NumberLength);
        builder.Property(n => n.PostedInvoiceNos).HasMaxLength(Codes.NumberLength);
    }
}
