using ItemTracking.Core.Accounts;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Accounts.AccountGivens;

namespace ItemTracking.Tests.Accounts;

public sealed class UserSettingsStoreTests : IDisposable
{
    private static readonly Actor Ole = new("ole", [Roles.WarehouseWorker]);

    private readonly TestDatabase database = new();

    private UserSettingsStore Store => new(database.Transaction, database.Factory);

    public void Dispose() => database.Dispose();

    [Fact, Trait("Rule", "USR-4")]
    public async Task Settings_are_kept_for_one_user_and_touch_no_other()
    {
        await database.GivenUserAsync("ole", Roles.WarehouseWorker);
        await database.GivenUserAsync("ada", Roles.Administrator);
        var wanted = new UserSettings(new DateOnly(2025, 1, 20), "da-DK", "dark");

        Assert.Equal(wanted, Taken(await Store.SaveAsync(wanted, Ole)));
        Assert.Equal(wanted, Taken(await Store.FindAsync(Ole)));
        Assert.Equal(new UserSettings(null, "", "system"), Taken(await Store.FindAsync(new Actor("ada", []))));
    }

    [Fact, Trait("Rule", "USR-4")]
    public async Task Theme_and_work_date_are_changed_alone()
    {
        await database.GivenUserAsync("ole", Roles.WarehouseWorker);
        await Store.SaveAsync(new(new DateOnly(2025, 1, 20), "da-DK", "light"), Ole);

        await Store.SaveThemeAsync("dark", Ole);
        Assert.Equal(new(null, "da-DK", "dark"), Taken(await Store.SaveWorkDateAsync(null, Ole)));
    }

    [Theory, Trait("Rule", "USR-4")]
    [InlineData("xx-YY", "light", "Region")]
    [InlineData("<script>", "light", "Region")]
    [InlineData("", "pink", "Theme")]
    public async Task What_is_not_on_offer_is_refused(string region, string theme, string field)
    {
        await database.GivenUserAsync("ole", Roles.WarehouseWorker);

        Assert.Equal(field, Assert.Single((await Store.SaveAsync(new(null, region, theme), Ole)).Refusals).Field);
    }

    [Fact, Trait("Requirement", "S1")]
    public async Task Nobody_has_settings() => Assert.Equal(RefusalCode.ROL_2, (await Store.FindAsync(Actor.Nobody)).Refusals[0].Code);
}
