using ItemTracking.Tests.Benchmarks;

namespace ItemTracking.Tests.Journals;

/// <summary>Opening stock and counts are large.</summary>
public sealed class ManyNumbersTests
{
    [Fact, Trait("Requirement", "P3b")]
    public async Task P3b_a_journal_and_a_count_of_500_serials_take_no_multiple_of_their_receipt()
    {
        await JournalTimes.BestAsync(10, 1);
        var times = await JournalTimes.BestAsync(500, 3);

        Assert.InRange(times.Journal / times.Receipt, 0, 3);
        Assert.InRange((times.Calculate + times.Count) / times.Receipt, 0, 6);
    }
}
