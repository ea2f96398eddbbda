using ItemTracking.Core.DataCheck;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>
/// Orders of items that ask for a serial and a lot number, each item with series of its own, so that its numbers are known beforehand.
/// </summary>
internal sealed class InboundJobData(TestDatabase database)
{
    private const string Code = "J-SNLOT";
    private static int last;

    public PurchasingData Purchasing { get; } = new(database);

    public async Task EnsureAsync()
    {
        await Purchasing.EnsureAsync();
        if ((await database.AllAsync<ItemTrackingCode>()).All(code => code.Code != Code))
            await database.AddAsync(new ItemTrackingCode
            {
                Code = Code,
                Description = "Serial and lot",
                SNSpecificTracking = true,
                LotSpecificTracking = true
            });
    }

    /// <summary>An open order of one line; its item is new and takes serials SN…-00001 and lots LOT…-001.</summary>
    public async Task<(DocumentKey Key, string Id)> OrderAsync(decimal quantity)
    {
        var id = $"J{Interlocked.Increment(ref last):000}";
        await database.AddAsync(
            new Item
            {
                No = $"CHAIR-{id}",
                Description = "Tokyo Guest Chair, blue",
                BaseUnitOfMeasure = "PCS",
                ItemTrackingCode = Code,
                SerialNos = $"SN-{id}",
                LotNos = $"LOT-{id}"
            },
            new ItemUnitOfMeasure { ItemNo = $"CHAIR-{id}", Code = "PCS", QtyPerUnitOfMeasure = 1 },
            new NoSeries { Code = $"SN-{id}", ManualNos = true },
            new NoSeriesLine { SeriesCode = $"SN-{id}", LineNo = 10000, StartingNo = $"SN-{id}-00001" },
            new NoSeries { Code = $"LOT-{id}", ManualNos = true },
            new NoSeriesLine { SeriesCode = $"LOT-{id}", LineNo = 10000, StartingNo = $"LOT-{id}-001" });
        return (await Purchasing.OrderAsync(($"CHAIR-{id}", quantity)), id);
    }

    /// <summary>What posting the order made of stock, oldest first.</summary>
    public async Task<IReadOnlyList<ItemLedgerEntry>> EntriesAsync(DocumentKey key) =>
        [.. (await database.AllAsync<ItemLedgerEntry>()).Where(entry => entry.OrderNo == key.No).OrderBy(entry => entry.EntryNo)];

    /// <summary>The whole database is sound.</summary>
    public async Task AssertSoundAsync()
    {
        var found = await new InvariantReader(database.Factory).CheckAsync(Actors.Auditor);
        Assert.False(found.IsRefused);
        Assert.Empty(found.Value!);
    }
}
