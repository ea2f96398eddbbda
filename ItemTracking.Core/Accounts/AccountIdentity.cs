using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ItemTracking.Core.Accounts;

/// <summary>
/// The framework's rules for names and passwords on a context of ours, so that users are saved in the transaction of the audit trail (S14).
/// </summary>
public sealed class AccountIdentity(
    IOptions<IdentityOptions> options,
    IPasswordHasher<AppUser> hasher,
    IEnumerable<IUserValidator<AppUser>> userRules,
    IEnumerable<IPasswordValidator<AppUser>> passwordRules,
    ILookupNormalizer normalizer,
    IServiceProvider services,
    ILogger<UserManager<AppUser>> logger)
{
    /// <summary>Saves through the context; commits nothing.</summary>
    internal UserManager<AppUser> On(ItemTrackingDb db) => new(
        new UserStore<AppUser, IdentityRole, ItemTrackingDb>(db), options, hasher, userRules, passwordRules, normalizer,
        new IdentityErrorDescriber(), services, logger);

    /// <summary>The refusals of a result; none when it succeeded. A lost race counts as another user's change (R5).</summary>
    internal static IReadOnlyList<Refusal> Refused(IdentityResult result, string what) =>
        [.. result.Errors.Select(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)
            ? Refusals.ChangedByAnotherUser(what)
            : Refuse(error))];

    private static Refusal Refuse(IdentityError error) =>
        new(RefusalCode.USR_1, error.Description, error.Code.StartsWith("Password", StringComparison.Ordinal) ? "Password" : "User Name");
}
