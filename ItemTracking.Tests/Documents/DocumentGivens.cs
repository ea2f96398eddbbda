using ItemTracking.Core.Documents;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Documents;

/// <summary>States that the stores do not make on purpose.</summary>
internal static class DocumentGivens
{
    /// <summary>A line from which a quantity was received.</summary>
    public static async Task HandleAsync(this TestDatabase database, DocumentKey key, int lineNo, decimal quantity)
    {
        await using var db = database.Factory.CreateDbContext();
        await db.Set<DocumentLine>().Where(l => l.DocumentNo == key.No && l.LineNo == lineNo)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.QuantityHandled, quantity).SetProperty(l => l.QuantityHandledBase, quantity));
    }

    /// <summary>A location that keeps its stock in bins.</summary>
    public static Task AddBinsAsync(this TestDatabase database, string locationCode, params string[] bins) =>
        database.AddAsync([new Location
        {
            Code = locationCode,
            BinMandatory = true,
            Version = 1
        }, .. bins.Select(bin => new Bin { LocationCode = locationCode, Code = bin, Version = 1 })]);

    /// <summary>Items, codes and numbering as if they had been saved from their cards, so that they can be changed there.</summary>
    public static async Task SaveSetupOnceAsync(this TestDatabase database)
    {
        await using var db = database.Factory.CreateDbContext();
        await db.Set<Item>().ExecuteUpdateAsync(set => set.SetProperty(r => r.Version, 1));
        await db.Set<ItemTrackingCode>().ExecuteUpdateAsync(set => set.SetProperty(r => r.Version, 1));
        await db.Set<CompanyNumbering>().ExecuteUpdateAsync(set => set.SetProperty(r => r.Version, 1));
    }

    /// <summary>A series that was set back to its start.</summary>
    public static async Task ResetSeriesAsync(this TestDatabase database, string series)
    {
        await using var db = database.Factory.CreateDbContext();
        await db.Set<NoSeriesLine>().Where(l => l.SeriesCode == series).ExecuteUpdateAsync(set => set.SetProperty(l => l.LastNoUsed, ""));
    }
}
