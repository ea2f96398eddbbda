using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Identity;

namespace ItemTracking.Web.Account;

/// <summary>Checks a name and a password. Unknown, locked and disabled users cost the same hashing as a wrong password (S2).</summary>
public sealed class PasswordSignIn(SignInManager<AppUser> signIn, IPasswordHasher<AppUser> hasher)
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

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        if (result.IsLockedOut || result.IsNotAllowed)
            HashOnce(password);
        return result.Succeeded;
    }

    private void HashOnce(string password)
    {
        var nobody = new AppUser();
        hasher.VerifyHashedPassword(nobody, someHash ??= hasher.HashPassword(nobody, "nobody has this password"), password);
    }
}
