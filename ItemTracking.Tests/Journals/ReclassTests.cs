using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Journals;

/// <summary>A company with an item reclassification journal.</summary>
public abstract class ReclassTests : JournalTests
{
    /// <summary>An item with a code of its own.</summary>
    private protected async Task AddAsync(string item, ItemTrackingCode code)
    {
        await Company.Database.AddAsync(code);
        await Company.AddItemAsync(item, code.Code);
    }

    private protected async Task<JournalLineCard> ReclassAsync(
        string item, decimal quantity, Func<JournalLineCard, JournalLineCard>? also = null) =>
        Taken(await TryReclassAsync(item, quantity, also));

    /// <summary>A line of the batch, dated 15 January 2025 at BLUE.</summary>
    private protected async Task<Outcome<JournalLineCard>> TryReclassAsync(
        string item, decimal quantity, Func<JournalLineCard, JournalLineCard>? also = null)
    {
        if ((await Batches.FindAsync(JournalTemplate.Reclass, Batch, Actors.InventoryManager)).IsRefused)
            Taken(await Batches.SaveAsync(new(JournalTemplate.Reclass.Name, Batch), Actors.InventoryManager));
        var card = new JournalLineCard
        {
            ItemNo = item,
            Quantity = quantity,
            PostingDate = January15,
            DocumentNo = "RC-1",
            LocationCode = "blue",
        };
        return await Lines.SaveLineAsync(JournalTemplate.Reclass, Batch, also is null ? card : also(card), Actors.InventoryManager);
    }

    private protected Task<TrackingSheet> OpenAsync(JournalLineCard line) =>
        Company.OpenTrackingAsync(JournalTemplate.Reclass.Key(Batch).Line(line.LineNo));

    /// <summary>The lot is typed on the page of the line, and takes what the line calls for.</summary>
    private protected async Task<TrackingSheet> ChosenAsync(JournalLineCard line, string lot)
    {
        var sheet = await OpenAsync(line);
        var existing = await new TrackingSheetReader(Company.Database.Factory, Company.Database.Clock).ExistingAsync(sheet, "", lot);
        return Taken(sheet.AddLine(new("", lot) { Existing = existing }));
    }

    private protected static TrackingSheet Renamed(TrackingSheet sheet, int lineNo, string lot, DateOnly? date, string? serial = null)
    {
        sheet = Taken(Taken(sheet.SetNewLotNo(lineNo, lot)).SetNewExpirationDate(lineNo, date));
        return serial is null ? sheet : Taken(sheet.SetNewSerialNo(lineNo, serial));
    }

    private protected async Task RenamedAsync(JournalLineCard line, string lot, string newLot, DateOnly date)
    {
        var sheet = await ChosenAsync(line, lot);
        Taken(await SaveAsync(Renamed(sheet, sheet.Lines[0].LineNo, newLot, date), new(KeepWarnings: true)));
    }

    private protected Task<Outcome<Done>> SaveAsync(TrackingSheet sheet, CloseConsent consent) =>
        new TrackingSheetStore(Company.Database.Transaction, new(Company.Database.Factory, Company.Database.Clock))
            .SaveAsync(sheet, Actors.InventoryManager, consent);

    /// <summary>Goods that came in with a date.</summary>
    private protected async Task DatedAsync(string item, DateOnly? date, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.OrderAsync((item, numbers.Sum(n => n.Quantity)));
        await Company.TrackAsync(order.Key, 10000, numbers);
        if (date is not null)
            await SetTrackingAsync(order.Key, _ => true, line => line with { ExpirationDate = date });
        await PostAllAsync(order.Key);
    }
}
