using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Lots of items of their own: on an open order, in stock, with and without a card.</summary>
internal sealed class QualityData(TestDatabase database)
{
    private static int last;

    public PurchasingData Purchasing { get; } = new(database);

    public Task EnsureAsync() => Purchasing.EnsureAsync();

    /// <summary>A lot of a new item with an order that asks for five of it.</summary>
    public async Task<(InformationKey Lot, DocumentKey Order)> LotOnOrderAsync(bool withCard = true)
    {
        var id = $"{Interlocked.Increment(ref last):000}";
        var lot = new InformationKey(ItemTrackingType.LotNo, $"PAINT-{id}", "", $"L-{id}");
        await database.AddAsync(
            new Item { No = lot.ItemNo, Description = "Paint, blue", BaseUnitOfMeasure = "PCS", ItemTrackingCode = "E-LOT" },
            new ItemUnitOfMeasure { ItemNo = lot.ItemNo, Code = "PCS", QtyPerUnitOfMeasure = 1 });
        if (withCard)
            await database.AddAsync(new LotNoInformation
            {
                ItemNo = lot.ItemNo,
                LotNo = lot.Number,
                Description = "Blue, batch 4",
                TestQuality = TestQuality.Good,
                CertificateNumber = "C-4711",
                Version = 1
            });
        var order = await Purchasing.OrderAsync((lot.ItemNo, 5));
        await database.AddAsync(new TrackingSpecification
        {
            SourceType = order.SourceType,
            SourceSubtype = (int)order.DocumentType,
            SourceId = order.No,
            SourceRefNo = 10000,
            LineNo = 10000,
            ItemNo = lot.ItemNo,
            LocationCode = "EBLUE",
            LotNo = lot.Number,
            QuantityBase = 5,
            QtyToHandleBase = 5,
            QtyToInvoiceBase = 5,
        });
        return (lot, order);
    }

    /// <summary>Receives the order, so that the lot is in stock.</summary>
    public async Task ReceiveAsync(AppFixture app, DocumentKey order, DateOnly? expires = null)
    {
        await using (var db = database.Factory.CreateDbContext())
            await db.Set<TrackingSpecification>()
                .Where(row => row.SourceId == order.No)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ExpirationDate, expires));
        await using var scope = app.App.Services.CreateAsyncScope();
        var posted = await scope.ServiceProvider
            .GetRequiredService<DocumentPoster>()
            .PostAsync(order, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk);
        Assert.Empty(posted.Refusals.Select(refusal => refusal.Message));
    }
}
