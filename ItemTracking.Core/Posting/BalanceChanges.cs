using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Posting;

/// <summary>
/// The changes of stock that entries make, in one global order of keys, so that two postings never wait for each other in a circle.
/// </summary>
internal static class BalanceChanges
{
    public static IReadOnlyList<BalanceChange> Of(PostingRequest request, IReadOnlyList<EntryDraft> entries, ApplicationResult application)
    {
        var inexact = InexactOutbound(request, entries, application);
        var changes = new Dictionary<(StockPlace Place, TrackingNumbers Numbers), BalanceChange>(entries.Count);
        foreach (var entry in entries)
        {
            var key = (entry.Place, entry.Numbers);
            var mayGoBelowZero = entry.Quantity < 0 && (!IsSpecific(entry) || inexact.Contains(entry.EntryNo));
            if (changes.TryGetValue(key, out var change))
            {
                change.Row.OnHand += entry.Quantity;
                changes[key] = change with { MayGoBelowZero = change.MayGoBelowZero || mayGoBelowZero };
            }
            else
            {
                changes.Add(key, new(Row(entry), mayGoBelowZero));
            }
        }

        return
        [
            .. changes.Values.OrderBy(c => c.Row.ItemNo, Codes.Comparer).ThenBy(c => c.Row.VariantCode, Codes.Comparer)
                .ThenBy(c => c.Row.LocationCode, Codes.Comparer)
                .ThenBy(c => c.Row.LotNo, Codes.Comparer).ThenBy(c => c.Row.SerialNo, Codes.Comparer),
        ];
    }

    private static bool IsSpecific(EntryDraft entry) =>
        (entry.Movement.Policy.SNSpecific && entry.Numbers.SerialNo.Length > 0)
            || (entry.Movement.Policy.LotSpecific && entry.Numbers.LotNo.Length > 0);

    /// <summary>
    /// Outbound entries that were taken from entries with other numbers too: a lot that came in with serials and leaves without.
    /// </summary>
    private static HashSet<long> InexactOutbound(PostingRequest request, IReadOnlyList<EntryDraft> entries, ApplicationResult application)
    {
        if (entries.All(e => e.Quantity > 0))
            return [];
        var numbers = request.OpenEntries.ToDictionary(e => e.EntryNo, e => e.Numbers);
        foreach (var entry in entries)
            numbers[entry.EntryNo] = entry.Numbers;
        return
        [
            .. application.Applications.Where(a => a.Quantity < 0 && numbers[a.InboundEntryNo] != numbers[a.EntryNo]).Select(a => a.EntryNo)
        ];
    }

    private static TrackingBalance Row(EntryDraft entry) => new()
    {
        ItemNo = entry.Place.ItemNo,
        VariantCode = entry.Place.VariantCode,
        LocationCode = entry.Place.LocationCode,
        LotNo = entry.Numbers.LotNo,
        SerialNo = entry.Numbers.SerialNo,
        OnHand = entry.Quantity,
        SNSpecific = entry.Movement.Policy.SNSpecific,
    };
}
