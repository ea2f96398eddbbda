using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Documents;

/// <summary>Item Tracking Lines of the company's documents, opened and closed as the page does it.</summary>
internal static class TrackingDesk
{
    public static async Task<TrackingSheet> OpenTrackingAsync(this PurchaseCompany company, DocumentKey key, int lineNo) =>
        Taken(await Reader(company).OpenAsync(key.Line(lineNo), ActorOf(DocumentKind.Of(key))));

    /// <summary>Edits the lines and closes the page, whatever it says about stock.</summary>
    public static async Task EditTrackingAsync(
        this PurchaseCompany company, DocumentKey key, int lineNo, Func<TrackingSheet, Outcome<TrackingSheet>> edit) =>
        await company.CloseTrackingAsync(key, Taken(edit(await company.OpenTrackingAsync(key, lineNo))));

    /// <summary>Closes the page, whatever it says about stock.</summary>
    public static async Task CloseTrackingAsync(this PurchaseCompany company, DocumentKey key, TrackingSheet edited)
    {
        var store = new TrackingSheetStore(company.Database.Transaction, Reader(company));
        Taken(await store.SaveAsync(edited, ActorOf(DocumentKind.Of(key)), new CloseConsent(KeepWarnings: true)));
    }

    /// <summary>Types a line per pair of numbers, each looked up as the page does it, and closes the page.</summary>
    public static async Task TypeNumbersAsync(
        this PurchaseCompany company, DocumentKey key, int lineNo, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var sheet = await company.OpenTrackingAsync(key, lineNo);
        foreach (var (serial, lot, quantity) in numbers)
        {
            var existing = await Reader(company).ExistingAsync(sheet, serial, lot);
            sheet = Taken(sheet.AddLine(new(serial, lot, quantity) { Existing = existing }));
        }

        await company.CloseTrackingAsync(key, sheet);
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

        await company.CloseTrackingAsync(key, sheet);
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
        return Taken<ApplicableEntry?>(await entries.FindAsync(sheet, entryNo, ActorOf(DocumentKind.Of(key))));
    }

    /// <summary>Assign Serial No. with the numbers NEW-1, NEW-2 and so on, confirming the proposed quantity.</summary>
    public static async Task AssignSerialsAsync(this PurchaseCompany company, DocumentKey key, int lineNo, string item, int expected)
    {
        var database = company.Database;
        await database.AddAsync(
            new NoSeries { Code = "NEW", DefaultNos = true },
            new NoSeriesLine { SeriesCode = "NEW", LineNo = 10000, StartingNo = "NEW-1" });
        await using (var db = database.Factory.CreateDbContext())
            await db.Set<Item>().Where(i => i.No == item).ExecuteUpdateAsync(set => set.SetProperty(i => i.SerialNos, "NEW"));
        var assigner = new NumberAssigner(
            new NumberAllocator(database.Transaction, database.Factory), new SerialNoInformationStore(database.Transaction),
            Reader(company), database.Clock);
        var sheet = await company.OpenTrackingAsync(key, lineNo);
        Assert.Equal(expected, AssignNumbers.ProposedQuantity(sheet));
        var assigned = Taken(await assigner.AssignSerialNoAsync(sheet, new(expected, false, false), null, ActorOf(DocumentKind.Of(key))));
        await company.EditTrackingAsync(key, lineNo, _ => assigned);
    }

    private static TrackingSheetReader Reader(PurchaseCompany company) => new(company.Database.Factory, company.Database.Clock);
}
