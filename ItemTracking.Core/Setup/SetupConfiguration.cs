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
        builder.HasIndex(i => i.SerialNos);
        builder.HasIndex(i => i.LotNos);
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

internal sealed class ItemVariantConfiguration : IEntityTypeConfiguration<ItemVariant>
{
    public void Configure(EntityTypeBuilder<ItemVariant> builder)
    {
        builder.ToTable("ItemVariant").HasKey(v => new { v.ItemNo, v.Code });
        builder.Property(v => v.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(v => v.Code).HasMaxLength(Codes.CodeLength);
        builder.Property(v => v.Description).HasMaxLength(100);
        builder.HasOne<Item>().WithMany().HasForeignKey(v => v.ItemNo).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ItemReferenceConfiguration : IEntityTypeConfiguration<ItemReference>
{
    public void Configure(EntityTypeBuilder<ItemReference> builder)
    {
        builder.ToTable("ItemReference").HasKey(r => new { r.ReferenceNo, r.ReferenceType, r.PartyNo });
        builder.Property(r => r.ReferenceNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(r => r.PartyNo).HasMaxLength(Codes.NumberLength);
        builder.Property(r => r.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(r => r.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(r => r.UnitOfMeasureCode).HasMaxLength(Codes.CodeLength);
        builder.HasOne<Item>().WithMany().HasForeignKey(r => r.ItemNo).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.PartyNo, r.ReferenceType });
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
        builder.Property(l => l.ReceiptBinCode).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.ShipmentBinCode).HasMaxLength(Codes.NumberLength);
    }
}

internal sealed class BinConfiguration : IEntityTypeConfiguration<Bin>
{
    public void Configure(EntityTypeBuilder<Bin> builder)
    {
        builder.ToTable("Bin").HasKey(b => new { b.LocationCode, b.Code });
        builder.Property(b => b.LocationCode).HasMaxLength(Codes.CodeLength);
        builder.Property(b => b.Code).HasMaxLength(Codes.NumberLength);
        builder.Property(b => b.Description).HasMaxLength(100);
        builder.HasOne<Location>().WithMany().HasForeignKey(b => b.LocationCode).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class InventorySetupConfiguration : IEntityTypeConfiguration<InventorySetup>
{
    public void Configure(EntityTypeBuilder<InventorySetup> builder)
    {
        builder.ToTable("InventorySetup").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}

internal sealed class VendorConfiguration() : PartyConfiguration<Vendor>("Vendor");

internal sealed class CustomerConfiguration() : PartyConfiguration<Customer>("Customer");

internal abstract class PartyConfiguration<T>(string table) : IEntityTypeConfiguration<T>
    where T : Party
{
    public void Configure(EntityTypeBuilder<T> builder)
    {
        builder.ToTable(table).HasKey(p => p.No);
        builder.Property(p => p.No).HasMaxLength(Codes.NumberLength);
        builder.Property(p => p.Name).HasMaxLength(100);
    }
}

internal sealed class CompanyNumberingConfiguration : IEntityTypeConfiguration<CompanyNumbering>
{
    public void Configure(EntityTypeBuilder<CompanyNumbering> builder)
    {
        builder.ToTable("CompanyNumbering").HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        foreach (var series in builder.Metadata.GetProperties().Where(p => p.ClrType == typeof(string)))
            series.SetMaxLength(Codes.NumberLength);
    }
}
