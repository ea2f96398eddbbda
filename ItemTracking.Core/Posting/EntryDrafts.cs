using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Posting;

/// <summary>Splits movements into entries.</summary>
internal static class EntryDrafts
{
    /// <summary>One entry per movement and pair of numbers, in the order of the movements (PST-27).</summary>
    public static IReadOnlyList<EntryDraft> Of(IReadOnlyList<ItemMovement> movements, ExpirationDates dates)
    {
        var drafts = new List<EntryDraft>();
        foreach (var movement in movements)
        {
            var keepsDates = movement.IsCorrection;
            var warranty = movement.Arrival is null && !keepsDates ? WarrantyRules.Calculated(movement) : null;
            foreach (var (index, numbered) in movement.Numbers.Index().Where(n => Changes(movement, n.Index, dates)))
                drafts.Add(new(-1 - drafts.Count, movement, numbered, numbered.Quantity)
                {
                    ExpirationDate = keepsDates ? numbered.ExpirationDate : dates.Of(movement, numbered.Numbers),
                    WarrantyDate = numbered.WarrantyDate ?? warranty,
                    Arriving = movement.Arrival?.Numbers[index],
                });
            if (movement.Numbers.Count == 0 && !StaysWhereItIs(movement))
                drafts.Add(new(-1 - drafts.Count, movement, null, movement.Quantity));
        }

        return drafts;
    }

    /// <summary>
    /// The entries, each with those behind it that its goods arrive with again. These have the dates of the entries that were consumed;
    /// reclassified numbers expire when the line says so, be it never (RCL-9, RCL-10, DOC-19).
    /// </summary>
    public static IReadOnlyList<EntryDraft> WithArrivals(
        IReadOnlyList<EntryDraft> entries, IReadOnlyList<OpenEntry> open, IReadOnlyList<EntryToApply> arrived)
    {
        if (arrived.Count == 0)
            return entries;
        var dates = open.Select(e => (e.EntryNo, e.ExpirationDate, e.WarrantyDate))
            .Concat(entries.Select(e => (e.EntryNo, e.ExpirationDate, e.WarrantyDate)))
            .ToDictionary(e => e.EntryNo, e => (e.ExpirationDate, e.WarrantyDate));
        var leaving = entries.ToDictionary(e => e.EntryNo);
        var arrivals = new Dictionary<long, List<EntryDraft>>();
        foreach (var arrival in arrived)
        {
            var draft = Arrival(leaving[arrival.ApplFromItemEntry], arrival, dates[arrival.TransferredFromEntryNo]);
            dates.Add(draft.EntryNo, (draft.ExpirationDate, draft.WarrantyDate));
            if (!arrivals.TryAdd(arrival.ApplFromItemEntry, [draft]))
                arrivals[arrival.ApplFromItemEntry].Add(draft);
        }

        return [.. entries.SelectMany(e => arrivals.TryGetValue(e.EntryNo, out var behind) ? [e, .. behind] : new[] { e })];
    }

    /// <summary>What arrives at the same place under the same numbers with the same date is not moved (RCL-11).</summary>
    private static bool Changes(ItemMovement movement, int index, ExpirationDates dates) =>
        !StaysWhereItIs(movement)
        || movement.Arrival!.Numbers[index] is var arriving && arriving.Numbers != movement.Numbers[index].Numbers
        || (movement.Policy.UsesExpirationDates && arriving.ExpirationDate != dates.Of(movement, movement.Numbers[index].Numbers));

    private static bool StaysWhereItIs(ItemMovement movement) =>
        movement.Arrival is { } arrival && (arrival.Place, arrival.BinCode) == (movement.Place, movement.BinCode);

    private static EntryDraft Arrival(
        EntryDraft leaving, EntryToApply arrival, (DateOnly? ExpirationDate, DateOnly? WarrantyDate) consumed) =>
        new(arrival.EntryNo, leaving.Movement.Arrival!, leaving.Arriving, arrival.Quantity)
        {
            ExpirationDate = leaving is { Arriving: { } numbered, Movement: { IsReclassification: true, Policy.UsesExpirationDates: true } }
                ? numbered.ExpirationDate
                : consumed.ExpirationDate,
            WarrantyDate = consumed.WarrantyDate,
        };
}
