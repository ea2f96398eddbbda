using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Setup;

/// <summary>Bar codes, and what vendors and customers call an item: a scan of one finds one item.</summary>
public sealed class ItemReferenceTests : IAsyncLifetime
{
    private const string Chair = "9506000134352";

    private readonly TestDatabase database = new();

    private ItemStore Items => new SetupStores(database).Items;

    public Task InitializeAsync() => database.AddAsync(
        new UnitOfMeasure { Code = "PCS", Version = 1 },
        new UnitOfMeasure { Code = "BOX", Version = 1 },
        new Vendor { No = "V1", Version = 1 },
        new Vendor { No = "V2", Version = 1 },
        new Customer { No = "V1", Version = 1 });

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task References_are_saved_in_one_form_and_read_back()
    {
        var saved = Taken(await SaveAsync(
            "1000", BarCode(Chair), Of(ItemReferenceType.Vendor, "v1", "nw\u00A0 1"), Of(ItemReferenceType.Customer, "V1", "NW 1", "box")));

        Assert.Equal(
            [
                new("09506000134352", ItemReferenceType.BarCode, "", "", ""), new("NW 1", ItemReferenceType.Vendor, "V1", "", ""),
                new("NW 1", ItemReferenceType.Customer, "V1", "", "BOX"),
            ],
            saved.References);
        Assert.Equal(saved.References, Taken(await Items.FindAsync("1000", Actors.Auditor)).References);
    }

    [Theory]
    [InlineData("9506000134352")]
    [InlineData("09506000134352")]
    [InlineData("\uFF19506000134352 ")]
    public async Task A_bar_code_is_found_however_many_digits_are_scanned(string scanned)
    {
        Taken(await SaveAsync("1000", BarCode("09506000134352"), BarCode("19506000134366", "BOX"), BarCode("shelf-7")));

        Assert.Equal(new ReferencedItem("1000", "", "", 1), await FindAsync(scanned));
        Assert.Equal(new ReferencedItem("1000", "", "BOX", 12), await FindAsync("19506000134366"));
        Assert.Equal("1000", (await FindAsync("SHELF-7"))!.ItemNo);
        Assert.Null(await FindAsync("9506000134353"));
        Assert.Null(await FindAsync(""));
    }

    [Fact]
    public async Task A_partys_number_is_found_for_the_party_only_and_before_a_bar_code()
    {
        Taken(await SaveAsync("1000", Of(ItemReferenceType.Vendor, "V1", "77"), BarCode("88")));
        Taken(await SaveAsync("2000", Of(ItemReferenceType.Customer, "V1", "77"), Of(ItemReferenceType.Vendor, "V2", "88"), BarCode("77")));

        Assert.Equal("1000", (await FindAsync("77", ItemReferenceType.Vendor, "v1"))!.ItemNo);
        Assert.Equal("2000", (await FindAsync("77", ItemReferenceType.Customer, "V1"))!.ItemNo);
        Assert.Equal("2000", (await FindAsync("77", ItemReferenceType.Vendor, "V2"))!.ItemNo);
        Assert.Equal("2000", (await FindAsync("88", ItemReferenceType.Vendor, "V2"))!.ItemNo);
        Assert.Equal("1000", (await FindAsync("88"))!.ItemNo);
    }

    [Fact]
    public async Task A_number_means_one_item()
    {
        Taken(await SaveAsync("1000", BarCode(Chair), Of(ItemReferenceType.Vendor, "V1", "A")));

        Assert.Equal(
            [
                "Bar Code 09506000134352 is a reference of item 1000 already. A scan of it would mean two items.",
                "Vendor V1 A is a reference of item 1000 already. A scan of it would mean two items.",
            ],
            (await SaveAsync("2000", BarCode(Chair), Of(ItemReferenceType.Vendor, "V1", "a"), Of(ItemReferenceType.Vendor, "V2", "A")))
                .Refusals.Select(r => r.Message));
        Assert.Equal(
            (2, "Reference No."),
            (await SaveAsync("3000", BarCode("036000291452"), BarCode("00036000291452"))).Refusals.Select(r => (r.Line, r.Field)).Single());
        Assert.Single(await database.AllAsync<Item>());
    }

    [Theory]
    [InlineData("9506000134353", "The check digit of 9506000134353 is wrong: it must be 2.")]
    [InlineData("96385075", "The check digit of 96385075 is wrong: it must be 4.")]
    [InlineData("", "Reference No. must have a value in Item Reference: No.='1000'. It cannot be zero or empty.")]
    [InlineData("A\u200BB", "Reference No. must not contain control, bidirectional or invisible characters: character 2 is U+200B.")]
    public async Task A_bar_code_that_is_none_is_refused(string typed, string message)
    {
        var refusal = Assert.Single((await SaveAsync("1000", BarCode("0036000291452"), BarCode(typed))).Refusals);

        Assert.Equal((message, "Reference No.", 2), (refusal.Message, refusal.Field, refusal.Line));
    }

    [Fact]
    public async Task Party_unit_and_type_belong_together()
    {
        var refusals = (await SaveAsync(
            "1000", Of(ItemReferenceType.Vendor, "", "A"), Of(ItemReferenceType.BarCode, "V1", "B"),
            Of(ItemReferenceType.Vendor, "V1", "C", "KG"))).Refusals;
        Assert.Equal([(1, "Party No."), (2, "Party No."), (3, "Unit of Measure Code")], refusals.Select(r => (r.Line!.Value, r.Field!)));

        Assert.Equal(
            [(1, "The Vendor does not exist. Identification fields and values: No.='NONE'"),
                (2, "The Customer does not exist. Identification fields and values: No.='V2'")],
            (await SaveAsync("1000", Of(ItemReferenceType.Vendor, "NONE", "A"), Of(ItemReferenceType.Customer, "V2", "B")))
                .Refusals.Select(r => (r.Line!.Value, r.Message)));
    }

    [Fact, Trait("Requirement", "Q4")]
    public async Task Q4_a_party_with_references_and_a_unit_of_one_stay()
    {
        var item = Taken(await SaveAsync("1000", Of(ItemReferenceType.Vendor, "V1", "A", "BOX")));

        Assert.Equal(
            "You cannot delete Vendor V1 because it is used by item reference A of item 1000.",
            Assert.Single((await new SetupStores(database).Vendors.DeleteAsync("V1", 1, Actors.Administrator)).Refusals).Message);
        Assert.False((await new SetupStores(database).Customers.DeleteAsync("V1", 1, Actors.Administrator)).IsRefused);
        Assert.Equal(
            "Unit of Measure Code",
            Assert.Single((await Items.SaveAsync(item with { Units = [new("PCS", 1)] }, Actors.InventoryManager)).Refusals).Field);
    }

    [Fact, Trait("Requirement", "S14")]
    public async Task S14_changes_of_references_are_told_and_an_item_takes_its_references_along()
    {
        var item = Taken(await SaveAsync("1000", BarCode(Chair), Of(ItemReferenceType.Vendor, "V1", "A")));
        item = Taken(await Items.SaveAsync(
            item with { References = [item.References[0] with { UnitOfMeasureCode = "BOX" }] }, Actors.InventoryManager));
        Assert.False((await Items.DeleteAsync("1000", item.Version, Actors.InventoryManager)).IsRefused);

        Assert.Empty(await database.AllAsync<ItemReference>());
        var told = (await database.AllAsync<AuditEntry>()).Where(e => e.Table == "Item Reference").ToList();
        Assert.Contains(told, e => e is { Action: AuditAction.Created, Key: "09506000134352, Bar Code" });
        Assert.Contains(told, e => e is { Action: AuditAction.Deleted, Key: "A, Vendor, V1" });
        Assert.Contains(told, e => e is { Action: AuditAction.Changed, After: "Unit of Measure Code: BOX" });
    }

    [Fact, Trait("Requirement", "S1")]
    public async Task S1_who_may_not_change_items_changes_no_references_and_who_is_nobody_finds_none()
    {
        Assert.True((await Items.SaveAsync(
            ItemCard.New with { No = "1", BaseUnitOfMeasure = "PCS", References = [BarCode(Chair)] }, Actors.Auditor)).IsRefused);
        Assert.True((await new ItemReferenceReader(database.Factory).FindAsync(Chair, Actor.Nobody)).IsRefused);
    }

    [Fact, Trait("Requirement", "Q9")]
    public async Task Q9_a_scan_is_one_search_by_index()
    {
        await using var meter = new ReferenceMeter();
        Assert.Equal((1, true), await meter.ScanAsync());
    }

    private static ItemReferenceCard BarCode(string no, string unit = "") => Of(ItemReferenceType.BarCode, "", no, unit);

    private static ItemReferenceCard Of(ItemReferenceType type, string party, string no, string unit = "") =>
        new(no, type, party, "", unit);

    private static T Taken<T>(Outcome<T> outcome)
    {
        Assert.True(!outcome.IsRefused, string.Join("\n", outcome.Refusals.Select(r => r.Message)));
        return outcome.Value!;
    }

    private Task<Outcome<ItemCard>> SaveAsync(string no, params ItemReferenceCard[] references) => Items.SaveAsync(
        ItemCard.New with { No = no, BaseUnitOfMeasure = "PCS", Units = [new("PCS", 1), new("BOX", 12)], References = references },
        Actors.InventoryManager);

    private async Task<ReferencedItem?> FindAsync(
        string scanned, ItemReferenceType party = ItemReferenceType.BarCode, string partyNo = "") =>
        Taken<ReferencedItem?>(await new ItemReferenceReader(database.Factory).FindAsync(scanned, Actors.Auditor, party, partyNo));

    /// <summary>What a scan asks of a database.</summary>
    private sealed class ReferenceMeter : IAsyncDisposable
    {
        private readonly ReadMeter meter = new(new DatabaseOptions { ConnectionString = "Data Source=:memory:" });
        private readonly ItemTrackingDb db;

        public ReferenceMeter() => db = meter.CreateDbContext();

        public async Task<(int Commands, bool ByIndex)> ScanAsync()
        {
            await db.Database.OpenConnectionAsync();
            await db.Database.EnsureCreatedAsync();
            await meter.OfAsync(() => ItemReferenceReader.Rows(db, Chair, ItemReferenceType.Vendor, "V1").FirstOrDefaultAsync());
            return (meter.Commands, !meter.Plans.Any(plan => plan.Contains("SCAN", StringComparison.Ordinal)));
        }

        public ValueTask DisposeAsync() => db.DisposeAsync();
    }
}
