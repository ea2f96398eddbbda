using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Accounts;

/// <summary>Every user's own settings; nobody reads or writes those of another.</summary>
public sealed class UserSettingsStore(WriteTransaction transaction, IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>The settings of the actor.</summary>
    public async Task<Outcome<UserSettings>> FindAsync(Actor actor)
    {
        if (actor.DenyUnlessSignedIn("see settings") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        return await UserAsync(db, actor) is { } user ? ToSettings(user) : NotFound(actor);
    }

    /// <summary>Saves the settings of the actor.</summary>
    public async Task<Outcome<UserSettings>> SaveAsync(UserSettings settings, Actor actor)
    {
        if (actor.DenyUnlessSignedIn("change settings") is { } denied)
            return denied;
        if (settings.Region.Length > 0 && !IsCulture(settings.Region))
            return new Refusal(RefusalCode.USR_4, $"{settings.Region} is not a region.", "Region", WayOut: "Choose one from the list.");
        if (!UserSettings.Themes.Contains(settings.Theme))
            return new Refusal(RefusalCode.USR_4, $"{settings.Theme} is not a theme.", "Theme", WayOut: "Choose one from the list.");
        if (DateLimits.Check(settings.WorkDate, "Work Date") is { } day)
            return day;
        return await ChangeAsync(
            actor, user => (user.WorkDate, user.Region, user.Theme) = (settings.WorkDate, settings.Region, settings.Theme));
    }

    /// <summary>Saves the day the actor works on; null goes back to today.</summary>
    public async Task<Outcome<UserSettings>> SaveWorkDateAsync(DateOnly? workDate, Actor actor)
    {
        if (actor.DenyUnlessSignedIn("change settings") is { } denied)
            return denied;
        return DateLimits.Check(workDate, "Work Date") is { } refusal
            ? refusal
            : await ChangeAsync(actor, user => user.WorkDate = workDate);
    }

    /// <summary>Saves the theme alone, as the user menu does.</summary>
    public async Task<Outcome<UserSettings>> SaveThemeAsync(string theme, Actor actor)
    {
        var found = await FindAsync(actor);
        return found.IsRefused ? found : await SaveAsync(found.Value with { Theme = theme }, actor);
    }

    private Task<Outcome<UserSettings>> ChangeAsync(Actor actor, Action<AppUser> change) =>
        transaction.RunAsync("your settings", async db =>
        {
            if (await UserAsync(db, actor) is not { } user)
                return NotFound(actor);
            change(user);
            await db.SaveChangesAsync();
            return Outcome<UserSettings>.Of(ToSettings(user));
        });

    private static Task<AppUser?> UserAsync(ItemTrackingDb db, Actor actor)
    {
        var name = Codes.Normalise(actor.UserName);
        return db.Users.SingleOrDefaultAsync(u => u.NormalizedUserName == name);
    }

    private static UserSettings ToSettings(AppUser user) =>
        new(user.WorkDate, user.Region, user.Theme.Length > 0 ? user.Theme : UserSettings.Themes[0]);

    private static Refusal NotFound(Actor actor) =>
        Refusals.NotFound(RefusalCode.USR_4, AccountAudit.Table, $"User Name='{actor.UserName}'");

    private static bool IsCulture(string name) =>
        CultureInfo.GetCultures(CultureTypes.SpecificCultures).Any(culture => culture.Name == name);
}
