using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ItemTracking.Core.Persistence;

/// <summary>Which columns hold codes, and which of them together must stay different.</summary>
internal static class CodeColumns
{
    /// <summary>Texts that are as short as codes.</summary>
    private static readonly string[] NoCodes = ["CertificateNumber", "UserName"];

    /// <summary>A serial or lot number is one of its item, whatever table names it.</summary>
    private static readonly string[] Numbers = ["SerialNo", "LotNo"];

    /// <summary>Every column that holds codes. The audit trail is not touched: it tells what was.</summary>
    public static IReadOnlyList<(string Table, string Column)> Of(IModel model) =>
        [.. Tables(model).SelectMany(table => table.GetProperties().Where(IsCode).Select(p => (table.GetTableName()!, p.GetColumnName())))];

    /// <summary>Tables whose foreign keys hold codes, as long as the rows they lead to have other ones already.</summary>
    public static IReadOnlyList<string> Referring(IModel model) =>
        [.. Tables(model).Where(table => table.GetForeignKeys().Any(key => key.Properties.Any(IsCode))).Select(t => t.GetTableName()!)];

    /// <summary>What must not become one: serial and lot numbers of an item over all tables, and unique keys of their own table.</summary>
    public static IReadOnlyList<CodeKey> Keys(IModel model) =>
        [.. Tables(model).SelectMany(table => OfNumbers(table).Concat(Unique(table)))];

    private static IEnumerable<CodeKey> OfNumbers(IEntityType table) =>
        from number in Numbers
        where table.FindProperty(number) is not null
        let caption = Captions.Of(table.ClrType.GetProperty(number), number)
        select new CodeKey(caption, table.GetTableName()!, ["ItemNo", "VariantCode", number]);

    private static IEnumerable<CodeKey> Unique(IEntityType table) =>
        from key in table.GetKeys().Select(k => k.Properties).Concat(table.GetIndexes().Where(i => i.IsUnique).Select(i => i.Properties))
        where !key.Any(p => Numbers.Contains(p.Name)) && key.Any(p => IsCode(p) && !p.IsForeignKey())
        select new CodeKey(table.GetTableName()!, table.GetTableName()!, [.. key.Select(p => p.GetColumnName())]);

    private static IEnumerable<IEntityType> Tables(IModel model) =>
        model.GetEntityTypes().Where(table => ItemTrackingDb.IsOurs(table) && table.ClrType != typeof(AuditEntry)
            && !table.ClrType.IsAssignableTo(typeof(ITemporary)));

    private static bool IsCode(IProperty property) =>
        property.ClrType == typeof(string)
        && property.GetMaxLength() is Codes.CodeLength or Codes.NumberLength or Codes.TrackingNumberLength
        && !NoCodes.Contains(property.Name);
}

/// <summary>Columns that tell one thing from another.</summary>
/// <param name="What">What they tell apart; the same for the same thing in several tables.</param>
/// <param name="Table">Table that holds them.</param>
/// <param name="Columns">The columns in their order.</param>
internal sealed record CodeKey(string What, string Table, IReadOnlyList<string> Columns);
