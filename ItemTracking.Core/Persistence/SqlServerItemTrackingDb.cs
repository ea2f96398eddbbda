using System.Data;
using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace ItemTracking.Core.Persistence;

/// <summary>The model on SQL Server. Nothing in it depends on the collation or the settings of the database.</summary>
public sealed partial class SqlServerItemTrackingDb(DbContextOptions<SqlServerItemTrackingDb> options) : ItemTrackingDb(options)
{
    /// <summary>The collation of codes.</summary>
    internal const string Ordinal = "Latin1_General_100_BIN2";

    /// <summary>The collation of texts: searched and sorted without regard to case and accents (C-30).</summary>
    private const string Linguistic = "Latin1_General_100_CI_AI";

    /// <summary>A listed code that is cut to one character more than any column holds still differs from all of them.</summary>
    private static readonly RelationalTypeMapping ListedCode =
        new StringTypeMapping($"nvarchar({LongestCode + 1})", DbType.String, unicode: true, size: LongestCode + 1);

    /// <inheritdoc/>
    protected internal override string BinaryCollation => Ordinal;

    /// <inheritdoc/>
    protected override string? TextCollation => Linguistic;

    /// <inheritdoc/>
    protected override string TemporaryPrefix => "#";

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDbFunction(FoldedText.Function).HasTranslation(arguments => new CollateExpression(arguments[0], Linguistic));
        builder.HasDbFunction(CodeLists.ListedFunction)
            .HasTranslation(arguments => new SqlUnaryExpression(ExpressionType.Convert, arguments[0], typeof(string), ListedCode));
        builder.Entity<IdentityUserPasskey<string>>().HasKey(passkey => passkey.CredentialId).IsClustered(false);
        foreach (var index in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetIndexes()))
        {
            if (index.GetFilter() is { } filter)
                index.SetFilter(QuotedName().Replace(filter, "[$1]"));
        }
    }

    /// <summary>Rooms name columns of filters in double quotes; brackets are names whatever QUOTED_IDENTIFIER says (Q2).</summary>
    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex QuotedName();
}
