using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Shared;

/// <summary>Parts of a list that grows for ever: it is read by key, page after page, and never counted past.</summary>
/// <typeparam name="TRow">Type of a row.</typeparam>
/// <param name="read">Reads the rows before a key, and tells the key before which the next ones are.</param>
public sealed class KeyPages<TRow>(Func<long?, Task<Outcome<(IReadOnlyList<TRow> Rows, long? NextBefore)>>> read)
{
    private readonly List<TRow> known = [];
    private long? nextBefore;
    private bool isBegun;

    /// <summary>The part that is asked for; the first part is always read anew.</summary>
    public async Task<Outcome<ListPart<TRow>>> PartAsync(ListQuery query)
    {
        if (query.Skip == 0)
        {
            known.Clear();
            (isBegun, nextBefore) = (false, null);
        }

        while (known.Count < query.Skip + query.Take && (!isBegun || nextBefore is not null))
        {
            var page = await read(nextBefore);
            if (page.IsRefused)
                return Outcome<ListPart<TRow>>.Refused(page.Refusals);
            known.AddRange(page.Value.Rows);
            (isBegun, nextBefore) = (true, page.Value.NextBefore);
        }

        TRow[] rows = [.. known.Skip(query.Skip).Take(query.Take)];
        return new ListPart<TRow>(rows, null, nextBefore is not null || known.Count > query.Skip + rows.Length);
    }
}
