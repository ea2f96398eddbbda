using ItemTracking.Core.Copying;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Posting;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Copying;

/// <summary>A company that copies documents and posted lines.</summary>
public abstract class CopyingTests : PostingTests
{
    private protected LinesToReverseReader Lines => new(Company.Database.Factory);

    private protected ReverseLinesStore Reverse => new(Company.Database.Transaction, Company.Reader);

    private protected CopyDocumentStore Copy => new(Company.Database.Transaction, Company.Reader);

    private protected async Task<IReadOnlyList<LineToReverse>> OfferedAsync(
        DocumentKey document, ItemLedgerDocumentType type, string search = "") =>
        Taken(await Lines.ListAsync(document, type, new(search), PurchaseCompany.ActorOf(DocumentKind.Of(document)))).Rows;

    private protected Task<Outcome<DocumentCard>> TryReverseAsync(
        DocumentKey document, ItemLedgerDocumentType type, params (string No, int LineNo)[] lines) =>
        Reverse.GetAsync(
            document, type, [.. lines.Select(line => new ChosenLine(line.No, line.LineNo))],
            PurchaseCompany.ActorOf(DocumentKind.Of(document)));

    /// <summary>A new document of a kind with everything that its list offers of a kind of posted document.</summary>
    private protected async Task<DocumentKey> ReversedAsync(DocumentKind kind, ItemLedgerDocumentType type)
    {
        var document = await Company.DocumentAsync(kind);
        var offered = await OfferedAsync(document.Key, type);
        Taken(await TryReverseAsync(document.Key, type, [.. offered.Select(line => (line.DocumentNo, line.LineNo))]));
        return document.Key;
    }

    private protected Task<Outcome<DocumentCard>> TryCopyAsync(
        DocumentKey into, DocumentKind kind, string no, ItemLedgerDocumentType? posted = null, bool includesHeader = false) =>
        Copy.CopyAsync(
            into,
            CopySource.Of(kind.Side).Single(source => source.Posted?.Type == posted && (posted is not null || source.Kind == kind)),
            no, includesHeader, PurchaseCompany.ActorOf(DocumentKind.Of(into)));

    /// <summary>Stored rows of a document: numbers, quantity with the sign of the ledger, and the entries that are named.</summary>
    private protected async Task<IEnumerable<(string Numbers, decimal Quantity, long ApplTo, long ApplFrom)>> RowsAsync(DocumentKey key) =>
        (await TrackingAsync(key)).OrderBy(row => row.SourceRefNo).ThenBy(row => row.LineNo)
            .Select(row => (row.SerialNo + row.LotNo, row.QuantityBase, row.ApplToItemEntry, row.ApplFromItemEntry));

    /// <summary>Number of the only entry with these numbers and this sign.</summary>
    private protected async Task<long> EntryAsync(string numbers, int sign) =>
        (await EntriesAsync()).Single(e => e.SerialNo + e.LotNo == numbers && Math.Sign(e.Quantity) == sign).EntryNo;

    /// <summary>Goods in stock, sold, shipped and, if wanted, invoiced with an order of their own.</summary>
    private protected async Task<(DocumentKey Order, Core.Posting.PostedDocument Posted)> SoldAsync(
        string item, bool invoices, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        await StockAsync(item, numbers);
        var order = await Company.SalesOrderAsync((item, numbers.Sum(n => n.Quantity)));
        if (numbers.Any(n => n.Serial.Length + n.Lot.Length > 0))
            await Company.TrackAsync(order.Key, 10000, numbers);
        return (order.Key, invoices ? await PostAllAsync(order.Key) : await ShipAsync(order.Key));
    }

    /// <summary>A received order, invoiced if wanted.</summary>
    private protected async Task<(DocumentKey Order, Core.Posting.PostedDocument Posted)> BoughtAsync(
        string item, bool invoices, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.OrderAsync((item, numbers.Sum(n => n.Quantity)));
        if (numbers.Any(n => n.Serial.Length + n.Lot.Length > 0))
            await Company.TrackAsync(order.Key, 10000, numbers);
        return (order.Key, invoices ? await PostAllAsync(order.Key) : await ReceiveAsync(order.Key));
    }
}
