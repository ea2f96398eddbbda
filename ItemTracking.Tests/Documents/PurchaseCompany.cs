using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Documents;

/// <summary>
/// The Given of document and posting tests: a company with a vendor, a customer, locations, items of every kind of tracking, and orders
/// made through the stores.
/// </summary>
internal sealed class PurchaseCompany : IDisposable
{
    public const string Free = "FREE";
    public const string SerialItem = "SERIAL";
    public const string LotItem = "LOT";
    public const string InboundSerialItem = "INSERIAL";
    public const string OutboundSerialItem = "OUTSERIAL";
    public const string PlainItem = "PLAIN";

    private static readonly (string Code, string First)[] Series =
    [
        ("PO", "PO-1001"), ("RCPT", "R-0001"), ("INV", "I-0001"), ("PRO", "PRO-1001"), ("RSHPT", "RS-0001"), ("PCM", "PCM-0001"),
        ("SO", "SO-1001"), ("SHPT", "S-0001"), ("SINV", "SI-0001"), ("SRO", "SRO-1001"), ("RRCPT", "RR-0001"), ("SCM", "SCM-0001"),
        ("PID", "PID-1001"), ("PCD", "PCD-1001"), ("SID", "SID-1001"), ("SCD", "SCD-1001"),
        ("PQ", "PQ-1001"), ("BPO", "BPO-1001"), ("SQ", "SQ-1001"), ("BSO", "BSO-1001"),
        ("TO", "TO-1001"), ("TSHPT", "TS-0001"), ("TRCPT", "TR-0001"), ("TDIR", "TD-0001"),
        ("IPA", "IPA-1001"), ("PPA", "PPA-0001"), ("IPK", "IPK-1001"), ("PPK", "PPK-0001"),
        ("WR", "WR-1001"), ("PWR", "PWR-0001"), ("WPA", "WPA-1001"), ("RPA", "RPA-0001"),
        ("WS", "WS-1001"), ("PWS", "PWS-0001"), ("WPI", "WPI-1001"), ("RPI", "RPI-0001"),
        ("WM", "WM-1001"), ("RM", "RM-0001"),
    ];

    public PurchaseCompany(TestDatabase? database = null)
    {
        Database = database ?? new TestDatabase();
        var tracked = new TrackedLinesStore();
        var reserved = new ReservedLinesStore();
        Reader = new DocumentReader(Database.Factory, tracked, reserved);
        Store = new DocumentStore(Database.Transaction, Reader, tracked, reserved, Database.Clock);
    }

    public TestDatabase Database { get; }

    public DocumentReader Reader { get; }

    public DocumentStore Store { get; }

    /// <summary>The company in a database of its own, or in that of a running application.</summary>
    public static async Task<PurchaseCompany> CreateAsync(TestDatabase? database = null)
    {
        var company = new PurchaseCompany(database);
        object[] records =
        [
            Numbering,
            new Customer { No = "C1", Name = "Contoso" },
            new Customer { No = "CBLOCKED", Name = "Broke", Blocked = true },
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
            new ItemTrackingCode { Code = "SNOUT", SNSalesOutboundTracking = true },
            new ItemTrackingCode { Code = "FREE" },
            .. Series.SelectMany(series => new object[]
            {
                new NoSeries { Code = series.Code },
                new NoSeriesLine { SeriesCode = series.Code, LineNo = 10000, StartingNo = series.First },
            }),
            .. new[]
            {
                (SerialItem, "SN"), (LotItem, "LOT"), (InboundSerialItem, "SNIN"),
                (OutboundSerialItem, "SNOUT"), (Free, "FREE"), (PlainItem, "")
            }.SelectMany(item => Item(item.Item1, item.Item2, Rounding.DefaultPrecision)),
        ];
        await company.Database.AddAsync(records);
        return company;
    }

    private static CompanyNumbering Numbering => new()
    {
        PurchaseOrderNos = "PO",
        PostedReceiptNos = "RCPT",
        PostedInvoiceNos = "INV",
        PurchaseReturnOrderNos = "PRO",
        PostedReturnShptNos = "RSHPT",
        PostedPurchaseCreditMemoNos = "PCM",
        SalesOrderNos = "SO",
        PostedShipmentNos = "SHPT",
        PostedSalesInvoiceNos = "SINV",
        SalesReturnOrderNos = "SRO",
        PostedReturnReceiptNos = "RRCPT",
        PostedSalesCreditMemoNos = "SCM",
        PurchaseInvoiceNos = "PID",
        PurchaseCreditMemoNos = "PCD",
        SalesInvoiceNos = "SID",
        SalesCreditMemoNos = "SCD",
        PurchaseQuoteNos = "PQ",
        BlanketPurchaseOrderNos = "BPO",
        SalesQuoteNos = "SQ",
        BlanketSalesOrderNos = "BSO",
        TransferOrderNos = "TO",
        PostedTransferShptNos = "TSHPT",
        PostedTransferRcptNos = "TRCPT",
        PostedDirectTransNos = "TDIR",
        InvtPutAwayNos = "IPA",
        PostedInvtPutAwayNos = "PPA",
        InvtPickNos = "IPK",
        PostedInvtPickNos = "PPK",
        WhseReceiptNos = "WR",
        PostedWhseReceiptNos = "PWR",
        WhsePutAwayNos = "WPA",
        RegisteredWhsePutAwayNos = "RPA",
        WhseShipNos = "WS",
        PostedWhseShipmentNos = "PWS",
        WhsePickNos = "WPI",
        RegisteredWhsePickNos = "RPI",
        WhseMovementNos = "WM",
        RegisteredWhseMovementNos = "RM",
    };

    public Task AddItemAsync(string no, string code, decimal precision = Rounding.DefaultPrecision) =>
        Database.AddAsync(Item(no, code, precision));

    private static object[] Item(string no, string code, decimal precision) =>
    [
        new Item { No = no, Description = $"Item {no}", BaseUnitOfMeasure = "PCS", ItemTrackingCode = code, RoundingPrecision = precision },
        new ItemUnitOfMeasure { ItemNo = no, Code = "PCS", QtyPerUnitOfMeasure = 1 },
        new ItemUnitOfMeasure { ItemNo = no, Code = "BOX", QtyPerUnitOfMeasure = 12 },
    ];

    /// <summary>The variants RED and BLACK of items, and OLD, which is blocked.</summary>
    public async Task AddVariantsAsync(params string[] items)
    {
        foreach (var item in items)
            await Database.AddAsync(
                new ItemVariant { ItemNo = item, Code = "RED" }, new ItemVariant { ItemNo = item, Code = "BLACK" },
                new ItemVariant { ItemNo = item, Code = "OLD", Blocked = true });
    }

    /// <summary>Blocks a variant, as its item is saved with it.</summary>
    public async Task BlockVariantAsync(string itemNo, string code)
    {
        await using var db = Database.Factory.CreateDbContext();
        db.Actor = Actors.Administrator;
        db.Set<ItemVariant>().Single(v => v.ItemNo == itemNo && v.Code == code).Blocked = true;
        db.Set<Item>().Single(i => i.No == itemNo).Version++;
        await db.SaveChangesAsync();
    }

    /// <summary>An open order of vendor V1 at BLUE with one line per item and quantity.</summary>
    public Task<DocumentCard> OrderAsync(params (string Item, decimal Quantity)[] lines) =>
        DocumentAsync(DocumentKind.PurchaseOrder, lines);

    /// <summary>An open order of customer C1 at BLUE with one line per item and quantity.</summary>
    public Task<DocumentCard> SalesOrderAsync(params (string Item, decimal Quantity)[] lines) =>
        DocumentAsync(DocumentKind.SalesOrder, lines);

    /// <summary>An open document of vendor V1 or customer C1 at BLUE with one line per item and quantity.</summary>
    public async Task<DocumentCard> DocumentAsync(DocumentKind kind, params (string Item, decimal Quantity)[] lines)
    {
        var actor = ActorOf(kind);
        var card = Taken(await Store.CreateAsync(kind.SourceType, kind.DocumentType, actor));
        card = Taken(await Store.SaveHeaderAsync(
            card with { PartyNo = kind.Side == DocumentSide.Selling ? "c1" : "v1", LocationCode = "blue" }, actor));
        foreach (var (item, quantity) in lines)
            card = Taken(await Store.SaveLineAsync(card.Key, new DocumentLineCard { ItemNo = item, Quantity = quantity }, actor));
        return card;
    }

    /// <summary>Who works on documents of the kind.</summary>
    public static Actor ActorOf(DocumentKind kind) =>
        kind.Side == DocumentSide.Selling ? Actors.SalesOrderProcessor : Actors.PurchasingClerk;

    /// <summary>Changes a line of the order as a clerk would.</summary>
    public async Task<Outcome<DocumentCard>> TryChangeAsync(
        DocumentKey key, int index, Func<DocumentLineCard, DocumentLineCard> change, bool? numbersFollow = null) =>
        await Store.SaveLineAsync(key, change((await FindAsync(key)).Lines[index]), ActorOf(DocumentKind.Of(key)), numbersFollow);

    public async Task<DocumentCard> ChangeAsync(DocumentKey key, int index, Func<DocumentLineCard, DocumentLineCard> change) =>
        Taken(await TryChangeAsync(key, index, change));

    public async Task<DocumentCard> FindAsync(DocumentKey key) => Taken(await Reader.FindAsync(key, ActorOf(DocumentKind.Of(key))));

    /// <summary>Types numbers of a line on its page, all to handle and to invoice. Quantities with the sign of the document.</summary>
    public Task TrackAsync(DocumentKey key, int lineNo, params (string Serial, string Lot, decimal Quantity)[] numbers) =>
        this.TypeNumbersAsync(key.Line(lineNo), numbers);

    /// <summary>Stores a tracking row past the page, for a state that no user can make: the test says why it needs one.</summary>
    public async Task ForceTrackingAsync(DocumentKey key, int lineNo, string serialNo, string lotNo, decimal quantity)
    {
        var line = (await Database.AllAsync<DocumentLine>()).Single(l => l.Ref() == key.Line(lineNo));
        var signed = DocumentKind.Of(key).SignFactor * quantity;
        await Database.AddAsync(new TrackingSpecification
        {
            SourceType = key.SourceType,
            SourceSubtype = (int)key.DocumentType,
            SourceId = key.No,
            SourceRefNo = lineNo,
            SerialNo = serialNo,
            LotNo = lotNo,
            LineNo = 10000,
            ItemNo = line.ItemNo,
            LocationCode = line.LocationCode,
            QuantityBase = signed,
            QtyToHandleBase = signed,
            QtyToInvoiceBase = signed,
            CreatedBy = "import",
        });
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
