namespace ItemTracking.Core.Users;

/// <summary>The roles of one user, in the order of <see cref="Roles.All"/>; two sets of the same roles are equal.</summary>
public sealed class RoleSet : IEquatable<RoleSet>
{
    /// <summary>No role: may do nothing.</summary>
    public static readonly RoleSet None = new([]);

    /// <summary>Of these names; names that are no role are left out.</summary>
    public RoleSet(IEnumerable<string> names)
    {
        var given = names.ToHashSet();
        Names = [.. Roles.All.Where(given.Contains)];
    }

    /// <summary>Names of the roles.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>True when the role is one of them.</summary>
    public bool Has(string role) => Names.Contains(role);

    /// <summary>The same roles with one given or taken away.</summary>
    public RoleSet With(string role, bool given) => new(given ? Names.Append(role) : Names.Where(name => name != role));

    /// <inheritdoc/>
    public bool Equals(RoleSet? other) => other is not null && Names.SequenceEqual(other.Names);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RoleSet);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The names, separated by a comma.</summary>
    public override string ToString() => string.Join(", ", Names);
}
