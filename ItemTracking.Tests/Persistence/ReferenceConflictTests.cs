using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Persistence;

/// <summary>What a foreign or a unique key stops is tried once more, and then refused with the name of the record (Q4).</summary>
public sealed class ReferenceConflictTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact, Trait("Requirement", "Q4")]
    public Task Q4_a_reference_to_a_record_that_is_gone_is_refused_by_name() =>
        IsRefusedByNameAsync(new DocumentHeader { No = "PO-1" }, new DocumentLine { DocumentNo = "PO-1", LineNo = 10000, ItemNo = "GONE" });

    [Fact, Trait("Requirement", "Q4")]
    public async Task Q4_a_key_that_is_there_already_is_refused_by_name()
    {
        await database.AddAsync(new DocumentHeader { No = "PO-1" });

        await IsRefusedByNameAsync(new DocumentHeader { No = "PO-1" });
    }

    [Fact, Trait("Requirement", "Q4")]
    public async Task Q4_the_second_attempt_sees_what_the_first_one_missed()
    {
        var attempts = 0;

        var outcome = await database.Transaction.RunAsync<Done>("purchase order PO-1", async db =>
        {
            if (attempts++ > 0)
                return new Refusal(RefusalCode.SET_4, "The Item does not exist.");
            db.Add(new DocumentHeader { No = "PO-1" });
            db.Add(new DocumentLine { DocumentNo = "PO-1", LineNo = 10000, ItemNo = "GONE" });
            await db.SaveChangesAsync();
            return Done.Instance;
        });

        Assert.Equal("The Item does not exist.", Assert.Single(outcome.Refusals).Message);
    }

    private async Task IsRefusedByNameAsync(params object[] records)
    {
        var outcome = await database.Transaction.RunAsync<Done>("purchase order PO-1", async db =>
        {
            db.AddRange(records);
            await db.SaveChangesAsync();
            return Done.Instance;
        });

        Assert.Contains("purchase order PO-1", Assert.Single(outcome.Refusals).Message, StringComparison.Ordinal);
    }
}
