using ItemTracking.Core.Accounts;
using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Identity;

namespace ItemTracking.Web.Account;

/// <summary>Checks a name and a password. Unknown, locked and disabled users cost the same hashing as a wrong password (S2).</summary>
public sealed class PasswordSignIn(
    SignInManager<AppUser> signIn, IPasswordHasher<AppUser> hasher, AccessAttempts attempts, TimeProvider clock)
{
    private static string? someHash;

    /// <summary>True when the user is signed in now; the reason for false is never told but to log and audit trail.</summary>
    public async Task<bool> TryAsync(string userName, string password)
    {
        var user = await signIn.UserManager.FindByNameAsync(userName);
        if (user is null)
            HashOnce(password);
        var result = user is null ? AccessResult.UnknownUser : await CheckAsync(user, password);
        await attempts.RecordAsync(user?.UserName ?? userName, result);
        if (result is not AccessResult.SignedIn)
            return false;
        await BeginAsync(user!);
        return true;
    }

    /// <summary>
    /// True when it is the password of the signed-in user; wrong ones count as at signing in, so that nobody guesses it here (S2).
    /// </summary>
    public async Task<bool> ConfirmAsync(string userName, string password)
    {
        var user = await signIn.UserManager.FindByNameAsync(userName);
        var result = user is null ? AccessResult.UnknownUser : await CheckAsync(user, password);
        if (result is not AccessResult.SignedIn)
            await attempts.RecordAsync(userName, result is AccessResult.WrongPassword ? AccessResult.WrongCurrentPassword : result);
        return result is AccessResult.SignedIn;
    }

    private async Task<AccessResult> CheckAsync(AppUser user, string password)
    {
        var wasLocked = await signIn.UserManager.IsLockedOutAsync(user);
        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (wasLocked || result.IsNotAllowed)
            HashOnce(password);
        return result switch
        {
            { Succeeded: true } => AccessResult.SignedIn,
            { IsNotAllowed: true } => AccessResult.Disabled,
            { IsLockedOut: true } => wasLocked ? AccessResult.Locked : AccessResult.LockedOut,
            _ => AccessResult.WrongPassword,
        };
    }

    /// <summary>A new session starts on today's date and in the user's theme, whatever browser it is in.</summary>
    private async Task BeginAsync(AppUser user)
    {
        user.LastSignInAt = clock.GetUtcNow();
        user.WorkDate = null;
        await signIn.UserManager.UpdateAsync(user);
        await signIn.SignInAsync(user, isPersistent: false);
        if (user.Theme.Length > 0)
            ThemeCookie.Keep(signIn.Context, user.Theme);
    }

    private void HashOnce(string password)
    {
        var nobody = new AppUser();
        hasher.VerifyHashedPassword(nobody, someHash ??= hasher.HashPassword(nobody, "nobody has this password"), password);
    }
}
