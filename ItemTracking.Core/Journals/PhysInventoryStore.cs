using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Kernel.Gs1;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Journals;

/// <summary>Counts stock: the books are put beside what is counted, one line for each place and number.</summary>
public sealed class PhysInventoryStore(WriteTransaction transaction)
{
    private static readonly JournalTemplate Template = JournalTemplate.PhysInventory;

    /// <summary>
    /// Puts what the books have in the scope into the lines of a batch; what was counted before stays. Returns how many lines the scope
    /// has.
    /// </summary>
    /// <param name="batchName">Batch.</param>
    /// <param name="scope">Which stock; codes as typed.</param>
    /// <param name="actor">Who counts.</param>
    public async Task<Outcome<int>> CalculateAsync(string batchName, PhysInventoryScope scope, Actor actor)
    {
        if (actor.Deny(Permission.EditItemJournals, JournalRefusals.MayEdit) is { } denied)
            return denied;
        var refusals = PhysInventoryChecks.Check(scope).ToList();
        if (refusals.Count > 0)
            return Outcome<int>.Refused(refusals);
        var typed = PhysInventoryChecks.Normalise(scope);
        return await transaction.RunAsync<int>(Template.NameOf(batchName), async db =>
        {
            await db.HoldAsync(Template, batchName);
            if (await db.BatchAsync(Template, batchName) is null)
                return JournalRefusals.NotFound(Template.Name, batchName);
            var lines = await InScope(db, batchName, typed).AsNoTracking().OrderBy(l => l.LineNo).ToListAsync();
            var books = await InventoryBooksReader.ReadAsync(db, typed);
            if (books.Count == 0 && lines.Count == 0)
                return PhysInventoryChecks.NothingInStock(typed);
            var items = await ItemsAsync(db, books);
            var (updates, inserts) = PhysInventoryLines.Calculated(
                lines, books, booked => Line(batchName, typed, booked, items[booked.Place.ItemNo]),
                await ItemJournalStore.NextLineNoAsync(db, Template, batchName), ItemJournalStore.LineStep);
            if (!await db.TryUpdateAsync(updates, PhysInventoryLines.CountedColumns))
                return Refusals.ChangedByAnotherUser(Template.NameOf(batchName));
            await db.InsertAsync(inserts);
            return lines.Count + inserts.Count;
        });
    }

    /// <summary>Sets the count of a line; null takes it back.</summary>
    /// <param name="batchName">Batch.</param>
    /// <param name="lineNo">Line.</param>
    /// <param name="version">State of the line that the user saw.</param>
    /// <param name="counted">Base units, or null.</param>
    /// <param name="actor">Who counts.</param>
    public async Task<Outcome<JournalLineCard>> CountAsync(string batchName, int lineNo, long version, decimal? counted, Actor actor)
    {
        if (actor.Deny(Permission.EditItemJournals, JournalRefusals.MayEdit) is { } denied)
            return denied;
        return await transaction.RunAsync(Template.NameOf(batchName), async db =>
        {
            await db.HoldAsync(Template, batchName);
            var line = await db.Set<ItemJournalLine>().Of(Template, batchName).SingleOrDefaultAsync(l => l.LineNo == lineNo);
            return line?.Version != version
                ? JournalRefusals.ChangedLine(Template.NameOf(batchName), lineNo)
                : await CountedAsync(db, line, counted);
        });
    }

    /// <summary>
    /// Counts one scanned number at a place: a serial number once, of a lot as many as its bar code counts, else one. A number that has no
    /// line gets one beside what the books have of it there.
    /// </summary>
    /// <param name="batchName">Batch.</param>
    /// <param name="scanned">Text as scanned.</param>
    /// <param name="place">Where it was found; codes as typed.</param>
    /// <param name="actor">Who counts.</param>
    public async Task<Outcome<ScannedCount>> ScanAsync(string batchName, string scanned, CountingPlace place, Actor actor)
    {
        if (actor.Deny(Permission.EditItemJournals, JournalRefusals.MayEdit) is { } denied)
            return denied;
        var read = ScannedText.Read(scanned);
        if (read.IsRefused)
            return Outcome<ScannedCount>.Refused(read.Refusals);
        var at = PhysInventoryChecks.Normalise(place);
        Refusal[] refusals = [.. PhysInventoryChecks.Check(read.Value, place)];
        if (refusals.Length > 0)
            return Outcome<ScannedCount>.Refused(refusals);
        return await transaction.RunAsync<ScannedCount>(Template.NameOf(batchName), async db =>
        {
            await db.HoldAsync(Template, batchName);
            if (await db.BatchAsync(Template, batchName) is null)
                return JournalRefusals.NotFound(Template.Name, batchName);
            var found = await CountedNumberReader.FindAsync(db, batchName, read.Value, at);
            if (found.IsRefused)
                return Outcome<ScannedCount>.Refused(found.Refusals);
            var (line, counted) = (found.Value.Line, found.Value);
            var isNew = line is null;
            if (line is null)
            {
                line = Line(batchName, at, counted);
                line.LineNo = await ItemJournalStore.NextLineNoAsync(db, Template, batchName);
                line.QtyCalculated = await InventoryBooksReader.QuantityAsync(db, at, counted);
                if (await PlaceProblemAsync(db, line) is { } problem)
                    return problem;
                db.Add(line);
            }
            else if (line is { SerialNo.Length: > 0, QtyPhysInventory: > 0 })
            {
                return PhysInventoryChecks.CountedTwice(line);
            }

            return (await CountedAsync(db, line, (line.QtyPhysInventory ?? 0) + counted.Count))
                .Then<ScannedCount>(card => new ScannedCount(card, isNew));
        });
    }

    private static async Task<Outcome<JournalLineCard>> CountedAsync(ItemTrackingDb db, ItemJournalLine line, decimal? counted)
    {
        var item = await db.Set<Item>().AsNoTracking().SingleAsync(i => i.No == line.ItemNo);
        if (counted is { } quantity && PhysInventoryLines.Check(line, quantity, Rounding.StepOf(item.RoundingPrecision)) is { } refusal)
            return refusal;
        PhysInventoryLines.Set(line, line.QtyCalculated, counted);
        await db.SaveChangesAsync();
        return (await ItemJournalReader.CardsAsync(db, (await db.BatchAsync(Template, line.BatchName))!, [line]))[0];
    }

    /// <summary>A line may only be added where goods may be.</summary>
    private static async Task<Refusal?> PlaceProblemAsync(ItemTrackingDb db, ItemJournalLine line)
    {
        await db.Set<Location>().Where(l => l.Code == line.LocationCode).HoldAsync();
        var location = await db.Set<Location>().AsNoTracking().SingleOrDefaultAsync(l => l.Code == line.LocationCode);
        var bin = await db.Set<Bin>().AsNoTracking()
            .SingleOrDefaultAsync(b => b.LocationCode == line.LocationCode && b.Code == line.BinCode);
        return PhysInventoryChecks.OfPlace(location, bin, line);
    }

    private static IQueryable<ItemJournalLine> InScope(ItemTrackingDb db, string batchName, PhysInventoryScope scope)
    {
        var lines = db.Set<ItemJournalLine>().Of(Template, batchName);
        if (scope.ItemNo.Length > 0)
            lines = lines.Where(l => l.ItemNo == scope.ItemNo);
        if (scope.LocationCode.Length > 0)
            lines = lines.Where(l => l.LocationCode == scope.LocationCode);
        return scope.BinCode.Length > 0 ? lines.Where(l => l.BinCode == scope.BinCode) : lines;
    }

    private static async Task<Dictionary<string, Item>> ItemsAsync(ItemTrackingDb db, IReadOnlyList<BookedQuantity> books)
    {
        string[] nos = [.. books.Select(b => b.Place.ItemNo).Distinct()];
        return await db.Set<Item>().AsNoTracking().WhereIn(db, i => i.No, nos).ToDictionaryAsync(i => i.No);
    }

    private static ItemJournalLine Line(string batchName, PhysInventoryScope scope, BookedQuantity booked, Item item) => new()
    {
        TemplateName = Template.Name,
        BatchName = batchName,
        PostingDate = scope.PostingDate,
        DocumentNo = scope.DocumentNo,
        ItemNo = item.No,
        VariantCode = booked.Place.VariantCode,
        Description = item.Description,
        LocationCode = booked.Place.LocationCode,
        BinCode = booked.BinCode,
        UnitOfMeasureCode = item.BaseUnitOfMeasure,
        SerialNo = booked.SerialNo,
        LotNo = booked.LotNo,
    };

    private static ItemJournalLine Line(string batchName, CountingPlace place, CountedNumber counted) => Line(
        batchName, new PhysInventoryScope(place.PostingDate, DocumentNo: place.DocumentNo),
        new BookedQuantity(
            new(counted.Item.No, counted.VariantCode, place.LocationCode), place.BinCode, counted.Numbers.SerialNo, counted.Numbers.LotNo,
            0),
        counted.Item);
}
