using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Accounts;

/// <summary>How an attempt to get in ended (S14).</summary>
public enum AccessResult
{
    /// <summary>The user is signed in.</summary>
    SignedIn,

    /// <summary>Nobody has this name.</summary>
    UnknownUser,

    /// <summary>The password was wrong.</summary>
    WrongPassword,

    /// <summary>The password was wrong once too often: the account is locked now.</summary>
    LockedOut,

    /// <summary>The account was locked before.</summary>
    Locked,

    /// <summary>An administrator has disabled the user.</summary>
    Disabled,

    /// <summary>The set-up code was wrong.</summary>
    WrongSetupCode,

    /// <summary>The current password was wrong where a new one was to be chosen.</summary>
    WrongCurrentPassword,
}

/// <summary>Somebody tried to get in (S2, S14). It never holds a password or a code.</summary>
/// <param name="UserName">Name as it was given; it need not be a user's.</param>
/// <param name="Address">Where the request came from, or blank.</param>
/// <param name="Result">What came of it.</param>
public sealed record AccessAttempt(string UserName, string Address, AccessResult Result)
{
    /// <summary>Caption of the table in the audit trail.</summary>
    public const string Table = "Sign-in";

    /// <summary>
    /// The name on one line, as long as a user name may be: whatever was typed, no log and no page takes it for something else.
    /// </summary>
    public string ShownName => Texts.OneLine(UserName, Codes.TrackingNumberLength);

    /// <summary>What the audit trail calls it.</summary>
    public AuditAction Action => Result switch
    {
        AccessResult.SignedIn => AuditAction.SignedIn,
        AccessResult.LockedOut => AuditAction.LockedOut,
        AccessResult.WrongSetupCode => AuditAction.SetupRefused,
        AccessResult.WrongCurrentPassword => AuditAction.PasswordRefused,
        AccessResult.UnknownUser or AccessResult.WrongPassword or AccessResult.Locked or AccessResult.Disabled => AuditAction.SignInRefused,
    };

    /// <summary>Why it was refused, for those who read the audit trail; blank for a success. Whoever signs in is never told (S2).</summary>
    public string Reason => Result switch
    {
        AccessResult.SignedIn => "",
        AccessResult.UnknownUser => "Unknown user name",
        AccessResult.WrongPassword or AccessResult.LockedOut => "Wrong password",
        AccessResult.Locked => "The account is locked",
        AccessResult.Disabled => "The user is disabled",
        AccessResult.WrongSetupCode => "Wrong set-up code",
        AccessResult.WrongCurrentPassword => "Wrong current password",
    };

    /// <summary>The line of the audit trail.</summary>
    public AuditEntry Line() =>
        new() { Action = Action, Table = Table, Key = ShownName, After = Address.Length > 0 ? $"Address: {Address}" : "" };
}
