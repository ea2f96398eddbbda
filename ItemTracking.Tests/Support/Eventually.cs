namespace ItemTracking.Tests.Support;

/// <summary>Waits for what no render announces, such as an address.</summary>
internal static class Eventually
{
    public static void Equal<T>(T expected, Func<T> actual)
    {
        var seen = actual();
        SpinWait.SpinUntil(() => EqualityComparer<T>.Default.Equals(expected, seen = actual()), TimeSpan.FromSeconds(15));
        Assert.Equal(expected, seen);
    }
}
