using ItemTracking.Core.Accounts;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ItemTracking.Tests.Accounts;

/// <summary>Users for tests, saved through the store as an administrator does.</summary>
internal static class AccountGivens
{
    public const string Password = "a long enough password";

    public static AccountStore Accounts(this TestDatabase database) => new(
        database.Transaction,
        database.Factory,
        new AccountIdentity(
            Options.Create(new IdentityOptions
            {
                Password = new()
                {
                    RequiredLength = 12,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false
                }
            }),
            new PasswordHasher<AppUser>(),
            [new UserValidator<AppUser>()],
            [new PasswordValidator<AppUser>(), new AccountPasswordValidator()],
            new UpperInvariantLookupNormalizer(),
            new ServiceCollection().BuildServiceProvider(),
            NullLogger<UserManager<AppUser>>.Instance),
        database.Clock);

    public static async Task<AccountCard> GivenUserAsync(this TestDatabase database, string userName, string role) =>
        Taken(await database.Accounts()
            .CreateAsync(new NewAccount(userName, $"{userName} of the test", Password, role), Actors.Administrator));

    public static T Taken<T>(Outcome<T> outcome) =>
        outcome.IsRefused ? throw new InvalidOperationException(outcome.Refusals[0].Message) : outcome.Value;
}
