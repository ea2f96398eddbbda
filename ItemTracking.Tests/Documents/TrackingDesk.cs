using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
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
        this PurchaseCompany company, DocumentKey key, int lineNo, Func<TrackingSheet, Outcome<TrackingSheet>> edit)
    {
        var edited = Taken(edit(await company.OpenTrackingAsync(key, lineNo)));
        var store = new TrackingSheetStore(company.Database.Transaction, Reader(company));
        Taken(await store.SaveAsync(edited, ActorOf(DocumentKind.Of(key)), new CloseConsent(KeepWarnings: true)));
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
