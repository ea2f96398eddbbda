using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Persistence;

public sealed class AuditTrailTests : IDisposable
{
    private readonly TestDatabase database = new();

    [Fact, Trait("Requirement", "S14")]
    public async Task S14_a_new_record_is_told_with_every_field_that_says_something()
    {
        await database.AddAsync(new ItemTrackingCode
        {
            Code = "SNALL",
            Description = "Serials",
            SNSpecificTracking = true,
            ManExpirDateEntryReqd = true
        });
        var line = Assert.Single(await database.AllAsync<AuditEntry>());
        Assert.Equal((AuditAction.Created, "Item Tracking Code", "SNALL", ""), (line.Action, line.Table, line.Key, line.Before));
        Assert.Equal("Description: Serials\nMan. Expir. Date Entry Reqd.: Yes\nSN Specific Tracking: Yes", line.After);
        Assert.Equal((Actors.Administrator.UserName, database.Clock.GetUtcNow()), (line.UserName, line.At));
    }

    [Fact, Trait("Requirement", "S14")]
    public async Task S14_a_change_tells_only_the_changed_fields_before_and_after()
    {
        await database.AddAsync(new Vendor { No = "V1", Name = "Old" });
        await EditAsync<Vendor>(v => v.Name = "New");
        var line = (await database.AllAsync<AuditEntry>())[^1];
        Assert.Equal((AuditAction.Changed, "Name: Old", "Name: New"), (line.Action, line.Before, line.After));
    }

    [Fact]
    public async Task A_record_whose_Blocked_changed_is_told_as_blocked_or_unblocked_ROL_3()
    {
        await database.AddAsync(new Vendor { No = "V1" });
        await EditAsync<Vendor>(v => v.Blocked = true);
        await EditAsync<Vendor>(v => v.Blocked = false);
        Assert.Equal(
            [AuditAction.Created, AuditAction.Blocked, AuditAction.Unblocked],
            (await database.AllAsync<AuditEntry>()).Select(e => e.Action));
    }

    [Fact, Trait("Requirement", "S14")]
    public async Task S14_a_deleted_record_is_told_as_it_was()
    {
        await database.AddAsync(new Vendor { No = "V1", Name = "Gone" });
        await using (var db = database.Factory.CreateDbContext())
        {
            db.Actor = Actors.Administrator;
            db.Remove(db.Set<Vendor>().Single());
            await db.SaveChangesAsync();
        }

        var line = (await database.AllAsync<AuditEntry>())[^1];
        Assert.Equal((AuditAction.Deleted, "V1", "Name: Gone", ""), (line.Action, line.Key, line.Before, line.After));
    }

    [Fact, Trait("Requirement", "S14")]
    public async Task S14_an_audited_record_is_not_saved_without_an_actor()
    {
        await using var db = database.Factory.CreateDbContext();
        db.Add(new Vendor { No = "V1" });
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        Assert.Empty(await database.AllAsync<Vendor>());
    }

    [Fact, Trait("Requirement", "S14")]
    public async Task S14_the_trail_is_never_changed()
    {
        await database.AddAsync(new Vendor { No = "V1" });
        await using var db = database.Factory.CreateDbContext();
        db.Actor = Actors.Administrator;
        db.Set<AuditEntry>().Single().After = "nothing";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        db.ChangeTracker.Clear();
        db.Remove(db.Set<AuditEntry>().Single());
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    public void Dispose() => database.Dispose();

    private async Task EditAsync<T>(Action<T> change)
        where T : class
    {
        await using var db = database.Factory.CreateDbContext();
        db.Actor = Actors.Administrator;
        change(db.Set<T>().Single());
        await db.SaveChangesAsync();
    }
}
