using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.DataCheck;

/// <summary>
/// No entry lacks a number that its code requires: I9. A flag may be switched on when entries exist already (COD-11), so by its flags an
/// entry is only judged while neither code nor item was changed after it; specific tracking cannot be changed then (COD-9). Corrections are
/// not asked (PST-4).
/// </summary>
internal static class RequiredNumberInvariantReader
{
    public static IEnumerable<IQueryable<InvariantViolation>> Queries(ItemTrackingDb db)
    {
        var judged = Judged(db);
        yield return judged
            .Where(j => j.Entry.SerialNo == "" && (j.Code.SNSpecificTracking || (!j.ChangedSince && (
                (j.Entry.EntryType == ItemLedgerEntryType.Purchase
                    && (j.Entry.Positive ? j.Code.SNPurchaseInboundTracking : j.Code.SNPurchaseOutboundTracking))
                || (j.Entry.EntryType == ItemLedgerEntryType.Sale
                    && (j.Entry.Positive ? j.Code.SNSalesInboundTracking : j.Code.SNSalesOutboundTracking))
                || (j.Entry.EntryType == ItemLedgerEntryType.PositiveAdjmt
                    && (j.Entry.Positive ? j.Code.SNPosAdjmtInboundTracking : j.Code.SNPosAdjmtOutboundTracking))
                || (j.Entry.EntryType == ItemLedgerEntryType.NegativeAdjmt
                    && (j.Entry.Positive ? j.Code.SNNegAdjmtInboundTracking : j.Code.SNNegAdjmtOutboundTracking))
                || (j.Entry.EntryType == ItemLedgerEntryType.Transfer && j.Code.SNTransferTracking)))))
            .Select(j => new InvariantViolation(
                "I9", $"Entry {j.Entry.EntryNo} of item {j.Entry.ItemNo} lacks a serial number that the item tracking code requires."));
        yield return judged
            .Where(j => j.Entry.LotNo == "" && (j.Code.LotSpecificTracking || (!j.ChangedSince && (
                (j.Entry.EntryType == ItemLedgerEntryType.Purchase
                    && (j.Entry.Positive ? j.Code.LotPurchaseInboundTracking : j.Code.LotPurchaseOutboundTracking))
                || (j.Entry.EntryType == ItemLedgerEntryType.Sale
                    && (j.Entry.Positive ? j.Code.LotSalesInboundTracking : j.Code.LotSalesOutboundTracking))
                || (j.Entry.EntryType == ItemLedgerEntryType.PositiveAdjmt
                    && (j.Entry.Positive ? j.Code.LotPosAdjmtInboundTracking : j.Code.LotPosAdjmtOutboundTracking))
                || (j.Entry.EntryType == ItemLedgerEntryType.NegativeAdjmt
                    && (j.Entry.Positive ? j.Code.LotNegAdjmtInboundTracking : j.Code.LotNegAdjmtOutboundTracking))
                || (j.Entry.EntryType == ItemLedgerEntryType.Transfer && j.Code.LotTransferTracking)))))
            .Select(j => new InvariantViolation(
                "I9", $"Entry {j.Entry.EntryNo} of item {j.Entry.ItemNo} lacks a lot number that the item tracking code requires."));
    }

    private static IQueryable<JudgedEntry> Judged(ItemTrackingDb db) =>
        from entry in db.Set<ItemLedgerEntry>().AsNoTracking()
        where !entry.Correction && (entry.SerialNo == "" || entry.LotNo == "")
        join item in db.Set<Item>() on entry.ItemNo equals item.No
        join code in db.Set<ItemTrackingCode>() on item.ItemTrackingCode equals code.Code
        select new JudgedEntry
        {
            Entry = entry,
            Code = code,
            ChangedSince = db.Set<AuditEntry>().Any(a => a.At > entry.CreatedAt
                && ((a.Table == SetupTables.ItemTrackingCode && a.Key == code.Code)
                    || (a.Table == SetupTables.Item && a.Key == item.No && a.After.Contains("Item Tracking Code:")))),
        };

    private sealed class JudgedEntry
    {
        public required ItemLedgerEntry Entry { get; init; }

        public required ItemTrackingCode Code { get; init; }

        public bool ChangedSince { get; init; }
    }
}
