using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Undo;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Transfers;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Undo;

/// <summary>A company that undoes what it posted. Every test ends with the invariants of the ledger.</summary>
public abstract class UndoTests : TransferTests
{
    private protected UndoPoster UndoPoster => new(Company.Database.Factory, Company.Database.Transaction, Company.Database.Clock);

    /// <summary>Undoes lines of a posted document, or all of them.</summary>
    private protected Task<Outcome<PostedDocument>> TryUndoAsync(UndoKind kind, PostedDocument posted, params int[] lineNos) =>
        UndoPoster.UndoAsync(kind.Type, posted.HandlingDocumentNo, lineNos, Guid.NewGuid(), Actors.WarehouseSupervisor);

    private protected async Task<PostedDocument> UndoAsync(UndoKind kind, PostedDocument posted, params int[] lineNos) =>
        Taken(await TryUndoAsync(kind, posted, lineNos));

    /// <summary>An order with one tracked line that was received.</summary>
    private protected async Task<(DocumentCard Order, PostedDocument Receipt)> ReceivedAsync(
        string item, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.OrderAsync((item, numbers.Sum(n => n.Quantity)));
        await Company.TrackAsync(order.Key, 10000, numbers);
        return (order, await ReceiveAsync(order.Key));
    }

    /// <summary>A sales order with one tracked line that was shipped from stock received before.</summary>
    private protected async Task<(DocumentCard Order, PostedDocument Shipment)> ShippedAsync(
        string item, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        await StockAsync(item, numbers);
        var order = await Company.SalesOrderAsync((item, numbers.Sum(n => n.Quantity)));
        await Company.TrackAsync(order.Key, 10000, numbers);
        return (order, await ShipAsync(order.Key));
    }

    /// <summary>Entries that undo others.</summary>
    private protected async Task<List<ItemLedgerEntry>> CorrectionsAsync() => [.. (await EntriesAsync()).Where(e => e.Correction)];

    /// <summary>The lines of a posted document: number, quantity, invoiced quantity, whether undone.</summary>
    private protected async Task<IReadOnlyList<(int LineNo, decimal Quantity, decimal Invoiced, bool Correction)>> LinesAsync(
        UndoKind kind, PostedDocument posted) =>
        [
            .. (await PostedAsync(kind.Type, posted.HandlingDocumentNo)).Lines
                .Select(l => (l.LineNo, l.Quantity, l.QuantityInvoiced, l.Correction)),
        ];

    /// <summary>Tracking rows of an order: number, quantity, to handle, handled.</summary>
    private protected async Task<IReadOnlyList<(string Number, decimal Quantity, decimal ToHandle, decimal Handled)>> RowsAsync(
        DocumentKey key) =>
        [
            .. (await TrackingAsync(key)).Select(t => (
                t.SerialNo + t.LotNo, t.QuantityBase, t.QtyToHandleBase, t.QuantityHandledBase)),
        ];
}
