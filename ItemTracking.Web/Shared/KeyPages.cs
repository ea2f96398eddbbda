using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Shared;

/// <summary>Parts of a list that grows for ever: it is read by key, page after page, and never counted past.</summary>
/// <typeparam name="TRow">Type of a row.</typeparam>
/// <param name="read">Reads the rows before a key, and tells the key before which the next ones are.</param>
public sealed class KeyPages<TRow>(Func<long?, Task<Outcome<(IReadOnlyList<TRow> Rows, long? NextBefore)>>> read)
{
    private Known known = new();

    /// <summary>
    /// The part that is asked for; the first part is always read anew. An answer that is overtaken goes where nobody looks any more.
    /// </summary>
    public async Task<Outcome<ListPart<TRow>>> PartAsync(ListQuery query)
    {
        if (query.Skip == 0)
            known = new();
        var mine = known;
        while (mine.Rows.Count < query.Skip + query.Take && (!mine.IsBegun || mine.NextBefore is not null))
        {
            var page = await read(mine.NextBefore);
            if (page.IsRefused)
                return Outcome<ListPart<TRow>>.Refused(page.Refusals);
            mine.Rows.AddRange(page.Value.Rows);
            (mine.IsBegun, mine.NextBefore) = (true, page.Value.NextBefore);
        }

        TRow[] rows = [.. mine.Rows.Skip(query.Skip).Take(query.Take)];
        return new ListPart<TRow>(rows, null, mine.NextBefore is not null || mine.Rows.Count > query.Skip + rows.Length);
    }

    /// <summary>What was read so far.</summary>
    private sealed class Known
    {
        public List<TRow> Rows { get; } = [];

        public bool IsBegun { get; set; }

        public long? NextBefore { get; set; }
    }
}
