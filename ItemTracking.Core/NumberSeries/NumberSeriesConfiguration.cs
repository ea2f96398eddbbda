using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItemTracking.Core.NumberSeries;

internal sealed class NoSeriesConfiguration : IEntityTypeConfiguration<NoSeries>
{
    public void Configure(EntityTypeBuilder<NoSeries> builder)
    {
        builder.ToTable("NoSeries").HasKey(s => s.Code);
        builder.Property(s => s.Code).HasMaxLength(Codes.NumberLength);
        builder.Property(s => s.Description).HasMaxLength(100);
    }
}

internal sealed class NoSeriesLineConfiguration : IEntityTypeConfiguration<NoSeriesLine>
{
    public void Configure(EntityTypeBuilder<NoSeriesLine> builder)
    {
        builder.ToTable("NoSeriesLine").HasKey(l => new { l.SeriesCode, l.LineNo });
        builder.Property(l => l.SeriesCode).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.StartingNo).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.EndingNo).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.WarningNo).HasMaxLength(Codes.NumberLength);
        builder.Property(l => l.LastNoUsed).HasMaxLength(Codes.NumberLength);
        builder.HasOne<NoSeries>().WithMany().HasForeignKey(l => l.SeriesCode).OnDelete(DeleteBehavior.Cascade);
    }
}
