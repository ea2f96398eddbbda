using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Support;
using Xunit.Abstractions;
using static ItemTracking.Tests.Benchmarks.Timing;

namespace ItemTracking.Tests.Benchmarks;

/// <summary>
/// P4: one number, and Select Entries over all numbers of an item of which 10,000 serial numbers in 1,000 lots are in stock and 1,000 are
/// asked for; beside a ledger that holds nothing else, and beside one with the history of years. Both are warm before either is measured,
/// and the second must not be slower than its ratio allows.
/// </summary>
[Trait("Category", "Benchmark")]
public sealed class AvailabilityBenchmarks(ITestOutputHelper output)
{
    private const string ItemNo = "BOTH";
    private const int InStock = 10_000;
    private const int SerialsOfLot = 10;
    private const int Entries = 1_000_000;
    private const int Runs = 20;
    private const int Repeats = 10;
    private const double MostOfShort = 1.3;

    private static readonly TrackingNumbers Seventh = new(Serial(7), Lot(7));

    [Fact]
    public async Task P4_availability_beside_a_short_and_a_long_ledger()
    {
        using var young = await CompanyAsync();
        using var old = await CompanyAsync();
        await old.Database.InsertManyAsync(Enumerable.Range(1, Entries - InStock).Select(History));
        await old.Database.InsertManyAsync(Enumerable.Range(1, Entries / 4)
            .Select(n => new SerialNoInformation { ItemNo = ItemNo, SerialNo = $"OLD-{n:0000000}" }));
        for (var warmUp = 0; warmUp < 3; warmUp++)
        {
            await MeasureAsync(young);
            await MeasureAsync(old);
        }

        var small = await MeasureAsync(young);
        var large = await MeasureAsync(old);

        output.WriteLine($"| P4 | {InStock:N0} entries | {Entries:N0} entries | ratio (at most {MostOfShort}) | target |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var (before, after) in small.Zip(large))
            output.WriteLine(
                $"| {before.What} | {Milliseconds(before.Time)} | {Milliseconds(after.Time)} | {after.Time / before.Time:0.00} "
                    + $"| {before.Target} ms |");
        Assert.All(small.Zip(large), pair => Assert.InRange(pair.Second.Time / pair.First.Time, 0, MostOfShort));
    }

    private static async Task<IReadOnlyList<(string What, TimeSpan Time, int Target)>> MeasureAsync(Documents.PurchaseCompany company)
    {
        var line = (await company.SalesOrderAsync((ItemNo, 1_000))).Key.Line(10000);
        var sheets = new TrackingSheetReader(company.Database.Factory, company.Database.Clock);
        var reader = new AvailabilityReader(company.Database.Factory);
        var sheet = (await sheets.OpenAsync(line, Actors.SalesOrderProcessor)).Must();
        Assert.Equal(InStock, sheet.Availability.Rows.Count);
        Assert.Equal(SerialsOfLot, (await StandAsync(new("", Seventh.LotNo))).Sum(part => part.TotalQuantity));
        var rows = Offer(sheet).Rows.Count;
        Assert.Equal(InStock, rows);
        return
        [
            ("one lot", await OfOneAsync(new("", Seventh.LotNo)), 2),
            ("one serial number of a lot", await OfOneAsync(Seventh), 2),
            (
                "Select Entries: collect 10,000 numbers",
                await BestAsync(() => sheets.RefreshAvailabilityAsync(sheet, Actors.SalesOrderProcessor), Runs), 60),
            ("Select Entries: offer 10,000 numbers in order", Best(() => Offer(sheet)), 60),
            ("Select Entries: both", await BestAsync(
                async () => Offer((await sheets.RefreshAvailabilityAsync(sheet, Actors.SalesOrderProcessor)).Must()), Runs), 60),
        ];

        async Task<IReadOnlyList<NumberStand>> StandAsync(TrackingNumbers numbers) =>
            (await reader.StandAsync(sheet.Source, [numbers], Actors.SalesOrderProcessor)).Must();

        // Less than a millisecond each: several are taken together.
        async Task<TimeSpan> OfOneAsync(TrackingNumbers numbers) => await BestAsync(
            async () =>
            {
                for (var repeat = 0; repeat < Repeats; repeat++)
                    await StandAsync(numbers);
            },
            Runs) / Repeats;

        EntrySelection Offer(TrackingSheet shown) => shown.Offer();
    }

    private static async Task<Documents.PurchaseCompany> CompanyAsync()
    {
        var company = await Documents.PurchaseCompany.CreateAsync();
        await company.Database.AddAsync(new ItemTrackingCode { Code = "SNLOT", SNSpecificTracking = true, LotSpecificTracking = true });
        await company.AddItemAsync(ItemNo, "SNLOT");
        await company.Database.InsertManyAsync(Enumerable.Range(1, InStock)
            .Select(n => Entry(Entries + n, ItemNo, Serial(n), Lot(n), 1, remaining: 1)));
        await company.Database.InsertManyAsync(Enumerable.Range(1, InStock).Select(n => new SerialNoInformation
        {
            ItemNo = ItemNo,
            SerialNo = Serial(n),
            Blocked = n % 100 == 0,
            BlockedReason = "Scratched"
        }));
        var asking = await company.SalesOrderAsync((ItemNo, 1_000));
        await company.Database.TrackManyAsync(asking.Key, ItemNo, Enumerable.Range(1, 1_000).Select(n => (Serial(n), Lot(n), 1m)));
        return company;
    }

    /// <summary>
    /// Goods that came and went: every other entry of the same item and of its lots, every twentieth of a serial number that is in stock
    /// again.
    /// </summary>
    private static ItemLedgerEntry History(int n)
    {
        var number = (n + 1) / 2;
        var isOther = number % 2 == 0;
        var serial = number % 20 == 1 ? Serial(number % InStock + 1) : $"OLD-{number:0000000}";
        return Entry(n, isOther ? $"OTHER{number % 50}" : ItemNo, serial, Lot(number % InStock + 1), n % 2 == 1 ? 1 : -1, remaining: 0);
    }

    private static ItemLedgerEntry Entry(long no, string item, string serial, string lot, decimal quantity, decimal remaining) => new()
    {
        EntryNo = no,
        ItemNo = item,
        LocationCode = "BLUE",
        SerialNo = serial,
        LotNo = lot,
        Quantity = quantity,
        RemainingQuantity = remaining,
        Positive = quantity > 0,
        Open = remaining != 0,
        ExpirationDate = new(2030, 1, 1),
    };

    private static string Serial(int n) => $"SN-{n:00000}";

    private static string Lot(int n) => $"LOT-{(n - 1) / SerialsOfLot:0000}";
}
