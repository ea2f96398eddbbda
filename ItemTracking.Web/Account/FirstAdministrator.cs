using System.Security.Cryptography;
using System.Text;
using ItemTracking.Core.Accounts;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;

namespace ItemTracking.Web.Account;

/// <summary>The one-time way to the first administrator: a code that only somebody who can read the log has (S11).</summary>
public sealed partial class FirstAdministrator(ILogger<FirstAdministrator> logger) : IDisposable
{
    private static readonly Actor Installer = new("set-up", [Roles.Administrator]);

    private readonly SemaphoreSlim oneAtATime = new(1);
    private string? code;

    public bool IsOffered => code is not null;

    /// <summary>True for the code that was offered.</summary>
    public bool IsCode(string typed) => code is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(typed.Trim().ToUpperInvariant()), Encoding.UTF8.GetBytes(code));

    /// <summary>Makes a code when there is no user yet.</summary>
    public async Task OfferAsync(AccountStore accounts)
    {
        if (await accounts.AnyAsync())
            return;
        code = RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 20);
        LogCode(AccountPaths.Setup, code);
    }

    /// <summary>Creates the administrator; the code is used up by success only.</summary>
    public async Task<Outcome<AccountCard>> CreateAsync(AccountStore accounts, string typedCode, NewAccount account)
    {
        await oneAtATime.WaitAsync();
        try
        {
            if (code is null || await accounts.AnyAsync())
                return new Refusal(RefusalCode.S11, "The application has been set up already.");
            if (!IsCode(typedCode))
                return new Refusal(
                    RefusalCode.S11, "The set-up code is not right.", "Set-up code",
                    WayOut: "Copy it from the log of the application's last start.");
            var created = await accounts.CreateAsync(account with { Role = Roles.Administrator }, Installer);
            if (!created.IsRefused)
                code = null;
            return created;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "There is no user yet. Open {Path} and create the first administrator with the set-up code {Code}")]
    private partial void LogCode(string path, string code);
}
