using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Identity;

namespace ItemTracking.Core.Accounts;

/// <summary>
/// Asks <see cref="PasswordRules"/> wherever somebody chooses a password that is long enough; one that the application makes is drawn by lot.
/// </summary>
public sealed class AccountPasswordValidator : IPasswordValidator<AppUser>
{
    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password) => Task.FromResult(
        !user.MustChangePassword && password?.Length >= manager.Options.Password.RequiredLength
            && PasswordRules.Check(password, user.UserName ?? "") is { } refusal
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordTooEasy", Description = $"{refusal} {PasswordRules.WayOut}" })
            : IdentityResult.Success);
}
