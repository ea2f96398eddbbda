using System.Collections.Immutable;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Assignment;

/// <summary>Opens the Item Tracking Lines page and looks numbers up for it.</summary>
public sealed class TrackingSheetReader(IDbContextFactory<ItemTrackingDb> factory, TimeProvider time)
{
    /// <summary>
    /// The stored lines of a document line, ready to be edited (ITL-1, ITL-2, ITL-32, ITL-33). A released document opens too.
    /// </summary>
    /// <param name="source">Document line.</param>
    /// <param name="actor">Who opens it; one who may only read gets a sheet without edit rights.</param>
    public async Task<Outcome<TrackingSheet>> OpenAsync(SourceRef source, Actor actor)
    {
        if (actor.Deny(source.ReadPermission(), "see item tracking lines") is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var found = await SourceLineReader.FindAsync(db, source);
        if (found.IsRefused)
            return Outcome<TrackingSheet>.Refused(found.Refusals);
        var (item, code) = await ItemAsync(db, found.Value.ItemNo);
        var refusals = OpeningRules.Check(found.Value, item, code);
        return refusals.Count > 0
            ? Outcome<TrackingSheet>.Refused(refusals)
            : await OpenAsync(db, found.Value, item!, code!, await ModeAsync(db, found.Value, code!, actor));
    }

    /// <summary>
    /// The same sheet beside stock and requests as they are now (AVL-19, AVL-20); its message says whether a flag tells of something that
    /// is not as it should be.
    /// </summary>
    /// <param name="s">Sheet; what was typed stays.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<TrackingSheet>> RefreshAvailabilityAsync(TrackingSheet s, Actor actor)
    {
        if (actor.Deny(s.Source.Ref.ReadPermission(), "see item tracking lines") is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var fresh = await ComesInAsync(db, s);
        if (!s.Source.IsInbound)
            fresh = fresh.With(await AvailabilityAsync(db, s.Source));
        fresh = fresh.With(await NamedEntriesReader.ReadAsync(db, s.Source, s.Lines));
        return Outcome<TrackingSheet>.Of(
            fresh,
            [
                "The data used for availability calculation has been updated.\n"
                    + (fresh.HasRemarks()
                        ? "There are availability warnings on one or more lines."
                        : "There are no availability warnings.")
            ]);
    }

    /// <summary>
    /// What the ledger knows of a typed pair of numbers, and which lot the serial number belongs in; each by a keyed read (ITL-44, ITL-51).
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="serialNo">Serial number as typed, or blank.</param>
    /// <param name="lotNo">Lot number as typed, or blank.</param>
    public async Task<ExistingNumber> ExistingAsync(TrackingSheet s, string serialNo, string lotNo)
    {
        var numbers = new TrackingNumbers(Codes.Normalise(serialNo), Codes.Normalise(lotNo));
        if (!numbers.Exist
            || Codes.Check(serialNo, "", Codes.TrackingNumberLength) is not null
            || Codes.Check(lotNo, "", Codes.TrackingNumberLength) is not null)
            return ExistingNumber.None;
        await using var db = await factory.CreateDbContextAsync();
        var source = s.Source;
        var knownLot = numbers.SerialNo.Length == 0 ? null : await LotOfSerialNoAsync(db, source, numbers.SerialNo);
        var inLot = numbers with { LotNo = knownLot ?? "" };
        var known = await KnownAsync(db, s, knownLot is null ? [numbers] : [numbers, inLot]);
        return known.Of(numbers) with { Lot = knownLot is null ? null : new(knownLot, known.Of(inLot)) };
    }

    /// <summary>
    /// The same sheet with what is known elsewhere of numbers that were entered since, so that its flags can tell (C-43); all of them in
    /// one go, and nothing is asked when there are none.
    /// </summary>
    public async Task<TrackingSheet> LookUpInboundAsync(TrackingSheet s)
    {
        if (s.Content.UnknownLines.IsEmpty)
            return s;
        await using var db = await factory.CreateDbContextAsync();
        return await KnowingAsync(db, s, s.Content.UnknownLines);
    }

    /// <summary>
    /// All numbers of the item in stock at the source line's location with who asks for them; for looking at on a line that brings goods in
    /// (O-036).
    /// </summary>
    public async Task<Outcome<IReadOnlyList<SelectableEntry>>> NumbersInStockAsync(TrackingSheet s, Actor actor)
    {
        if (actor.Deny(s.Source.Ref.ReadPermission(), "see item tracking lines") is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var snapshot = await AvailabilityReader.CollectAsync(db, s.Source, time.GetUtcNow());
        return Outcome<IReadOnlyList<SelectableEntry>>.Of(
        [
            .. SelectEntries.InOrder(snapshot.Rows.Where(row => row.TotalQuantity != 0).Select(row => new SelectableEntry(row, 0, 0, null)))
        ]);
    }

    /// <summary>
    /// What the customer of a line that takes goods back was shipped of its item and has not given back, whatever the location (SEL-12).
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="line">Line that is being filled; null for a new one.</param>
    /// <param name="type">Field that is looked up.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<IReadOnlyList<SelectableEntry>>> ShippedNumbersAsync(
        TrackingSheet s, TrackingLine? line, ItemTrackingType type, Actor actor)
    {
        if (actor.Deny(s.Source.Ref.ReadPermission(), "see item tracking lines") is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        var source = s.Source;
        var shipped = await InboundNumbersReader.CustomerAsync(db, source.Ref) is not { } customer
            ? []
            : await ShippedNumbersReader.OfCustomer(db, customer, source.ItemNo, source.VariantCode).ToListAsync();
        var rows = shipped.ConvertAll(row => new NumberFigures(new(row.SerialNo, row.LotNo))
        {
            TotalQuantity = row.Quantity,
            ExpirationDate = row.ExpirationDate,
        });
        var known = await InboundNumbersReader.ReadAsync(db, source, s.Policy, rows.Select(row => row.Numbers), time.GetUtcNow());
        return Outcome<IReadOnlyList<SelectableEntry>>.Of(
            s.ToTakeBack(rows.Select(row => (row, NumberObjections.ComingIn(s.Policy, row.Numbers, known))), line, type));
    }

    /// <summary>
    /// The same sheet beside what is known now, for closing (AVL-20). Of a line that brings goods in, numbers that were changed or refused
    /// are looked up once more; of the others nothing is written, and the lists and posting tell what came between.
    /// </summary>
    internal async Task<TrackingSheet> RecheckedAsync(ItemTrackingDb db, TrackingSheet s) => s.Source.IsInbound
        ? await KnowingAsync(db, s, s.Content.ChangedLines.Union(s.Content.RefusedLines))
        : (await ComesInAsync(db, s)).With(await AvailabilityAsync(db, s.Source))
            .With(await NamedEntriesReader.ReadAsync(db, s.Source, s.Lines));

    /// <summary>The same sheet beside what is known now of all numbers that come in; nothing is asked where goods only go out.</summary>
    private async Task<TrackingSheet> ComesInAsync(ItemTrackingDb db, TrackingSheet s) =>
        s.Source.IsInbound || s.Source.IsReclassification()
            ? s.With(await InboundNumbersReader.ReadAsync(db, s.Source, s.Policy, s.Lines.Select(s.Facts.Arriving), time.GetUtcNow()))
            : s;

    private async Task<TrackingSheet> KnowingAsync(ItemTrackingDb db, TrackingSheet s, IEnumerable<int> lineNos)
    {
        TrackingLine[] lines = [.. lineNos.Select(s.Find).OfType<TrackingLine>()];
        return s.Knowing(
            await InboundNumbersReader.ReadAsync(db, s.Source, s.Policy, lines.Select(s.Facts.Arriving), time.GetUtcNow()),
            await NamedEntriesReader.ReadAsync(db, s.Source, lines),
            lines);
    }

    /// <summary>What the ledger knows of many numbers at once; nothing is asked where the code ignores expiration dates.</summary>
    internal async Task<ExistingNumbers> ExistingAsync(TrackingSheet s, IEnumerable<TrackingNumbers> numbers)
    {
        if (!s.Policy.UsesExpirationDates)
            return ExistingNumbers.None;
        await using var db = await factory.CreateDbContextAsync();
        return await KnownAsync(db, s, numbers);
    }

    /// <summary>
    /// What the ledger knows of numbers, and of lots that come in what the other lines of the document say of their dates.
    /// </summary>
    private static async Task<ExistingNumbers> KnownAsync(ItemTrackingDb db, TrackingSheet s, IEnumerable<TrackingNumbers> of)
    {
        TrackingNumbers[] numbers = [.. of];
        var known = await ExistingNumberReader.FindAsync(db, s.Source.ItemNo, s.Source.VariantCode, numbers);
        if (!s.Source.IsInbound || !s.Policy.UsesExpirationDates)
            return known;
        string[] lots = [.. numbers.Select(n => n.LotNo).Where(lot => lot.Length > 0 && !known.Lots.ContainsKey(lot)).Distinct()];
        var beside = lots.Length == 0 ? [] : await InboundNumbersReader.LotsBeside(db, s.Source, lots).ToListAsync();
        return known with
        {
            Beside = beside.DistinctBy(lot => lot.LotNo).ToDictionary(lot => lot.LotNo, lot => lot.ExpirationDate, StringComparer.Ordinal),
        };
    }

    private static async Task<TrackingMode> ModeAsync(ItemTrackingDb db, SourceLine source, ItemTrackingCode code, Actor actor)
    {
        var mode = TrackingMode.Of(source.Ref, actor);
        return mode != TrackingMode.Normal ? mode
            : source.IsGot ? TrackingMode.OfGotLine(source.HandledWith)
            : source.Ref.IsTransferReceipt ? TrackingMode.OfTransferReceipt(await TransferRowsReader.ShipmentsAsync(db, source.Ref))
            : await InHandAsync(db, source.Ref, TrackingPolicy.Of(code)) is { } open ? TrackingMode.OfWarehouse(open.Name)
            : mode;
    }

    /// <summary>
    /// What the warehouse has in hand for a line whose numbers are kept through warehouse activities; null for nothing (ITL-25).
    /// </summary>
    internal static async Task<OpenActivity?> InHandAsync(ItemTrackingDb db, SourceRef source, TrackingPolicy policy) =>
        policy.IsWarehouseTracked && !source.IsJournal ? await OpenActivityReader.OfLineAsync(db, source) : null;

    private async Task<TrackingSheet> OpenAsync(ItemTrackingDb db, SourceLine source, Item item, ItemTrackingCode code, TrackingMode mode)
    {
        var policy = TrackingPolicy.Of(code);
        var rows = await db.Set<TrackingSpecification>().AsNoTracking().Of(source.Ref)
            .OrderBy(t => t.LineNo).ThenBy(t => t.SerialNo).ThenBy(t => t.LotNo)
            .Select(TrackingRows.PageColumns)
            .ToListAsync();
        rows.RemoveAll(row => row.QuantityBase == 0);
        var notShipped = source.Ref.IsTransferReceipt ? await TransferRowsReader.NotShippedAsync(db, source.Ref) : [];
        rows.InsertRange(0, notShipped);
        var known = policy.UsesExpirationDates
            ? await ExistingNumberReader.FindAsync(db, source.ItemNo, source.VariantCode, rows.Select(row => row.Numbers))
            : ExistingNumbers.None;
        var now = time.GetUtcNow();
        ImmutableArray<OpenedLine> lines =
            [.. rows.Select((row, index) => OpeningRules.Opened(row, source, index + 1, policy, known, index < notShipped.Count))];
        return TrackingSheet.Open(new(
            source,
            new(item.No, item.Description, code.Code, code.Description, item.SerialNos, item.LotNos),
            policy,
            EditRights.Of(source, policy, mode),
            lines,
            now)
        {
            Named = (await NamedEntriesReader.ReadAsync(db, source, lines.Select(opened => opened.Line))).ToImmutableDictionary(),
            Availability = await AvailabilityAsync(db, source),
            Inbound = source.IsInbound
                ? await InboundNumbersReader.ReadAsync(db, source, policy, rows.Select(row => row.Numbers), now)
                : source.IsReclassification()
                ? await InboundNumbersReader.ReadAsync(db, source, policy, lines.Select(opened => opened.Line.NewNumbers), now)
                : InboundNumbers.None,
        });
    }

    /// <summary>
    /// The lot in which the serial number lies in stock; on a return otherwise the one it was sold or bought with (ITL-44).
    /// </summary>
    private static async Task<string?> LotOfSerialNoAsync(ItemTrackingDb db, SourceLine source, string serialNo) =>
        await ExistingNumberReader.LotInStockAsync(db, source.ItemNo, source.VariantCode, source.LocationCode, serialNo)
        ?? (source.IsReturn() ? await ExistingNumberReader.LastLotAsync(db, source.ItemNo, source.VariantCode, serialNo) : null);

    /// <summary>Of a line that brings goods in no stock is compared (AVL-17), so none is read for it.</summary>
    internal async Task<AvailabilitySnapshot> AvailabilityAsync(ItemTrackingDb db, SourceLine source) =>
        source.IsDemand ? await AvailabilityReader.CollectAsync(db, source, time.GetUtcNow()) : AvailabilitySnapshot.Empty;

    private static async Task<(Item? Item, ItemTrackingCode? Code)> ItemAsync(ItemTrackingDb db, string itemNo)
    {
        var item = await db.Set<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.No == itemNo);
        return (item, item is null
            ? null
            : await db.Set<ItemTrackingCode>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == item.ItemTrackingCode));
    }
}
