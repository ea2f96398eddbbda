using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Accounts;

/// <summary>Whether a user can sign in.</summary>
public enum AccountState
{
    /// <summary>Yes.</summary>
    Enabled,

    /// <summary>No, an administrator said so.</summary>
    Disabled,

    /// <summary>Not for a few minutes, after too many wrong passwords.</summary>
    Locked,
}

/// <summary>One user in the list.</summary>
/// <param name="UserName">Sign-in name.</param>
/// <param name="FullName">Name as shown to others.</param>
/// <param name="Roles">Roles.</param>
/// <param name="State">Whether the user can sign in.</param>
/// <param name="LastSignIn">When the user last signed in; null for never.</param>
public sealed record AccountRow(string UserName, string FullName, RoleSet Roles, AccountState State, DateTimeOffset? LastSignIn);

/// <summary>One user as administrators see it: never a password, but the one that was just made.</summary>
/// <param name="UserName">Sign-in name; fixed once saved.</param>
/// <param name="FullName">Name as shown to others.</param>
/// <param name="Roles">Roles.</param>
/// <param name="State">Whether the user can sign in.</param>
/// <param name="LastSignIn">When the user last signed in; null for never.</param>
/// <param name="MustChangePassword">The user has not replaced the one-time password yet.</param>
/// <param name="Version">State that was read; 0 for a new user.</param>
public sealed record AccountCard(
    string UserName, string FullName, RoleSet Roles, AccountState State, DateTimeOffset? LastSignIn, bool MustChangePassword, long Version)
    : ICard
{
    /// <summary>A user before anything is typed.</summary>
    public static readonly AccountCard New = new("", "", RoleSet.None, AccountState.Enabled, null, false, 0);

    /// <summary>The password of a new user or of reset access: told in that one answer and never again.</summary>
    public string? OneTimePassword { get; init; }
}

/// <summary>What is needed to create a user who chose the password; only set-up and the sample company know it.</summary>
/// <param name="UserName">Sign-in name.</param>
/// <param name="FullName">Name as shown to others.</param>
/// <param name="Password">Password in clear; only its hash is kept.</param>
/// <param name="Role">One of <see cref="Roles.All"/>.</param>
public sealed record NewAccount(string UserName, string FullName, string Password, string Role);
