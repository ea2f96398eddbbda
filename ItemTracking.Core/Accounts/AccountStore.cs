using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Accounts;

/// <summary>
/// Keeps users and their roles. Each change and its line in the audit trail are one transaction (S14); each ends the user's sessions where
/// it takes rights away or gives them (S3).
/// </summary>
public sealed partial class AccountStore(
    WriteTransaction transaction, IDbContextFactory<ItemTrackingDb> factory, AccountIdentity identity, TimeProvider clock)
{
    /// <summary>True when anybody can sign in at all (S11).</summary>
    public async Task<bool> AnyAsync()
    {
        await using var db = factory.CreateDbContext();
        return await db.Users.AnyAsync();
    }

    /// <summary>Users whose name or full name holds every searched word.</summary>
    public async Task<Outcome<IReadOnlyList<AccountRow>>> ListAsync(string search, Actor actor)
    {
        if (actor.Deny(Permission.EditUsers, "see users") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var found = await db.Users
            .AsNoTracking()
            .Matching(search, u => u.NormalizedUserName!, u => u.FullName)
            .OrderBy(u => u.NormalizedUserName)
            .ToShortListAsync();
        var roles = (await RolesAsync(db, null)).ToLookup(r => r.UserId, r => r.Role);
        return found.Then(users => Outcome<IReadOnlyList<AccountRow>>.Of(
            [.. users.Select(u => new AccountRow(u.UserName!, u.FullName, new(roles[u.Id]), StateOf(u), u.LastSignInAt))],
            [.. found.Messages]));
    }

    /// <summary>One user.</summary>
    public async Task<Outcome<AccountCard>> FindAsync(string userName, Actor actor)
    {
        if (actor.Deny(Permission.EditUsers, "see users") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var user = await UserAsync(db, userName);
        return user is null ? NotFound(userName) : await CardAsync(db, user);
    }

    /// <summary>Saves full name and roles of a user; a new one gets a one-time password.</summary>
    public async Task<Outcome<AccountCard>> SaveAsync(AccountCard card, Actor actor)
    {
        if (actor.Deny(Permission.EditUsers, "change users") is { } denied)
            return denied;
        var refusals = AccountRules.CheckFields(card);
        if (refusals.Count > 0)
            return Outcome<AccountCard>.Refused(refusals);
        return card.Version == 0
            ? await CreateAsync(card, OneTimePassword.Make(), isOneTime: true, actor)
            : await ChangeAsync(card.UserName, card.Version, AuditAction.Changed, actor, async (db, user, before) =>
            {
                user.FullName = Texts.Normalise(card.FullName);
                await GiveRolesAsync(db, user, card.Roles);
                if (!before.Roles.Equals(card.Roles))
                    EndSessions(user);
                return [];
            });
    }

    /// <summary>Creates a user with a password that the user has chosen: the first administrator and the sample users (S11).</summary>
    public async Task<Outcome<AccountCard>> CreateAsync(NewAccount account, Actor actor)
    {
        if (actor.Deny(Permission.EditUsers, "create users") is { } denied)
            return denied;
        var card = AccountCard.New with { UserName = account.UserName, FullName = account.FullName, Roles = new([account.Role]) };
        List<Refusal> refusals = [.. AccountRules.CheckFields(card)];
        if (AccountRules.CheckPassword(account.Password, "Password") is { } bad)
            refusals.Add(bad);
        return refusals.Count > 0
            ? Outcome<AccountCard>.Refused(refusals)
            : await CreateAsync(card, account.Password, isOneTime: false, actor);
    }

    private Task<Outcome<AccountCard>> CreateAsync(AccountCard card, string password, bool isOneTime, Actor actor) =>
        transaction.RunAsync(What(card.UserName), actor, async db =>
        {
            var user = new AppUser
            {
                UserName = card.UserName.Trim(),
                FullName = Texts.Normalise(card.FullName),
                MustChangePassword = isOneTime,
                Version = 1
            };
            var created = await identity.On(db).CreateAsync(user, password);
            if (!created.Succeeded)
                return Outcome<AccountCard>.Refused(AccountIdentity.Refused(created, What(card.UserName)));
            await GiveRolesAsync(db, user, card.Roles);
            await db.SaveChangesAsync();
            var after = await CardAsync(db, user);
            db.AddAudit(AccountAudit.Line(AuditAction.Created, null, after));
            await db.SaveChangesAsync();
            return after with { OneTimePassword = isOneTime ? password : null };
        });

    private AccountState StateOf(AppUser user) =>
        user.Disabled ? AccountState.Disabled : user.LockoutEnd > clock.GetUtcNow() ? AccountState.Locked : AccountState.Enabled;

    private async Task<AccountCard> CardAsync(ItemTrackingDb db, AppUser user) => new(
        user.UserName!, user.FullName, new((await RolesAsync(db, user.Id)).Select(r => r.Role)), StateOf(user), user.LastSignInAt,
        user.MustChangePassword, user.Version);

    private static Task<AppUser?> UserAsync(ItemTrackingDb db, string userName)
    {
        var name = Codes.Normalise(userName);
        return db.Users.SingleOrDefaultAsync(u => u.NormalizedUserName == name);
    }

    private static async Task<List<(string UserId, string Role)>> RolesAsync(ItemTrackingDb db, string? userId) =>
        [.. (await db.UserRoles.AsNoTracking().Where(r => userId == null || r.UserId == userId)
            .Join(db.Roles, r => r.RoleId, role => role.Id, (r, role) => new { r.UserId, role.Name })
            .ToListAsync()).Select(r => (r.UserId, r.Name!))];

    private static async Task GiveRolesAsync(ItemTrackingDb db, AppUser user, RoleSet wanted)
    {
        var known = await db.Roles.ToDictionaryAsync(role => role.Name!);
        foreach (var missing in wanted.Names.Where(name => !known.ContainsKey(name)))
        {
            known[missing] = new IdentityRole(missing) { NormalizedName = missing.ToUpperInvariant() };
            db.Add(known[missing]);
        }

        var held = await db.UserRoles.Where(r => r.UserId == user.Id).ToListAsync();
        var wantedIds = wanted.Names.Select(name => known[name].Id).ToHashSet();
        db.RemoveRange(held.Where(r => !wantedIds.Contains(r.RoleId)));
        db.AddRange(wantedIds.Except(held.Select(r => r.RoleId))
            .Select(id => new IdentityUserRole<string> { UserId = user.Id, RoleId = id }));
    }

    /// <summary>Whoever is signed in with the old stamp is signed out at the next look (S3).</summary>
    private static void EndSessions(AppUser user) => user.SecurityStamp = Guid.NewGuid().ToString("N");

    private static Refusal NotFound(string userName) =>
        Refusals.NotFound(RefusalCode.USR_1, AccountAudit.Table, $"User Name='{userName.Trim()}'");

    private static string What(string userName) => $"user {userName.Trim()}";
}
