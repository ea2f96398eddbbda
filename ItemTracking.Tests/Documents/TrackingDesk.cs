using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Documents;

/// <summary>Item Tracking Lines of the company's documents, opened and closed as the page does it.</summary>
internal static class TrackingDesk
{
    public static Task<TrackingSheet> OpenTrackingAsync(this PurchaseCompany company, DocumentKey key, int lineNo) =>
        company.OpenTrackingAsync(key.Line(lineNo));

    public static async Task<TrackingSheet> OpenTrackingAsync(this PurchaseCompany company, SourceRef line) =>
        Taken(await Reader(company).OpenAsync(line, ActorOf(line)));

    /// <summary>Edits the lines and closes the page, whatever it says about stock.</summary>
    public static async Task EditTrackingAsync(
        this PurchaseCompany company, DocumentKey key, int lineNo, Func<TrackingSheet, Outcome<TrackingSheet>> edit) =>
        await company.CloseTrackingAsync(Taken(edit(await company.OpenTrackingAsync(key, lineNo))));

    /// <summary>Closes the page, whatever it says about stock.</summary>
    public static async Task CloseTrackingAsync(this PurchaseCompany company, TrackingSheet edited) =>
        Taken(await company.TryCloseTrackingAsync(edited));

    /// <summary>The same where it may be refused.</summary>
    public static Task<Outcome<Done>> TryCloseTrackingAsync(this PurchaseCompany company, TrackingSheet edited) =>
        new TrackingSheetStore(company.Database.Transaction, Reader(company))
            .SaveAsync(edited, ActorOf(edited.Source.Ref), new CloseConsent(KeepWarnings: true));

    /// <summary>Types a line per pair of numbers, each looked up as the page does it, and closes the page.</summary>
    public static async Task TypeNumbersAsync(
        this PurchaseCompany company, SourceRef line, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var sheet = await company.OpenTrackingAsync(line);
        foreach (var (serial, lot, quantity) in numbers)
        {
            var existing = await Reader(company).ExistingAsync(sheet, serial, lot);
            sheet = Taken(sheet.AddLine(new(serial, lot, quantity) { Existing = existing }));
        }

        await company.CloseTrackingAsync(sheet);
    }

    /// <summary>Types over what a change of the lines makes different, field by field as the page does it, and closes the page.</summary>
    public static async Task RetypeAsync(
        this PurchaseCompany company, DocumentKey key, int lineNo, Func<TrackingLine, bool> which, Func<TrackingLine, TrackingLine> change)
    {
        var opened = await company.OpenTrackingAsync(key, lineNo);
        var sheet = opened;
        foreach (var (line, wanted) in opened.Lines.Where(which).Select(line => (line, change(line))).ToList())
        {
            sheet = await RetypeAsync(company, key, sheet, line, wanted);
            var now = sheet.Find(line.LineNo)!;
            Assert.Equal(
                (wanted.QtyToHandleBase, wanted.ExpirationDate, wanted.WarrantyDate, wanted.ApplToItemEntry, wanted.ApplFromItemEntry),
                (now.QtyToHandleBase, now.ExpirationDate, now.WarrantyDate, now.ApplToItemEntry, now.ApplFromItemEntry));
        }

        await company.CloseTrackingAsync(sheet);
    }

    private static async Task<TrackingSheet> RetypeAsync(
        PurchaseCompany company, DocumentKey key, TrackingSheet sheet, TrackingLine line, TrackingLine wanted)
    {
        var (no, applTo, applFrom) = (line.LineNo, wanted.ApplToItemEntry, wanted.ApplFromItemEntry);
        if (wanted.QtyToHandleBase != line.QtyToHandleBase)
            sheet = Taken(sheet.SetQtyToHandle(no, wanted.QtyToHandleBase));
        if (wanted.QtyToInvoiceBase != line.QtyToInvoiceBase)
            sheet = Taken(sheet.SetQtyToInvoice(no, wanted.QtyToInvoiceBase));
        if (wanted.ExpirationDate != line.ExpirationDate)
            sheet = Taken(sheet.SetExpirationDate(no, wanted.ExpirationDate));
        if (wanted.WarrantyDate != line.WarrantyDate)
            sheet = Taken(sheet.SetWarrantyDate(no, wanted.WarrantyDate));
        if (applTo != line.ApplToItemEntry)
            sheet = Taken(sheet.SetApplToItemEntry(no, applTo, await EntryAsync(company, key, sheet, applTo)));
        if (applFrom != line.ApplFromItemEntry)
            sheet = Taken(sheet.SetApplFromItemEntry(no, applFrom, await EntryAsync(company, key, sheet, applFrom)));
        return sheet;
    }

    private static async Task<ApplicableEntry?> EntryAsync(PurchaseCompany company, DocumentKey key, TrackingSheet sheet, long entryNo)
    {
        var entries = new ApplicableEntryReader(company.Database.Factory);
        return Taken<ApplicableEntry?>(await entries.FindAsync(sheet, entryNo, PurchaseCompany.ActorOf(DocumentKind.Of(key))));
    }

    /// <summary>Assign Serial No. with the numbers NEW-1, NEW-2 and so on, confirming the proposed quantity.</summary>
    public static Task AssignSerialsAsync(this PurchaseCompany company, DocumentKey key, int lineNo, string item, int expected) =>
        company.AssignSerialsAsync(key.Line(lineNo), item, expected);

    public static async Task AssignSerialsAsync(this PurchaseCompany company, SourceRef line, string item, int expected)
    {
        var database = company.Database;
        await database.AddAsync(
            new NoSeries { Code = "NEW", DefaultNos = true },
            new NoSeriesLine { SeriesCode = "NEW", LineNo = 10000, StartingNo = "NEW-1" });
        await using (var db = database.Factory.CreateDbContext())
            await db.Set<Item>().Where(i => i.No == item).ExecuteUpdateAsync(set => set.SetProperty(i => i.SerialNos, "NEW"));
        var sheet = await company.OpenTrackingAsync(line);
        Assert.Equal(expected, AssignNumbers.ProposedQuantity(sheet));
        await company.CloseTrackingAsync(
            Taken(await Assigner(company).AssignSerialNoAsync(sheet, new(expected, false, false), null, ActorOf(line))));
    }

    /// <summary>Assign Lot No. for all that is undefined.</summary>
    public static async Task AssignLotAsync(this PurchaseCompany company, SourceRef line)
    {
        var sheet = await company.OpenTrackingAsync(line);
        await company.CloseTrackingAsync(Taken(await Assigner(company).AssignLotNoAsync(sheet, [], null, ActorOf(line))));
    }

    private static Actor ActorOf(SourceRef line) =>
        line.IsJournal || line.IsTransfer ? Actors.InventoryManager : PurchaseCompany.ActorOf(DocumentKind.Of(line));

    public static NumberAssigner Assigner(this PurchaseCompany company) => new(
        new NumberAllocator(company.Database.Transaction, company.Database.Factory),
        new SerialNoInformationStore(company.Database.Transaction), Reader(company), company.Database.Clock);

    private static TrackingSheetReader Reader(PurchaseCompany company) => new(company.Database.Factory, company.Database.Clock);
}
