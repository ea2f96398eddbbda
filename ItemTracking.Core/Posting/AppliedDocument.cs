namespace ItemTracking.Core.Posting;

/// <summary>
/// A document split into ledger entries, and what applying them to stock came to; whether it may be posted is not decided yet.
/// </summary>
internal sealed record AppliedDocument(
    IReadOnlyList<LineToPost> Lines, ExpirationDates Dates, IReadOnlyList<EntryDraft> Entries, ApplicationResult Application)
{
    public static AppliedDocument Of(PostingRequest request)
    {
        LineToPost[] lines = [.. request.Lines.Select(l => LineToPost.Of(request, l))];
        var dates = new ExpirationDates(request, lines);
        var entries = EntryDrafts.Of(request, lines, dates);
        return new(
            lines, dates, entries,
            EntryApplication.Apply([.. entries.Select(e => e.ToApply(request))], request.OpenEntries, request.Reservations));
    }
}
