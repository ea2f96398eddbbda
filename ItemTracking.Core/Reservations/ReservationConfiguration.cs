using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItemTracking.Core.Reservations;

internal sealed class ReservationConfiguration : IEntityTypeConfiguration<Reservation>
{
    public void Configure(EntityTypeBuilder<Reservation> builder)
    {
        builder.ToTable("Reservation").HasKey(r => r.EntryNo);
        builder.Property(r => r.EntryNo).ValueGeneratedNever();
        builder.Property(r => r.ItemNo).HasMaxLength(Codes.NumberLength);
        builder.Property(r => r.VariantCode).HasMaxLength(Codes.CodeLength);
        builder.Property(r => r.LocationCode).HasMaxLength(Codes.CodeLength);
        builder.Property(r => r.DemandSourceId).HasMaxLength(Codes.NumberLength);
        builder.Property(r => r.DemandSourceBatchName).HasMaxLength(Codes.CodeLength);
        builder.Property(r => r.SupplySourceId).HasMaxLength(Codes.NumberLength);
        builder.Property(r => r.SerialNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(r => r.LotNo).HasMaxLength(Codes.TrackingNumberLength);
        builder.Property(r => r.CreatedBy).HasMaxLength(256);
        builder.Ignore(r => r.Demand);
        builder.Ignore(r => r.Supply);
        builder.Ignore(r => r.Numbers);
        builder.HasIndex(
            r => new { r.DemandSourceType, r.DemandSourceSubtype, r.DemandSourceId, r.DemandSourceBatchName, r.DemandSourceRefNo })
            .HasDatabaseName("IX_Reservation_Demand");
        builder.HasIndex(r => new { r.SupplySourceType, r.SupplySourceSubtype, r.SupplySourceId, r.SupplySourceRefNo })
            .HasDatabaseName("IX_Reservation_Supply");
        builder.HasIndex(r => new { r.ItemNo, r.VariantCode, r.LocationCode });
        builder.HasIndex(r => r.ItemLedgerEntryNo);
    }
}
