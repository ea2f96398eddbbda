using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Setup;

/// <summary>Locations, vendors, customers, units of measure and the numbering.</summary>
public sealed class SmallStoresTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly SetupStores stores;

    public SmallStoresTests() => stores = new(database);

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task A_location_is_saved_changed_and_deleted()
    {
        var saved = (await stores.Locations.SaveAsync(new("east", " East ", false, 0), Actors.Administrator)).Value!;
        var changed = (await stores.Locations.SaveAsync(saved with { UseAsInTransit = true }, Actors.Administrator)).Value!;

        Assert.Equal(new LocationCard("EAST", "East", true, 2) { Bins = changed.Bins }, changed);
        Assert.Equal([new LocationRow("EAST", "East", true, false)], (await stores.Locations.ListAsync("east", Actors.Auditor)).Value!);
        Assert.True((await stores.Locations.DeleteAsync("EAST", 1, Actors.Administrator)).IsRefused);
        Assert.False((await stores.Locations.DeleteAsync("EAST", 2, Actors.Administrator)).IsRefused);
        Assert.Equal(
            "The Location does not exist. Identification fields and values: Code='EAST'",
            Assert.Single((await stores.Locations.FindAsync("EAST", Actors.Auditor)).Refusals).Message);
    }

    [Fact]
    public async Task A_code_is_mandatory_and_at_most_ten_characters_long()
    {
        Assert.Equal(
            "Code must have a value in Location: Code=''. It cannot be zero or empty.",
            Assert.Single((await stores.Locations.SaveAsync(LocationCard.New, Actors.Administrator)).Refusals).Message);
        Assert.Equal(
            "The length of the string is 11, but it must be less than or equal to 10 characters. Value: ABCDEFGHIJK",
            Assert.Single((await stores.Units.SaveAsync(new("abcdefghijk", "", 0), Actors.Administrator)).Refusals).Message);
        Assert.StartsWith(
            "The length of the string is 101, but it must be less than or equal to 100 characters. Value: xxx",
            Assert.Single((await stores.Units.SaveAsync(new("A", new string('x', 101), 0), Actors.Administrator)).Refusals).Message);
    }

    [Fact]
    public async Task A_unit_that_an_item_uses_is_not_deleted()
    {
        await stores.Units.SaveAsync(new("PCS", "Piece", 0), Actors.InventoryManager);
        await database.AddAsync(new Item { No = "1000" }, new ItemUnitOfMeasure { ItemNo = "1000", Code = "PCS" });

        Assert.Equal(
            "You cannot delete Unit of Measure PCS because it is used by item 1000.",
            Assert.Single((await stores.Units.DeleteAsync("PCS", 1, Actors.InventoryManager)).Refusals).Message);
    }

    [Fact]
    public async Task A_vendor_gets_a_number_from_the_series_and_is_kept_while_it_has_orders()
    {
        await database.AddAsync(
            new NoSeries { Code = "VEND" }, new NoSeriesLine { SeriesCode = "VEND", LineNo = 10000, StartingNo = "V100" });
        await stores.Numbering.SaveAsync(CompanyNumberingCard.New with { VendorNos = "vend" }, Actors.Administrator);

        var vendor = (await stores.Vendors.SaveAsync(PartyCard.New with { Name = "Fabrikam" }, Actors.PurchasingClerk)).Value!;
        await database.AddAsync(new DocumentHeader
        {
            SourceType = SourceTypes.PurchaseLine,
            DocumentType = DocumentType.Order,
            No = "PO1",
            PartyNo = "V100"
        });

        Assert.Equal(new PartyCard("V100", "Fabrikam", false, 1), vendor);
        Assert.Equal(
            "You cannot delete Vendor V100 because it is used by document PO1.",
            Assert.Single((await stores.Vendors.DeleteAsync("V100", 1, Actors.PurchasingClerk)).Refusals).Message);
    }

    [Fact, Trait("Rule", "NOS-11")]
    public async Task A_customer_gets_a_number_from_a_series_of_its_own_and_is_kept_while_it_has_orders()
    {
        await database.AddAsync(
            new NoSeries { Code = "CUST" }, new NoSeriesLine { SeriesCode = "CUST", LineNo = 10000, StartingNo = "C100" });
        await stores.Numbering.SaveAsync(CompanyNumberingCard.New with { CustomerNos = "cust" }, Actors.Administrator);

        var customer = (await stores.Customers.SaveAsync(PartyCard.New with { Name = "Contoso" }, Actors.SalesOrderProcessor)).Value!;
        await database.AddAsync(
            new DocumentHeader { SourceType = SourceTypes.PurchaseLine, DocumentType = DocumentType.Order, No = "PO1", PartyNo = "C100" },
            new DocumentHeader { SourceType = SourceTypes.SalesLine, DocumentType = DocumentType.Order, No = "SO1", PartyNo = "C100" });

        Assert.Equal(new PartyCard("C100", "Contoso", false, 1), customer);
        Assert.Equal([new PartyRow("C100", "Contoso", false)], (await stores.Customers.ListAsync(new("cont"), Actors.Auditor)).Value!.Rows);
        Assert.Equal(RefusalCode.SET_4, Assert.Single((await stores.Vendors.FindAsync("C100", Actors.Auditor)).Refusals).Code);
        Assert.Equal(
            "You cannot delete Customer C100 because it is used by document SO1.",
            Assert.Single((await stores.Customers.DeleteAsync("C100", 1, Actors.SalesOrderProcessor)).Refusals).Message);
    }

    [Fact, Trait("Rule", "NOS-11")]
    public async Task Every_series_of_the_numbering_is_kept_and_every_kind_of_document_has_its_fields()
    {
        await database.AddAsync(new NoSeries { Code = "A" });
        await stores.Numbering.SaveAsync(
            NumberingField.All.Aggregate(CompanyNumberingCard.New, (card, field) => field.Set(card, "a")), Actors.Administrator);

        var stored = (await stores.Numbering.FindAsync(Actors.Auditor)).Value!;
        Assert.All(NumberingField.All, field => Assert.Equal("A", field.Get(stored)));
        Assert.Empty(DocumentKind.All.SelectMany(kind => kind.Steps.Select(step => step.Numbers).Prepend(kind.Numbers))
            .Select(numbers => numbers.Caption).Except(NumberingField.All.Select(field => field.Caption)));
    }

    [Fact, Trait("Rule", "NOS-11")]
    public async Task The_numbering_names_series_that_exist()
    {
        Assert.Equal(
            ["Item Nos.", "Posted Receipt Nos."],
            (await stores.Numbering.SaveAsync(
                CompanyNumberingCard.New with { ItemNos = "A", PostedReceiptNos = "B" },
                Actors.Administrator)).Refusals.Select(r => r.Field));
    }

    [Fact, Trait("Rule", "PST-15"), Trait("Requirement", "R5")]
    public async Task The_inventory_setup_is_saved_told_in_the_audit_trail_and_kept_from_a_later_save()
    {
        Assert.Equal(InventorySetupCard.New, (await stores.InventorySetup.FindAsync(Actors.Auditor)).Value);

        var saved = (await stores.InventorySetup.SaveAsync(
            InventorySetupCard.New with { PreventNegativeInventory = true }, Actors.InventoryManager)).Value!;

        Assert.Equal(saved, (await stores.InventorySetup.FindAsync(Actors.Auditor)).Value);
        Assert.Equal((true, 1L), (saved.PreventNegativeInventory, saved.Version));
        var told = (await database.AllAsync<AuditEntry>())[^1];
        Assert.Equal((AuditAction.Created, "Inventory Setup", "Prevent Negative Inventory: Yes"), (told.Action, told.Table, told.After));
        Assert.Equal(
            RefusalCode.SAVE_1,
            Assert.Single((await stores.InventorySetup.SaveAsync(InventorySetupCard.New, Actors.Administrator)).Refusals).Code);
        Assert.Equal(
            2,
            (await stores.InventorySetup.SaveAsync(saved with { PreventNegativeInventory = false }, Actors.Administrator)).Value!.Version);
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task Two_who_save_the_numbering_at_once_are_told_apart()
    {
        var first = (await stores.Numbering.SaveAsync(CompanyNumberingCard.New, Actors.Administrator)).Value!;

        Assert.Equal(1, first.Version);
        Assert.Equal(
            RefusalCode.SAVE_1,
            Assert.Single((await stores.Numbering.SaveAsync(CompanyNumberingCard.New, Actors.Administrator)).Refusals).Code);
        Assert.Equal(2, (await stores.Numbering.SaveAsync(first, Actors.Administrator)).Value!.Version);
    }
}
