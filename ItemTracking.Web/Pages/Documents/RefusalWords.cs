using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>A refusal as it stands beside a field.</summary>
public static class RefusalWords
{
    /// <summary>What happened, and on the next line what to do.</summary>
    public static string Of(Refusal refusal) => refusal.WayOut is null ? refusal.Message : $"{refusal.Message}\n{refusal.WayOut}";
}
