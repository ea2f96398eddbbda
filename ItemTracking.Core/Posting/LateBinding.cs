namespace ItemTracking.Core.Posting;

/// <summary>
/// Whether stock beside that of the moved numbers has to be known: others keep these numbers without having named them, and could keep
/// something else (RSV-6).
/// </summary>
internal static class LateBinding
{
    /// <summary>Items all of whose stock is to be read; none while every number is free, or kept by number.</summary>
    public static IReadOnlyList<string> Items(PostingRequest request)
    {
        var kept = request.Reservations.Where(r => r.ItemLedgerEntryNo != 0 && !r.Numbers.Exist).Select(r => r.ItemLedgerEntryNo)
            .ToHashSet();
        return request.OpenEntries.Any(e => kept.Contains(e.EntryNo))
            ? [.. AppliedMovements.Of(request).Application.Shortages
                .Where(s => s.Reason == ShortageReason.NotInStock && s.Entry.IsSpecific)
                .Select(s => s.Entry.Place.ItemNo)
                .Distinct()]
            : [];
    }
}
