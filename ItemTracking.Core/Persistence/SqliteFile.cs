using System.Runtime.Versioning;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// The file of a SQLite database. A new one, and a new folder for it, are for the owner alone; the files that the database puts beside it
/// (<c>-wal</c>, <c>-shm</c>) take over its rights. What exists already keeps its rights, and on Windows those of the folder count.
/// </summary>
public static class SqliteFile
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes folder and file where they are missing.</summary>
    /// <param name="path">Full path of the database.</param>
    public static void Prepare(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        else
            PrepareForOwner(path);
    }

    [UnsupportedOSPlatform("windows")]
    private static void PrepareForOwner(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!, OwnFile | UnixFileMode.UserExecute);
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnFile };
        if (!File.Exists(path))
            File.Open(path, create).Dispose();
    }
}
