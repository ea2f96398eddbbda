using System.Diagnostics;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Warehouse;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Warehouse;
using Xunit.Abstractions;
using static ItemTracking.Tests.Benchmarks.Timing;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Benchmarks;

/// <summary>
/// A pick of a thousand serial numbers from a hundred thousand in stock by what expires first, its registration, and what lies in a bin
/// beside a short and a long history of movements.
/// </summary>
[Trait("Category", "Benchmark")]
public sealed class WarehouseBenchmarks(ITestOutputHelper output)
{
    private const int InStock = 100_000;
    private const int Picked = 1_000;
    private const string Item = WarehouseGivens.Serial;

    [Fact]
    public async Task A_pick_of_1000_by_fefo_from_100_000_is_made_and_registered()
    {
        using var company = await CompanyAsync(InStock);
        var store = new WarehouseActivityStore(company.Database.Transaction, company.Database.Clock);
        var poster = new WarehouseActivityPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock);
        var (made, registered) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var run = 0; run < 3; run++)
        {
            var shipment = await ShipmentAsync(company, store);
            var watch = Stopwatch.StartNew();
            var pick = Assert.Single(Taken(await store.CreatePickAsync(shipment, Actors.WarehouseSupervisor)));
            made = Least(made, watch.Elapsed);
            var reader = new WarehouseActivityReader(company.Database.Factory, company.Database.Clock);
            var card = Taken(await reader.FindAsync(WarehouseActivityType.Pick, pick, Actors.WarehouseSupervisor));
            Assert.Equal(2 * Picked, card.Lines.Count);
            Taken(await store.AutofillAsync(card.Type, card.No, card.Version, Actors.WarehouseSupervisor));
            watch.Restart();
            Taken(await poster.PostAsync(card.Type, card.No, Guid.NewGuid(), Actors.WarehouseSupervisor));
            registered = Least(registered, watch.Elapsed);
        }

        output.WriteLine("| pick of 1,000 from 100,000 | made ms (at most 2,000) | registered ms (at most 1,000) |");
        output.WriteLine("|---|---|---|");
        output.WriteLine($"| | {made.TotalMilliseconds:N0} | {registered.TotalMilliseconds:N0} |");
        Assert.InRange(made, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.InRange(registered, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task What_lies_in_a_bin_is_read_beside_a_short_and_a_long_history()
    {
        using var young = await CompanyAsync(1_000);
        using var old = await CompanyAsync(1_000);
        await old.Database.InsertManyAsync(Enumerable.Range(1, 1_000_000).Select(n => new WarehouseEntry
        {
            EntryNo = 10_000_000 + n,
            LocationCode = "BINS",
            BinCode = "B1",
            ItemNo = Item,
            SerialNo = $"S{n % 1_000:000000}",
            QtyBase = n % 2 == 0 ? 1 : -1,
        }));
        var (small, large) = (await ContentAsync(young), await ContentAsync(old));

        output.WriteLine("| bin content of 1,000 numbers | no history ms | 1,000,000 warehouse entries ms | ratio (at most 1.3) |");
        output.WriteLine("|---|---|---|---|");
        output.WriteLine($"| | {small.TotalMilliseconds:N2} | {large.TotalMilliseconds:N2} | {large / small:N2} |");
        Assert.InRange(large / small, 0, 1.3);
    }

    private static async Task<TimeSpan> ContentAsync(PurchaseCompany company)
    {
        var order = await company.DocumentAsync(DocumentKind.SalesOrder, (Item, 1));
        await company.ChangeAsync(order.Key, 0, line => line with { LocationCode = "BINS", BinCode = "B1" });
        await using var db = company.Database.Factory.CreateDbContext();
        var source = Taken(await SourceLineReader.FindAsync(db, order.Key.Line(10000)));
        return await BestAsync(() => BinContentReader.ReadAsync(db, source), 20);
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>A warehouse shipment for a thousand of the item.</summary>
    private static async Task<string> ShipmentAsync(PurchaseCompany company, WarehouseActivityStore store)
    {
        var order = await company.DocumentAsync(DocumentKind.SalesOrder, (Item, Picked));
        await company.ChangeAsync(order.Key, 0, line => line with { LocationCode = "BINS" });
        Taken(await company.Store.ReleaseAsync(
            order.Key, (await company.FindAsync(order.Key)).Version, Actors.SalesOrderProcessor));
        return Assert.Single(Taken(await store.CreateWhseDocumentAsync(order.Key.Source, Actors.WarehouseSupervisor)));
    }

    /// <summary>A company with serial numbers in bin B1 of BINS, each with a date of its own.</summary>
    private static async Task<PurchaseCompany> CompanyAsync(int inStock)
    {
        var company = await PurchaseCompany.CreateAsync();
        await company.AddWarehouseAsync(location =>
        {
            (location.RequireReceive, location.RequireShipment, location.PickAccordingToFefo) = (true, true, true);
            if (location.BinMandatory)
                (location.ReceiptBinCode, location.ShipmentBinCode) = ("B2", "B2");
        });
        await company.Database.InsertManyAsync(Enumerable.Range(1, inStock).Select(n => new ItemLedgerEntry
        {
            EntryNo = n,
            EntryType = ItemLedgerEntryType.Purchase,
            ItemNo = Item,
            LocationCode = "BINS",
            SerialNo = $"S{n:000000}",
            ExpirationDate = new DateOnly(2025, 6, 1).AddDays(n % 700),
            Quantity = 1,
            RemainingQuantity = 1,
            Open = true,
            Positive = true,
        }));
        await company.Database.InsertManyAsync(Enumerable.Range(1, inStock).Select(n => new TrackingBalance
        {
            ItemNo = Item,
            LocationCode = "BINS",
            SerialNo = $"S{n:000000}",
            OnHand = 1
        }));
        await company.Database.InsertManyAsync(Enumerable.Range(1, inStock).Select(n => new BinBalance
        {
            ItemNo = Item,
            LocationCode = "BINS",
            BinCode = "B1",
            SerialNo = $"S{n:000000}",
            QtyBase = 1
        }));
        return company;
    }
}
