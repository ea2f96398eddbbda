using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Transfers;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Reservations;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Transfers;

/// <summary>A company that moves goods from BLUE to RED. Every test that posts ends with the invariants of the ledger.</summary>
public abstract class TransferTests : ReservationTests
{
    private protected const string Transit = "TRANSIT";

    private protected TransferStore Transfers => new(Company.Database.Transaction, Company.Database.Clock);

    private protected TransferReader Orders => new(Company.Database.Factory);

    private protected TransferPoster TransferPoster => new(Company.Database.Factory, Company.Database.Transaction, Company.Database.Clock);

    /// <summary>An open order from BLUE to RED through TRANSIT with one line per item and quantity.</summary>
    private protected async Task<TransferCard> TransferAsync(params (string Item, decimal Quantity)[] lines) =>
        await TransferAsync(card => card, lines);

    private protected async Task<TransferCard> TransferAsync(
        Func<TransferCard, TransferCard> also, params (string Item, decimal Quantity)[] lines)
    {
        var card = Taken(await Transfers.CreateAsync(Actors.InventoryManager));
        card = Taken(await Transfers.SaveHeaderAsync(
            also(card with { TransferFromCode = "blue", TransferToCode = "red", InTransitCode = "transit" }), Actors.InventoryManager));
        foreach (var (item, quantity) in lines)
            card = Taken(await Transfers.SaveLineAsync(
                card.No, new TransferLineCard { ItemNo = item, Quantity = quantity }, Actors.InventoryManager));
        return card;
    }

    /// <summary>A direct transfer from BLUE to RED.</summary>
    private protected Task<TransferCard> DirectAsync(params (string Item, decimal Quantity)[] lines) =>
        TransferAsync(card => card with { DirectTransfer = true }, lines);

    private protected async Task<TransferCard> FindAsync(string no) => Taken(await Orders.FindAsync(no, Actors.Auditor));

    /// <summary>Changes a line as its user would.</summary>
    private protected async Task<Outcome<TransferCard>> TryChangeAsync(
        string no, Func<TransferLineCard, TransferLineCard> change, int index = 0) =>
        await Transfers.SaveLineAsync(no, change((await FindAsync(no)).Lines[index]), Actors.InventoryManager);

    private protected async Task ChangeAsync(string no, Func<TransferLineCard, TransferLineCard> change, int index = 0) =>
        Taken(await TryChangeAsync(no, change, index));

    private protected async Task<Outcome<TransferCard>> TryHeaderAsync(string no, Func<TransferCard, TransferCard> change) =>
        await Transfers.SaveHeaderAsync(change(await FindAsync(no)), Actors.InventoryManager);

    /// <summary>Types numbers on the shipment side of a line.</summary>
    private protected Task TrackAsync(TransferCard order, int lineNo, params (string Serial, string Lot, decimal Quantity)[] numbers) =>
        Company.TypeNumbersAsync(TransferOrders.Key(order.No).Line(lineNo), numbers);

    private protected Task<TrackingSheet> OpenAsync(string no, TransferDirection direction, int lineNo = 10000) =>
        Company.OpenTrackingAsync(TransferOrders.Key(no, direction).Line(lineNo));

    /// <summary>Sets Qty. to Handle of numbers on a side of a line and closes the page.</summary>
    private protected async Task HandleAsync(
        string no, TransferDirection direction, params (string Number, decimal Quantity)[] numbers)
    {
        var sheet = await OpenAsync(no, direction);
        foreach (var (number, quantity) in numbers)
        {
            var line = sheet.Lines.Last(l => l.SerialNo == number || l.LotNo == number);
            sheet = Taken(sheet.SetQtyToHandle(line.LineNo, quantity));
        }

        await Company.CloseTrackingAsync(sheet);
    }

    /// <summary>Posts, and compares it with what the preview showed before.</summary>
    private protected Task<Outcome<PostedDocument>> PostAsync(string no, TransferChoice choice) => PreviewedPosting.PostAsync(
        Company.Database, () => TransferPoster.PreviewAsync(no, choice, Actors.InventoryManager), () => PostBlindAsync(no, choice));

    /// <summary>Posts without looking, for what is posted while others post.</summary>
    private protected Task<Outcome<PostedDocument>> PostBlindAsync(string no, TransferChoice choice) =>
        TransferPoster.PostAsync(no, choice, Guid.NewGuid(), Actors.InventoryManager);

    private protected async Task<PostedDocument> ShipAsync(string no) => Taken(await PostAsync(no, TransferChoice.Ship));

    private protected async Task<PostedDocument> ReceiveAsync(string no) => Taken(await PostAsync(no, TransferChoice.Receive));

    /// <summary>Numbers of a side: what can be handled now of each, shipped numbers first where it is the receipt.</summary>
    private protected async Task<IReadOnlyList<(string Number, decimal Quantity, decimal ToHandle, bool IsNotShipped)>> SideAsync(
        string no, TransferDirection direction, int lineNo = 10000) =>
        [
            .. (await OpenAsync(no, direction, lineNo)).Lines
                .Select(l => (l.SerialNo.Length > 0 ? l.SerialNo : l.LotNo, l.QuantityBase, l.QtyToHandleBase, l.IsNotShipped)),
        ];

    /// <summary>Entries of transfer documents as place, number and quantity.</summary>
    private protected async Task<IReadOnlyList<(string Location, string Number, decimal Quantity)>> MovedAsync() =>
        [
            .. (await EntriesAsync()).Where(e => e.EntryType == Core.Ledger.ItemLedgerEntryType.Transfer)
                .Select(e => (e.LocationCode, e.SerialNo.Length > 0 ? e.SerialNo : e.LotNo, e.Quantity)),
        ];
}
