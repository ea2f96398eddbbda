using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Items of their own with numbers in stock, and sales orders that ask for them.</summary>
internal sealed class OutboundJobData(TestDatabase database)
{
    public const string SerialCode = "E-SN";
    public const string LotCode = "E-LOT";

    private static int last;

    private readonly PurchaseCompany company = new(database);
    private readonly DocumentPoster poster = new(database.Factory, database.Transaction, database.Clock);

    public PurchasingData Purchasing { get; } = new(database);

    /// <summary>A new item with these numbers in stock.</summary>
    public async Task<string> StockAsync(string code, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var item = $"OUT-{Interlocked.Increment(ref last):000}";
        await database.AddAsync(
            new Item { No = item, Description = "Tokyo Guest Chair, blue", BaseUnitOfMeasure = "PCS", ItemTrackingCode = code },
            new ItemUnitOfMeasure { ItemNo = item, Code = "PCS", QtyPerUnitOfMeasure = 1 });
        var order = await Purchasing.OrderAsync((item, numbers.Sum(number => number.Quantity)));
        await company.TrackAsync(order, 10000, numbers);
        PurchaseCompany.Taken(await poster.PostAsync(order, PostingChoice.HandleAndInvoice, Guid.NewGuid(), Actors.PurchasingClerk));
        return item;
    }

    /// <summary>A sales order of one line.</summary>
    public Task<DocumentKey> OrderAsync(string item, decimal quantity) =>
        Purchasing.DocumentAsync(DocumentKind.SalesOrder, (item, quantity));

    /// <summary>Somebody else's sales order for all of the numbers; shipped, or waiting.</summary>
    public async Task<DocumentKey> RequestAsync(string item, bool shipped, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await OrderAsync(item, numbers.Sum(number => number.Quantity));
        await company.TrackAsync(order, 10000, numbers);
        if (shipped)
            PurchaseCompany.Taken(await poster.PostAsync(order, PostingChoice.Handle, Guid.NewGuid(), Actors.SalesOrderProcessor));
        return order;
    }
}
