using ItemTracking.Core.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Users;

/// <summary>What is needed to create a user.</summary>
/// <param name="UserName">Sign-in name.</param>
/// <param name="FullName">Name as shown to others.</param>
/// <param name="Password">Password in clear; only its hash is kept.</param>
/// <param name="Role">One of <see cref="Roles.All"/>.</param>
public sealed record NewAccount(string UserName, string FullName, string Password, string Role);

/// <summary>Creates users; passwords and names are checked by the rules of the identity settings.</summary>
public sealed class AccountStore(UserManager<AppUser> users, RoleManager<IdentityRole> roles)
{
    /// <summary>True when anybody can sign in at all (S11).</summary>
    public Task<bool> AnyAsync() => users.Users.AnyAsync();

    /// <summary>Creates a user in one role; every complaint about name or password is a refusal (ROL-2).</summary>
    public async Task<Outcome<Done>> CreateAsync(NewAccount account, Actor actor)
    {
        if (actor.Deny(Permission.EditUsers, "create users") is { } denied)
            return denied;
        if (!await roles.RoleExistsAsync(account.Role))
            await roles.CreateAsync(new IdentityRole(account.Role));
        var user = new AppUser { UserName = account.UserName.Trim(), FullName = account.FullName.Trim() };
        var created = await users.CreateAsync(user, account.Password);
        if (!created.Succeeded)
            return Outcome<Done>.Refused([.. created.Errors.Select(Refuse)]);
        await users.AddToRoleAsync(user, account.Role);
        return Done.Instance;
    }

    private static Refusal Refuse(IdentityError error) =>
        new("USR-1", error.Description, error.Code.StartsWith("Password", StringComparison.Ordinal) ? "Password" : "User name");
}
