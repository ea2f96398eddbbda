namespace ItemTracking.Tests.Stress;

/// <summary>
/// The number that the draws of a run begin with: ITEMTRACKING_STRESS_SEED where it is set, any number otherwise. Every run prints it, and
/// one that failed is drawn again with it; how processes and clerks meet differs all the same.
/// </summary>
internal static class StressSeed
{
    public static int Value { get; } =
        Environment.GetEnvironmentVariable("ITEMTRACKING_STRESS_SEED") is { Length: > 0 } given ? int.Parse(given) : Random.Shared.Next();
}
