using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Posting;

/// <summary>A new entry that looks for open entries of the other sign.</summary>
/// <param name="EntryNo">Its number; any number that no other entry has.</param>
/// <param name="Place">Where it moves stock.</param>
/// <param name="Numbers">Its serial and lot number.</param>
/// <param name="Quantity">Base units, sign of the ledger.</param>
/// <param name="SNSpecific">Only entries with the same serial number may be used.</param>
/// <param name="LotSpecific">Only entries with the same lot number may be used.</param>
/// <param name="Line">Document line, for refusals.</param>
public sealed record EntryToApply(long EntryNo, StockPlace Place, TrackingNumbers Numbers, decimal Quantity, bool SNSpecific, bool LotSpecific, int? Line)
{
    /// <summary>The newest open entry is used first: the costing method of the item is LIFO (PST-12).</summary>
    public bool NewestFirst { get; init; }

    /// <summary>No stock may go below zero for it: the item does not allow that, or goods only change their place (PST-15).</summary>
    public bool MustBeInStock { get; init; }

    /// <summary>The open entry it must be applied to; 0 when any will do (PST-14).</summary>
    public long ApplToItemEntry { get; init; }

    /// <summary>The outbound entry whose goods it brings back; 0 for none (PST-14).</summary>
    public long ApplFromItemEntry { get; init; }

    /// <summary>Asks for stock that carries its numbers: whatever the item allows, a specific number never goes below zero (COD-8, PST-15).</summary>
    public bool IsSpecific => SNSpecific || LotSpecific;

    /// <summary>The numbers that must agree.</summary>
    internal TrackingNumbers Sought => new(SNSpecific ? Numbers.SerialNo : "", LotSpecific ? Numbers.LotNo : "");
}

/// <summary>How much of which entries was matched (PST-27).</summary>
/// <param name="EntryNo">The new entry.</param>
/// <param name="InboundEntryNo">Inbound side.</param>
/// <param name="OutboundEntryNo">Outbound side; in the row an inbound entry is born with the entry whose goods it brings back, or 0.</param>
/// <param name="Quantity">Base units, sign of the new entry.</param>
public readonly record struct Application(long EntryNo, long InboundEntryNo, long OutboundEntryNo, decimal Quantity);

/// <summary>An outbound entry that did not find the stock it must find (PST-15).</summary>
/// <param name="Entry">The new entry.</param>
/// <param name="Missing">Base units that were not found; greater than zero.</param>
public sealed record Shortage(EntryToApply Entry, decimal Missing);

/// <summary>What applying new entries came to.</summary>
/// <param name="Applications">Rows in the order they are written.</param>
/// <param name="Remaining">What remains of every new entry and of every open entry that was used.</param>
/// <param name="Shortages">Entries for which too little is there.</param>
public sealed record ApplicationResult(IReadOnlyList<Application> Applications, IReadOnlyDictionary<long, decimal> Remaining, IReadOnlyList<Shortage> Shortages);

/// <summary>
/// Matches new entries with open entries of the other sign: inbound first closes what was taken before it came, outbound consumes stock, the
/// oldest first (with LIFO the newest), and where a number is specifically tracked only stock that carries it (PST-12, PST-13, PST-15).
/// Whoever names an entry comes before those that take what there is (PST-14).
/// </summary>
public static class EntryApplication
{
    /// <summary>Applies the entries in their order.</summary>
    /// <param name="entries">New entries; what comes in is applied before what goes out.</param>
    /// <param name="open">Open entries in their order: posting date, then entry number.</param>
    public static ApplicationResult Apply(IReadOnlyList<EntryToApply> entries, IReadOnlyList<OpenEntry> open)
    {
        var pool = new OpenEntryPool(entries, open);
        var applications = new List<Application>(entries.Count);
        var remaining = new Dictionary<long, decimal>(entries.Count);
        var shortages = new List<Shortage>();
        foreach (var entry in entries.OrderBy(Turn))
        {
            if (entry.Quantity > 0)
                applications.Add(new(entry.EntryNo, entry.EntryNo, entry.ApplFromItemEntry, entry.Quantity));
            var left = entry.Quantity;
            while (left != 0 && pool.Next(entry) is { } match)
            {
                var taken = Math.Sign(left) * Math.Min(Math.Abs(left), Math.Abs(match.Remaining));
                applications.Add(entry.Quantity > 0 ? new(entry.EntryNo, entry.EntryNo, match.EntryNo, taken) : new(entry.EntryNo, match.EntryNo, entry.EntryNo, taken));
                left -= taken;
                remaining[match.EntryNo] = pool.Use(match, taken);
            }

            remaining[entry.EntryNo] = left;
            if (left < 0 && MustBeApplied(entry))
                shortages.Add(new(entry, -left));
            else if (left != 0)
                pool.Add(entry, left);
        }

        return new(applications, remaining, shortages);
    }

    private static int Turn(EntryToApply entry) => entry.Quantity > 0 ? 0 : entry.ApplToItemEntry != 0 ? 1 : 2;

    private static bool MustBeApplied(EntryToApply entry) => entry.IsSpecific || entry.MustBeInStock || entry.ApplToItemEntry != 0;
}
