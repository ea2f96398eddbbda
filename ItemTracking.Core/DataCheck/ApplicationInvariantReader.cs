using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.DataCheck;

/// <summary>
/// What entries were applied to: I5. The first row of an inbound entry is the one it is born with; where that names an outbound entry,
/// goods came back, and nothing of what the outbound entry took is used by it (PST-27). All other rows use up both sides. Goods that came
/// back are out again once that was undone; an entry that undoes another is its whole opposite and applied to it (PST-30).
/// </summary>
internal static class ApplicationInvariantReader
{
    public static IEnumerable<IQueryable<InvariantViolation>> Queries(ItemTrackingDb db)
    {
        var entries = db.Set<ItemLedgerEntry>().AsNoTracking();
        return Quantities(entries, Born(db), Uses(db)).Append(NotApplied(db)).Concat(Sides(db, entries)).Concat(Corrections(db, entries));
    }

    private static IEnumerable<IQueryable<InvariantViolation>> Quantities(
        IQueryable<ItemLedgerEntry> entries, IQueryable<ItemApplicationEntry> born, IQueryable<ItemApplicationEntry> uses)
    {
        yield return entries
            .Where(e => e.Quantity > 0 && e.Quantity - e.RemainingQuantity !=
                uses.Where(a => a.InboundItemEntryNo == e.EntryNo && a.Quantity > 0).Sum(a => a.Quantity)
                    - uses.Where(a => a.InboundItemEntryNo == e.EntryNo && a.Quantity < 0).Sum(a => a.Quantity))
            .Select(e => new InvariantViolation("I5", $"Entry {e.EntryNo}: what was used of it is not the sum of its applications."));
        yield return entries
            .Where(e => e.Quantity > 0 && born.Count(a => a.InboundItemEntryNo == e.EntryNo && a.Quantity == e.Quantity) != 1)
            .Select(e => new InvariantViolation("I5", $"Entry {e.EntryNo} has no application row of its own."));
        yield return entries
            .Where(e => e.Quantity < 0 && e.RemainingQuantity - e.Quantity !=
                uses.Where(a => a.OutboundItemEntryNo == e.EntryNo && a.Quantity > 0).Sum(a => a.Quantity)
                    - uses.Where(a => a.OutboundItemEntryNo == e.EntryNo && a.Quantity < 0).Sum(a => a.Quantity))
            .Select(e => new InvariantViolation("I5", $"Entry {e.EntryNo}: what was found for it is not the sum of its applications."));
        var corrections = entries.Where(c => c.Correction && c.AppliesToEntry != 0);
        yield return entries
            .Where(e => e.ShippedQtyNotReturned > 0 || e.ShippedQtyNotReturned != (e.Quantity > 0 || e.Correction ? 0
                : e.Quantity + born.Where(a => a.OutboundItemEntryNo == e.EntryNo && a.TransferredFromEntryNo == 0
                    && !corrections.Any(c => c.AppliesToEntry == a.InboundItemEntryNo)).Sum(a => a.Quantity)))
            .Select(e => new InvariantViolation(
                "I5", $"Entry {e.EntryNo}: Shipped Qty. Not Returned is not its quantity less what came back."));
    }

    /// <summary>
    /// Of a transfer the goods leave transit with the opposite of each entry that brought them there; several may come back for one that
    /// had left.
    /// </summary>
    private static IEnumerable<IQueryable<InvariantViolation>> Corrections(ItemTrackingDb db, IQueryable<ItemLedgerEntry> entries)
    {
        var corrections = entries.Where(e => e.Correction);
        yield return corrections
            .GroupJoin(entries, c => c.AppliesToEntry, e => e.EntryNo, (c, found) => new { Correction = c, Found = found })
            .SelectMany(pair => pair.Found.DefaultIfEmpty(), (pair, original) => new { pair.Correction, Original = original })
            .Where(pair => pair.Original == null || pair.Original.Correction
                || pair.Original.ItemNo != pair.Correction.ItemNo || pair.Original.VariantCode != pair.Correction.VariantCode
                || pair.Original.LocationCode != pair.Correction.LocationCode || pair.Original.SerialNo != pair.Correction.SerialNo
                || pair.Original.LotNo != pair.Correction.LotNo || pair.Original.DocumentNo != pair.Correction.DocumentNo)
            .Select(pair => new InvariantViolation(
                "I5", $"Entry {pair.Correction.EntryNo} undoes no entry of its item, place and numbers."));
        yield return
            from sum in corrections.GroupBy(c => c.AppliesToEntry)
                .Select(g => new { EntryNo = g.Key, Quantity = g.Sum(c => c.Quantity) })
            join original in entries on sum.EntryNo equals original.EntryNo
            where original.Quantity + sum.Quantity != 0 || original.RemainingQuantity != 0
            select new InvariantViolation("I5", $"Entry {sum.EntryNo} is not undone as a whole.");
    }

    private static IQueryable<InvariantViolation> NotApplied(ItemTrackingDb db) =>
        StockInvariantReader.OfCode(db, c => c.SNSpecificTracking || c.LotSpecificTracking)
            .Where(e => e.Quantity < 0 && e.RemainingQuantity != 0 && (e.SerialNo != "" || e.LotNo != ""))
            .Select(e => new InvariantViolation("I5", $"Entry {e.EntryNo} takes a specific number and is not fully applied."));

    private static IEnumerable<IQueryable<InvariantViolation>> Sides(ItemTrackingDb db, IQueryable<ItemLedgerEntry> entries)
    {
        yield return
            from application in Uses(db)
            join inbound in entries on application.InboundItemEntryNo equals inbound.EntryNo
            join outbound in entries on application.OutboundItemEntryNo equals outbound.EntryNo
            where inbound.ItemNo != outbound.ItemNo
                || inbound.VariantCode != outbound.VariantCode
                || inbound.LocationCode != outbound.LocationCode
            select new InvariantViolation("I5", $"Application {application.EntryNo} joins entries of different items or places.");
        yield return
            from application in Born(db)
            where application.TransferredFromEntryNo == 0
            join inbound in entries on application.InboundItemEntryNo equals inbound.EntryNo
            join outbound in entries on application.OutboundItemEntryNo equals outbound.EntryNo
            where inbound.ItemNo != outbound.ItemNo || inbound.VariantCode != outbound.VariantCode || inbound.SerialNo != outbound.SerialNo
                || inbound.LotNo != outbound.LotNo || outbound.Quantity > 0
            select new InvariantViolation("I5", $"Application {application.EntryNo} brings back what never went out.");
        yield return
            from application in Uses(db)
            join inbound in StockInvariantReader.OfCode(db, c => c.SNSpecificTracking)
                on application.InboundItemEntryNo
                equals inbound.EntryNo
            join outbound in entries on application.OutboundItemEntryNo equals outbound.EntryNo
            where inbound.SerialNo != outbound.SerialNo
            select new InvariantViolation("I5", $"Application {application.EntryNo} joins different serial numbers.");
        yield return
            from application in Uses(db)
            join inbound in StockInvariantReader.OfCode(db, c => c.LotSpecificTracking)
                on application.InboundItemEntryNo
                equals inbound.EntryNo
            join outbound in entries on application.OutboundItemEntryNo equals outbound.EntryNo
            where inbound.LotNo != outbound.LotNo
            select new InvariantViolation("I5", $"Application {application.EntryNo} joins different lot numbers.");
    }

    private static IQueryable<ItemApplicationEntry> Born(ItemTrackingDb db)
    {
        var applications = db.Set<ItemApplicationEntry>().AsNoTracking();
        return applications.Where(a => a.ItemLedgerEntryNo == a.InboundItemEntryNo
            && !applications.Any(b => b.ItemLedgerEntryNo == a.ItemLedgerEntryNo && b.EntryNo < a.EntryNo));
    }

    private static IQueryable<ItemApplicationEntry> Uses(ItemTrackingDb db)
    {
        var applications = db.Set<ItemApplicationEntry>().AsNoTracking();
        return applications.Where(a => a.ItemLedgerEntryNo != a.InboundItemEntryNo
            || applications.Any(b => b.ItemLedgerEntryNo == a.ItemLedgerEntryNo && b.EntryNo < a.EntryNo));
    }
}
