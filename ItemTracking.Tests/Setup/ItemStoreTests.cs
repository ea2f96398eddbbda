using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Setup;

public sealed class ItemStoreTests : IDisposable
{
    private static readonly ItemCard Bike = ItemCard.New with { No = "1000", Description = "Bike", BaseUnitOfMeasure = "PCS" };

    private readonly TestDatabase database = new();
    private readonly ItemStore store;

    public ItemStoreTests() => store = new SetupStores(database).Items;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task An_item_is_saved_with_its_units_and_read_back()
    {
        await UnitsAsync();

        var saved = (await store.SaveAsync(
            Bike with { No = " bike-1 ", Type = ItemType.Service, CostingMethod = CostingMethod.LIFO, Units = [new("box", 12)] },
            Actors.InventoryManager)).Value!;

        Assert.Equal(("BIKE-1", 1, ItemType.Service, CostingMethod.LIFO), (saved.No, saved.Version, saved.Type, saved.CostingMethod));
        Assert.Equal([new ItemUnitCard("PCS", 1), new ItemUnitCard("BOX", 12)], saved.Units);
        Assert.Equivalent(saved, (await store.FindAsync("bike-1", Actors.Auditor)).Value);
    }

    [Fact, Trait("Rule", "RSV-5"), Trait("Rule", "PST-15")]
    public async Task How_stock_is_kept_is_saved_and_told_in_the_audit_trail()
    {
        await UnitsAsync();
        var first = (await store.SaveAsync(Bike, Actors.InventoryManager)).Value!;
        Assert.Equal((ReserveMethod.Optional, PreventNegativeInventory.Default), (first.Reserve, first.PreventNegativeInventory));

        await store.SaveAsync(
            first with { Reserve = ReserveMethod.Always, PreventNegativeInventory = PreventNegativeInventory.Yes },
            Actors.InventoryManager);

        var stored = (await store.FindAsync("1000", Actors.Auditor)).Value!;
        Assert.Equal((ReserveMethod.Always, PreventNegativeInventory.Yes), (stored.Reserve, stored.PreventNegativeInventory));
        var told = (await database.AllAsync<AuditEntry>())[^1];
        Assert.Equal(
            ("Prevent Negative Inventory: Default\nReserve: Optional", "Prevent Negative Inventory: Yes\nReserve: Always"),
            (told.Before, told.After));
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task A_save_over_another_users_save_is_refused()
    {
        await UnitsAsync();
        var first = (await store.SaveAsync(Bike, Actors.InventoryManager)).Value!;
        await store.SaveAsync(first with { Units = [.. first.Units, new("BOX", 12)] }, Actors.InventoryManager);

        Assert.Equal(
            "Another user has changed item 1000 since you opened it.",
            Assert.Single((await store.SaveAsync(first with { Description = "Tandem" }, Actors.InventoryManager)).Refusals).Message);
        Assert.Equal(2, (await store.FindAsync("1000", Actors.Auditor)).Value!.Units.Count);
    }

    [Fact, Trait("Rule", "NOS-11")]
    public async Task A_blank_number_is_drawn_and_a_refused_save_leaves_no_gap()
    {
        await UnitsAsync();
        await database.AddAsync(
            new NoSeries { Code = "ITEM", ManualNos = true },
            new NoSeriesLine { SeriesCode = "ITEM", LineNo = 10000, StartingNo = "1000" });
        await database.AddAsync(new CompanyNumbering { ItemNos = "ITEM" });
        await store.SaveAsync(Bike with { No = "1001" }, Actors.InventoryManager);

        Assert.True((await store.SaveAsync(Bike with { No = "", ItemTrackingCode = "NONE" }, Actors.InventoryManager)).IsRefused);
        Assert.Equal("1000", (await store.SaveAsync(Bike with { No = "" }, Actors.InventoryManager)).Value!.No);
        Assert.Equal("1002", (await store.SaveAsync(Bike with { No = "" }, Actors.InventoryManager)).Value!.No);
    }

    [Fact, Trait("Rule", "NOS-7")]
    public async Task A_typed_number_needs_manual_numbers()
    {
        await UnitsAsync();
        await database.AddAsync(new NoSeries { Code = "ITEM" }, new CompanyNumbering { ItemNos = "ITEM" });

        Assert.Equal(
            "You may not enter numbers manually. If you want to enter numbers manually, please activate Manual Nos. in No. Series ITEM.",
            Assert.Single((await store.SaveAsync(Bike, Actors.InventoryManager)).Refusals).Message);
    }

    [Fact]
    public async Task Without_a_series_a_number_must_be_typed()
    {
        await UnitsAsync();

        Assert.Equal(
            "No. must have a value in Item: No.=''. It cannot be zero or empty.",
            Assert.Single((await store.SaveAsync(Bike with { No = "" }, Actors.InventoryManager)).Refusals).Message);
    }

    [Fact]
    public async Task Every_record_that_is_named_must_exist()
    {
        var refusals = (await store.SaveAsync(
            Bike with { ItemTrackingCode = "X", SerialNos = "Y", LotNos = "Z", Units = [new("BOX", 2)] },
            Actors.InventoryManager)).Refusals;

        Assert.Equal(
            [("Base Unit of Measure", 0), ("Code", 2), ("Item Tracking Code", 0), ("Serial Nos.", 0), ("Lot Nos.", 0)],
            refusals.Select(r => (r.Field!, r.Line ?? 0)));
        Assert.Equal("The Item Tracking Code does not exist. Identification fields and values: Code='X'", refusals[2].Message);
    }

    [Fact, Trait("Rule", "COD-18"), Trait("Rule", "COD-16")]
    public async Task Series_need_an_item_tracking_code_and_formulas_must_be_formulas()
    {
        var refusals = (await store.SaveAsync(
            Bike with { SerialNos = "SN", ExpirationCalculation = "soon" }, Actors.InventoryManager)).Refusals;

        Assert.Equal(
            [
                "'soon' is not a valid date formula.",
                "Item Tracking Code must have a value in Item: No.='1000'. It cannot be zero or empty."
            ],
            refusals.Select(r => r.Message));
    }

    [Theory]
    [InlineData(
        "PCS", 2,
        "Qty. per Unit of Measure must be equal to '1'  in Item Unit of Measure: Item No.='1000',Code='PCS'. Current value is '2'.")]
    [InlineData(
        "BOX", 0,
        "Qty. per Unit of Measure must be greater than zero and not more than 999999999 in Item Unit of Measure Item "
            + "No.='1000',Code='BOX'.")]
    [InlineData(
        "BOX", -1,
        "Qty. per Unit of Measure must be greater than zero and not more than 999999999 in Item Unit of Measure Item "
            + "No.='1000',Code='BOX'.")]
    [InlineData("", 1, "Code must have a value in Item Unit of Measure: Item No.='1000',Code=''. It cannot be zero or empty.")]
    public void A_unit_has_a_quantity_above_zero_and_the_base_unit_is_one(string code, int quantity, string message) =>
        Assert.Contains(message, ItemChecks.Check(Bike with { Units = [new(code, quantity)] }).Refusals.Select(r => r.Message));

    [Fact]
    public void A_unit_is_named_once() => Assert.Equal(
        2, Assert.Single(ItemChecks.Check(Bike with { Units = [new("PCS", 1), new("pcs", 1)] }).Refusals).Line);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(0.000001)]
    [InlineData(2)]
    public void The_rounding_precision_lies_between_the_finest_step_and_one(double precision) =>
        Assert.Equal(
            "Rounding Precision", Assert.Single(ItemChecks.Check(Bike with { RoundingPrecision = (decimal)precision }).Refusals).Field);

    [Fact, Trait("Requirement", "R7")]
    public void Text_that_cannot_be_shown_is_refused()
    {
        foreach (var text in new[] { "A\0B", "A\uD800", "\u202Eevil" })
            Assert.Equal(
                ["No.", "Description"], ItemChecks.Check(Bike with { No = text, Description = text }).Refusals.Select(r => r.Field));
    }

    [Fact]
    public async Task An_item_with_ledger_entries_keeps_its_base_unit_and_is_not_deleted()
    {
        await UnitsAsync();
        var saved = (await store.SaveAsync(Bike, Actors.InventoryManager)).Value!;
        await database.AddAsync(new ItemLedgerEntry { EntryNo = 7, ItemNo = "1000", Quantity = 1 });

        Assert.Equal(
            "You cannot delete Item 1000 because it is used by item ledger entry 7.",
            Assert.Single((await store.DeleteAsync("1000", 1, Actors.InventoryManager)).Refusals).Message);
        Assert.Equal(
            "Base Unit of Measure",
            Assert.Single((await store.SaveAsync(
                saved with { BaseUnitOfMeasure = "BOX", Units = [] }, Actors.InventoryManager)).Refusals).Field);
    }

    [Fact]
    public async Task An_unused_item_is_deleted_with_its_units()
    {
        await UnitsAsync();
        await store.SaveAsync(Bike, Actors.InventoryManager);

        Assert.False((await store.DeleteAsync("1000", 1, Actors.InventoryManager)).IsRefused);
        Assert.Empty(await database.AllAsync<ItemUnitOfMeasure>());
    }

    [Fact]
    public async Task A_unit_that_a_document_line_uses_stays_with_the_item()
    {
        await UnitsAsync();
        await database.AddAsync(new UnitOfMeasure { Code = "BAG" });
        var saved = (await store.SaveAsync(Bike with { Units = [new("BOX", 12), new("BAG", 3)] }, Actors.InventoryManager)).Value!;
        await database.AddAsync(
            new DocumentHeader { SourceType = SourceTypes.PurchaseLine, DocumentType = DocumentType.Order, No = "PO-1" },
            new DocumentLine
            {
                SourceType = SourceTypes.PurchaseLine,
                DocumentType = DocumentType.Order,
                DocumentNo = "PO-1",
                LineNo = 10000,
                ItemNo = "1000",
                UnitOfMeasureCode = "BOX"
            });

        Assert.Equal(
            "You cannot delete Item Unit of Measure BOX because it is used by document PO-1.",
            Assert.Single((await store.SaveAsync(
                saved with { Description = "Tandem", Units = [new("PCS", 1)] }, Actors.InventoryManager)).Refusals).Message);
        Assert.Equal(
            saved.Units, (await store.FindAsync("1000", Actors.Auditor)).Value!.Units.OrderBy(u => saved.Units.ToList().IndexOf(u)));
        Assert.Equal(
            2, (await store.SaveAsync(saved with { Units = [new("PCS", 1), new("BOX", 12)] }, Actors.InventoryManager)).Value!.Units.Count);
        Assert.Contains(
            await database.AllAsync<AuditEntry>(),
            e => e is { Action: AuditAction.Deleted, Table: "Item Unit of Measure", Key: "1000, BAG" });
    }

    private Task UnitsAsync() => database.AddAsync(new UnitOfMeasure { Code = "PCS" }, new UnitOfMeasure { Code = "BOX" });
}
