namespace ItemTracking.Core.Posting;

/// <summary>
/// Movements split into ledger entries, and what applying them to stock came to; whether they may be posted is not decided yet.
/// </summary>
internal sealed record AppliedMovements(ExpirationDates Dates, IReadOnlyList<EntryDraft> Entries, ApplicationResult Application)
{
    public static AppliedMovements Of(PostingRequest request)
    {
        var dates = new ExpirationDates(request);
        var entries = EntryDrafts.Of(request.Movements, dates);
        var application = EntryApplication.Apply(
            [.. entries.Select(e => e.ToApply(request.InventorySetup))], request.OpenEntries, request.Reservations);
        return new(dates, EntryDrafts.WithArrivals(entries, request.OpenEntries, application.Arrived), application);
    }
}
