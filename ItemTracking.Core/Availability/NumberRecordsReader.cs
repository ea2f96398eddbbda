using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Availability;

/// <summary>
/// The entries and document lines behind a figure of a number (SEL-4), as they are now; two queries each, by the indexes on numbers, never
/// one per row.
/// </summary>
public sealed class NumberRecordsReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>Items that are named where a number is one of several.</summary>
    private const int MostItems = 3;

    /// <summary>
    /// Who asks for a number: every open document line that counts as requested, and those with Qty. to Handle 0 beside them.
    /// </summary>
    /// <param name="source">Document line whose item, variant and location are meant.</param>
    /// <param name="numbers">Numbers.</param>
    /// <param name="exactly">Only this pair; otherwise a blank number stands for any, so that a lot comes with all its serial numbers
    /// (AVL-15).</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<IReadOnlyList<AvailItemTrackingLine>>> RequestsAsync(
        SourceLine source, TrackingNumbers numbers, bool exactly, Actor actor)
    {
        if (Deny(source, actor) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var found = await Lines(db, source, numbers, exactly, comesIn: false).ToShortListAsync();
        var kept = await Kept(db, source, numbers).ToListAsync();
        return found.Then(rows => Outcome<IReadOnlyList<AvailItemTrackingLine>>.Of(AvailItemTrackingLine.Reserve(
            [.. rows.Select(row => ToLine(row, source.Ref, actor))],
            [.. kept.Select(k => new KeptByNumber(k.Demand, k.Numbers, k.QuantityBase))])));
    }

    /// <summary>What there is of a number, the oldest entry first, and what is still expected and not counted (AVL-7, AVL-18).</summary>
    /// <param name="source">Document line whose item, variant and location are meant.</param>
    /// <param name="numbers">Numbers.</param>
    /// <param name="exactly">Only this pair; otherwise a blank number stands for any.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="everywhere">At every location: what stands against a number that comes in may lie at another one (PST-16).</param>
    public async Task<Outcome<NumberStock>> StockAsync(
        SourceLine source, TrackingNumbers numbers, bool exactly, Actor actor, bool everywhere = false)
    {
        if (Deny(source, actor) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var entries = await Entries(db, source, numbers, exactly, everywhere).ToShortListAsync();
        var expected = await Lines(db, source, numbers, exactly, comesIn: true, everywhere).Take(ShortList.Most).ToListAsync();
        return entries.Then<NumberStock>(rows => new NumberStock(
            rows, [.. expected.Select(row => ToLine(row, source.Ref, actor))],
            entries.Messages.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"Only the first {ShortList.Most} are shown.") : ""));
    }

    /// <summary>
    /// Where else the item lies, or one of its numbers, by location; stock without any number is left out, because it cannot be chosen.
    /// </summary>
    /// <param name="source">Document line.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="numbers">Serial number or lot that is looked for; null for any.</param>
    public async Task<Outcome<IReadOnlyList<StockElsewhere>>> ElsewhereAsync(
        SourceLine source, Actor actor, TrackingNumbers? numbers = null)
    {
        if (Deny(source, actor) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        return await Elsewhere(db, source, numbers ?? TrackingNumbers.None).ToListAsync();
    }

    /// <summary>
    /// Other items and variants that have the number in stock, as a serial number or a lot, wherever that is: it may have been taken for
    /// one of this item.
    /// </summary>
    /// <param name="source">Document line.</param>
    /// <param name="number">Number that is looked for.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<IReadOnlyList<string>>> OtherItemsAsync(SourceLine source, string number, Actor actor)
    {
        if (Deny(source, actor) is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var found = await OtherItems(db, source, number).OrderBy(i => i.ItemNo).ThenBy(i => i.VariantCode).Take(MostItems).ToListAsync();
        return Outcome<IReadOnlyList<string>>.Of([.. found.Select(Named)]);
    }

    /// <summary>Each index is asked by itself.</summary>
    internal static IQueryable<OtherItem> OtherItems(ItemTrackingDb db, SourceLine source, string number)
    {
        var entries = db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.RemainingQuantity > 0 && !(e.ItemNo == source.ItemNo && e.VariantCode == source.VariantCode));
        return entries.Where(e => e.SerialNo == number).Select(e => new OtherItem { ItemNo = e.ItemNo, VariantCode = e.VariantCode })
            .Union(entries.Where(e => e.LotNo == number).Select(e => new OtherItem { ItemNo = e.ItemNo, VariantCode = e.VariantCode }));
    }

    private static string Named(OtherItem item) => item.VariantCode.Length > 0 ? $"{item.ItemNo} {item.VariantCode}" : item.ItemNo;

    /// <summary>An item, or a variant of it, that has a number.</summary>
    internal sealed class OtherItem
    {
        public string ItemNo { get; init; } = "";

        public string VariantCode { get; init; } = "";
    }

    internal static IQueryable<StockElsewhere> Elsewhere(ItemTrackingDb db, SourceLine source, TrackingNumbers numbers) =>
        db.OpenStockAnywhere(source.ItemNo, source.VariantCode, numbers)
            .Where(e => e.LocationCode != source.LocationCode && (e.SerialNo != "" || e.LotNo != ""))
            .GroupBy(e => e.LocationCode)
            .OrderBy(g => g.Key)
            .Select(g => new StockElsewhere(g.Key, g.Sum(e => e.RemainingQuantity)));

    internal static IQueryable<OpenInboundEntry> Entries(
        ItemTrackingDb db, SourceLine source, TrackingNumbers numbers, bool exactly, bool everywhere = false)
    {
        var entries = everywhere
            ? db.OpenStockAnywhere(source.ItemNo, source.VariantCode, numbers, exactly)
            : db.OpenStock(new(source.ItemNo, source.VariantCode, source.LocationCode), numbers, exactly);
        return entries.OrderBy(e => e.EntryNo).Select(e => new OpenInboundEntry(e.EntryNo, new(e.SerialNo, e.LotNo))
        {
            LocationCode = e.LocationCode,
            DocumentType = e.DocumentType,
            DocumentNo = e.DocumentNo,
            PostingDate = e.PostingDate,
            ExpirationDate = e.ExpirationDate,
            RemainingQuantity = e.RemainingQuantity,
            ReservedQuantityBase = db.Set<Reservation>().Where(r => r.ItemLedgerEntryNo == e.EntryNo).Sum(r => r.QuantityBase),
        });
    }

    internal static IQueryable<OpenLine> Lines(
        ItemTrackingDb db, SourceLine source, TrackingNumbers numbers, bool exactly, bool comesIn, bool everywhere = false) =>
        OpenLinesReader.Of(
            db,
            comesIn
                ? Rows(db, source, numbers, exactly, everywhere).Where(t => t.QuantityBase > t.QuantityHandledBase).Rows()
                : Rows(db, source, numbers, exactly, everywhere).Where(t => t.QuantityBase < t.QuantityHandledBase).Rows());

    private static IQueryable<TrackingSpecification> Rows(
        ItemTrackingDb db, SourceLine source, TrackingNumbers numbers, bool exactly, bool everywhere)
    {
        var rows = db.Set<TrackingSpecification>().AsNoTracking().OfPosted()
            .Where(t => t.ItemNo == source.ItemNo && t.VariantCode == source.VariantCode);
        if (!everywhere)
            rows = rows.Where(t => t.LocationCode == source.LocationCode);
        if (exactly || numbers.LotNo.Length > 0)
            rows = rows.Where(t => t.LotNo == numbers.LotNo);
        return exactly || numbers.SerialNo.Length > 0 ? rows.Where(t => t.SerialNo == numbers.SerialNo) : rows;
    }

    private static IQueryable<Reservation> Kept(ItemTrackingDb db, SourceLine source, TrackingNumbers numbers) =>
        db.Set<Reservation>().AsNoTracking().At(new(source.ItemNo, source.VariantCode, source.LocationCode))
            .Where(r => r.SerialNo != "" || r.LotNo != "")
            .Where(r => (numbers.SerialNo == "" || r.SerialNo == "" || r.SerialNo == numbers.SerialNo)
                && (numbers.LotNo == "" || r.LotNo == "" || r.LotNo == numbers.LotNo));

    private static Refusal? Deny(SourceLine source, Actor actor) => actor.Deny(source.Ref.ReadPermission(), "see item tracking lines");

    private static AvailItemTrackingLine ToLine(OpenLine line, SourceRef current, Actor actor)
    {
        var row = line.Row;
        var mayOpen = actor.May(row.Ref.ReadPermission());
        return new(row.Ref, new(row.SerialNo, row.LotNo))
        {
            Position = line.Position,
            PartyName = mayOpen ? line.PartyName : "",
            LocationCode = row.LocationCode,
            Date = line.Date,
            QuantityBase = Math.Abs(row.Quantity),
            IsCounted = row.QtyToHandle != 0,
            IsCurrent = row.Ref == current,
            CreatedBy = row.CreatedBy,
            MayOpen = mayOpen,
        };
    }
}
