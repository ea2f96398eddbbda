using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Setup;

/// <summary>What open lines and stock were counted with does not change under them.</summary>
public sealed class ItemUnitChangeTests : IAsyncLifetime
{
    private PurchaseCompany company = null!;

    private ItemStore Items => new SetupStores(company.Database).Items;

    public async Task InitializeAsync()
    {
        company = await PurchaseCompany.CreateAsync();
        await company.Database.SaveSetupOnceAsync();
    }

    public Task DisposeAsync()
    {
        company.Dispose();
        return Task.CompletedTask;
    }

    [Fact, Trait("Case", "C-28")]
    public async Task A_unit_that_an_open_line_uses_keeps_its_quantity()
    {
        var order = await BoxesAsync(DocumentKind.PurchaseOrder, 2);
        await company.Database.HandleAsync(order.Key, 10000, 1);

        var refusal = Assert.Single((await SaveAsync(item => With(item, "BOX", 10))).Refusals);

        Assert.Equal("You cannot change Qty. per Unit of Measure of BOX because it is used by document PO-1001.", refusal.Message);
        Assert.Equal(("Qty. per Unit of Measure", 2), (refusal.Field, refusal.Line));
        Assert.Equal(12, (await company.Database.AllAsync<ItemUnitOfMeasure>()).Single(u => (u.ItemNo, u.Code) == ("PLAIN", "BOX"))
            .QtyPerUnitOfMeasure);
    }

    [Fact, Trait("Case", "C-28")]
    public async Task The_first_documents_are_named_and_the_others_counted()
    {
        foreach (var kind in new[]
        {
            DocumentKind.PurchaseOrder, DocumentKind.PurchaseOrder, DocumentKind.SalesOrder, DocumentKind.SalesReturnOrder,
            DocumentKind.SalesReturnOrder
        })
            await BoxesAsync(kind, 1);

        Assert.Equal(
            "You cannot change Qty. per Unit of Measure of BOX because it is used by documents PO-1001, PO-1002, SO-1001 and 2 more.",
            PurchaseCompany.Message(await SaveAsync(item => With(item, "BOX", 10))));
        Assert.Equal(
            "You cannot delete Item Unit of Measure BOX because it is used by documents PO-1001, PO-1002, SO-1001 and 2 more.",
            PurchaseCompany.Message(await SaveAsync(item => item with { Units = [.. item.Units.Where(u => u.Code != "BOX")] })));
    }

    [Fact, Trait("Case", "C-28")]
    public async Task A_unit_that_only_another_item_or_no_line_uses_may_change()
    {
        await BoxesAsync(DocumentKind.PurchaseOrder, 2, PurchaseCompany.LotItem);
        await company.OrderAsync((PurchaseCompany.PlainItem, 5));

        Assert.Equal(10, PurchaseCompany.Taken(await SaveAsync(item => With(item, "BOX", 10))).Units.Single(u => u.Code == "BOX")
            .QtyPerUnitOfMeasure);
    }

    [Fact, Trait("Case", "C-28")]
    public async Task Every_unit_that_may_not_change_is_told_at_once()
    {
        await company.Database.AddAsync(
            new UnitOfMeasure { Code = "BAG", Version = 1 },
            new ItemUnitOfMeasure { ItemNo = "PLAIN", Code = "BAG", QtyPerUnitOfMeasure = 3 });
        await BoxesAsync(DocumentKind.PurchaseOrder, 2);
        var order = await company.OrderAsync((PurchaseCompany.PlainItem, 2));
        await company.ChangeAsync(order.Key, 0, line => line with { UnitOfMeasureCode = "BAG" });

        Assert.Equal(
            [
                "You cannot change Qty. per Unit of Measure of BAG because it is used by document PO-1002.",
                "You cannot change Qty. per Unit of Measure of BOX because it is used by document PO-1001.",
            ],
            (await SaveAsync(item => With(With(item, "BOX", 10), "BAG", 4))).Refusals.Select(r => r.Message));
    }

    [Fact, Trait("Case", "C-29")]
    public async Task Stock_that_does_not_fit_keeps_its_step()
    {
        await company.Database.AddAsync(new TrackingBalance { ItemNo = "PLAIN", LocationCode = "BLUE", OnHand = 2.5m });

        var refusal = Assert.Single((await SaveAsync(item => item with { RoundingPrecision = 1 })).Refusals);

        Assert.Equal(
            "You cannot change Rounding Precision to 1 because 2.5 of item PLAIN are in stock at location BLUE.", refusal.Message);
        Assert.Equal("Rounding Precision", refusal.Field);
        Assert.Equal(0.5m, PurchaseCompany.Taken(await SaveAsync(item => item with { RoundingPrecision = 0.5m })).RoundingPrecision);
    }

    [Fact, Trait("Case", "C-29")]
    public async Task Open_lines_that_do_not_fit_keep_their_step()
    {
        await company.OrderAsync((PurchaseCompany.PlainItem, 2.5m));
        await company.SalesOrderAsync((PurchaseCompany.PlainItem, 1.25m), (PurchaseCompany.PlainItem, 2));

        Assert.Equal(
            "You cannot change Rounding Precision to 1 because of quantities that do not fit on documents PO-1001 and SO-1001.",
            PurchaseCompany.Message(await SaveAsync(item => item with { RoundingPrecision = 1 })));
        Assert.Equal(
            "You cannot change Rounding Precision to 0.5 because of quantities that do not fit on document SO-1001.",
            PurchaseCompany.Message(await SaveAsync(item => item with { RoundingPrecision = 0.5m })));
    }

    [Fact, Trait("Case", "C-29")]
    public async Task Numbers_on_open_lines_that_do_not_fit_keep_their_step()
    {
        var order = await company.OrderAsync((PurchaseCompany.LotItem, 2));
        await company.TrackAsync(order.Key, 10000, ("", "L1", 0.5m), ("", "L2", 1.5m));

        Assert.Equal(
            "You cannot change Rounding Precision to 1 because of quantities that do not fit in the item tracking of document PO-1001.",
            PurchaseCompany.Message(await SaveAsync(item => item with { RoundingPrecision = 1 }, PurchaseCompany.LotItem)));
    }

    [Fact, Trait("Case", "C-29")]
    public async Task A_finer_step_always_fits_and_what_is_done_with_stands_in_no_way()
    {
        PurchaseCompany.Taken(await SaveAsync(item => item with { RoundingPrecision = 0.5m }));
        await company.Database.AddAsync(
            new TrackingBalance { ItemNo = "PLAIN", LocationCode = "BLUE" },
            new TrackingBalance { ItemNo = "LOT", LocationCode = "BLUE", OnHand = 0.3m });
        await company.OrderAsync((PurchaseCompany.PlainItem, 2));

        PurchaseCompany.Taken(await SaveAsync(item => item with { RoundingPrecision = 0.1m }));
        PurchaseCompany.Taken(await SaveAsync(item => item with { RoundingPrecision = 1 }));
    }

    private static ItemCard With(ItemCard item, string unit, decimal quantity) =>
        item with { Units = [.. item.Units.Select(u => u.Code == unit ? u with { QtyPerUnitOfMeasure = quantity } : u)] };

    private async Task<DocumentCard> BoxesAsync(DocumentKind kind, decimal boxes, string item = PurchaseCompany.PlainItem)
    {
        var card = await company.DocumentAsync(kind, (item, boxes));
        return await company.ChangeAsync(card.Key, 0, line => line with { UnitOfMeasureCode = "BOX" });
    }

    private async Task<Outcome<ItemCard>> SaveAsync(Func<ItemCard, ItemCard> change, string no = PurchaseCompany.PlainItem) =>
        await Items.SaveAsync(change(PurchaseCompany.Taken(await Items.FindAsync(no, Actors.InventoryManager))), Actors.InventoryManager);
}
