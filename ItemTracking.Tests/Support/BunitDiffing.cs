using System.Runtime.CompilerServices;
using System.Runtime.Loader;
namespace ItemTracking.Tests.Support;

static class BunitDiffing
{
    // bunit is built against AngleSharp.Diffing 1.0.0.0. The runtime refuses a lower version by itself, but accepts one that a handler hands it.
    [ModuleInitializer]
    internal static void Init() => AssemblyLoadContext.Default.Resolving += (c, n) =>
        n.Name == "AngleSharp.Diffing" ? c.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll")) : null;
}
