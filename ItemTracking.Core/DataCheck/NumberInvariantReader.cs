using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.DataCheck;

/// <summary>Numbers that were dated or blocked when goods moved: I13, I14, I15. Corrections are not asked (PST-4).</summary>
internal static class NumberInvariantReader
{
    public static IEnumerable<IQueryable<InvariantViolation>> Queries(ItemTrackingDb db) =>
        [.. RequiredNumberInvariantReader.Queries(db), OneDatePerLot(db), BlockedSerials(db), BlockedLots(db), Expired(db)];

    private static IQueryable<InvariantViolation> OneDatePerLot(ItemTrackingDb db) => db.Set<ItemLedgerEntry>().AsNoTracking()
        .Where(e => e.LotNo != "" && e.RemainingQuantity > 0)
        .GroupBy(e => new { e.ItemNo, e.VariantCode, e.LotNo })
        .Where(g => g.Min(e => e.ExpirationDate) != g.Max(e => e.ExpirationDate)
            || (g.Min(e => e.ExpirationDate) != null && g.Any(e => e.ExpirationDate == null)))
        .Select(g => new InvariantViolation(
            "I13", $"Item {g.Key.ItemNo}: Lot No. {g.Key.LotNo} is in stock with several expiration dates."));

    private static IQueryable<InvariantViolation> BlockedSerials(ItemTrackingDb db)
    {
        var table = ItemTrackingType.SerialNo.InformationTable();
        var (lines, blocks) = Blocks(db, table);
        return db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => e.SerialNo != "" && !e.Correction)
            .Where(e => blocks.Any(b => b.Table == table
                && b.Key == e.ItemNo + ", " + (e.VariantCode == "" ? "" : e.VariantCode + ", ") + e.SerialNo
                && b.At < e.CreatedAt
                && !lines.Any(l => l.Table == table && l.Key == b.Key && l.EntryNo > b.EntryNo && l.At <= e.CreatedAt
                    && (l.Action == AuditAction.Unblocked || l.Action == AuditAction.Deleted))))
            .Select(e => new InvariantViolation(
                "I14", $"Entry {e.EntryNo} moved Serial No. {e.SerialNo} of item {e.ItemNo} while it was blocked."));
    }

    private static IQueryable<InvariantViolation> BlockedLots(ItemTrackingDb db)
    {
        var table = ItemTrackingType.LotNo.InformationTable();
        var (lines, blocks) = Blocks(db, table);
        return db.Set<ItemLedgerEntry>().AsNoTracking().Where(e => e.LotNo != "" && !e.Correction)
            .Where(e => blocks.Any(b => b.Table == table
                && b.Key == e.ItemNo + ", " + (e.VariantCode == "" ? "" : e.VariantCode + ", ") + e.LotNo
                && b.At < e.CreatedAt
                && !lines.Any(l => l.Table == table && l.Key == b.Key && l.EntryNo > b.EntryNo && l.At <= e.CreatedAt
                    && (l.Action == AuditAction.Unblocked || l.Action == AuditAction.Deleted))))
            .Select(e => new InvariantViolation(
                "I14", $"Entry {e.EntryNo} moved Lot No. {e.LotNo} of item {e.ItemNo} while it was blocked."));
    }

    /// <summary>Lines of the audit trail that say a card was blocked, or was blocked from its first moment (ROL-3).</summary>
    private static (IQueryable<AuditEntry> Lines, IQueryable<AuditEntry> Blocks) Blocks(ItemTrackingDb db, string table)
    {
        var lines = db.Set<AuditEntry>().AsNoTracking();
        return (lines, lines.Where(a => a.Table == table
            && (a.Action == AuditAction.Blocked || (a.Action == AuditAction.Created && a.After.Contains("Blocked: Yes")))));
    }

    /// <summary>
    /// Strict posting may be switched on when expired goods have left already, so only codes are asked that were not changed after the
    /// entry.
    /// </summary>
    private static IQueryable<InvariantViolation> Expired(ItemTrackingDb db) =>
        from application in db.Set<ItemApplicationEntry>().AsNoTracking()
        where application.OutboundItemEntryNo == application.ItemLedgerEntryNo
        join outbound in db.Set<ItemLedgerEntry>() on application.OutboundItemEntryNo equals outbound.EntryNo
        join inbound in db.Set<ItemLedgerEntry>() on application.InboundItemEntryNo equals inbound.EntryNo
        join item in db.Set<Item>() on outbound.ItemNo equals item.No
        join code in db.Set<ItemTrackingCode>() on item.ItemTrackingCode equals code.Code
        where code.StrictExpirationPosting && !code.IgnoreExpirationDates && !outbound.Correction
            && inbound.ExpirationDate < outbound.PostingDate
            && (outbound.EntryType == ItemLedgerEntryType.Sale
                || (outbound.EntryType == ItemLedgerEntryType.Transfer && outbound.OrderNo != ""))
            && !db.Set<AuditEntry>().Any(a => a.At > outbound.CreatedAt
                && ((a.Table == SetupTables.ItemTrackingCode && a.Key == code.Code)
                    || (a.Table == SetupTables.Item && a.Key == item.No && a.After.Contains("Item Tracking Code:"))))
        select new InvariantViolation(
            "I15",
            $"Entry {outbound.EntryNo} took expired stock of entry {inbound.EntryNo} although the code of item {item.No} posts strictly.");
}
