using ItemTracking.Core.Information;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ItemTracking.Tests.Persistence;

/// <summary>Migrations from an empty and from a filled database, on both providers (R9).</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("migration-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact, Trait("Requirement", "R9")]
    public async Task R9_An_empty_file_becomes_a_database_and_a_second_upgrade_keeps_its_records()
    {
        var factory = new ItemTrackingDbFactory(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(folder, "new.db")}" });
        var upgrade = new DatabaseUpgrade(factory);

        await upgrade.RunAsync();
        await using (var db = factory.CreateDbContext())
        {
            db.Actor = Actors.Administrator;
            db.Add(new Location { Code = "EAST", Name = "East Warehouse" });
            await db.SaveChangesAsync();
        }

        await upgrade.RunAsync();
        await using (var db = factory.CreateDbContext())
        {
            Assert.Equal("East Warehouse", (await db.Set<Location>().SingleAsync()).Name);
            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        }
    }

    [Fact, Trait("Requirement", "Q5")]
    public async Task Q5_the_inventory_setup_has_its_row_from_the_start_so_that_a_posting_can_hold_it()
    {
        var file = Path.Combine(folder, "held.db");
        var factory = new ItemTrackingDbFactory(new DatabaseOptions { ConnectionString = $"Data Source={file}" });
        await new DatabaseUpgrade(factory).RunAsync();

        await using var db = factory.CreateDbContext();
        var setup = await db.Set<InventorySetup>().SingleAsync();
        Assert.Equal((false, 1L), (setup.PreventNegativeInventory, setup.Version));
    }

    [Fact, Trait("Requirement", "Q6")]
    public async Task Q6_a_database_made_by_its_migrations_has_every_counter()
    {
        var factory = FactoryOf("counters.db");
        await new DatabaseUpgrade(factory).RunAsync();

        await using var db = factory.CreateDbContext();
        Assert.Equal(
            EntryNumberAllocator.Ledgers.Order(StringComparer.Ordinal).Select(ledger => (ledger, 1L)),
            (await db.Set<LedgerCounter>().ToListAsync()).OrderBy(c => c.Ledger, StringComparer.Ordinal).Select(c => (c.Ledger, c.Next)));
    }

    [Fact, Trait("Requirement", "R9")]
    public async Task R9_A_database_made_by_its_migrations_has_the_indexes_of_the_model()
    {
        var (migrated, modelled) = (FactoryOf("migrated.db"), FactoryOf("modelled.db"));
        await new DatabaseUpgrade(migrated).RunAsync();
        await using (var db = modelled.CreateDbContext())
            await db.Database.EnsureCreatedAsync();

        Assert.Equal(await IndexesAsync(modelled), await IndexesAsync(migrated));
    }

    [Fact, Trait("Requirement", "R9")]
    public async Task R9_A_filled_database_of_the_first_version_is_brought_up_to_date_and_keeps_its_records()
    {
        var factory = new ItemTrackingDbFactory(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(folder, "old.db")}" });
        await using (var db = factory.CreateDbContext())
        {
            await db.GetService<IMigrator>().MigrateAsync("Initial");
            await db.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO "CompanyNumbering" ("Id", "ItemNos", "VendorNos", "PurchaseOrderNos", "PostedReceiptNos", "PostedInvoiceNos",
                "Version")
                VALUES (1, 'ITEM', 'VENDOR', 'PO', 'RCPT', 'INV', 3);
                INSERT INTO "SerialNoInformation" ("ItemNo", "VariantCode", "SerialNo", "Description", "Blocked", "Version")
                VALUES ('1000', '', 'S1', 'Dented', 1, 2);
                INSERT INTO "AspNetUsers" ("Id", "UserName", "NormalizedUserName", "FullName", "Disabled", "EmailConfirmed",
                "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount")
                VALUES ('1', 'clerk', 'CLERK', 'Petra Clausen', 0, 0, 0, 0, 1, 0);
                """);
        }

        await new DatabaseUpgrade(factory).RunAsync();

        await using (var db = factory.CreateDbContext())
        {
            Assert.Equal(
                ("PO", ""),
                await db.Set<CompanyNumbering>().Select(n => ValueTuple.Create(n.PurchaseOrderNos, n.SalesOrderNos)).SingleAsync());
            Assert.Equal(
                ("Dented", true, ""),
                await db.Set<SerialNoInformation>()
                    .Select(i => ValueTuple.Create(i.Description, i.Blocked, i.BlockedReason))
                    .SingleAsync());
            Assert.Equal("Petra Clausen", (await db.Users.SingleAsync()).FullName);
        }
    }

    [Fact, Trait("Requirement", "R9")]
    public async Task R9_A_database_of_any_version_with_a_row_in_every_table_keeps_them_and_a_second_upgrade_changes_nothing()
    {
        await using var model = FactoryOf("model.db").CreateDbContext();
        var versions = model.Database.GetMigrations().ToList();
        Assert.NotEmpty(versions);
        foreach (var version in versions)
        {
            var factory = FactoryOf($"{version}.db");
            Dictionary<string, TableRow> filled;
            await using (var db = factory.CreateDbContext())
            {
                await db.GetService<IMigrator>().MigrateAsync(version);
                filled = await TableRow.FillAllAsync(db);
            }

            Assert.True(filled.Count > 10, $"{version} has hardly a table.");
            await new DatabaseUpgrade(factory).RunAsync();
            var upgraded = await AllAsync(factory);
            Assert.All(filled, table => Assert.True(
                table.Value.IsKeptIn(upgraded[table.Key]), $"{version}, {table.Key}: {table.Value} became {upgraded[table.Key]}"));

            await new DatabaseUpgrade(factory).RunAsync();
            Assert.Equal(upgraded.Select(table => $"{table}"), (await AllAsync(factory)).Select(table => $"{table}"));
        }
    }

    [Fact, Trait("Requirement", "R9")]
    public async Task R9_A_variant_that_was_named_before_there_were_any_exists_afterwards()
    {
        var factory = FactoryOf("variants.db");
        await using (var db = factory.CreateDbContext())
        {
            await db.GetService<IMigrator>().MigrateAsync("TransferOrders");
            await db.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO "Item" ("No", "Description", "BaseUnitOfMeasure", "RoundingPrecision", "Type", "CostingMethod",
                "ItemTrackingCode", "SerialNos", "LotNos", "ExpirationCalculation", "Reserve", "PreventNegativeInventory", "Blocked",
                "Version")
                VALUES ('1000', '', 'PCS', 1, 0, 0, '', '', '', '', 0, 0, 0, 1);
                INSERT INTO "ItemReference" ("ReferenceNo", "ReferenceType", "PartyNo", "ItemNo", "VariantCode", "UnitOfMeasureCode")
                VALUES ('R', 0, '', '1000', 'RED', '');
                INSERT INTO "SerialNoInformation" ("ItemNo", "VariantCode", "SerialNo", "Description", "Blocked", "BlockedReason",
                "BlockedBy", "Version")
                VALUES ('1000', 'RED', 'S1', '', 0, '', '', 1), ('1000', 'BLACK', 'S1', '', 0, '', '', 1),
                ('1000', '', 'S1', '', 0, '', '', 1), ('GONE', 'RED', 'S1', '', 0, '', '', 1);
                """);
        }

        await new DatabaseUpgrade(factory).RunAsync();

        await using var upgraded = factory.CreateDbContext();
        Assert.Equal(
            [("1000", "BLACK"), ("1000", "RED")],
            await upgraded.Set<ItemVariant>().OrderBy(v => v.Code).Select(v => ValueTuple.Create(v.ItemNo, v.Code)).ToListAsync());
    }

    private static async Task<Dictionary<string, TableRow>> AllAsync(ItemTrackingDbFactory factory)
    {
        await using var db = factory.CreateDbContext();
        return await TableRow.ReadAllAsync(db);
    }

    private static async Task<List<string>> IndexesAsync(ItemTrackingDbFactory factory)
    {
        await using var db = factory.CreateDbContext();
        return await db.Database
            .SqlQueryRaw<string>("SELECT sql AS \"Value\" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")
            .ToListAsync();
    }

    private ItemTrackingDbFactory FactoryOf(string file) =>
        new(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(folder, file)}" });

    [Fact]
    public void The_model_has_no_change_without_a_migration()
    {
        using var sqlite = new ItemTrackingDbFactory(new DatabaseOptions { ConnectionString = "Data Source=:memory:" }).CreateDbContext();
        using var sqlServer = SqlServer();

        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(sqlServer.Database.HasPendingModelChanges());
    }

    [Fact, Trait("Requirement", "R9")]
    public void R9_The_script_for_SQL_Server_creates_every_table_and_may_run_again()
    {
        using var db = SqlServer();
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        var stored = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(e => !e.IsTableExcludedFromMigrations());
        var tables = stored.Select(e => e.GetTableName()).Where(name => name is not null).Distinct();

        Assert.All(tables, table => Assert.Contains($"CREATE TABLE [{table}]", script, StringComparison.Ordinal));
        var creations = script.Split("CREATE TABLE ").Length - 2; // the first one keeps the history of migrations
        Assert.True(script.Split("IF NOT EXISTS (").Length - 1 >= creations, "Every step asks first whether it was taken.");
    }

    [Theory, Trait("Requirement", "R9")]
    [InlineData(SqlVersion.Sql160)]
    [InlineData(SqlVersion.Sql170)]
    public void R9_The_script_for_SQL_Server_is_valid_T_SQL(SqlVersion version)
    {
        using var db = SqlServer();
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Empty(Errors(script, version));
        Assert.NotEmpty(Errors(script.Replace("CREATE TABLE [Item]", "CREATE TABEL [Item]", StringComparison.Ordinal), version));
    }

    private static IEnumerable<string> Errors(string script, SqlVersion version)
    {
        TSqlParser parser = version == SqlVersion.Sql160
            ? new TSql160Parser(initialQuotedIdentifiers: true)
            : new TSql170Parser(initialQuotedIdentifiers: true);
        parser.Parse(new StringReader(script), out var errors);
        return errors.Select(error => $"line {error.Line}: {error.Message}");
    }

    private static ItemTrackingDb SqlServer() =>
        new ItemTrackingDbFactory(new DatabaseOptions
        {
            Provider = DatabaseProvider.SqlServer,
            ConnectionString = "Server=nobody;Database=none"
        }).CreateDbContext();
}
