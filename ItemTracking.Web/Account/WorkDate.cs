using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Account;

/// <summary>The day that new documents and checks start from: today.</summary>
public sealed class WorkDate(TimeProvider clock)
{
    public DateOnly Value => clock.Today();
}
