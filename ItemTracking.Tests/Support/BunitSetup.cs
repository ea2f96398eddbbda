using System.Runtime.CompilerServices;
using Bunit;

namespace ItemTracking.Tests.Support;

internal static class BunitSetup
{
    /// <summary>One second is too short where browser tests run beside.</summary>
    [ModuleInitializer]
    internal static void Init() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(15);
}
