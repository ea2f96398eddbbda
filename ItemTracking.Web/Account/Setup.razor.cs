using ItemTracking.Core.Accounts;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Account;

/// <summary>First administrator of a new installation (S11).</summary>
public sealed partial class Setup(FirstAdministrator first, AccountStore accounts, AccessAttempts attempts)
{
    /// <summary>Guesses of the code count together, whatever name is typed beside them.</summary>
    private const string Guesses = "set-up code";

    private IReadOnlyList<Refusal> refusals = [];
    private bool done;

    [SupplyParameterFromForm(FormName = "setup")]
    private Entry? Form { get; set; }

    private FirstAdministrator First => first;

    private IEnumerable<(string Name, string Caption, string Type, string Complete, string? Value)> Inputs =>
    [
        ("Code", "Set-up code", "text", "one-time-code", Form?.Code),
        ("UserName", "User Name", "text", "username", Form?.UserName),
        ("FullName", "Full Name", "text", "name", Form?.FullName),
        ("Password", "Password", "password", "new-password", null),
    ];

    private async Task CreateAsync()
    {
        if (attempts.TurnAway(Guesses) is { } tooMany)
        {
            refusals = [new(RefusalCode.S2, tooMany)];
            return;
        }

        var account = new NewAccount(Form?.UserName ?? "", Form?.FullName ?? "", Form?.Password ?? "", Roles.Administrator);
        if (first.IsOffered && !first.IsCode(Form?.Code ?? ""))
            await attempts.RecordAsync(account.UserName, AccessResult.WrongSetupCode);
        else
            attempts.Forgive(Guesses);
        var created = await first.CreateAsync(accounts, Form?.Code ?? "", account);
        refusals = created.Refusals;
        done = !created.IsRefused;
        if (done)
            attempts.NoteSetUp(account.UserName);
    }

    /// <summary>What the form posts.</summary>
    public sealed class Entry
    {
        public string? Code { get; set; }

        public string? UserName { get; set; }

        public string? FullName { get; set; }

        public string? Password { get; set; }
    }
}
