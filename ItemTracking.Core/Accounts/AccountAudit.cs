using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Accounts;

/// <summary>What the audit trail says about users (S14): names, roles and state, never a password, a hash or a stamp.</summary>
public static class AccountAudit
{
    /// <summary>Caption of the table.</summary>
    public const string Table = "User";

    /// <summary>The line of a change; null for what makes a user.</summary>
    /// <param name="action">What was done.</param>
    /// <param name="before">The user before; null for a new one.</param>
    /// <param name="after">The user since.</param>
    public static AuditEntry Line(AuditAction action, AccountCard? before, AccountCard after)
    {
        var old = before is null ? [] : Fields(before);
        var changed = Fields(after).Where(field => !old.Contains(field)).ToList();
        return new()
        {
            Action = action,
            Table = Table,
            Key = after.UserName,
            Before = Text(old.Where(field => changed.Exists(c => c.Caption == field.Caption))),
            After = Text(changed),
        };
    }

    private static List<(string Caption, string Value)> Fields(AccountCard card) =>
    [
        ("Full Name", card.FullName),
        ("Roles", card.Roles.ToString()),
        ("State", card.State == AccountState.Disabled ? "Disabled" : "Enabled"),
    ];

    private static string Text(IEnumerable<(string Caption, string Value)> fields) =>
        string.Join('\n', fields.Select(field => $"{field.Caption}: {field.Value}"));
}
