using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Stress;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Model;

/// <content>Item journals and counts.</content>
internal sealed partial class ModelRun
{
    private const string Batch = "MODEL";

    private static readonly ItemLedgerEntryType[] Types =
    [
        ItemLedgerEntryType.Purchase, ItemLedgerEntryType.Sale, ItemLedgerEntryType.PositiveAdjmt, ItemLedgerEntryType.NegativeAdjmt,
    ];

    private static readonly JournalConsent Yes = new(DropNotCounted: true, DisruptReservations: true);

    private readonly List<ModelCount> counts = [];

    private async Task GivenBatchesAsync()
    {
        foreach (var template in JournalTemplate.All)
            Taken(await desk.Batches.SaveAsync(new(template.Name, Batch), Actors.InventoryManager));
    }

    /// <summary>A batch of one or two lines that move one number each; what is refused is deleted.</summary>
    private async Task JournalAsync()
    {
        var moves = new List<ModelMove>();
        for (var n = random.Next(1, 3); n > 0; n--)
            moves.Add(await AddLineAsync());
        var expected = model.Post("journal", moves);
        await PostAsync(JournalTemplate.Item, $"post the journal: {string.Join(", ", moves)}", expected);
    }

    private async Task<ModelMove> AddLineAsync()
    {
        var (type, itemNo, location) = (Any(Types), Item(), Any(Locations));
        if (IsLoose(itemNo, location) && type == ItemLedgerEntryType.NegativeAdjmt)
            type = ItemLedgerEntryType.PositiveAdjmt;
        var row = Numbers(itemNo, location, type.SignFactor() < 0, 1)[0];
        var line = Taken(await desk.JournalLines.SaveLineAsync(
            JournalTemplate.Item, Batch,
            new()
            {
                EntryType = type,
                ItemNo = itemNo,
                LocationCode = location,
                Quantity = row.Quantity,
                DocumentNo = "J",
                PostingDate = Workload.WorkDate,
            },
            Actors.InventoryManager));
        if (itemNo != PlainItem)
            await company.TypeNumbersAsync(JournalTemplate.Item.Key(Batch).Line(line.LineNo), Typed(itemNo, row));
        return new(
            line.LineNo, new(itemNo, row.Number, location), type.SignFactor() * row.Quantity, type == ItemLedgerEntryType.NegativeAdjmt);
    }

    /// <summary>Some of a number goes to another location, gets another number, or both; what is refused is deleted.</summary>
    private async Task ReclassifyAsync()
    {
        var (itemNo, location, to) = (Item(), Any(Locations), Any(Locations));
        var (number, quantity) = Numbers(itemNo, location, isOutbound: true, 1)[0];
        var renumbered = random.Next(2) == 0 ? number : Number(itemNo);
        if (location == to && number == renumbered)
            return;
        var line = Taken(await desk.JournalLines.SaveLineAsync(
            JournalTemplate.Reclass, Batch,
            new()
            {
                ItemNo = itemNo,
                LocationCode = location,
                NewLocationCode = to,
                Quantity = quantity,
                DocumentNo = "RC",
                PostingDate = Workload.WorkDate,
            },
            Actors.InventoryManager));
        if (itemNo != PlainItem)
            await RenumberAsync(JournalTemplate.Reclass.Key(Batch).Line(line.LineNo), itemNo, (number, quantity), renumbered);
        ModelMove[] moves =
        [
            new(line.LineNo, new(itemNo, number, location), -quantity, IsTransfer: true),
            new(line.LineNo, new(itemNo, renumbered, to), quantity, IsTransfer: true),
        ];
        var expected = model.Post("reclass", moves);
        await PostAsync(JournalTemplate.Reclass, $"reclassify: {string.Join<ModelMove>(", ", moves)}", expected);
    }

    private async Task RenumberAsync(SourceRef line, string itemNo, (string Number, decimal Quantity) row, string renumbered)
    {
        await company.TypeNumbersAsync(line, Typed(itemNo, row));
        var sheet = await company.OpenTrackingAsync(line);
        var lineNo = sheet.Lines[0].LineNo;
        await company.CloseTrackingAsync(
            Taken(itemNo == SerialItem ? sheet.SetNewSerialNo(lineNo, renumbered) : sheet.SetNewLotNo(lineNo, renumbered)));
    }

    /// <summary>Counts some of an item at a location, or posts what was counted before, whatever happened to the stock since.</summary>
    private async Task CountAsync()
    {
        if (counts.Exists(c => c.Counted is not null))
        {
            ModelMove[] moves = [.. counts.Where(c => c.Difference != 0).OrderBy(c => c.Difference > 0)
                .Select(c => new ModelMove(c.LineNo, c.Place, c.Difference, c.Difference < 0))];
            var expected = model.Post("count", moves);
            await PostAsync(JournalTemplate.PhysInventory, $"post the count: {string.Join(", ", counts)}", expected);
            counts.Clear();
            return;
        }

        var (itemNo, location) = (Item(), Any(Locations));
        if (IsLoose(itemNo, location))
            return;
        await CalculateAsync(itemNo, location);
        if (counts.Count > 0)
            await MissAsync();
        for (var n = itemNo == PlainItem ? 0 : random.Next(1, 4); n > 0; n--)
            await ScanAsync(itemNo, location, Number(itemNo));
    }

    /// <summary>Whom a loss takes it from depends there on which numbers are kept, which the model leaves open.</summary>
    private bool IsLoose(string itemNo, string location) => itemNo != PlainItem && model.KeepsAny(new(itemNo, "", location));

    private async Task CalculateAsync(string itemNo, string location)
    {
        counts.AddRange(model.Stock.Where(s => s.Key.ItemNo == itemNo && s.Key.Location == location && s.Value != 0)
            .OrderBy(s => s.Key.Number, StringComparer.Ordinal)
            .Select((s, n) => new ModelCount((n + 1) * Line, s.Key, s.Value)));
        Same(
            $"calculate {itemNo} at {location}",
            counts.Count > 0 ? [] : [$"line : The books have nothing in stock for item {itemNo}, location {location}."],
            await desk.Counts.CalculateAsync(Batch, new(Workload.WorkDate, itemNo, location, DocumentNo: "C"), Actors.InventoryManager));
    }

    /// <summary>Nothing is found of one number that the books have; of goods without numbers, something.</summary>
    private async Task MissAsync()
    {
        var missed = Any(counts);
        var line = (await LinesAsync(JournalTemplate.PhysInventory)).Single(l => l.LineNo == missed.LineNo);
        Assert.Equal((missed.Place.Number, missed.Calculated), (line.SerialNo + line.LotNo, line.QtyCalculated));
        var found = missed.Place.ItemNo == PlainItem ? random.Next(0, 6) : 0;
        missed.Counted = found;
        Same(
            $"count {found} of {missed.Place}", [],
            await desk.Counts.CountAsync(Batch, line.LineNo, line.Version, found, Actors.InventoryManager));
    }

    private async Task ScanAsync(string itemNo, string location, string number)
    {
        var place = new ModelPlace(itemNo, number, location);
        if (counts.Find(c => c.Place == place) is not { } count)
            counts.Add(count = new((counts.Count + 1) * Line, place, 0));
        var isTwice = itemNo == SerialItem && count.Counted == 1;
        if (!isTwice)
            count.Counted = (count.Counted ?? 0) + 1;
        Same(
            $"scan {place}", isTwice ? [$"line {count.LineNo}: Serial No. {number} was counted here already."] : [],
            await desk.Counts.ScanAsync(
                Batch, number, new(Workload.WorkDate, location, ItemNo: itemNo, DocumentNo: "C"), Actors.InventoryManager));
    }

    private async Task PostAsync(JournalTemplate template, string what, IReadOnlyList<(int LineNo, string Message)> expected)
    {
        var day = new PostingDay(Workload.WorkDate);
        var posted = await PreviewedPosting.PostAsync(
            company.Database, () => desk.Journals.PreviewPostingAsync(template, Batch, Actors.InventoryManager, day),
            () => desk.Journals.PostAsync(template, Batch, Guid.NewGuid(), Actors.InventoryManager, Yes, day));
        Same(what, Shown(expected), posted);
        Posted += posted.IsRefused ? 0 : 1;
        var left = (await LinesAsync(template)).ToDictionary(l => l.LineNo, l => l.Version);
        Assert.Equal(posted.IsRefused, left.Count > 0);
        if (left.Count > 0)
            Taken(await desk.JournalLines.DeleteLinesAsync(template, Batch, left, true, Actors.InventoryManager));
    }

    private Task<IReadOnlyList<JournalLineCard>> LinesAsync(JournalTemplate template) => desk.LinesAsync(template, Batch, Actors.Auditor);
}
