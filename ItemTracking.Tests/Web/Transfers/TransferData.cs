using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Web.Transfers;

/// <summary>The Given of tests of transfer pages: orders made and posted through the stores, as their users would.</summary>
/// <param name="database">Database of the test or of the running application.</param>
/// <param name="from">Location that goods leave.</param>
/// <param name="to">Location that they go to.</param>
/// <param name="transit">Location in between.</param>
internal sealed class TransferData(TestDatabase database, string from = "BLUE", string to = "RED", string transit = "TRANSIT")
{
    private readonly TransferStore orders = new(database.Transaction, database.Clock);
    private readonly TransferReader reader = new(database.Factory);

    private static Actor Supervisor => Actors.WarehouseSupervisor;

    /// <summary>Gives the company series for transfer orders and what is posted of them, unless it has them.</summary>
    public async Task EnsureNumbersAsync()
    {
        if ((await database.AllAsync<NoSeries>()).Any(series => series.Code == "X-TO"))
            return;
        foreach (var (series, first) in new[] { ("X-TO", "TO-1001"), ("X-TS", "TS-0001"), ("X-TR", "TR-0001"), ("X-TD", "TD-0001") })
            await database.AddAsync(
                new NoSeries { Code = series }, new NoSeriesLine { SeriesCode = series, LineNo = 10000, StartingNo = first });
        await using var db = database.Factory.CreateDbContext();
        await db.Set<CompanyNumbering>().ExecuteUpdateAsync(set => set
            .SetProperty(n => n.TransferOrderNos, "X-TO")
            .SetProperty(n => n.PostedTransferShptNos, "X-TS")
            .SetProperty(n => n.PostedTransferRcptNos, "X-TR")
            .SetProperty(n => n.PostedDirectTransNos, "X-TD"));
    }

    /// <summary>An open order with one line per item and quantity.</summary>
    public async Task<TransferCard> OrderAsync(bool direct, params (string Item, decimal Quantity)[] lines)
    {
        var card = Taken(await orders.CreateAsync(Supervisor));
        card = Taken(await orders.SaveHeaderAsync(
            card with
            {
                TransferFromCode = from,
                TransferToCode = to,
                InTransitCode = direct ? "" : transit,
                DirectTransfer = direct,
            },
            Supervisor));
        foreach (var (item, quantity) in lines)
            card = Taken(await orders.SaveLineAsync(card.No, new() { ItemNo = item, Quantity = quantity }, Supervisor));
        return card;
    }

    /// <summary>The order as it is stored.</summary>
    public async Task<TransferCard> FindAsync(string no) => Taken(await reader.FindAsync(no, Supervisor));

    /// <summary>Changes the first line.</summary>
    public async Task ChangeAsync(string no, Func<TransferLineCard, TransferLineCard> change) =>
        Taken(await orders.SaveLineAsync(no, change((await FindAsync(no)).Lines[0]), Supervisor));

    /// <summary>Types numbers on Item Tracking Lines, Shipment, of the first line.</summary>
    public Task TrackAsync(string no, params (string Serial, string Lot, decimal Quantity)[] numbers) =>
        EditTrackingAsync(no, sheet => numbers.Aggregate(
            Outcome<TrackingSheet>.Of(sheet),
            (edited, number) => edited.Then(s => s.AddLine(new NewLine(number.Serial, number.Lot, number.Quantity)))));

    /// <summary>Changes Item Tracking Lines, Shipment, of the first line.</summary>
    public async Task EditTrackingAsync(string no, Func<TrackingSheet, Outcome<TrackingSheet>> edit)
    {
        var sheets = new TrackingSheetReader(database.Factory, database.Clock);
        var sheet = Taken(edit(Taken(await sheets.OpenAsync(TransferOrders.Key(no).Line(10000), Supervisor))));
        var store = new TrackingSheetStore(database.Transaction, sheets);
        Taken(await store.SaveAsync(sheet, Supervisor, new CloseConsent(KeepWarnings: true)));
    }

    /// <summary>Posts the shipment or the receipt; the number of the posted document.</summary>
    public async Task<string> PostAsync(string no, TransferChoice choice) => Taken(
        await new TransferPoster(database.Factory, database.Transaction, database.Clock)
            .PostAsync(no, choice, Guid.NewGuid(), Supervisor)).HandlingDocumentNo;

    /// <summary>Three serial numbers of which two are shipped.</summary>
    public async Task<TransferCard> PartlyShippedAsync(string item, string prefix)
    {
        var order = await OrderAsync(false, (item, 3));
        await TrackAsync(order.No, Serials(prefix, 3));
        await ChangeAsync(order.No, line => line with { QtyToShip = 2 });
        await EditTrackingAsync(order.No, sheet => sheet.HandleFirst());
        await PostAsync(order.No, TransferChoice.Ship);
        return await FindAsync(order.No);
    }
}
