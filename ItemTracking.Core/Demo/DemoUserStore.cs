using ItemTracking.Core.Accounts;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Demo;

/// <summary>Puts the sample users into an empty database.</summary>
public sealed class DemoUserStore(AccountStore accounts)
{
    /// <summary>Does nothing when there is any user already.</summary>
    public async Task CreateIfEmptyAsync(Actor actor)
    {
        if (await accounts.AnyAsync())
            return;
        foreach (var (userName, fullName, role) in DemoUsers.All)
        {
            var created = await accounts.CreateAsync(new NewAccount(userName, fullName, DemoUsers.Password, role), actor);
            if (created.IsRefused)
                throw new InvalidOperationException($"The sample user {userName} was refused: {created.Refusals[0].Message}");
        }
    }
}
