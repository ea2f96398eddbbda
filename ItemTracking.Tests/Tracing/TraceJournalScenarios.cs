using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Tracing;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Journals;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Tracing;

/// <summary>Numbers are traced through adjustments and reclassifications.</summary>
public sealed class TraceJournalScenarios : ReclassTests
{
    private const string Lot = "LOT-A";

    [Fact, Trait("Scenario", "O-185"), Trait("Rule", "TRC-4")]
    public async Task A_reclassification_to_another_location_is_crossed()
    {
        await StockAsync(LotItem, ("", Lot, 10));
        var line = await ReclassAsync(LotItem, 10, l => l with { NewLocationCode = "RED" });
        await Company.CloseTrackingAsync(await ChosenAsync(line, Lot));
        Assert.False((await PostAsync(JournalTemplate.Reclass)).IsRefused);
        await SoldAsync("RED", 10);

        Assert.Equal(
            ["0 Sale RED -10", "1 Transfer RED 10", "2 Transfer BLUE -10", "3 Purchase BLUE 10"], await TraceAsync());
    }

    [Fact, Trait("Scenario", "O-186"), Trait("Rule", "TRC-4")]
    public async Task What_was_found_is_the_origin_of_what_was_sold()
    {
        await GivenJournalAsync();
        await FoundAsync(LotItem, null, ("", Lot, 6));
        await SoldAsync("BLUE", 6);

        Assert.Equal(["0 Sale BLUE -6", "1 PositiveAdjmt BLUE 6"], await TraceAsync());
    }

    private async Task SoldAsync(string location, decimal quantity)
    {
        var sale = await Company.SalesOrderAsync((LotItem, quantity));
        await Company.ChangeAsync(sale.Key, 0, l => l with { LocationCode = location });
        await Company.TrackAsync(sale.Key, 10000, ("", Lot, quantity));
        await ShipAsync(sale.Key);
    }

    private async Task<IEnumerable<string>> TraceAsync() =>
        Taken(await new TraceReader(Company.Database.Factory).TraceAsync(new(LotNo: Lot), Actors.Auditor)).Lines
            .Select(l => $"{l.Level} {l.Entry.EntryType} {l.Entry.LocationCode} {l.Entry.Quantity:0}");
}
