using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Web;

/// <summary>What somebody might do to users behind the application's back.</summary>
internal static class UserRows
{
    /// <summary>Takes all roles away and leaves the stamp.</summary>
    public static async Task RemoveRoleAsync(this TestDatabase database, string userName)
    {
        await using var db = database.Factory.CreateDbContext();
        var id = await db.Users.Where(user => user.UserName == userName).Select(user => user.Id).SingleAsync();
        await db.UserRoles.Where(role => role.UserId == id).ExecuteDeleteAsync();
    }
}
