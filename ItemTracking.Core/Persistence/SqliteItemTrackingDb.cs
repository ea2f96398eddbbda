using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Persistence;

/// <summary>The model on the embedded database.</summary>
public sealed class SqliteItemTrackingDb(DbContextOptions<SqliteItemTrackingDb> options) : ItemTrackingDb(options)
{
    /// <inheritdoc/>
    protected internal override string BinaryCollation => "BINARY";

    /// <inheritdoc/>
    protected override string? TextCollation => null;

    /// <inheritdoc/>
    protected override string TemporaryPrefix => "";

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HaveConversion<ScaledQuantityConverter>().HaveColumnType("INTEGER");
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDbFunction(FoldedText.Function).HasName(FoldedText.SqliteName).IsBuiltIn();
        builder.HasDbFunction(CodeLists.ListedFunction).HasTranslation(arguments => arguments[0]);
        foreach (var index in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetIndexes()))
            index.SetIncludeProperties(null!);
    }
}
