using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Reservations;

namespace ItemTracking.Core.Posting;

/// <summary>
/// Matches new entries with open entries of the other sign: inbound first closes what was taken before it came, outbound consumes stock,
/// the oldest first (with LIFO the newest), and where a number is specifically tracked only stock that carries it (PST-12). What is
/// reserved for a line is used first by it and by nobody else (PST-13). Whoever names an entry comes before those that take what there is
/// (PST-14). What goes out before goods come in does not take them: the order of the entries decides, whatever their dates. What arrives
/// again does so at once, with an entry for each that was consumed. Each use is an application row, the birth of an inbound entry as well
/// (PST-27).
/// </summary>
internal sealed class EntryApplication
{
    private readonly IReadOnlyList<EntryToApply> entries;
    private readonly IReadOnlyList<EntryToApply> outbound;
    private readonly NegativeEntryPool negative;
    private readonly ReservedStock stock;
    private readonly Dictionary<long, decimal> read;
    private readonly HashSet<SourceRef> suppliers;
    private readonly List<Application> applications;
    private readonly Dictionary<long, decimal> remaining;
    private readonly Dictionary<long, decimal> missing = [];
    private readonly Dictionary<SourceRef, decimal> reserved = [];
    private readonly Dictionary<SourceRef, decimal> received = [];
    private readonly List<EntryToApply> disrupting = [];
    private readonly List<EntryToApply> arrived = [];
    private long lastEntryNo;

    private EntryApplication(IReadOnlyList<EntryToApply> entries, IReadOnlyList<OpenEntry> open, IReadOnlyList<Reservation> reservations)
    {
        this.entries = InOrderOfUse(entries);
        outbound = [.. this.entries.Where(e => e.Quantity < 0)];
        negative = new(entries.Where(e => e.Quantity > 0).Concat(entries.Select(e => e.Arrival).OfType<EntryToApply>()), open);
        stock = new(open, reservations);
        read = outbound.Count == 0 ? [] : open.ToDictionary(e => e.EntryNo, e => e.Remaining);
        suppliers = [.. reservations.Where(r => r.ItemLedgerEntryNo == 0).Select(r => r.Supply)];
        applications = new(entries.Count);
        remaining = new(entries.Count);
        lastEntryNo = entries.Select(e => e.EntryNo).DefaultIfEmpty().Min();
    }

    /// <summary>Applies the entries in their order.</summary>
    /// <param name="entries">New entries.</param>
    /// <param name="open">Open entries in their order: posting date, then entry number.</param>
    /// <param name="reservations">What is kept of them, for the lines that are posted, and of what those lines bring in.</param>
    public static ApplicationResult Apply(
        IReadOnlyList<EntryToApply> entries, IReadOnlyList<OpenEntry> open, IReadOnlyList<Reservation> reservations) =>
        new EntryApplication(entries, open, reservations).Apply();

    private ApplicationResult Apply()
    {
        var comingIn = new List<EntryToApply>();
        foreach (var entry in entries)
        {
            if (entry.Quantity > 0)
            {
                comingIn.Add(entry);
                continue;
            }

            BringIn(comingIn);
            comingIn.Clear();
            comingIn.AddRange(TakeOut(entry));
        }

        BringIn(comingIn);
        foreach (var (line, outstanding) in received)
            stock.ReduceSupplyTo(line, outstanding);
        var shortages = outbound.GroupBy(e => e.Source).SelectMany(line => Shortages(line.Key, [.. line])).ToList();
        foreach (var line in outbound.DistinctBy(e => e.Source))
            stock.ReduceTo(line.Source, line.Outstanding);
        shortages.AddRange(TakenFromOthers([.. shortages.Select(s => s.Entry.Source)]));
        return new(applications, remaining, shortages, stock.Changes()) { Arrived = arrived, Disrupting = disrupting };
    }

    /// <summary>Who names an entry takes from it before all others, but not before what stands at the beginning has come in.</summary>
    private static IReadOnlyList<EntryToApply> InOrderOfUse(IReadOnlyList<EntryToApply> entries)
    {
        var first = entries.TakeWhile(e => e.Quantity > 0).Count();
        return [.. entries.Take(first), .. entries.Skip(first).Where(NamesStock), .. entries.Skip(first).Where(e => !NamesStock(e))];

        static bool NamesStock(EntryToApply entry) => entry is { Quantity: < 0, ApplToItemEntry: not 0 };
    }

    private void BringIn(IEnumerable<EntryToApply> entries)
    {
        foreach (var line in entries.GroupBy(e => e.Source))
            BringIn(line.Key, [.. line]);
    }

    private void BringIn(SourceRef source, IReadOnlyList<EntryToApply> entries)
    {
        foreach (var entry in entries)
        {
            applications.Add(
                new(entry.EntryNo, entry.EntryNo, entry.ApplFromItemEntry, entry.Quantity, entry.TransferredFromEntryNo));
            var left = entry.Quantity;
            while (left != 0 && negative.Next(entry) is { } match)
            {
                var closed = Math.Min(left, -match.Remaining);
                applications.Add(new(entry.EntryNo, entry.EntryNo, match.EntryNo, closed));
                left -= closed;
                remaining[match.EntryNo] = match.Remaining += closed;
            }

            remaining[entry.EntryNo] = left;
        }

        if (outbound.Count == 0 && !suppliers.Contains(source))
            return;
        OpenEntry[] opened =
            [.. entries.Where(e => remaining[e.EntryNo] > 0)
                .Select(e => new OpenEntry(e.EntryNo, e.Place, e.Numbers, remaining[e.EntryNo]))];
        foreach (var entry in opened)
            stock.Add(entry);
        stock.Receive(source, opened);
        received[source] = entries[0].Outstanding;
    }

    /// <summary>Takes stock for an entry; returns what of it arrives again.</summary>
    private IReadOnlyList<EntryToApply> TakeOut(EntryToApply entry)
    {
        var used = applications.Count;
        if (entry.MustBeReserved && !reserved.ContainsKey(entry.Source))
            reserved.Add(entry.Source, stock.ReservedFor(entry.Source));
        var sought = new SoughtStock(entry.Place, entry.Sought, entry.ApplToItemEntry);
        var left = TakeOut(entry, sought, entry.Quantity);
        if (left < 0 && entry.DisruptsReservations && stock.Disrupt(entry.Source, sought, -left) > 0)
        {
            disrupting.Add(entry);
            left = TakeOut(entry, sought, left);
        }

        remaining[entry.EntryNo] = left;
        if (left != 0)
        {
            missing.Add(entry.EntryNo, -left);
            negative.Add(new(entry.EntryNo, entry.Place, entry.Numbers, left));
        }

        if (entry.Arrival is not { } arrival)
            return [];
        EntryToApply[] arriving = [.. applications.Skip(used).Select(part => Arriving(entry, arrival, part))];
        arrived.AddRange(arriving);
        return arriving;
    }

    private EntryToApply Arriving(EntryToApply entry, EntryToApply arrival, Application part) => arrival with
    {
        EntryNo = --lastEntryNo,
        Quantity = -part.Quantity,
        ApplFromItemEntry = entry.EntryNo,
        TransferredFromEntryNo = part.InboundEntryNo,
    };

    /// <summary>Takes stock for an entry; returns what was not found, with its sign.</summary>
    private decimal TakeOut(EntryToApply entry, SoughtStock sought, decimal left)
    {
        foreach (var part in stock.Take(entry.Source, sought, -left, entry.NewestFirst))
        {
            applications.Add(new(entry.EntryNo, part.EntryNo, entry.EntryNo, -part.Quantity));
            left += part.Quantity;
            remaining[part.EntryNo] = (remaining.TryGetValue(part.EntryNo, out var used) ? used : read[part.EntryNo]) - part.Quantity;
        }

        return left;
    }

    private IEnumerable<Shortage> Shortages(SourceRef source, IReadOnlyList<EntryToApply> entries)
    {
        var isExpected = stock.ReservedFor(source, entryNo: 0) > 0;
        if (reserved.TryGetValue(source, out var before)
            && -entries.Sum(e => e.Quantity) - (before - stock.ReservedFor(source)) is > 0 and var notReserved)
            return [new(entries[0], notReserved, isExpected ? ShortageReason.ReservedIsNotInStock : ShortageReason.NotReserved)];
        var missed = entries.Where(e => missing.ContainsKey(e.EntryNo));
        return isExpected
            ? missed.Take(1).Select(e => new Shortage(e, missing[e.EntryNo], ShortageReason.ReservedIsNotInStock))
            : missed.Where(e => e.IsSpecific || e.MustBeInStock || e.ApplToItemEntry != 0)
                .Select(e => new Shortage(
                    e, missing[e.EntryNo], e.ApplToItemEntry != 0 ? ShortageReason.NotInNamedEntry : ShortageReason.NotInStock));
    }

    /// <summary>
    /// Stock that may go below zero does not do so while some of it is kept for others: they could not take it any more (PST-13).
    /// </summary>
    private IEnumerable<Shortage> TakenFromOthers(HashSet<SourceRef> told) => outbound
        .Where(e => missing.ContainsKey(e.EntryNo) && !told.Contains(e.Source) && stock.KeptAt(e.Place) > 0)
        .Select(e => new Shortage(e, missing[e.EntryNo], ShortageReason.NotInStock));
}
