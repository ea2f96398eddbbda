namespace ItemTracking.Core.Persistence;

/// <summary>What was done to a record.</summary>
public enum AuditAction
{
    /// <summary>It was made.</summary>
    Created,

    /// <summary>Fields of it were changed.</summary>
    Changed,

    /// <summary>It was deleted.</summary>
    Deleted,

    /// <summary>Its key was changed.</summary>
    Renamed,

    /// <summary>It was blocked (ROL-3).</summary>
    Blocked,

    /// <summary>It was unblocked (ROL-3).</summary>
    Unblocked,

    /// <summary>It was posted.</summary>
    Posted,

    /// <summary>The user was disabled.</summary>
    Disabled,

    /// <summary>The user was enabled or unlocked.</summary>
    Enabled,

    /// <summary>The user got a one-time password.</summary>
    AccessReset,

    /// <summary>The user was signed out everywhere.</summary>
    SessionsEnded,

    /// <summary>The user chose a new password.</summary>
    PasswordChanged,

    /// <summary>Somebody signed in.</summary>
    SignedIn,

    /// <summary>Signing in was refused.</summary>
    SignInRefused,

    /// <summary>A wrong password too many: the account is locked for some minutes.</summary>
    LockedOut,

    /// <summary>The first administrator was not made: the set-up code was wrong.</summary>
    SetupRefused,

    /// <summary>A password was not changed: the current one was wrong.</summary>
    PasswordRefused,

    /// <summary>Lines of it were undone (PST-30).</summary>
    Undone,

    /// <summary>It was cancelled by a credit memo (CANCEL-1).</summary>
    Cancelled,
}

/// <summary>
/// One line of the audit trail: who did what to which record, and when (S14, ROL-3). Added in the transaction that does it; never changed
/// or deleted.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>Key, rising.</summary>
    public long EntryNo { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Sign-in name of who did it.</summary>
    public string UserName { get; set; } = "";

    /// <summary>What was done.</summary>
    public AuditAction Action { get; set; }

    /// <summary>Caption of the table: <c>Item Tracking Code</c>.</summary>
    public string Table { get; set; } = "";

    /// <summary>Key of the record, its parts separated by a comma.</summary>
    public string Key { get; set; } = "";

    /// <summary>Fields as they were, one <c>Caption: value</c> per line; only those that changed, blank for a new record.</summary>
    public string Before { get; set; } = "";

    /// <summary>Fields as they are since, in the same form; blank for a deleted record.</summary>
    public string After { get; set; } = "";

    /// <summary>Why, as the user gave it, or blank.</summary>
    public string Reason { get; set; } = "";
}
