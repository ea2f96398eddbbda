using ItemTracking.Core.Information;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Information;

public sealed class SerialNoInformationStoreTests
{
    [Fact, Trait("Rule", "NUM-9")]
    public async Task Only_missing_records_are_made()
    {
        using var database = new TestDatabase();
        var store = new SerialNoInformationStore(database.Transaction);
        await database.AddAsync(new SerialNoInformation { ItemNo = "1000", SerialNo = "S1", Blocked = true });

        var made = await store.CreateMissingAsync("1000", "", ["S1", "S2", "S2", "S3"], Actors.PurchasingClerk);

        Assert.Equal(2, made.Value);
        Assert.Equal(
            [("S1", true), ("S2", false), ("S3", false)],
            (await database.AllAsync<SerialNoInformation>()).OrderBy(i => i.SerialNo).Select(i => (i.SerialNo, i.Blocked)));
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_not_edit_information_makes_none()
    {
        using var database = new TestDatabase();

        Assert.True((await new SerialNoInformationStore(database.Transaction)
            .CreateMissingAsync("1000", "", ["S1"], Actors.Auditor)).IsRefused);
        Assert.Empty(await database.AllAsync<SerialNoInformation>());
    }
}
