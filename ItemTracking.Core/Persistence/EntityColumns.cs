using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// Table and columns of a mapped record with a reader of the stored value of each column; worked out once per model and record.
/// </summary>
internal sealed class EntityColumns
{
    private static readonly ConcurrentDictionary<(IModel Model, Type Record), EntityColumns> Known = new();

    private EntityColumns(IEntityType entity)
    {
        Table = entity.GetTableName()!;
        All = [.. entity.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never).Select(Column.Of)];
        Key = [.. entity.FindPrimaryKey()!.Properties.Select(Column.Of)];
    }

    public string Table { get; }

    public IReadOnlyList<Column> All { get; }

    public IReadOnlyList<Column> Key { get; }

    public Column this[string property] => All.Single(c => c.Property == property);

    public static EntityColumns Of<T>(DbContext db) => Known.GetOrAdd(
        (db.Model, typeof(T)),
        key => new EntityColumns(DesignModel(db).FindEntityType(key.Record)
            ?? throw new InvalidOperationException($"{key.Record.Name} is not mapped.")));

    /// <summary>Only the model as designed still knows the collations.</summary>
    private static IModel DesignModel(DbContext db) => db.GetService<IDesignTimeModel>().Model;

    /// <summary>One column.</summary>
    /// <param name="Property">Name of the property.</param>
    /// <param name="Name">Name of the column.</param>
    /// <param name="StoreType">Type in the database, for temporary tables.</param>
    /// <param name="Read">The stored value of a record; null for an absent one.</param>
    public sealed record Column(string Property, string Name, string StoreType, Func<object, object?> Read)
    {
        public static Column Of(IProperty property)
        {
            var getter = property.GetGetter();
            var toStore = property.GetTypeMapping().Converter?.ConvertToProvider;
            return new Column(
                property.Name,
                property.GetColumnName(),
                property.GetColumnType(),
                toStore is null
                    ? getter.GetClrValue
                    : record => getter.GetClrValue(record) is { } value ? toStore(value) : null);
        }
    }
}
