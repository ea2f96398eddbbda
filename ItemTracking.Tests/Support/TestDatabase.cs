using ItemTracking.Core.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Support;

/// <summary>A real SQLite file with the whole model, deleted with the test.</summary>
public sealed class TestDatabase : IDisposable
{
    private static readonly Lazy<string> Template = new(CreateTemplate);

    private readonly string folder = Directory.CreateTempSubdirectory("item-tracking-").FullName;

    public TestDatabase()
    {
        var file = Path.Combine(folder, "test.db");
        File.Copy(Template.Value, file);
        ConnectionString = Options(file).ConnectionString;
        Factory = new ItemTrackingDbFactory(Options(file));
        Transaction = new WriteTransaction(Factory);
    }

    public string ConnectionString { get; }

    public IDbContextFactory<ItemTrackingDb> Factory { get; }

    public WriteTransaction Transaction { get; }

    public TestClock Clock { get; } = new(new DateOnly(2025, 1, 15));

    /// <summary>Puts records into the database as they are, for the Given of a test.</summary>
    public async Task AddAsync(params object[] records)
    {
        await using var db = Factory.CreateDbContext();
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
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static DatabaseOptions Options(string file) => new() { ConnectionString = $"Data Source={file}" };

    private static string CreateTemplate()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("item-tracking-template-").FullName, "template.db");
        using (var db = new ItemTrackingDbFactory(Options(file)).CreateDbContext())
            db.Database.EnsureCreated();
        SqliteConnection.ClearAllPools();
        return file;
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
