namespace ItemTracking.Tests.Support;

/// <summary>The source tree this build was made from.</summary>
internal static class Repository
{
    private static readonly string[] MadeByBuilds = ["bin", "obj", ".git", "node_modules", "TestResults", "_framework"];

    public static string Root { get; } = FindRoot();

    /// <summary>Files with one of the endings under a folder, without what builds make.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => endings.Contains(Path.GetExtension(file)))
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(MadeByBuilds.Contains));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ItemTracking.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the source tree.");
        return folder.FullName;
    }
}
