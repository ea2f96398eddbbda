using ItemTracking.Core.Documents;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>The Given of the browser tests of purchasing, beside whatever other tests made in the same database.</summary>
internal sealed class PurchasingData(TestDatabase database)
{
    public const string Vendor = "EV1";
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
            new Location { Code = Location, Name = "Blue Warehouse" },
            new ItemTrackingCode { Code = "E-SN", SNSpecificTracking = true },
            new ItemTrackingCode { Code = "E-LOT", LotSpecificTracking = true });
        if ((await database.AllAsync<UnitOfMeasure>()).All(unit => unit.Code != "PCS"))
            await database.AddAsync(new UnitOfMeasure { Code = "PCS", Description = "Pieces" });
        if ((await database.AllAsync<CompanyNumbering>()).Count == 0)
            await AddNumberingAsync();
        foreach (var (item, description, code) in new[] { (SerialItem, "Tokyo Guest Chair", "E-SN"), (LotItem, "Wood Glue, 1 l", "E-LOT"), (PlainItem, "Packing Foil", "") })
        {
            await database.AddAsync(
                new Item { No = item, Description = description, BaseUnitOfMeasure = "PCS", ItemTrackingCode = code },
                new ItemUnitOfMeasure { ItemNo = item, Code = "PCS", QtyPerUnitOfMeasure = 1 });
        }
    }

    /// <summary>An open order with one line per item and quantity.</summary>
    public async Task<DocumentKey> OrderAsync(params (string Item, decimal Quantity)[] lines)
    {
        var store = company.Store;
        var card = PurchaseCompany.Taken(await store.CreateAsync(SourceTypes.PurchaseLine, DocumentType.Order, Actors.PurchasingClerk));
        card = PurchaseCompany.Taken(await store.SaveHeaderAsync(card with { PartyNo = Vendor, LocationCode = Location }, Actors.PurchasingClerk));
        foreach (var (item, quantity) in lines)
            card = PurchaseCompany.Taken(await store.SaveLineAsync(card.Key, new DocumentLineCard { ItemNo = item, Quantity = quantity }, Actors.PurchasingClerk));
        return card.Key;
    }

    /// <summary>Serial numbers for a line that no other order has.</summary>
    public Task TrackAsync(DocumentKey key, int lineNo, int count) => company.TrackAsync(key, lineNo, PurchaseCompany.Serials($"{key.No}-", count));

    public Task<DocumentCard> FindAsync(DocumentKey key) => company.FindAsync(key);

    private async Task AddNumberingAsync()
    {
        await database.AddAsync(new CompanyNumbering { PurchaseOrderNos = "E-PO", PostedReceiptNos = "E-RCPT", PostedInvoiceNos = "E-INV" });
        foreach (var (series, first) in new[] { ("E-PO", "PO-1001"), ("E-RCPT", "PR-0001"), ("E-INV", "PI-0001") })
            await database.AddAsync(new NoSeries { Code = series }, new NoSeriesLine { SeriesCode = series, LineNo = 10000, StartingNo = first });
    }
}
