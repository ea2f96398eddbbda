using ItemTracking.Core.Accounts;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Accounts.AccountGivens;

namespace ItemTracking.Tests.Accounts;

public sealed class AccountStoreTests : IDisposable
{
    private readonly TestDatabase database = new();

    private AccountStore Store => database.Accounts();

    public void Dispose() => database.Dispose();

    [Fact, Trait("Rule", "USR-1")]
    public async Task A_new_user_gets_a_password_that_is_told_once_and_must_be_replaced()
    {
        var saved = Taken(await Store.SaveAsync(
            AccountCard.New with { UserName = " ole ", FullName = "Ole Holm", Roles = new([Roles.Auditor, Roles.Quality]) },
            Actors.Administrator));

        Assert.Matches("^[a-z2-9]{5}(-[a-z2-9]{5}){3}$", saved.OneTimePassword);
        Assert.Equal(("ole", true, 1L), (saved.UserName, saved.MustChangePassword, saved.Version));
        var found = Taken(await Store.FindAsync("OLE", Actors.Administrator));
        Assert.Null(found.OneTimePassword);
        Assert.Equal(new RoleSet([Roles.Quality, Roles.Auditor]), found.Roles);
    }

    [Fact, Trait("Rule", "USR-1")]
    public async Task Everything_that_is_missing_is_told_at_once()
    {
        var refused = await Store.SaveAsync(AccountCard.New, Actors.Administrator);

        Assert.Equal(["User Name", "Full Name", "Roles"], refused.Refusals.Select(r => r.Field));
    }

    [Fact, Trait("Rule", "USR-1")]
    public async Task Two_users_cannot_have_one_name()
    {
        await database.GivenUserAsync("ole", Roles.Quality);

        var refused = await Store.SaveAsync(
            AccountCard.New with { UserName = "OLE", FullName = "Other", Roles = new([Roles.Quality]) }, Actors.Administrator);

        Assert.Equal("User Name", Assert.Single(refused.Refusals).Field);
        Assert.Single(await database.AllAsync<AppUser>());
    }

    [Fact, Trait("Requirement", "S14")]
    public async Task S14_the_trail_tells_roles_and_state_before_and_after_and_no_secret()
    {
        var ole = await database.GivenUserAsync("ole", Roles.Quality);
        ole = Taken(await Store.SaveAsync(ole with { Roles = new([Roles.Quality, Roles.Auditor]) }, Actors.Administrator));
        ole = Taken(await Store.DisableAsync("ole", ole.Version, Actors.Administrator));
        ole = Taken(await Store.EnableAsync("ole", ole.Version, Actors.Administrator));
        ole = Taken(await Store.ResetAccessAsync("ole", ole.Version, Actors.Administrator));
        Taken(await Store.EndSessionsAsync("ole", ole.Version, Actors.Administrator));
        Taken(await Store.ChangeOwnPasswordAsync(ole.OneTimePassword!, "another long password", new Actor("ole", [Roles.Quality])));

        var lines = (await database.AllAsync<AuditEntry>()).OrderBy(line => line.EntryNo).ToList();
        Assert.Equal(
            [
                ("admin", AuditAction.Created, "", "Full Name: ole of the test\nRoles: Quality\nState: Enabled"),
                ("admin", AuditAction.Changed, "Roles: Quality", "Roles: Quality, Auditor"),
                ("admin", AuditAction.Disabled, "State: Enabled", "State: Disabled"),
                ("admin", AuditAction.Enabled, "State: Disabled", "State: Enabled"),
                ("admin", AuditAction.AccessReset, "", ""),
                ("admin", AuditAction.SessionsEnded, "", ""),
                ("ole", AuditAction.PasswordChanged, "", ""),
            ],
            lines.Select(line => (line.UserName, line.Action, line.Before, line.After)));
        var secrets = (await database.AllAsync<AppUser>())
            .SelectMany(user => new[] { user.PasswordHash!, user.SecurityStamp!, ole.OneTimePassword!, Password });
        Assert.All(lines, line => Assert.DoesNotContain(
            secrets, secret => $"{line.Key}{line.Before}{line.After}{line.Reason}".Contains(secret, StringComparison.Ordinal)));
    }

    [Fact, Trait("Requirement", "S14")]
    public async Task S14_a_change_that_the_trail_cannot_tell_is_not_saved()
    {
        var ole = await database.GivenUserAsync("ole", Roles.Quality);
        await using (var db = database.Factory.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("DROP TABLE AuditEntry");

        await Assert.ThrowsAnyAsync<Exception>(() => Store.DisableAsync("ole", ole.Version, Actors.Administrator));
        await Assert.ThrowsAnyAsync<Exception>(() => Store.SaveAsync(
            ole with { Roles = new([Roles.Administrator]) }, Actors.Administrator));
        await Assert.ThrowsAnyAsync<Exception>(() => database.GivenUserAsync("new", Roles.Administrator));

        Assert.False(Assert.Single(await database.AllAsync<AppUser>()).Disabled);
        Assert.Equal(ole, Taken(await Store.FindAsync("ole", Actors.Administrator)));
    }

    [Fact, Trait("Requirement", "R5"), Trait("Requirement", "S14")]
    public async Task S14_the_second_of_two_administrators_is_told_and_leaves_no_line()
    {
        var read = await database.GivenUserAsync("ole", Roles.Quality);
        await Store.SaveAsync(read with { FullName = "First" }, Actors.Administrator);
        var lines = (await database.AllAsync<AuditEntry>()).Count;

        Assert.Equal(RefusalCode.SAVE_1, (await Store.SaveAsync(read with { FullName = "Second" }, Actors.Administrator)).Refusals[0].Code);
        Assert.Equal(RefusalCode.SAVE_1, (await Store.DisableAsync("ole", read.Version, Actors.Administrator)).Refusals[0].Code);
        Assert.Equal("First", Taken(await Store.FindAsync("ole", Actors.Administrator)).FullName);
        Assert.Equal(lines, (await database.AllAsync<AuditEntry>()).Count);
    }

    [Fact, Trait("Rule", "USR-3")]
    public async Task The_last_enabled_administrator_stays()
    {
        var ada = await database.GivenUserAsync("ada", Roles.Administrator);
        var ben = await database.GivenUserAsync("ben", Roles.Administrator);
        Taken(await Store.DisableAsync("ben", ben.Version, new Actor("ada", [Roles.Administrator])));
        var other = new Actor("somebody", [Roles.Administrator]);

        Assert.Equal(RefusalCode.USR_3, (await Store.DisableAsync("ada", ada.Version, other)).Refusals[0].Code);
        Assert.Equal(RefusalCode.USR_3, (await Store.SaveAsync(ada with { Roles = new([Roles.Auditor]) }, other)).Refusals[0].Code);
        Assert.Equal(AccountState.Enabled, Taken(await Store.FindAsync("ada", other)).State);
    }

    [Fact, Trait("Rule", "USR-2")]
    public async Task An_administrator_does_not_put_himself_out()
    {
        var ada = await database.GivenUserAsync("ada", Roles.Administrator);
        await database.GivenUserAsync("ben", Roles.Administrator);
        var self = new Actor("ADA", [Roles.Administrator]);

        Assert.Equal(RefusalCode.USR_2, (await Store.DisableAsync("ada", ada.Version, self)).Refusals[0].Code);
        Assert.Equal(RefusalCode.USR_2, (await Store.SaveAsync(ada with { Roles = new([Roles.Auditor]) }, self)).Refusals[0].Code);
        Assert.False((await Store.SaveAsync(ada with { Roles = new([Roles.Administrator, Roles.Auditor]) }, self)).IsRefused);
    }

    [Fact, Trait("Requirement", "S3")]
    public async Task S3_sessions_end_with_every_change_of_rights_and_not_with_a_new_name()
    {
        var ole = await database.GivenUserAsync("ole", Roles.Quality);
        var stamp = await StampAsync();
        ole = Taken(await Store.SaveAsync(ole with { FullName = "Ole Holm" }, Actors.Administrator));
        Assert.Equal(stamp, await StampAsync());

        ole = Taken(await Store.SaveAsync(ole with { Roles = new([Roles.Auditor]) }, Actors.Administrator));
        Assert.NotEqual(stamp, stamp = await StampAsync());
        ole = Taken(await Store.EndSessionsAsync("ole", ole.Version, Actors.Administrator));
        Assert.NotEqual(stamp, stamp = await StampAsync());
        ole = Taken(await Store.ResetAccessAsync("ole", ole.Version, Actors.Administrator));
        Assert.NotEqual(stamp, stamp = await StampAsync());
        Taken(await Store.DisableAsync("ole", ole.Version, Actors.Administrator));
        Assert.NotEqual(stamp, await StampAsync());
    }

    [Theory, Trait("Rule", "USR-1")]
    [InlineData("not the password", "another long password", "Incorrect password.")]
    [InlineData(Password, "short", "Passwords must be at least 12 characters.")]
    [InlineData(Password, Password, "The new password must differ from the current one.")]
    public async Task A_password_is_replaced_only_by_who_knows_it_and_by_a_good_one(string current, string wanted, string message)
    {
        await database.GivenUserAsync("ole", Roles.Quality);

        var refused = await Store.ChangeOwnPasswordAsync(current, wanted, new Actor("ole", []));

        Assert.Equal(message, Assert.Single(refused.Refusals).Message);
        Assert.Single(await database.AllAsync<AuditEntry>());
    }

    [Fact]
    public async Task The_list_tells_roles_and_state_and_finds_by_both_names()
    {
        var ole = await database.GivenUserAsync("ole", Roles.Quality);
        await database.GivenUserAsync("ada", Roles.Administrator);
        await Store.DisableAsync("ole", ole.Version, Actors.Administrator);

        var all = Taken(await Store.ListAsync("", Actors.Administrator));
        Assert.Equal(
            [("ada", "Administrator", AccountState.Enabled), ("ole", "Quality", AccountState.Disabled)],
            all.Select(row => (row.UserName, row.Roles.ToString(), row.State)));
        Assert.Equal("ole", Assert.Single(Taken(await Store.ListAsync("OL of", Actors.Administrator))).UserName);
    }

    private async Task<string> StampAsync() => (await database.AllAsync<AppUser>()).Single(user => user.UserName == "ole").SecurityStamp!;
}
