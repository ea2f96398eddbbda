using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Identity;

namespace ItemTracking.Web.Account;

/// <summary>Checks a name and a password. Unknown, locked and disabled users cost the same hashing as a wrong password (S2).</summary>
public sealed class PasswordSignIn(SignInManager<AppUser> signIn, IPasswordHasher<AppUser> hasher, TimeProvider clock)
{
    private static string? someHash;

    /// <summary>True when the user is signed in now; the reason for false is never told.</summary>
    public async Task<bool> TryAsync(string userName, string password)
    {
        var user = await signIn.UserManager.FindByNameAsync(userName);
        if (user is null)
        {
            HashOnce(password);
            return false;
        }

        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (result.IsLockedOut || result.IsNotAllowed)
            HashOnce(password);
        if (result.Succeeded)
            await BeginAsync(user);
        return result.Succeeded;
    }

    /// <summary>A new session starts on today's date and in the user's theme, whatever browser it is in.</summary>
    private async Task BeginAsync(AppUser user)
    {
        user.LastSignInAt = clock.GetUtcNow();
        user.WorkDate = null;
        await signIn.UserManager.UpdateAsync(user);
        await signIn.SignInAsync(user, isPersistent: false);
        if (user.Theme.Length > 0)
            signIn.Context.Response.Cookies.Append(
                "theme", user.Theme,
                new() { SameSite = SameSiteMode.Lax, Secure = signIn.Context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365) });
    }

    private void HashOnce(string password)
    {
        var nobody = new AppUser();
        hasher.VerifyHashedPassword(nobody, someHash ??= hasher.HashPassword(nobody, "nobody has this password"), password);
    }
}
