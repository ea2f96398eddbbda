using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ItemTracking.Tests.Persistence;

/// <summary>
/// An upgrade takes numbers out of bins that should never have known them (DOC-22), from a filled database of the version before (R9).
/// </summary>
public sealed class WarehouseNumberMigrationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("migration-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact, Trait("Rule", "DOC-22"), Trait("Requirement", "R9")]
    public async Task Numbers_that_a_code_does_not_keep_through_warehouse_activities_are_blanked_and_quantities_stay()
    {
        var file = Path.Combine(folder, "filled.db");
        var factory = new ItemTrackingDbFactory(new DatabaseOptions { ConnectionString = $"Data Source={file}" });
        await using (var db = factory.CreateDbContext())
        {
            await db.GetService<IMigrator>().MigrateAsync("ListIndexes");
            foreach (var (code, sn, lot) in new[] { ("NONE", 0, 0), ("SN", 1, 0), ("LOT", 0, 1), ("BOTH", 1, 1) })
            {
                await FilledRow.InsertAsync(
                    db, "ItemTrackingCode", ("Code", code), ("SNWarehouseTracking", sn), ("LotWarehouseTracking", lot));
            }

            foreach (var code in new[] { "NONE", "SN", "LOT", "BOTH", "" })
                await FilledRow.InsertAsync(db, "Item", ("No", $"I-{code}"), ("ItemTrackingCode", code));
            var entryNo = 0;
            foreach (var item in new[] { "I-NONE", "I-SN", "I-LOT", "I-BOTH", "I-", "I-GONE" })
            {
                await FilledRow.InsertAsync(
                    db,
                    "WarehouseEntry",
                    ("EntryNo", ++entryNo),
                    ("LocationCode", "GREEN"),
                    ("BinCode", "B1"),
                    ("ItemNo", item),
                    ("SerialNo", $"S{entryNo}"),
                    ("LotNo", "L1"),
                    ("RegisteringDate", "2025-01-15"),
                    ("ExpirationDate", "2026-01-01"),
                    ("QtyBase", 100000 * entryNo));
            }
        }

        await new DatabaseUpgrade(factory).RunAsync();

        await using (var db = factory.CreateDbContext())
        {
            DateOnly? date = new(2026, 1, 1);
            Assert.Equal(
                [
                    ("I-NONE", "", "", 1m, null),
                    ("I-SN", "S2", "", 2m, date),
                    ("I-LOT", "", "L1", 3m, date),
                    ("I-BOTH", "S4", "L1", 4m, date),
                    ("I-", "", "", 5m, null),
                    ("I-GONE", "", "", 6m, default(DateOnly?)),
                ],
                (await db.Set<WarehouseEntry>().AsNoTracking().OrderBy(e => e.EntryNo).ToListAsync())
                    .Select(e => (e.ItemNo, e.SerialNo, e.LotNo, e.QtyBase, e.ExpirationDate)));
            Assert.Equal(
                [("I-", "", "", 5m), ("I-BOTH", "S4", "L1", 4m), ("I-GONE", "", "", 6m), ("I-LOT", "", "L1", 3m), ("I-NONE", "", "", 1m),
                    ("I-SN", "S2", "", 2m)],
                (await db.Set<BinBalance>().AsNoTracking().OrderBy(b => b.ItemNo).ToListAsync())
                    .Select(b => (b.ItemNo, b.SerialNo, b.LotNo, b.QtyBase)));
        }
    }
}
