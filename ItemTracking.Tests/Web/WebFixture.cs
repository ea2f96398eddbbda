using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Web;

public sealed class WebFixture : IDisposable
{
    public TestApp App { get; } = new();

    public void Dispose() => App.Dispose();
}
