using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Setup;

public sealed class CodeRenameTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly ItemTrackingCodeStore store;

    public CodeRenameTests() => store = new SetupStores(database).Codes;

    public void Dispose() => database.Dispose();

    [Fact, Trait("Rule", "COD-12")]
    public async Task A_renamed_code_takes_its_items_along_and_the_trail_tells_it()
    {
        var card = (await store.SaveAsync(
            ItemTrackingCodeCard.New with { Code = "OLD", Description = "All", Serial = new NumberFlags().WithSpecific(true) },
            Actors.WarehouseSupervisor)).Value!;
        await database.AddAsync(
            new Item { No = "I1", ItemTrackingCode = "OLD", Version = 3 }, new Item { No = "I2", ItemTrackingCode = "ELSE", Version = 1 });

        var renamed = (await store.RenameAsync("old", " new ", card.Version, Actors.WarehouseSupervisor)).Value!;

        Assert.Equal(card with { Code = "NEW", Version = 2 }, renamed);
        Assert.Equal("NEW", Assert.Single(await database.AllAsync<ItemTrackingCode>()).Code);
        Assert.Equal(
            [("I1", "NEW", 4L), ("I2", "ELSE", 1L)],
            (await database.AllAsync<Item>()).OrderBy(i => i.No).Select(i => (i.No, i.ItemTrackingCode, i.Version)));
        var told = (await database.AllAsync<AuditEntry>()).MaxBy(e => e.EntryNo)!;
        Assert.Equal(
            (AuditAction.Renamed, "Item Tracking Code", "NEW", "Code: OLD", "Code: NEW", Actors.WarehouseSupervisor.UserName),
            (told.Action, told.Table, told.Key, told.Before, told.After, told.UserName));
    }

    [Fact, Trait("Rule", "COD-12")]
    public async Task A_code_is_not_renamed_to_one_that_exists()
    {
        await database.AddAsync(
            new ItemTrackingCode { Code = "OLD", Version = 1 }, new ItemTrackingCode { Code = "NEW", Version = 1 },
            new Item { No = "I1", ItemTrackingCode = "OLD" });

        Assert.Equal(
            "The Item Tracking Code already exists. Identification fields and values: Code='NEW'",
            Assert.Single((await store.RenameAsync("OLD", "new", 1, Actors.Administrator)).Refusals).Message);
        Assert.Equal("OLD", Assert.Single(await database.AllAsync<Item>()).ItemTrackingCode);
        Assert.DoesNotContain(await database.AllAsync<AuditEntry>(), e => e.Action == AuditAction.Renamed);
    }

    [Theory]
    [InlineData("", "Code must have a value in Item Tracking Code: Code=''. It cannot be zero or empty.")]
    [InlineData("ABCDEFGHIJK", "The length of the string is 11, but it must be less than or equal to 10 characters. Value: ABCDEFGHIJK")]
    public async Task The_new_code_must_be_a_code(string newCode, string message)
    {
        await database.AddAsync(new ItemTrackingCode { Code = "OLD", Version = 1 });

        Assert.Equal(message, Assert.Single((await store.RenameAsync("OLD", newCode, 1, Actors.Administrator)).Refusals).Message);
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task A_code_that_was_changed_or_renamed_meanwhile_is_not_renamed()
    {
        await database.AddAsync(new ItemTrackingCode { Code = "OLD", Version = 2 });

        Assert.Equal(RefusalCode.SAVE_1, Assert.Single((await store.RenameAsync("OLD", "NEW", 1, Actors.Administrator)).Refusals).Code);
        Assert.Equal(RefusalCode.SAVE_1, Assert.Single((await store.RenameAsync("GONE", "NEW", 1, Actors.Administrator)).Refusals).Code);
    }
}
