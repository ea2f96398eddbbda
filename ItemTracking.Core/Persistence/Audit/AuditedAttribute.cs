namespace ItemTracking.Core.Persistence;

/// <summary>
/// Every saved change of such a record goes to the audit trail with the actor of the context; a save without an actor throws (S14).
/// </summary>
/// <param name="table">Caption of the table.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AuditedAttribute(string table) : Attribute
{
    /// <summary>Caption of the table.</summary>
    public string Table => table;
}
