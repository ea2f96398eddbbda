using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.DataCheck;

/// <summary>Nothing is reserved that is not there, or for more than a line calls for: I7. Numbers of reservations: I11.</summary>
internal static class ReservationInvariantReader
{
    public static IEnumerable<IQueryable<InvariantViolation>> Queries(ItemTrackingDb db)
    {
        var kept = db.Set<Reservation>().AsNoTracking();
        yield return kept.Where(r => r.QuantityBase <= 0 || (r.ItemLedgerEntryNo == 0) != (r.SupplySourceType != 0))
            .Select(r => new InvariantViolation("I7", $"Reservation {r.EntryNo} keeps nothing, or is supplied by nothing or twice."));
        yield return db.Set<LedgerCounter>()
            .AsNoTracking()
            .Where(c => c.Ledger == EntryNumberAllocator.Reservations && kept.Any(r => r.EntryNo >= c.Next))
            .Select(c => new InvariantViolation("I11", $"The next number of ledger {c.Ledger} is in use."));
        foreach (var query in Stock(db, kept).Concat(Lines(db, kept)).Concat(Transfers(db, kept)))
            yield return query;
    }

    private static IEnumerable<IQueryable<InvariantViolation>> Stock(ItemTrackingDb db, IQueryable<Reservation> kept)
    {
        var entries = db.Set<ItemLedgerEntry>().AsNoTracking();
        var ofStock = kept.Where(r => r.ItemLedgerEntryNo != 0);
        yield return
            from sum in ofStock.GroupBy(r => r.ItemLedgerEntryNo)
                .Select(g => new { EntryNo = g.Key, Quantity = g.Sum(r => r.QuantityBase) })
            join entry in entries on sum.EntryNo equals entry.EntryNo into found
            from entry in found.DefaultIfEmpty()
            where entry == null || entry.RemainingQuantity < sum.Quantity
            select new InvariantViolation("I7", $"More of entry {sum.EntryNo} is reserved than remains of it.");
        yield return
            from row in ofStock
            join entry in entries on row.ItemLedgerEntryNo equals entry.EntryNo
            where entry.ItemNo != row.ItemNo || entry.VariantCode != row.VariantCode || entry.LocationCode != row.LocationCode
                || (row.SerialNo != "" && row.SerialNo != entry.SerialNo) || (row.LotNo != "" && row.LotNo != entry.LotNo)
            select new InvariantViolation("I7", $"Reservation {row.EntryNo} keeps an entry of another item, place or number.");
        yield return
            from sum in ofStock.GroupBy(r => new { r.ItemNo, r.VariantCode, r.LocationCode })
                .Select(g => new { g.Key, Quantity = g.Sum(r => r.QuantityBase) })
            where sum.Quantity > db.Set<TrackingBalance>()
                .Where(b => b.ItemNo == sum.Key.ItemNo && b.VariantCode == sum.Key.VariantCode && b.LocationCode == sum.Key.LocationCode)
                .Sum(b => b.OnHand)
            select new InvariantViolation("I7", $"More of item {sum.Key.ItemNo} at {sum.Key.LocationCode} is reserved than is on hand.");
    }

    private static IEnumerable<IQueryable<InvariantViolation>> Lines(ItemTrackingDb db, IQueryable<Reservation> kept)
    {
        var lines = db.Set<DocumentLine>().AsNoTracking();
        yield return kept.Where(r => !lines.Any(l => l.SourceType == r.DemandSourceType && (int)l.DocumentType == r.DemandSourceSubtype
            && l.DocumentNo == r.DemandSourceId && l.LineNo == r.DemandSourceRefNo
                && l.ItemNo == r.ItemNo && l.VariantCode == r.VariantCode && l.LocationCode == r.LocationCode))
            .Select(r => new InvariantViolation("I7", $"Reservation {r.EntryNo} is for a line of {r.DemandSourceId} that is not there."));
        yield return kept.Where(r => r.SupplySourceType != 0 && r.SupplySourceType != SourceTypes.TransferLine
            && !lines.Any(l => l.SourceType == r.SupplySourceType
                && (int)l.DocumentType == r.SupplySourceSubtype
                && l.DocumentNo == r.SupplySourceId
                    && l.LineNo == r.SupplySourceRefNo && l.ItemNo == r.ItemNo && l.VariantCode == r.VariantCode
                    && l.LocationCode == r.LocationCode))
            .Select(r => new InvariantViolation(
                "I7", $"Reservation {r.EntryNo} is supplied by a line of {r.SupplySourceId} that is not there."));
        yield return lines.Where(l => (l.QuantityBase > l.QuantityHandledBase
            ? l.QuantityBase - l.QuantityHandledBase
            : l.QuantityHandledBase - l.QuantityBase) < kept
                .Where(r => r.DemandSourceType == l.SourceType && r.DemandSourceSubtype == (int)l.DocumentType
                    && r.DemandSourceId == l.DocumentNo && r.DemandSourceRefNo == l.LineNo).Sum(r => r.QuantityBase))
            .Select(l => new InvariantViolation("I7", $"More is reserved for line {l.LineNo} of {l.DocumentNo} than it calls for."));
        yield return lines.Where(l => (l.QuantityBase > l.QuantityHandledBase
            ? l.QuantityBase - l.QuantityHandledBase
            : l.QuantityHandledBase - l.QuantityBase) < kept
                .Where(r => r.SupplySourceType == l.SourceType && r.SupplySourceSubtype == (int)l.DocumentType
                    && r.SupplySourceId == l.DocumentNo && r.SupplySourceRefNo == l.LineNo).Sum(r => r.QuantityBase))
            .Select(l => new InvariantViolation("I7", $"More of line {l.LineNo} of {l.DocumentNo} is reserved than it will bring in."));
    }

    /// <summary>What a transfer order is to supply arrives with its receipt side.</summary>
    private static IEnumerable<IQueryable<InvariantViolation>> Transfers(ItemTrackingDb db, IQueryable<Reservation> kept)
    {
        var lines = db.Set<TransferLine>().AsNoTracking();
        var supplied = kept.Where(r => r.SupplySourceType == SourceTypes.TransferLine);
        yield return supplied.Where(r => r.SupplySourceSubtype != (int)TransferDirection.Inbound
            || !lines.Any(l => l.DocumentNo == r.SupplySourceId && l.LineNo == r.SupplySourceRefNo
                && l.ItemNo == r.ItemNo && l.VariantCode == r.VariantCode
                    && db.Set<TransferHeader>().Any(h => h.No == l.DocumentNo && h.TransferToCode == r.LocationCode)))
            .Select(r => new InvariantViolation(
                "I7", $"Reservation {r.EntryNo} is supplied by a line of {r.SupplySourceId} that is not there."));
        yield return lines.Where(l => l.QuantityBase - l.QuantityReceivedBase < supplied
                .Where(r => r.SupplySourceId == l.DocumentNo && r.SupplySourceRefNo == l.LineNo).Sum(r => r.QuantityBase))
            .Select(l => new InvariantViolation("I7", $"More of line {l.LineNo} of {l.DocumentNo} is reserved than it will bring in."));
    }
}
