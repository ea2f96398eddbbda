using ItemTracking.Core.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Support;

/// <summary>
/// A database of its own with the whole model, deleted with the test: a real SQLite file, or a database on the SQL Server that
/// ITEMTRACKING_TEST_SQLSERVER names (a connection string without a database).
/// </summary>
public sealed class TestDatabase : IDisposable
{
    private static readonly string? SqlServer = Environment.GetEnvironmentVariable("ITEMTRACKING_TEST_SQLSERVER");
    private static readonly Lazy<string> Template = new(CreateTemplate);

    /// <summary>True when the tests run on a SQL Server.</summary>
    public static bool IsOnServer => !string.IsNullOrEmpty(SqlServer);

    private readonly string folder = Directory.CreateTempSubdirectory("item-tracking-").FullName;

    /// <param name="isMigrated">On a server the database is made by its migrations and not from the model.</param>
    public TestDatabase(bool isMigrated = false)
    {
        Options = string.IsNullOrEmpty(SqlServer) ? CopyTemplate() : CreateOnServer(SqlServer, isMigrated);
        Faults = new FaultyDatabase(Options, Clock);
        Transaction = new WriteTransaction(Factory);
    }

    public DatabaseOptions Options { get; }

    /// <summary>Makes the database fail for whoever uses <see cref="Factory"/>.</summary>
    public FaultyDatabase Faults { get; }

    public IDbContextFactory<ItemTrackingDb> Factory => Faults;

    public WriteTransaction Transaction { get; }

    public TestClock Clock { get; } = new(new DateOnly(2025, 1, 15));

    /// <summary>Puts records into the database as they are, for the Given of a test.</summary>
    public async Task AddAsync(params object[] records)
    {
        await using var db = Factory.CreateDbContext();
        db.Actor = Actors.Administrator;
        db.AddRange(records);
        await db.SaveChangesAsync();
    }

    /// <summary>Reads all rows of a table, for the Then of a test.</summary>
    public async Task<List<T>> AllAsync<T>()
        where T : class
    {
        await using var db = Factory.CreateDbContext();
        return await db.Set<T>().AsNoTracking().ToListAsync();
    }

    public void Dispose()
    {
        if (Options.Provider == DatabaseProvider.SqlServer)
        {
            using var db = Factory.CreateDbContext();
            db.Database.EnsureDeleted();
        }

        ClearPool(Options);
        Directory.Delete(folder, recursive: true);
    }

    private static DatabaseOptions OnFile(string file) => new() { ConnectionString = $"Data Source={file}" };

    private static string CreateTemplate()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("item-tracking-template-").FullName, "template.db");
        using (var db = new ItemTrackingDbFactory(OnFile(file)).CreateDbContext())
            db.Database.EnsureCreated();
        ClearPool(OnFile(file));
        return file;
    }

    /// <summary>Closes the idle connections of one database; those of tests that run beside stay open.</summary>
    private static void ClearPool(DatabaseOptions options)
    {
        if (options.Provider != DatabaseProvider.Sqlite)
            return;
        using var connection = new SqliteConnection(options.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static DatabaseOptions CreateOnServer(string server, bool isMigrated)
    {
        var name = $"ItemTrackingTest_{Guid.NewGuid():N}";
        var options = new DatabaseOptions
        {
            Provider = DatabaseProvider.SqlServer,
            ConnectionString = new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString,
        };
        using var db = new ItemTrackingDbFactory(options).CreateDbContext();
        if (isMigrated)
            db.Database.Migrate();
        else
            db.Database.EnsureCreated();
        return options;
    }

    private DatabaseOptions CopyTemplate()
    {
        var file = Path.Combine(folder, "test.db");
        File.Copy(Template.Value, file);
        return OnFile(file);
    }
}

/// <summary>A clock that stands at noon UTC of one day until it is moved; the work date of the scenarios is 2025-01-15.</summary>
public sealed class TestClock(DateOnly today) : TimeProvider
{
    private DateTimeOffset now = new(today.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    public DateOnly Today => DateOnly.FromDateTime(now.UtcDateTime);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan time) => now += time;
}
