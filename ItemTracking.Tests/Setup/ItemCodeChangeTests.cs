using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Setup;

/// <summary>Giving an item another item tracking code, type or costing method (COD-17, COD-18).</summary>
public sealed class ItemCodeChangeTests : IAsyncLifetime
{
    private const string Ledger = "You cannot change Item Tracking Code because there are one or more ledger entries for this item.";
    private const string Warehouse = "You cannot change Item Tracking Code because there are one or more warehouse entries for this item.";
    private const string Tracked = "You cannot change \"Item Tracking Code\" because there is at least one open document that includes "
        + "this item with specified tracking: Source Type = Purchase Line, Document No. = PO-1.";
    private const string Mismatch =
        "The settings for expiration dates do not match on the item tracking code and the item. Both must either use, or not use, "
            + "expiration dates.";

    private readonly TestDatabase database = new();
    private ItemStore items = null!;

    public async Task InitializeAsync()
    {
        var stores = new SetupStores(database);
        items = stores.Items;
        var specific = new NumberFlags().WithSpecific(true);
        var withoutWarehouse = specific with { Warehouse = false };
        ItemTrackingCodeCard[] codes =
        [
            Code("SN") with { Serial = specific }, Code("SN2") with { Serial = specific, WarrantyDateFormula = "2Y" },
            Code("SNNOWHSE") with { Serial = withoutWarehouse },
            Code("LOT") with { Lot = specific }, Code("LOTNOWHSE") with { Lot = withoutWarehouse },
            Code("FREE"), Code("SNPUR") with { Serial = new NumberFlags { PurchaseInbound = true } },
            Code("NOEXP") with { IgnoreExpirationDates = true },
        ];
        foreach (var code in codes)
            Assert.Empty((await stores.Codes.SaveAsync(code, Actors.Administrator)).Refusals);
        await database.AddAsync(new UnitOfMeasure { Code = "PCS" });
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Theory, Trait("Rule", "COD-17")]
    [InlineData(ItemType.Service, "Service")]
    [InlineData(ItemType.NonInventory, "Non-Inventory")]
    public async Task Only_inventory_is_tracked(ItemType type, string current) => Assert.Equal(
        $"Type must be equal to 'Inventory'  in Item: No.=I1. Current value is '{current}'.",
        Message(await items.SaveAsync(await ItemAsync("", i => i.Type = type) with { ItemTrackingCode = "SN" }, Actors.InventoryManager)));

    [Theory, Trait("Rule", "COD-17")]
    [InlineData("SN", "LOT")]
    [InlineData("SN", "FREE")]
    [InlineData("", "SN")]
    [InlineData("LOT", "")]
    public async Task Another_specific_setting_is_refused_while_there_are_ledger_entries(string from, string to)
    {
        var item = await ItemAsync(from);
        await database.AddAsync(
            Entry(open: true), Order(DocumentType.Order), Line(DocumentType.Order), new WarehouseEntry { EntryNo = 1, ItemNo = "I1" });

        Assert.Equal(Ledger, await ChangedAsync(item, to));
    }

    [Fact, Trait("Scenario", "O-010"), Trait("Rule", "COD-17")]
    public async Task O010_A_ledger_entry_of_which_nothing_remains_still_blocks()
    {
        var item = await ItemAsync("SN");
        await database.AddAsync(Entry(open: false));

        Assert.Equal(Ledger, await ChangedAsync(item, "LOT"));
        Assert.Equal("SN", Assert.Single(await database.AllAsync<Item>()).ItemTrackingCode);
    }

    [Theory, Trait("Rule", "COD-17")]
    [InlineData(DocumentType.Order, "Order")]
    [InlineData(DocumentType.ReturnOrder, "Return Order")]
    public async Task Another_specific_setting_is_refused_while_the_item_is_on_a_purchase_order(DocumentType type, string caption)
    {
        var item = await ItemAsync("");
        await database.AddAsync(Order(type), Line(type), new WarehouseEntry { EntryNo = 1, ItemNo = "I1" });

        var refused = Assert.Single((await items.SaveAsync(item with { ItemTrackingCode = "SN" }, Actors.InventoryManager)).Refusals);
        Assert.Equal(
            $"You cannot change Item Tracking Code because there is at least one outstanding Purchase {caption} that include this item.",
            refused.Message);
        Assert.Equal($"It stands on Purchase {caption} PO-1.", refused.WayOut);
    }

    [Fact, Trait("Rule", "COD-17")]
    public async Task Codes_that_differ_in_single_flags_may_be_swapped_freely()
    {
        var item = await ItemAsync("FREE");
        await database.AddAsync(
            Entry(open: true), Order(DocumentType.Order), Line(DocumentType.Order), new WarehouseEntry { EntryNo = 1, ItemNo = "I1" });

        foreach (var code in new[] { "SNPUR", "", "SNPUR" })
            item = (await items.SaveAsync(item with { ItemTrackingCode = code }, Actors.InventoryManager)).Value!;
        Assert.Equal("SNPUR", item.ItemTrackingCode);
        var told = (await database.AllAsync<AuditEntry>())
            .Where(e => e.Table == "Item" && e.Action == AuditAction.Changed)
            .OrderBy(e => e.EntryNo)
            .Select(e => (e.Before, e.After));
        Assert.Equal(
            [
                ("Item Tracking Code: FREE", "Item Tracking Code: SNPUR"),
                ("Item Tracking Code: SNPUR", "Item Tracking Code: "),
                ("Item Tracking Code: ", "Item Tracking Code: SNPUR"),
            ],
            told);
    }

    [Fact, Trait("Scenario", "O-007"), Trait("Rule", "COD-17")]
    public async Task O007_A_code_with_Lot_Warehouse_Tracking_is_refused_while_there_are_warehouse_entries()
    {
        var item = await ItemAsync("LOTNOWHSE");
        await database.AddAsync(new WarehouseEntry { EntryNo = 1, ItemNo = "I1", LocationCode = "EAST", BinCode = "A-1", QtyBase = 5 });

        Assert.Equal(Warehouse, await ChangedAsync(item, "LOT"));
    }

    [Fact, Trait("Scenario", "O-008"), Trait("Rule", "COD-17")]
    public async Task O008_A_code_without_SN_Warehouse_Tracking_is_refused_while_there_are_warehouse_entries()
    {
        var item = await ItemAsync("SN");
        await database.AddAsync(new WarehouseEntry { EntryNo = 1, ItemNo = "I1", LocationCode = "EAST", BinCode = "A-1", QtyBase = 5 });

        Assert.Equal(Warehouse, await ChangedAsync(item, "SNNOWHSE"));
        Assert.Null(await ChangedAsync(item, "SN2"));
    }

    [Fact, Trait("Rule", "COD-17")]
    public async Task An_item_costed_specifically_keeps_its_code_while_there_are_entries_or_orders()
    {
        var item = await ItemAsync("SN", i => i.CostingMethod = CostingMethod.Specific);
        await database.AddAsync(Order(DocumentType.Order), Line(DocumentType.Order));
        Assert.Equal(
            "You cannot change Item Tracking Code because there is at least one outstanding Purchase Order that include this item.",
            await ChangedAsync(item, "SN2"));

        await database.AddAsync(Entry(open: false));
        Assert.Equal(Ledger, await ChangedAsync(item, "SN2"));
    }

    [Theory, Trait("Rule", "COD-17")]
    [InlineData("", "Item Tracking Code must have a value in Item: No.='I1'. It cannot be zero or empty.")]
    [InlineData("LOT", "SN Specific Tracking must be Yes in Item Tracking Code LOT when Costing Method is Specific.")]
    public async Task An_item_costed_specifically_needs_a_code_with_SN_Specific_Tracking(string code, string message)
    {
        var item = await ItemAsync("SN", i => i.CostingMethod = CostingMethod.Specific);

        Assert.Equal(message, await ChangedAsync(item, code));
        Assert.Null(await ChangedAsync(item, "SN2"));
    }

    [Fact, Trait("Rule", "COD-17")]
    public async Task Numbers_stated_for_an_open_document_keep_the_code()
    {
        var item = await ItemAsync("FREE");
        await database.AddAsync(Tracking("PO-1", quantity: 5, invoiced: 0), Tracking("PO-0", quantity: 5, invoiced: 5));

        Assert.Equal(Tracked, await ChangedAsync(item, "SNPUR"));
        Assert.Equal(Tracked, await ChangedAsync(item, ""));
    }

    [Fact, Trait("Rule", "COD-17")]
    public async Task Numbers_that_were_posted_and_invoiced_in_full_do_not_keep_the_code()
    {
        var item = await ItemAsync("FREE");
        await database.AddAsync(Tracking("PO-0", quantity: 5, invoiced: 5));

        Assert.Null(await ChangedAsync(item, "SNPUR"));
    }

    [Fact, Trait("Scenario", "O-001"), Trait("Rule", "COD-17")]
    public async Task O001_A_code_that_ignores_expiration_dates_does_not_fit_an_item_that_calculates_them()
    {
        var item = await ItemAsync("", i => i.ExpirationCalculation = "1D");

        Assert.Equal(Mismatch, await ChangedAsync(item, "NOEXP"));
        Assert.Equal("", Assert.Single(await database.AllAsync<Item>()).ItemTrackingCode);
        Assert.Null(await ChangedAsync(item, "FREE"));
    }

    [Fact, Trait("Scenario", "O-002"), Trait("Rule", "COD-18")]
    public async Task O002_Expiration_dates_are_calculated_only_under_a_code_that_uses_them()
    {
        var item = await ItemAsync("");
        foreach (var code in new[] { "", "NOEXP", "" })
        {
            item = (await items.SaveAsync(item with { ItemTrackingCode = code }, Actors.InventoryManager)).Value!;
            Assert.False(await items.UsesExpirationDatesAsync(code, Actors.InventoryManager));
            Assert.Equal(
                (Mismatch, "Expiration Calculation"),
                Refused(await items.SaveAsync(item with { ExpirationCalculation = "1D" }, Actors.InventoryManager)));
        }

        Assert.True(await items.UsesExpirationDatesAsync("free", Actors.InventoryManager));
        Assert.Equal("1D", (await items.SaveAsync(
            item with { ItemTrackingCode = "FREE", ExpirationCalculation = "1d" }, Actors.InventoryManager)).Value!.ExpirationCalculation);
    }

    [Fact, Trait("Rule", "COD-17")]
    public async Task Type_and_costing_method_stay_once_there_are_ledger_entries()
    {
        var item = await ItemAsync("");
        Assert.Null(Failure(await items.SaveAsync(
            item with { Type = ItemType.Service, CostingMethod = CostingMethod.LIFO }, Actors.InventoryManager)));
        item = (await items.FindAsync("I1", Actors.Auditor)).Value!;
        await database.AddAsync(Entry(open: false));

        Assert.Equal(
            "You cannot change the Type field on Item I1 because at least one Item Ledger Entry exists for this item.",
            Message(await items.SaveAsync(item with { Type = ItemType.Inventory }, Actors.InventoryManager)));
        Assert.Equal(
            "You cannot change Costing Method because there are one or more ledger entries for this item.",
            Message(await items.SaveAsync(item with { CostingMethod = CostingMethod.FIFO }, Actors.InventoryManager)));
    }

    private static ItemTrackingCodeCard Code(string code) => ItemTrackingCodeCard.New with { Code = code };

    private static ItemLedgerEntry Entry(bool open) =>
        new() { EntryNo = 1, ItemNo = "I1", Quantity = 1, RemainingQuantity = open ? 1 : 0, Open = open, Positive = true };

    private static DocumentHeader Order(DocumentType type) =>
        new() { SourceType = SourceTypes.PurchaseLine, DocumentType = type, No = "PO-1" };

    private static DocumentLine Line(DocumentType type) => new()
    {
        SourceType = SourceTypes.PurchaseLine,
        DocumentType = type,
        DocumentNo = "PO-1",
        LineNo = 10000,
        ItemNo = "I1",
        Quantity = 5,
        QuantityBase = 5
    };

    private static TrackingSpecification Tracking(string order, decimal quantity, decimal invoiced) => new()
    {
        SourceType = SourceTypes.PurchaseLine,
        SourceSubtype = (int)DocumentType.Order,
        SourceId = order,
        SourceRefNo = 10000,
        LotNo = "L1",
        ItemNo = "I1",
        QuantityBase = quantity,
        QuantityHandledBase = invoiced,
        QuantityInvoicedBase = invoiced,
    };

    private static string Message(Outcome<ItemCard> outcome) => Assert.Single(outcome.Refusals).Message;

    private static (string, string?) Refused(Outcome<ItemCard> outcome) => (Message(outcome), outcome.Refusals[0].Field);

    private static string? Failure(Outcome<ItemCard> outcome) => outcome.Refusals.SingleOrDefault()?.Message;

    private async Task<ItemCard> ItemAsync(string code, Action<Item>? change = null)
    {
        var item = new Item { No = "I1", BaseUnitOfMeasure = "PCS", ItemTrackingCode = code, Version = 1 };
        change?.Invoke(item);
        await database.AddAsync(item, new ItemUnitOfMeasure { ItemNo = "I1", Code = "PCS" });
        return (await items.FindAsync("I1", Actors.InventoryManager)).Value!;
    }

    /// <summary>Message of the refusal, or null when the item got the code.</summary>
    private async Task<string?> ChangedAsync(ItemCard item, string code) =>
        Failure(await items.SaveAsync(item with { ItemTrackingCode = code }, Actors.InventoryManager));
}
