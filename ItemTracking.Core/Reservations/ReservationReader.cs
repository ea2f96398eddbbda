using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Reservations;

/// <summary>Shows what is reserved for a document line; the number of queries does not grow with the rows.</summary>
public sealed class ReservationReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>
    /// The reservations of a line that takes goods out, with what supplies them and the numbers that can be chosen (RSV-5).
    /// </summary>
    public async Task<Outcome<LineReservations>> OfLineAsync(SourceRef demand, Actor actor)
    {
        if (actor.Deny(demand.ReadPermission(), "see the reservations of this document") is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var found = await SourceLineReader.FindAsync(db, demand);
        return found.IsRefused ? Outcome<LineReservations>.Refused(found.Refusals) : await ReadAsync(db, found.Value);
    }

    /// <summary>A part of the reservations that keep stock of an item, whatever line it is kept for; by document and line.</summary>
    public async Task<Outcome<ListPart<KeptStockRow>>> OnInventoryAsync(string itemNo, ListQuery query, Actor actor)
    {
        if (actor.Deny(Permission.ReadLedger, "see what is reserved of items") is { } denied)
            return denied;
        var no = Codes.Normalise(itemNo);
        await using var db = await factory.CreateDbContextAsync();
        return await db.Set<Item>().AnyAsync(item => item.No == no)
            ? await OnInventory(db, no).ToPartAsync(query)
            : Refusals.NotFound(RefusalCode.SET_4, SetupTables.Item, SetupTables.NoKey(no));
    }

    internal static IQueryable<KeptStockRow> OnInventory(ItemTrackingDb db, string itemNo) =>
        from row in db.Set<Reservation>().AsNoTracking()
        where row.ItemNo == itemNo && row.ItemLedgerEntryNo != 0
        join entry in db.Set<ItemLedgerEntry>() on row.ItemLedgerEntryNo equals entry.EntryNo
        orderby row.DemandSourceType, row.DemandSourceSubtype, row.DemandSourceId, row.DemandSourceRefNo, row.EntryNo
        select new KeptStockRow
        {
            Document = new DocumentKey(row.DemandSourceType, (DocumentType)row.DemandSourceSubtype, row.DemandSourceId),
            LineNo = row.DemandSourceRefNo,
            LocationCode = row.LocationCode,
            SerialNo = entry.SerialNo,
            LotNo = entry.LotNo,
            QuantityBase = row.QuantityBase,
            CreatedBy = row.CreatedBy,
        };

    private static async Task<LineReservations> ReadAsync(ItemTrackingDb db, SourceLine source)
    {
        var code = await db.Set<Item>()
            .Where(i => i.No == source.ItemNo)
            .Join(db.Set<ItemTrackingCode>(), i => i.ItemTrackingCode, c => c.Code, (i, c) => c)
            .AsNoTracking()
            .SingleOrDefaultAsync();
        var policy = TrackingPolicy.Of(code);
        var place = ReservationFacts.PlaceOf(source);
        var kept = await db.Set<Reservation>().AsNoTracking().At(place)
            .GroupJoin(db.Set<ItemLedgerEntry>(), r => r.ItemLedgerEntryNo, e => e.EntryNo, (r, entries) => new { Row = r, entries })
            .SelectMany(
                r => r.entries.DefaultIfEmpty(), (r, e) => new KeptRecord(r.Row, e == null ? "" : e.SerialNo, e == null ? "" : e.LotNo))
            .ToListAsync();
        var named = await ReservationFactsReader.NamedAsync(db, source, policy);
        var own = kept.Where(k => k.Row.Demand == source.Ref).OrderBy(k => k.Row.EntryNo).ToList();
        var arriving = ArrivingNumbers.Of(
            kept.Select(k => k.Row).Where(row => row.Supply.IsTransfer),
            own.Exists(k => k.Row.Supply.IsTransfer) ? await ReservationFactsReader.InTransitAsync(db, source) : []);
        return new()
        {
            Source = source,
            OutstandingQuantityBase = ReservationFacts.OutstandingOf(source),
            Reservations = [.. own.SelectMany(k => k.ToLineReservations(arriving[k.Row.EntryNo]))],
            Numbers = [.. named.Select(n => new ReservableNumber(
                n.Key, n.Value, own.Where(k => k.Row.Numbers == n.Key).Sum(k => k.Row.QuantityBase)))],
            NonspecificReservedQuantityBase = kept
                .Where(k => k.Row.ItemLedgerEntryNo != 0 && !k.Row.Numbers.Exist && k.Row.Demand != source.Ref
                    && named.ContainsKey(policy.SpecificOf(k.EntryNumbers)))
                .Sum(k => k.Row.QuantityBase),
        };
    }

    private sealed record KeptRecord(Reservation Row, string SerialNo, string LotNo)
    {
        public TrackingNumbers EntryNumbers => new(SerialNo, LotNo);

        /// <summary>One for each of the numbers that it comes with; most come with none or one.</summary>
        public IEnumerable<LineReservation> ToLineReservations(IEnumerable<(TrackingNumbers Numbers, decimal Quantity)> arriving) =>
            arriving.DefaultIfEmpty((Numbers: Row.ItemLedgerEntryNo == 0 ? Row.Numbers : EntryNumbers, Quantity: Row.QuantityBase)).Select(
                (part, index) => new LineReservation(
                    Row.EntryNo,
                    Row.Numbers,
                    Row.ItemLedgerEntryNo,
                    Row.ItemLedgerEntryNo == 0 ? Row.Supply : null,
                    part.Numbers,
                    part.Quantity,
                    Row.CreatedBy,
                    Row.CreatedAt)
                {
                    IsFirst = index == 0,
                });
    }
}
