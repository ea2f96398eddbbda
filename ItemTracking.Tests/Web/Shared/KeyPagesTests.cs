using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared;

namespace ItemTracking.Tests.Web.Shared;

/// <summary>A list that is read by key: parts, the end, and answers that are overtaken.</summary>
public sealed class KeyPagesTests
{
    private readonly List<long?> asked = [];

    [Fact]
    public async Task A_part_is_made_of_as_many_pages_as_it_takes_and_none_is_read_twice()
    {
        var pages = new KeyPages<long>(before => PageAsync(before, from: 10, size: 4));

        var first = (await pages.PartAsync(new ListQuery(Take: 6))).Value!;
        Assert.Equal([10, 9, 8, 7, 6, 5], first.Rows);
        Assert.True(first.HasMore);
        Assert.Null(first.Total);

        var second = (await pages.PartAsync(new ListQuery(Skip: 6, Take: 6))).Value!;
        Assert.Equal([4, 3, 2, 1], second.Rows);
        Assert.False(second.HasMore);
        Assert.Equal([null, 7, 3], asked);
    }

    [Fact]
    public async Task What_is_refused_is_handed_on()
    {
        var refusal = new Refusal(RefusalCode.ROL_2, "You may not.");
        var pages = new KeyPages<long>(_ => Task.FromResult<Outcome<(IReadOnlyList<long>, long?)>>(refusal));

        Assert.Equal([refusal], (await pages.PartAsync(new ListQuery())).Refusals);
    }

    [Fact]
    public async Task An_answer_that_is_overtaken_adds_nothing_to_the_newer_one()
    {
        var late = new TaskCompletionSource<Outcome<(IReadOnlyList<long>, long?)>>();
        var answers = new Queue<Task<Outcome<(IReadOnlyList<long>, long?)>>>([late.Task, PageAsync(null, from: 2, size: 4)]);
        var pages = new KeyPages<long>(_ => answers.Dequeue());

        var overtaken = pages.PartAsync(new ListQuery());
        var newer = (await pages.PartAsync(new ListQuery())).Value!;
        late.SetResult(([99L], null));
        await overtaken;

        Assert.Equal([2, 1], newer.Rows);
        Assert.Empty((await pages.PartAsync(new ListQuery(Skip: 2))).Value!.Rows);
    }

    private Task<Outcome<(IReadOnlyList<long> Rows, long? NextBefore)>> PageAsync(long? before, long from, int size)
    {
        asked.Add(before);
        long[] rows =
            [.. Enumerable.Range(1, (int)from).Select(n => (long)n).Where(n => before is null || n < before).OrderDescending().Take(size)];
        return Task.FromResult<Outcome<(IReadOnlyList<long>, long?)>>((rows, rows.Length == size && rows[^1] > 1 ? rows[^1] : null));
    }
}
