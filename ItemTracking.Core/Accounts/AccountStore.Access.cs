using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Accounts;

/// <content>Who may get in, and who is put out.</content>
public sealed partial class AccountStore
{
    /// <summary>Keeps a user from signing in and ends the sessions within 30 seconds (S3).</summary>
    public async Task<Outcome<AccountCard>> DisableAsync(string userName, long version, Actor actor)
    {
        if (actor.Deny(Permission.EditUsers, "disable users") is { } denied)
            return denied;
        return await ChangeAsync(userName, version, AuditAction.Disabled, actor, (_, user, _) =>
        {
            user.Disabled = true;
            EndSessions(user);
            return Fine;
        });
    }

    /// <summary>Lets a disabled or locked user sign in again.</summary>
    public async Task<Outcome<AccountCard>> EnableAsync(string userName, long version, Actor actor)
    {
        if (actor.Deny(Permission.EditUsers, "enable users") is { } denied)
            return denied;
        return await ChangeAsync(userName, version, AuditAction.Enabled, actor, (_, user, _) =>
        {
            user.Disabled = false;
            Unlock(user);
            return Fine;
        });
    }

    /// <summary>Replaces the password by a one-time password, told in this answer only, and ends the sessions.</summary>
    public async Task<Outcome<AccountCard>> ResetAccessAsync(string userName, long version, Actor actor)
    {
        if (actor.Deny(Permission.EditUsers, "reset the access of users") is { } denied)
            return denied;
        var password = OneTimePassword.Make();
        var reset = await ChangeAsync(userName, version, AuditAction.AccessReset, actor, (db, user, _) =>
        {
            user.MustChangePassword = true;
            Unlock(user);
            user.PasswordHash = identity.On(db).PasswordHasher.HashPassword(user, password);
            EndSessions(user);
            return Fine;
        });
        return reset.Then(card => Outcome<AccountCard>.Of(card with { OneTimePassword = password }));
    }

    /// <summary>Signs a user out everywhere within 30 seconds (S3).</summary>
    public async Task<Outcome<AccountCard>> EndSessionsAsync(string userName, long version, Actor actor)
    {
        if (actor.Deny(Permission.EditUsers, "end the sessions of users") is { } denied)
            return denied;
        return await ChangeAsync(userName, version, AuditAction.SessionsEnded, actor, (_, user, _) =>
        {
            EndSessions(user);
            return Fine;
        });
    }

    /// <summary>Replaces the actor's own password; all other sessions of the user end.</summary>
    public async Task<Outcome<AccountCard>> ChangeOwnPasswordAsync(string current, string wanted, Actor actor)
    {
        if (actor.DenyUnlessSignedIn("change a password") is { } denied)
            return denied;
        if (current == wanted)
            return new Refusal(RefusalCode.USR_1, "The new password must differ from the current one.", "New password");
        if (AccountRules.CheckPassword(wanted, "New password") is { } bad)
            return bad;
        return await ChangeAsync(actor.UserName, null, AuditAction.PasswordChanged, actor, async (db, user, _) =>
        {
            user.MustChangePassword = false;
            var changed = await identity.On(db).ChangePasswordAsync(user, current, wanted);
            return AccountIdentity.Refused(changed, What(actor.UserName));
        });
    }

    private static readonly Task<IReadOnlyList<Refusal>> Fine = Task.FromResult<IReadOnlyList<Refusal>>([]);

    /// <summary>Reads, decides, changes, saves and writes the audit trail in one transaction.</summary>
    /// <param name="userName">Whose account.</param>
    /// <param name="version">State that was read; null for the user's own password.</param>
    /// <param name="action">What the audit trail calls it.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="change">Changes the user; answers with what stands against it.</param>
    private Task<Outcome<AccountCard>> ChangeAsync(
        string userName,
        long? version,
        AuditAction action,
        Actor actor,
        Func<ItemTrackingDb, AppUser, AccountCard, Task<IReadOnlyList<Refusal>>> change) =>
        transaction.RunAsync(What(userName), actor, async db =>
        {
            var user = await UserAsync(db, userName);
            if (user is null)
                return NotFound(userName);
            if (version is not null && user.Version != version)
                return Refusals.ChangedByAnotherUser(What(userName));
            var before = await CardAsync(db, user);
            var refusals = await change(db, user, before);
            if (refusals.Count > 0)
                return Outcome<AccountCard>.Refused(refusals);
            user.Version += version is null ? 0 : 1;
            user.ConcurrencyStamp = Guid.NewGuid().ToString();
            await db.SaveChangesAsync();
            var after = await CardAsync(db, user);
            if (await AdministratorsLeftAsync(db, before, after, actor) is { } refusal)
                return refusal;
            db.AddAudit(AccountAudit.Line(action, before, after));
            await db.SaveChangesAsync();
            return after;
        });

    private static async Task<Refusal?> AdministratorsLeftAsync(ItemTrackingDb db, AccountCard before, AccountCard after, Actor actor)
    {
        if (!AccountRules.IsAdministrator(before) || AccountRules.IsAdministrator(after))
            return null;
        var role = await db.Roles.SingleAsync(r => r.Name == Roles.Administrator);
        role.ConcurrencyStamp = Guid.NewGuid().ToString();
        await db.SaveChangesAsync(); // Two administrators who put each other out meet here, and the second is told.
        var others = await db.UserRoles.Where(r => r.RoleId == role.Id)
            .Join(db.Users.Where(u => !u.Disabled && u.UserName != before.UserName), r => r.UserId, u => u.Id, (r, _) => r.UserId)
            .CountAsync();
        return AccountRules.CheckAdministrators(
            before.UserName, string.Equals(actor.UserName, before.UserName, StringComparison.OrdinalIgnoreCase), others);
    }

    private static void Unlock(AppUser user) => (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
}
