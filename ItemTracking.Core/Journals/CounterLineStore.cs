using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Journals;

/// <summary>Takes a posted reclassification back: by lines the other way round, which are posted like all others (RCL-14).</summary>
public sealed class CounterLineStore(WriteTransaction transaction)
{
    /// <summary>
    /// Adds the lines that take back what was posted under a document number, as far as it is still there; their numbers in order of the
    /// lines. Stock in bins has to be said where it lies.
    /// </summary>
    /// <param name="batchName">Batch of the reclassification journal.</param>
    /// <param name="documentNo">Document number of the posted entries.</param>
    /// <param name="postingDate">Day of the new lines.</param>
    /// <param name="actor">Who takes it back.</param>
    public async Task<Outcome<IReadOnlyList<int>>> AddAsync(string batchName, string documentNo, DateOnly postingDate, Actor actor)
    {
        if (actor.Deny(Permission.EditReclassJournals, JournalRefusals.MayEdit) is { } denied)
            return denied;
        if (Codes.Check(documentNo, "Document No.", Codes.NumberLength) is { } unreadable)
            return unreadable;
        var (template, number) = (JournalTemplate.Reclass, Codes.Normalise(documentNo));
        return await transaction.RunAsync(template.NameOf(batchName), async db =>
        {
            await db.HoldAsync(template, batchName);
            if (await db.BatchAsync(template, batchName) is not { } batch)
                return JournalRefusals.NotFound(template.Name, batchName);
            var pairs = await PairsAsync(db, number);
            var counter = CounterLine.Of(pairs);
            if (counter.Count == 0)
                return pairs.Count == 0 ? NotPosted(number) : NothingLeft(number);
            var lines = await LinesAsync(db, batch, counter, number, postingDate);
            await db.InsertAsync(lines);
            await db.InsertAsync([.. lines.Zip(counter).SelectMany(line => Tracking(line.First, line.Second, actor))]);
            return Outcome<IReadOnlyList<int>>.Of([.. lines.Select(line => line.LineNo)]);
        });
    }

    private static async Task<List<PostedPair>> PairsAsync(ItemTrackingDb db, string documentNo)
    {
        var entries = db.Set<ItemLedgerEntry>().AsNoTracking();
        return await (
            from arrived in entries
            where arrived.DocumentType == ItemLedgerDocumentType.None && arrived.DocumentNo == documentNo
                && arrived.EntryType == ItemLedgerEntryType.Transfer && arrived.Positive
            join born in db.Set<ItemApplicationEntry>() on arrived.EntryNo equals born.ItemLedgerEntryNo
            where born.TransferredFromEntryNo != 0
            join left in entries on born.OutboundItemEntryNo equals left.EntryNo
            orderby arrived.EntryNo
            select new PostedPair(
                arrived.DocumentLineNo, new(arrived.ItemNo, arrived.VariantCode, arrived.LocationCode),
                new(arrived.SerialNo, arrived.LotNo), new(left.ItemNo, left.VariantCode, left.LocationCode),
                new(left.SerialNo, left.LotNo), left.ExpirationDate, arrived.RemainingQuantity)).ToListAsync();
    }

    private static async Task<List<ItemJournalLine>> LinesAsync(
        ItemTrackingDb db, ItemJournalBatch batch, IReadOnlyList<CounterLine> counter, string documentNo, DateOnly postingDate)
    {
        string[] itemNos = [.. counter.Select(line => line.From.ItemNo).Distinct().Order(Codes.Comparer)];
        string[] locations = [.. counter.SelectMany(line => new[] { line.From.LocationCode, line.To }).Distinct().Order(Codes.Comparer)];
        await db.Set<Item>().WhereIn(db, i => i.No, itemNos).HoldAsync();
        await db.Set<Location>().WhereIn(db, l => l.Code, locations).HoldAsync();
        var items = await db.Set<Item>().AsNoTracking().WhereIn(db, i => i.No, itemNos).ToDictionaryAsync(i => i.No);
        var first = await ItemJournalStore.NextLineNoAsync(db, JournalTemplate.Reclass, batch.Name);
        return [.. counter.Select((line, index) =>
        {
            var quantity = line.Numbers.Sum(number => number.Quantity);
            var item = items[line.From.ItemNo];
            return new ItemJournalLine
            {
                TemplateName = batch.TemplateName,
                BatchName = batch.Name,
                LineNo = first + (index * ItemJournalStore.LineStep),
                EntryType = ItemLedgerEntryType.Transfer,
                PostingDate = postingDate,
                DocumentNo = batch.NoSeries.Length > 0 ? "" : documentNo,
                ItemNo = item.No,
                VariantCode = line.From.VariantCode,
                Description = item.Description,
                LocationCode = line.From.LocationCode,
                NewLocationCode = line.To,
                UnitOfMeasureCode = item.BaseUnitOfMeasure,
                Quantity = quantity,
                QuantityBase = quantity,
                TrackingVersion = 1,
                Version = 1,
            };
        })];
    }

    private static IEnumerable<TrackingSpecification> Tracking(ItemJournalLine line, CounterLine counter, Actor actor)
    {
        var source = line.ToSource(Rounding.DefaultPrecision, hasBins: false);
        return counter.Numbers.Where(number => number.Now.Exist).Select((number, index) => new TrackingLine
        {
            LineNo = index + 1,
            SerialNo = number.Now.SerialNo,
            LotNo = number.Now.LotNo,
            QuantityBase = number.Quantity,
            QtyToHandleBase = number.Quantity,
            QtyToInvoiceBase = number.Quantity,
            NewSerialNo = number.Before.SerialNo,
            NewLotNo = number.Before.LotNo,
            NewExpirationDate = number.Date,
        }.ToSpecification(source, (index + 1) * ItemJournalStore.LineStep, actor.UserName));
    }

    private static Refusal NotPosted(string documentNo) => new(
        RefusalCode.RCL_14, $"No reclassification was posted as Document No. {documentNo}.", "Document No.",
        WayOut: "Item Ledger Entries show it: entries of type Transfer.");

    private static Refusal NothingLeft(string documentNo) => new(
        RefusalCode.RCL_14, $"Nothing of Document No. {documentNo} is in stock any more where it arrived.", "Document No.",
        WayOut: "What was moved on is reclassified by a line of its own.");
}
