using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Availability;

/// <summary>
/// Availability of an item by lot: open entries and open tracking, each in one query by an index on the item that holds nothing closed
/// (P4).
/// </summary>
public sealed class LotAvailabilityReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>
    /// The lots of an item with what is in stock of them, whatever the period, and with what the open documents of the period bring and
    /// take (O-145). A line counts on its own date, or else that of its document; without either on the day of the document.
    /// </summary>
    /// <param name="itemNo">Item.</param>
    /// <param name="period">Period.</param>
    /// <param name="view">Whether documents before the period count too.</param>
    /// <param name="actor">Who asks; sums of documents are for everybody who may see the ledger.</param>
    public async Task<Outcome<ItemLots>> FindAsync(string itemNo, AvailabilityPeriod period, AvailabilityView view, Actor actor)
    {
        if (actor.Deny(Permission.ReadLedger, "see availability by lot") is { } denied)
            return denied;
        var no = Codes.Normalise(itemNo);
        await using var db = await factory.CreateDbContextAsync();
        var description = await db.Set<Item>().AsNoTracking().Where(i => i.No == no).Select(i => i.Description).SingleOrDefaultAsync();
        return description is null
            ? Refusals.NotFound(RefusalCode.SET_4, SetupTables.Item, SetupTables.NoKey(no))
            : new ItemLots(no, description, LotAvailability.Of(
                await Stock(db, no).ToListAsync(), await Movements(db, no, period.CountsFrom(view), period.Last).ToListAsync()));
    }

    internal static IQueryable<LotStock> Stock(ItemTrackingDb db, string itemNo) =>
        db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.ItemNo == itemNo && e.RemainingQuantity != 0 && e.LotNo != "")
            .GroupBy(e => new { e.VariantCode, e.LotNo })
            .Select(g => new LotStock(
                g.Key.VariantCode, g.Key.LotNo, g.Sum(e => e.RemainingQuantity), g.Where(e => e.Positive).Min(e => e.ExpirationDate)));

    internal static IQueryable<LotMovement> Movements(ItemTrackingDb db, string itemNo, DateOnly first, DateOnly last) =>
        from row in db.Set<TrackingSpecification>().AsNoTracking()
        where row.ItemNo == itemNo && row.LotNo != "" && row.SourceBatchName == "" && row.QuantityBase != row.QuantityHandledBase
        join line in db.Set<DocumentLine>()
            on new { row.SourceType, row.SourceSubtype, row.SourceId, row.SourceRefNo }
            equals new { line.SourceType, SourceSubtype = (int)line.DocumentType, SourceId = line.DocumentNo, SourceRefNo = line.LineNo }
        join header in db.Set<DocumentHeader>()
                on new { line.SourceType, line.DocumentType, No = line.DocumentNo }
                equals new { header.SourceType, header.DocumentType, header.No }
        let day = line.ExpectedReceiptDate ?? header.ExpectedReceiptDate ?? header.DocumentDate
        where day >= first && day <= last
        group row by new { row.VariantCode, row.LotNo, ComesIn = row.QuantityBase > row.QuantityHandledBase } into lot
        select new LotMovement(lot.Key.VariantCode, lot.Key.LotNo, lot.Sum(row => row.QuantityBase - row.QuantityHandledBase));
}
