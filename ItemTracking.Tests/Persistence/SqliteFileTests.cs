using System.Runtime.Versioning;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using Microsoft.Data.Sqlite;

namespace ItemTracking.Tests.Persistence;

/// <summary>Nobody but its owner reads a database that the application makes.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class SqliteFileTests : IDisposable
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string folder = Directory.CreateTempSubdirectory("own-").FullName;

    private string FilePath => Path.Combine(folder, "data", "item-tracking.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_new_database_its_folder_and_the_files_beside_it_are_for_their_owner_only()
    {
        SqliteFile.Prepare(FilePath);
        var factory = new ItemTrackingDbFactory(new DatabaseOptions { ConnectionString = $"Data Source={FilePath}" });
        await new DatabaseUpgrade(factory).RunAsync();
        await using var db = factory.CreateDbContext();
        db.Actor = Actors.Administrator;
        db.Add(new Location { Code = "EAST" });
        await db.SaveChangesAsync();

        Assert.Equal(OwnFile | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(FilePath)!));
        foreach (var file in new[] { FilePath, $"{FilePath}-wal", $"{FilePath}-shm" })
            Assert.Equal(OwnFile, File.GetUnixFileMode(file));
    }

    [Fact]
    public void A_database_that_exists_keeps_its_content_and_its_rights()
    {
        const UnixFileMode Shared = OwnFile | UnixFileMode.GroupRead;
        SqliteFile.Prepare(FilePath);
        File.WriteAllText(FilePath, "kept");
        File.SetUnixFileMode(FilePath, Shared);

        SqliteFile.Prepare(FilePath);

        Assert.Equal(("kept", Shared), (File.ReadAllText(FilePath), File.GetUnixFileMode(FilePath)));
    }
}
