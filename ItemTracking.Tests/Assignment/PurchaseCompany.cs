using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Assignment;

/// <summary>
/// A database with item 1000, its number series and purchase order PO-1 with one line, and everything that works on its tracking.
/// </summary>
internal sealed class PurchaseCompany : IDisposable
{
    public static readonly SourceRef Line = DocumentKey.PurchaseOrder("PO-1").Line(10000);

    private PurchaseCompany()
    {
        Reader = new(Database.Factory, Database.Clock);
        Store = new(Database.Transaction, Reader);
        Assigner = new(
            new NumberAllocator(Database.Transaction, Database.Factory), new SerialNoInformationStore(Database.Transaction), Reader,
            Database.Clock);
    }

    public TestDatabase Database { get; } = new();

    public TrackingSheetReader Reader { get; }

    public TrackingSheetStore Store { get; }

    public NumberAssigner Assigner { get; }

    public static async Task<PurchaseCompany> WithLineAsync(
        decimal quantity, ItemTrackingCode code, Action<Item>? item = null, DocumentStatus status = DocumentStatus.Open)
    {
        var company = new PurchaseCompany();
        var bicycle = new Item { No = "1000", Description = "Bicycle", ItemTrackingCode = code.Code, SerialNos = "SN", LotNos = "LOT" };
        item?.Invoke(bicycle);
        await company.Database.AddAsync(
            code.Code.Length > 0 ? code : new ItemTrackingCode { Code = "OTHER" },
            bicycle,
            new DocumentHeader { SourceType = SourceTypes.PurchaseLine, DocumentType = DocumentType.Order, No = "PO-1", Status = status },
            new DocumentLine
            {
                SourceType = SourceTypes.PurchaseLine,
                DocumentType = DocumentType.Order,
                DocumentNo = "PO-1",
                LineNo = 10000,
                ItemNo = "1000",
                LocationCode = "EAST",
                Quantity = quantity,
                QuantityBase = quantity,
                QtyToHandle = quantity,
                QtyToHandleBase = quantity,
                QtyToInvoice = quantity,
                QtyToInvoiceBase = quantity,
            });
        await company.AddSeriesAsync("SN", "SN-0001");
        await company.AddSeriesAsync("LOT", "LOT-0001");
        return company;
    }

    public Task AddSeriesAsync(string code, string startingNo, bool manual = false) => Database.AddAsync(
        new NoSeries { Code = code, DefaultNos = true, ManualNos = manual },
        new NoSeriesLine { SeriesCode = code, LineNo = 10000, StartingNo = startingNo });

    /// <summary>A number that came into stock and lies there.</summary>
    public Task ReceiveAsync(long entryNo, string serialNo, string lotNo, decimal quantity, DateOnly? date = null) => Database.AddAsync(
        new ItemLedgerEntry
        {
            EntryNo = entryNo,
            ItemNo = "1000",
            LocationCode = "EAST",
            SerialNo = serialNo,
            LotNo = lotNo,
            Quantity = quantity,
            RemainingQuantity = quantity,
            Open = true,
            Positive = true,
            ExpirationDate = date
        },
        new TrackingBalance { ItemNo = "1000", LocationCode = "EAST", SerialNo = serialNo, LotNo = lotNo, OnHand = quantity });

    public async Task<TrackingSheet> OpenAsync() => (await Reader.OpenAsync(Line, Actors.PurchasingClerk)).Must();

    /// <summary>Saves, and opens what is stored then.</summary>
    public async Task<Outcome<TrackingSheet>> SaveAsync(TrackingSheet sheet, CloseConsent? consent = null)
    {
        var saved = await Store.SaveAsync(sheet, Actors.PurchasingClerk, consent ?? new());
        return saved.IsRefused
            ? Outcome<TrackingSheet>.Refused(saved.Refusals)
            : Outcome<TrackingSheet>.Of(await OpenAsync(), saved.Messages);
    }

    /// <summary>Stored rows as <c>serial/lot quantity</c>.</summary>
    public async Task<IEnumerable<string>> StoredAsync() =>
        (await Database.AllAsync<TrackingSpecification>())
            .OrderBy(t => t.LineNo)
            .Select(t => $"{t.SerialNo}/{t.LotNo} {Rounding.QuantityText(t.QuantityBase)}");

    public async Task<string> LastNoUsedAsync(string series) =>
        (await Database.AllAsync<NoSeriesLine>()).Single(l => l.SeriesCode == series).LastNoUsed;

    public async Task<long> TrackingVersionAsync() => (await Database.AllAsync<DocumentLine>()).Single().TrackingVersion;

    public void Dispose() => Database.Dispose();
}
