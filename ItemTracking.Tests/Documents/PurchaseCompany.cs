using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Documents;

/// <summary>The Given of document and posting tests: a company with a vendor, locations, items of every kind of tracking, and orders made through the stores.</summary>
internal sealed class PurchaseCompany : IDisposable
{
    public const string Free = "FREE";
    public const string SerialItem = "SERIAL";
    public const string LotItem = "LOT";
    public const string InboundSerialItem = "INSERIAL";
    public const string PlainItem = "PLAIN";

    public PurchaseCompany(TestDatabase? database = null)
    {
        Database = database ?? new TestDatabase();
        var tracked = new TrackedLinesStore();
        Reader = new DocumentReader(Database.Factory, tracked);
        Store = new DocumentStore(Database.Transaction, Reader, tracked, Database.Clock);
    }

    public TestDatabase Database { get; }

    public DocumentReader Reader { get; }

    public DocumentStore Store { get; }

    /// <summary>The company in a database of its own, or in that of a running application.</summary>
    public static async Task<PurchaseCompany> CreateAsync(TestDatabase? database = null)
    {
        var company = new PurchaseCompany(database);
        await company.Database.AddAsync(
            new CompanyNumbering { PurchaseOrderNos = "PO", PostedReceiptNos = "RCPT", PostedInvoiceNos = "INV" },
            new Vendor { No = "V1", Name = "Northwind" },
            new Vendor { No = "VBLOCKED", Name = "Gone", Blocked = true },
            new Location { Code = "BLUE", Name = "Blue" },
            new Location { Code = "RED", Name = "Red" },
            new Location { Code = "TRANSIT", UseAsInTransit = true },
            new UnitOfMeasure { Code = "PCS" },
            new UnitOfMeasure { Code = "BOX" },
            new ItemTrackingCode { Code = "SN", SNSpecificTracking = true },
            new ItemTrackingCode { Code = "LOT", LotSpecificTracking = true },
            new ItemTrackingCode { Code = "SNIN", SNPurchaseInboundTracking = true },
            new ItemTrackingCode { Code = "FREE" });
        foreach (var (series, first) in new[] { ("PO", "PO-1001"), ("RCPT", "R-0001"), ("INV", "I-0001") })
            await company.Database.AddAsync(new NoSeries { Code = series }, new NoSeriesLine { SeriesCode = series, LineNo = 10000, StartingNo = first });
        foreach (var (item, code) in new[] { (SerialItem, "SN"), (LotItem, "LOT"), (InboundSerialItem, "SNIN"), (Free, "FREE"), (PlainItem, "") })
            await company.AddItemAsync(item, code);
        return company;
    }

    public async Task AddItemAsync(string no, string code, decimal precision = Rounding.DefaultPrecision) => await Database.AddAsync(
        new Item { No = no, Description = $"Item {no}", BaseUnitOfMeasure = "PCS", ItemTrackingCode = code, RoundingPrecision = precision },
        new ItemUnitOfMeasure { ItemNo = no, Code = "PCS", QtyPerUnitOfMeasure = 1 },
        new ItemUnitOfMeasure { ItemNo = no, Code = "BOX", QtyPerUnitOfMeasure = 12 });

    /// <summary>An open order of vendor V1 at BLUE with one line per item and quantity.</summary>
    public async Task<DocumentCard> OrderAsync(params (string Item, decimal Quantity)[] lines)
    {
        var card = Taken(await Store.CreateAsync(SourceTypes.PurchaseLine, DocumentType.Order, Actors.PurchasingClerk));
        card = Taken(await Store.SaveHeaderAsync(card with { PartyNo = "v1", LocationCode = "blue" }, Actors.PurchasingClerk));
        foreach (var (item, quantity) in lines)
            card = Taken(await Store.SaveLineAsync(card.Key, new DocumentLineCard { ItemNo = item, Quantity = quantity }, Actors.PurchasingClerk));
        return card;
    }

    /// <summary>Changes a line of the order as a clerk would.</summary>
    public async Task<Outcome<DocumentCard>> TryChangeAsync(DocumentKey key, int index, Func<DocumentLineCard, DocumentLineCard> change) =>
        await Store.SaveLineAsync(key, change((await FindAsync(key)).Lines[index]), Actors.PurchasingClerk);

    public async Task<DocumentCard> ChangeAsync(DocumentKey key, int index, Func<DocumentLineCard, DocumentLineCard> change) =>
        Taken(await TryChangeAsync(key, index, change));

    public async Task<DocumentCard> FindAsync(DocumentKey key) => Taken(await Reader.FindAsync(key, Actors.PurchasingClerk));

    /// <summary>Stores tracking of a line as the tracking page leaves it: everything to handle and to invoice.</summary>
    public async Task TrackAsync(DocumentKey key, int lineNo, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var line = (await Database.AllAsync<DocumentLine>()).Single(l => l.DocumentNo == key.No && l.LineNo == lineNo);
        await Database.AddAsync([.. numbers.Select((n, i) => new TrackingSpecification
        {
            SourceType = key.SourceType,
            SourceSubtype = (int)key.DocumentType,
            SourceId = key.No,
            SourceRefNo = lineNo,
            SerialNo = n.Serial,
            LotNo = n.Lot,
            LineNo = (i + 1) * 10000,
            ItemNo = line.ItemNo,
            LocationCode = line.LocationCode,
            QuantityBase = n.Quantity,
            QtyToHandleBase = n.Quantity,
            QtyToInvoiceBase = n.Quantity,
            CreatedBy = "clerk",
        })]);
    }

    public static (string Serial, string Lot, decimal Quantity)[] Serials(string prefix, int count) =>
        [.. Enumerable.Range(1, count).Select(n => ($"{prefix}{n:00000}", "", 1m))];

    public static T Taken<T>(Outcome<T> outcome)
    {
        Assert.True(!outcome.IsRefused, string.Join("\n", outcome.Refusals.Select(r => r.Message)));
        return outcome.Value!;
    }

    public static string Message<T>(Outcome<T> outcome) => Assert.Single(outcome.Refusals).Message;

    public void Dispose() => Database.Dispose();
}
