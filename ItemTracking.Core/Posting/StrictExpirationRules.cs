using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Posting;

/// <summary>
/// With strict expiration posting nothing leaves stock after the day on which the stock it is taken from expires; on that day it still may
/// (PST-21).
/// </summary>
internal static class StrictExpirationRules
{
    /// <summary>One refusal per expired inbound entry that would be used.</summary>
    public static IEnumerable<Refusal> Check(PostingRequest request, IReadOnlyList<EntryDraft> entries, ApplicationResult application)
    {
        var strict = entries.Where(e => e.Quantity < 0 && e.Movement.RespectsExpiration)
            .ToDictionary(e => e.EntryNo);
        if (strict.Count == 0)
            return [];
        var expires = request.OpenEntries
            .Select(e => (e.EntryNo, e.ExpirationDate))
            .Concat(entries.Select(e => (e.EntryNo, e.ExpirationDate)))
            .Where(e => e.ExpirationDate is not null).ToDictionary(e => e.EntryNo, e => e.ExpirationDate!.Value);
        return application.Applications
            .Where(a => a.OutboundEntryNo == a.EntryNo && strict.TryGetValue(a.EntryNo, out var entry)
                && expires.TryGetValue(a.InboundEntryNo, out var date) && date < entry.Movement.Origin.PostingDate)
            .DistinctBy(a => a.InboundEntryNo)
            .Select(a => Expired(strict[a.EntryNo], a.InboundEntryNo, expires[a.InboundEntryNo]));
    }

    /// <summary>An entry that the document itself brings in has no number yet and is called 0.</summary>
    private static Refusal Expired(EntryDraft entry, long inboundEntryNo, DateOnly date) => Refusals.FieldError(
        RefusalCode.PST_21,
        TrackingCaptions.ExpirationDate,
        " is before the posting date.",
        "Item Ledger Entry",
        string.Create(CultureInfo.InvariantCulture, $"Entry No.='{Math.Max(0, inboundEntryNo)}'"),
        entry.Movement.Source.SourceRefNo) with
    {
        WayOut = $"{(entry.Numbered is null ? "The stock" : TrackingRowWords.Name(entry.Numbers))} expired "
            + $"on {date.ToString("d", CultureInfo.CurrentCulture)}. {WayOut(entry.Movement, date)}",
    };

    /// <summary>Goods on the road cannot be exchanged for others.</summary>
    private static string WayOut(ItemMovement movement, DateOnly date) => movement.Source.IsTransferReceipt
        ? $"Receive it with a Posting Date up to {date.ToString("d", CultureInfo.CurrentCulture)}, or undo its shipment: on the Posted "
            + "Transfer Shipment, choose Undo Shipment."
        : "Choose other stock.";
}
