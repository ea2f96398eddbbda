using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Setup;

/// <summary>Locations that keep their stock in bins.</summary>
public sealed class LocationBinsTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly SetupStores stores;

    public LocationBinsTests() => stores = new(database);

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Bins_are_added_changed_and_deleted_with_their_location_and_every_change_is_told()
    {
        var saved = Taken(await SaveAsync(LocationCard.New with
        {
            Code = "east",
            BinMandatory = true,
            Bins = [new("b2", " Second "), new("b1", "First")]
        }));
        Assert.Equal([new BinCard("B1", "First"), new BinCard("B2", "Second")], saved.Bins);

        var changed = Taken(await SaveAsync(saved with { Bins = [new("B1", "Top"), new("B3", "")] }));

        Assert.Equal([new BinCard("B1", "Top"), new BinCard("B3", "")], changed.Bins);
        var found = Taken(await stores.Locations.FindAsync("EAST", Actors.Auditor));
        Assert.Equal((true, 2L), (found.BinMandatory, found.Version));
        Assert.Equal(changed.Bins, found.Bins);
        Assert.Equal(
            ["Changed EAST, B1", "Created EAST, B1", "Created EAST, B2", "Created EAST, B3", "Deleted EAST, B2"],
            (await database.AllAsync<AuditEntry>()).Where(e => e.Table == "Bin").Select(e => $"{e.Action} {e.Key}").Order());
    }

    [Fact, Trait("Rule", "SET-4")]
    public async Task The_bins_of_receipts_and_shipments_are_bins_of_the_location_and_stay_while_they_are_named()
    {
        var refused = await SaveAsync(LocationCard.New with
        {
            Code = "EAST",
            ReceiptBinCode = "in",
            ShipmentBinCode = "OUT",
            Bins = [new("OUT", "")],
        });
        Assert.Equal(
            "The Bin does not exist. Identification fields and values: Location Code='EAST',Code='IN'",
            Assert.Single(refused.Refusals).Message);
        Assert.Equal("Receipt Bin Code", refused.Refusals[0].Field);

        var saved = Taken(await SaveAsync(LocationCard.New with
        {
            Code = "EAST",
            ReceiptBinCode = "in",
            ShipmentBinCode = "out",
            Bins = [new("IN", ""), new("OUT", "")],
        }));
        Assert.Equal(("IN", "OUT"), (saved.ReceiptBinCode, saved.ShipmentBinCode));
        var without = await SaveAsync(saved with { Bins = [new("IN", "")] });

        Assert.Equal("Shipment Bin Code", Assert.Single(without.Refusals).Field);
        Assert.Equal(2, Taken(await stores.Locations.FindAsync("EAST", Actors.Auditor)).Bins.Count);
    }

    [Fact]
    public async Task A_location_takes_its_bins_along_when_it_is_deleted()
    {
        await SaveAsync(LocationCard.New with { Code = "EAST", Bins = [new("B1", "")] });

        Assert.False((await stores.Locations.DeleteAsync("EAST", 1, Actors.Administrator)).IsRefused);

        Assert.Empty(await database.AllAsync<Bin>());
        Assert.Contains((await database.AllAsync<AuditEntry>()), e => e is { Table: "Bin", Action: AuditAction.Deleted });
    }

    [Fact]
    public async Task Every_bin_has_a_code_of_its_own_and_all_refusals_come_at_once()
    {
        var refused = await SaveAsync(LocationCard.New with
        {
            Code = "EAST",
            UseAsInTransit = true,
            BinMandatory = true,
            Bins = [new("B1", ""), new("", ""), new("b1", ""), new(new string('X', 21), new string('y', 101))],
        });

        Assert.Equal(
            [(RefusalCode.SET_7, "Bin Mandatory", null), (RefusalCode.SET_1, "Bin Code", 2), (
                RefusalCode.SET_2, "Bin Code", 3), (RefusalCode.CODE_1, "Bin Code", 4), (RefusalCode.CODE_1, "Description", 4)],
            refused.Refusals.Select(r => (r.Code, r.Field, r.Line)));
        Assert.Equal(
            "Bin Code must have a value in Bin: Location Code='EAST',Code=''. It cannot be zero or empty.", refused.Refusals[1].Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whether_stock_lies_in_bins_does_not_change_while_there_is_stock(bool inBins)
    {
        var saved = Taken(await SaveAsync(LocationCard.New with { Code = "EAST", BinMandatory = inBins }));
        await database.AddAsync(
            new TrackingBalance { ItemNo = "I0", LocationCode = "EAST", OnHand = 0 },
            new TrackingBalance { ItemNo = "I1", LocationCode = "EAST", LotNo = "L1", OnHand = 5 },
            new TrackingBalance { ItemNo = "I1", LocationCode = "EAST", OnHand = -5 });

        var refusal = Assert.Single((await SaveAsync(saved with { BinMandatory = !inBins, Name = "East" })).Refusals);

        Assert.Equal((RefusalCode.SET_7, "Bin Mandatory"), (refusal.Code, refusal.Field));
        Assert.Equal("You cannot change Bin Mandatory because item I1 is in stock at location EAST.", refusal.Message);
        Assert.Equal("East", Taken(await SaveAsync(saved with { Name = "East" })).Name);
    }

    [Fact]
    public async Task Whether_stock_lies_in_bins_changes_once_nothing_is_left()
    {
        var saved = Taken(await SaveAsync(LocationCard.New with { Code = "EAST" }));
        await database.AddAsync(
            new TrackingBalance { ItemNo = "I1", LocationCode = "EAST" },
            new TrackingBalance { ItemNo = "I1", LocationCode = "WEST", OnHand = 1 });

        Assert.True(Taken(await SaveAsync(saved with { BinMandatory = true })).BinMandatory);
    }

    [Fact]
    public async Task A_bin_that_warehouse_entries_or_document_lines_use_is_not_deleted()
    {
        var saved = Taken(await SaveAsync(LocationCard.New with
        {
            Code = "EAST",
            BinMandatory = true,
            Bins = [new("B1", ""), new("B2", ""), new("B3", "")]
        }));
        await SaveAsync(LocationCard.New with { Code = "WEST", BinMandatory = true, Bins = [new("B3", "")] });
        await database.AddAsync(
            new Item { No = "I1" },
            new WarehouseEntry { EntryNo = 7, ItemNo = "I1", LocationCode = "EAST", BinCode = "B1", QtyBase = 5 },
            new DocumentHeader { SourceType = SourceTypes.PurchaseLine, DocumentType = DocumentType.Order, No = "PO1" },
            new DocumentLine
            {
                SourceType = SourceTypes.PurchaseLine,
                DocumentType = DocumentType.Order,
                DocumentNo = "PO1",
                LineNo = 10000,
                ItemNo = "I1",
                LocationCode = "EAST",
                BinCode = "B2"
            },
            new DocumentLine
            {
                SourceType = SourceTypes.PurchaseLine,
                DocumentType = DocumentType.Order,
                DocumentNo = "PO1",
                LineNo = 20000,
                ItemNo = "I1",
                LocationCode = "WEST",
                BinCode = "B3"
            });

        Assert.Equal("You cannot delete Bin B1 because it is used by warehouse entry 7.", Message(await SaveAsync(Without(saved, "B1"))));
        Assert.Equal("You cannot delete Bin B2 because it is used by document PO1.", Message(await SaveAsync(Without(saved, "B2"))));
        Assert.Equal(2, Taken(await SaveAsync(Without(saved, "B3"))).Bins.Count);
    }

    [Fact]
    public async Task Bins_are_proposed_of_one_location_and_only_where_stock_lies_in_bins()
    {
        var lookup = new LookupReader(database.Factory);
        await SaveAsync(LocationCard.New with { Code = "OLD", Bins = [new("B9", "")] });
        Assert.False(await lookup.UsesBinsAsync(Actors.PurchasingClerk));
        await SaveAsync(LocationCard.New with { Code = "EAST", BinMandatory = true, Bins = [new("B1", "Top"), new("B2", "Bottom")] });

        Assert.Equal(["B1", "B2"], (await lookup.BinsAsync("east", "", Actors.PurchasingClerk)).Select(row => row.Code));
        Assert.Equal([new LookupRow("B2", "Bottom")], await lookup.BinsAsync("EAST", "bott", Actors.PurchasingClerk));
        Assert.Empty(await lookup.BinsAsync("OLD", "", Actors.PurchasingClerk));
        Assert.True(await lookup.UsesBinsAsync(Actors.PurchasingClerk));
        Assert.Empty(await lookup.BinsAsync("EAST", "", Core.Users.Actor.Nobody));
        Assert.False(await lookup.UsesBinsAsync(Core.Users.Actor.Nobody));
    }

    private Task<Outcome<LocationCard>> SaveAsync(LocationCard card) => stores.Locations.SaveAsync(card, Actors.Administrator);

    private static LocationCard Without(LocationCard card, string bin) => card with { Bins = [.. card.Bins.Where(b => b.Code != bin)] };

    private static T Taken<T>(Outcome<T> outcome) => Documents.PurchaseCompany.Taken(outcome);

    private static string Message<T>(Outcome<T> outcome) => Documents.PurchaseCompany.Message(outcome);
}
