using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The Given of the browser tests of purchasing and sales, beside whatever other tests made in the same database.</summary>
internal sealed class PurchasingData(TestDatabase database)
{
    public const string Vendor = "EV1";
    public const string Customer = "EC1";
    public const string Location = "EBLUE";
    public const string SerialItem = "E-SERIAL";
    public const string LotItem = "E-LOT";
    public const string PlainItem = "E-PLAIN";

    private readonly PurchaseCompany company = new(database);

    public async Task EnsureAsync()
    {
        if ((await database.AllAsync<Vendor>()).Any(vendor => vendor.No == Vendor))
            return;
        await database.AddAsync(
            new Vendor { No = Vendor, Name = "Northwind Traders" },
            new Customer { No = Customer, Name = "Contoso Furniture" },
            new Location { Code = Location, Name = "Blue Warehouse" },
            new ItemTrackingCode { Code = "E-SN", SNSpecificTracking = true },
            new ItemTrackingCode { Code = "E-LOT", LotSpecificTracking = true });
        if ((await database.AllAsync<UnitOfMeasure>()).All(unit => unit.Code != "PCS"))
            await database.AddAsync(new UnitOfMeasure { Code = "PCS", Description = "Pieces" });
        if ((await database.AllAsync<CompanyNumbering>()).Count == 0)
            await AddNumberingAsync();
        foreach (var (item, description, code) in new[]
        {
            (SerialItem, "Tokyo Guest Chair", "E-SN"),
            (LotItem, "Wood Glue, 1 l", "E-LOT"),
            (PlainItem, "Packing Foil", "")
        })
        {
            await database.AddAsync(
                new Item { No = item, Description = description, BaseUnitOfMeasure = "PCS", ItemTrackingCode = code },
                new ItemUnitOfMeasure { ItemNo = item, Code = "PCS", QtyPerUnitOfMeasure = 1 });
        }
    }

    /// <summary>An open order with one line per item and quantity.</summary>
    public Task<DocumentKey> OrderAsync(params (string Item, decimal Quantity)[] lines) => DocumentAsync(DocumentKind.PurchaseOrder, lines);

    /// <summary>An open document of the kind with one line per item and quantity.</summary>
    public async Task<DocumentKey> DocumentAsync(DocumentKind kind, params (string Item, decimal Quantity)[] lines)
    {
        var (store, actor) = (company.Store, PurchaseCompany.ActorOf(kind));
        var card = PurchaseCompany.Taken(await store.CreateAsync(kind.SourceType, kind.DocumentType, actor));
        card = PurchaseCompany.Taken(await store.SaveHeaderAsync(
            card with { PartyNo = kind.Side == DocumentSide.Selling ? Customer : Vendor, LocationCode = Location }, actor));
        foreach (var (item, quantity) in lines)
            card = PurchaseCompany.Taken(await store.SaveLineAsync(
                card.Key, new DocumentLineCard { ItemNo = item, Quantity = quantity }, actor));
        return card.Key;
    }

    /// <summary>Serial numbers of the serial item that lie in stock.</summary>
    public async Task<IReadOnlyList<string>> StockAsync(int count)
    {
        var order = await OrderAsync((SerialItem, count));
        await TrackAsync(order, 10000, count);
        await PostAsync(order);
        return [.. PurchaseCompany.Serials($"{order.No}-", count).Select(number => number.Serial)];
    }

    /// <summary>Lots of the lot item that lie in stock and that no other order brought in.</summary>
    public async Task StockLotsAsync(params (string Suffix, decimal Quantity, DateOnly? Expires)[] lots)
    {
        var order = await OrderAsync((LotItem, lots.Sum(lot => lot.Quantity)));
        await company.TrackAsync(order, 10000, [.. lots.Select(lot => ("", $"{order.No}-{lot.Suffix}", lot.Quantity))]);
        await using (var db = database.Factory.CreateDbContext())
        {
            foreach (var lot in lots)
                await db.Set<TrackingSpecification>()
                    .Where(row => row.LotNo == order.No + "-" + lot.Suffix)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.ExpirationDate, lot.Expires));
        }

        await PostAsync(order);
    }

    /// <summary>Serial numbers for a line that no other order has.</summary>
    public Task TrackAsync(DocumentKey key, int lineNo, int count) =>
        company.TrackAsync(key, lineNo, PurchaseCompany.Serials($"{key.No}-", count));

    /// <summary>The serial numbers that another order brought in.</summary>
    public Task TrackAsync(DocumentKey key, int lineNo, DocumentKey bought, int count) =>
        company.TrackAsync(key, lineNo, PurchaseCompany.Serials($"{bought.No}-", count));

    /// <summary>The very serial numbers.</summary>
    public Task TrackSerialsAsync(DocumentKey key, int lineNo, IReadOnlyList<string> serials) =>
        company.TrackAsync(key, lineNo, [.. serials.Select(serial => (serial, "", 1m))]);

    /// <summary>Receives and invoices all of an order, or does one of both.</summary>
    public async Task PostAsync(DocumentKey order, PostingChoice choice = PostingChoice.HandleAndInvoice)
    {
        var poster = new DocumentPoster(database.Factory, database.Transaction, database.Clock);
        PurchaseCompany.Taken(
            await poster.PostAsync(order, choice, Guid.NewGuid(), PurchaseCompany.ActorOf(DocumentKind.Of(order))));
    }

    /// <summary>Number of the receipt that was posted of an order.</summary>
    public async Task<string> ReceiptOfAsync(DocumentKey order) => (await database.AllAsync<PostedDocumentHeader>())
        .Single(posted => posted.OrderNo == order.No && posted.DocumentType == ItemLedgerDocumentType.PurchaseReceipt).No;

    public Task<DocumentCard> FindAsync(DocumentKey key) => company.FindAsync(key);

    private async Task AddNumberingAsync()
    {
        await database.AddAsync(new CompanyNumbering
        {
            PurchaseOrderNos = "E-PO",
            BlanketPurchaseOrderNos = "E-BPO",
            PurchaseInvoiceNos = "E-PID",
            PurchaseReturnOrderNos = "E-PRO",
            PostedReceiptNos = "E-RCPT",
            PostedInvoiceNos = "E-INV",
            PostedPurchaseCreditMemoNos = "E-PCM",
            SalesOrderNos = "E-SO",
            PostedShipmentNos = "E-SHPT",
            PostedSalesInvoiceNos = "E-SINV",
            SalesReturnOrderNos = "E-SRO",
            PostedReturnReceiptNos = "E-RRCPT",
            PostedSalesCreditMemoNos = "E-SCM",
        });
        foreach (var (series, first) in new[]
        {
            ("E-PO", "PO-1001"), ("E-RCPT", "PR-0001"), ("E-INV", "PI-0001"), ("E-SO", "SO-1001"), ("E-SHPT", "SS-0001"),
            ("E-SINV", "SI-0001"), ("E-PID", "PID-0001"), ("E-PRO", "PRO-1001"), ("E-BPO", "BPO-1001"),
            ("E-SRO", "SRO-1001"), ("E-RRCPT", "SRR-0001"), ("E-SCM", "SCM-0001"), ("E-PCM", "PCM-0001"),
        })
            await database.AddAsync(
                new NoSeries { Code = series }, new NoSeriesLine { SeriesCode = series, LineNo = 10000, StartingNo = first });
    }
}
