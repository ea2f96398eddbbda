using System.Collections.Immutable;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Availability;

/// <summary>
/// Looks up what is known elsewhere of numbers that are to come in: at most five queries however many there are, three more for goods that
/// a customer brings back, none that reads the history of the item.
/// </summary>
internal static class InboundNumbersReader
{
    /// <summary>
    /// What is known of the numbers (C-43); serial numbers that may lie in stock several times, and those in transit to here, are not
    /// looked for.
    /// </summary>
    /// <param name="db">Context of the caller.</param>
    /// <param name="source">Document line; that it names a number itself does not count.</param>
    /// <param name="policy">Policy of its item.</param>
    /// <param name="numbers">Numbers, as they are stored.</param>
    /// <param name="now">Moment of collection.</param>
    public static async Task<InboundNumbers> ReadAsync(
        ItemTrackingDb db, SourceLine source, TrackingPolicy policy, IEnumerable<TrackingNumbers> numbers, DateTimeOffset now)
    {
        var kinds = numbers.SelectMany(n => new[] { (IsLot: false, No: n.SerialNo), (IsLot: true, No: n.LotNo) })
            .Where(n => n.No.Length > 0).Distinct().ToLookup(n => n.IsLot, n => n.No);
        string[] serials = [.. kinds[false]];
        var mayBeElsewhere = serials.Length > 0 && policy.SNSpecific && !source.Ref.IsTransferReceipt;
        var inStock = mayBeElsewhere ? await InStockAsync(db, source, serials) : [];
        var named = (mayBeElsewhere ? await Named(db, source, serials).ToListAsync() : [])
            .ToLookup(row => row.SerialNo, StringComparer.Ordinal);
        string[] lots = [.. kinds[true]];
        var beside = (lots.Length > 0 && source.IsInbound && policy.UsesExpirationDates && !source.Ref.IsTransfer
                ? await LotsBeside(db, source, lots).ToListAsync()
                : [])
            .ToLookup(row => row.LotNo, StringComparer.Ordinal);
        var places = beside.Count > 0 || named.Any(rows => rows.Any(IsOnAnotherLine))
            ? await LinePlacesReader.ReadAsync(db, source.Ref.Key)
            : new Dictionary<int, int>();
        var blocked = serials.Length == 0 ? [] : await AvailabilityReader.BlockedSerials(db, source).ToListAsync();
        var blockedLots = lots.Length > 0 ? await AvailabilityReader.BlockedLots(db, source).ToListAsync() : [];
        var renewed = source.IsReclassification() && policy.UsesExpirationDates
            ? await RenewedLotsReader.ReadAsync(db, source.Ref.Key, [source.ItemNo], lots)
            : null;
        var missed = source.TakesBack ? await NotShippedAsync(db, source, serials, lots) : null;
        var reasons = blocked.ToDictionary(card => card.Numbers.SerialNo, card => card.Reason, StringComparer.Ordinal);
        var lotReasons = blockedLots.ToDictionary(card => card.Numbers.LotNo, card => card.Reason, StringComparer.Ordinal);
        return new(
            serials.ToImmutableDictionary(
                serial => serial,
                serial => new InboundSerialNo(
                    inStock.GetValueOrDefault(serial),
                    named[serial].Select(row => (SourceRef?)row.Line).FirstOrDefault(),
                    reasons.GetValueOrDefault(serial),
                    OtherLines(serial),
                    missed?.Of(new(serial, ""))),
                StringComparer.Ordinal),
            lots.ToImmutableDictionary(
                lot => lot,
                lot => new InboundLotNo(
                    lotReasons.GetValueOrDefault(lot), missed?.Of(new("", lot)),
                    beside[lot].Select(row => (LotBeside?)new LotBeside(row.ExpirationDate, $"line {places.GetValueOrDefault(row.LineNo)}"))
                        .FirstOrDefault(),
                    renewed?.Of(source.Ref.SourceRefNo, source.ItemNo, source.VariantCode, lot)),
                StringComparer.Ordinal),
            now);

        bool IsOnAnotherLine(NamedSerial row) => row.IsToHandle && row.Line.Key == source.Ref.Key;

        string? OtherLines(string serial) =>
            named[serial].Where(IsOnAnotherLine).Select(row => places.GetValueOrDefault(row.Line.SourceRefNo)).ToArray() switch
            {
                [] => null,
                [var only] => $"line {only}",
                var several => $"lines {string.Join(", ", several[..^1])} and {several[^1]}",
            };
    }

    /// <summary>Which of the numbers the customer of the document has; null where the document names none.</summary>
    private static async Task<Shipped?> NotShippedAsync(ItemTrackingDb db, SourceLine source, string[] serials, string[] lots)
    {
        if (serials.Length + lots.Length == 0 || await CustomerAsync(db, source.Ref) is not { Length: > 0 } customer)
            return null;
        return new(customer, await HasAsync(ItemTrackingType.SerialNo, serials), await HasAsync(ItemTrackingType.LotNo, lots));

        async Task<HashSet<string>> HasAsync(ItemTrackingType type, string[] numbers) => numbers.Length == 0
            ? []
            : await ShippedNumbersReader.Among(db, customer, source.ItemNo, source.VariantCode, type, numbers).ToHashSetAsync();
    }

    /// <summary>Customer of the document; null when there is no such document.</summary>
    internal static Task<string?> CustomerAsync(ItemTrackingDb db, SourceRef source) => db.Set<DocumentHeader>().AsNoTracking()
        .Where(h => h.SourceType == source.SourceType && (int)h.DocumentType == source.SourceSubtype && h.No == source.SourceId)
        .Select(h => h.PartyNo)
        .SingleOrDefaultAsync();

    private static async Task<Dictionary<string, string>> InStockAsync(ItemTrackingDb db, SourceLine source, string[] serials) =>
        (await InStock(db, source, serials).ToListAsync())
            .DistinctBy(entry => entry.SerialNo).ToDictionary(entry => entry.SerialNo, entry => entry.LocationCode, StringComparer.Ordinal);

    /// <summary>Open entries of the serial numbers at any location (PST-16).</summary>
    internal static IQueryable<SerialAt> InStock(ItemTrackingDb db, SourceLine source, string[] serials) =>
        db.Set<ItemLedgerEntry>().AsNoTracking()
            .Where(e => e.ItemNo == source.ItemNo && e.VariantCode == source.VariantCode && e.RemainingQuantity > 0)
            .WhereIn(db, e => e.SerialNo, serials)
            .OrderBy(e => e.EntryNo)
            .Select(e => new SerialAt(e.SerialNo, e.LocationCode));

    /// <summary>Serial numbers that are still to come in.</summary>
    internal static IQueryable<TrackingSpecification> ToComeIn(ItemTrackingDb db) =>
        db.Set<TrackingSpecification>().AsNoTracking().OfPosted().Where(t => t.QuantityBase > t.QuantityHandledBase && t.SerialNo != "");

    /// <summary>Lines of other documents, and other lines of the same one, that are still to bring one of the serial numbers in.</summary>
    internal static IQueryable<NamedSerial> Named(ItemTrackingDb db, SourceLine source, string[] serials)
    {
        var own = source.Ref;
        var named = ToComeIn(db)
            .Where(t => t.ItemNo == source.ItemNo && t.VariantCode == source.VariantCode
                && !(t.SourceType == own.SourceType && t.SourceSubtype == own.SourceSubtype && t.SourceId == own.SourceId
                    && t.SourceBatchName == own.SourceBatchName && t.SourceRefNo == own.SourceRefNo))
            .WhereIn(db, t => t.SerialNo, serials);
        return
            from next in MovedNextReader.Of(db, named)
            let t = next.Row
            orderby t.SourceType, t.SourceSubtype, t.SourceId, t.SourceRefNo
            select new NamedSerial(
                t.SerialNo, t.QtyToHandleBase != 0 && !next.IsResting,
                new(t.SourceType, t.SourceSubtype, t.SourceId, t.SourceBatchName, t.SourceRefNo));
    }

    /// <summary>Lots that other lines of the same document bring in with the next posting, with the dates they say (PST-17).</summary>
    internal static IQueryable<DatedLot> LotsBeside(ItemTrackingDb db, SourceLine source, string[] lots)
    {
        var own = source.Ref;
        var rows = db.Set<TrackingSpecification>().AsNoTracking().Of(own.Key)
            .Where(t => t.SourceRefNo != own.SourceRefNo && t.ItemNo == source.ItemNo && t.VariantCode == source.VariantCode
                && t.QtyToHandleBase > 0 && t.ExpirationDate != null)
            .WhereIn(db, t => t.LotNo, lots);
        return
            from next in MovedNextReader.Of(db, rows)
            where !next.IsResting
            orderby next.Row.SourceRefNo
            select new DatedLot(next.Row.LotNo, next.Row.ExpirationDate!.Value, next.Row.SourceRefNo);
    }

    /// <summary>What a customer has of the numbers that were asked for.</summary>
    private sealed record Shipped(string CustomerNo, HashSet<string> Serials, HashSet<string> Lots)
    {
        /// <summary>The customer, when the number is not among them.</summary>
        public string? Of(TrackingNumbers number) =>
            number.SerialNo.Length > 0 ? Serials.Contains(number.SerialNo) ? null : CustomerNo
            : Lots.Contains(number.LotNo) ? null : CustomerNo;
    }

    internal readonly record struct DatedLot(string LotNo, DateOnly ExpirationDate, int LineNo);

    internal readonly record struct SerialAt(string SerialNo, string LocationCode);

    internal readonly record struct NamedSerial(string SerialNo, bool IsToHandle, SourceRef Line);
}
