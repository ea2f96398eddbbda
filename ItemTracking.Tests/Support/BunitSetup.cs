using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Bunit;

namespace ItemTracking.Tests.Support;

internal static class BunitSetup
{
    [ModuleInitializer]
    internal static void Init()
    {
        // bunit is built against AngleSharp.Diffing 1.0.0.0. The runtime refuses a lower version by itself, but accepts one that a handler hands it.
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name == "AngleSharp.Diffing" ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll")) : null;

        SetWait();
    }

    // One second is too short where browser tests run beside; a separate method, so that bunit is loaded only after the handler stands.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SetWait() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(15);
}
