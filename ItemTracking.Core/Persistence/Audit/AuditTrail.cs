using System.Globalization;
using System.Reflection;
using ItemTracking.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ItemTracking.Core.Persistence;

/// <summary>Turns what a context is about to save into lines of the audit trail (S14).</summary>
internal static class AuditTrail
{
    /// <summary>One line per audited record that is added, changed or deleted.</summary>
    public static IReadOnlyList<AuditEntry> Of(ChangeTracker changes) =>
        [.. changes.Entries().Where(IsAudited).Select(Line).OfType<AuditEntry>()];

    /// <summary>Somebody tries to rewrite the trail.</summary>
    public static bool IsRewritten(ChangeTracker changes) =>
        changes.Entries<AuditEntry>().Any(e => e.State is EntityState.Modified or EntityState.Deleted);

    private static bool IsAudited(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && Audited(entry) is not null;

    private static AuditedAttribute? Audited(EntityEntry entry) => entry.Metadata.ClrType.GetCustomAttribute<AuditedAttribute>();

    /// <summary>Null where nothing that is audited has changed.</summary>
    private static AuditEntry? Line(EntityEntry entry)
    {
        var fields = entry.Properties.Where(p => IsShown(p.Metadata) && IsTold(entry.State, p)).ToList();
        return fields.Count == 0 && entry.State == EntityState.Modified
            ? null
            : new()
            {
                Action = Action(entry.State, fields),
                Table = Audited(entry)!.Table,
                Key = string.Join(
                    ", ",
                    entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Text(entry.Property(p).CurrentValue))
                        .Where(text => text.Length > 0)),
                Before = entry.State == EntityState.Added ? "" : Lines(fields, p => p.OriginalValue),
                After = entry.State == EntityState.Deleted ? "" : Lines(fields, p => p.CurrentValue),
            };
    }

    private static bool IsShown(IProperty property) => !property.IsPrimaryKey() && property.Name != nameof(IVersioned.Version);

    private static bool IsTold(EntityState state, PropertyEntry property) => state switch
    {
        EntityState.Modified => !Equals(property.OriginalValue, property.CurrentValue),
        EntityState.Deleted => Text(property.OriginalValue) is not ("" or "No"),
        _ => Text(property.CurrentValue) is not ("" or "No"),
    };

    private static AuditAction Action(EntityState state, List<PropertyEntry> fields) => state switch
    {
        EntityState.Added => AuditAction.Created,
        EntityState.Deleted => AuditAction.Deleted,
        _ => fields.Find(p => p.Metadata.Name == "Blocked") is { } blocked
            ? blocked.CurrentValue is true ? AuditAction.Blocked : AuditAction.Unblocked
            : AuditAction.Changed,
    };

    private static string Lines(List<PropertyEntry> fields, Func<PropertyEntry, object?> value) =>
        string.Join('\n', fields.Select(p => $"{Captions.Of(p.Metadata.PropertyInfo, p.Metadata.Name)}: {Text(value(p))}"));

    private static string Text(object? value) => value switch
    {
        null => "",
        bool on => on ? "Yes" : "No",
        decimal quantity => Rounding.QuantityText(quantity),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("u", CultureInfo.InvariantCulture),
        Enum chosen => Captions.Words(chosen.ToString()),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
