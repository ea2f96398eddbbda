namespace ItemTracking.Web.Shared;

/// <summary>Ids that tie labels, help and errors to their fields.</summary>
internal static class Ids
{
    private static int last;

    public static string Next(string what) => $"{what}-{Interlocked.Increment(ref last)}";
}
