using ItemTracking.Core.Kernel;
using ItemTracking.Web.Pages.Tracking;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Journals;

/// <summary>Each scan counts one unit of its number where the clerk counts.</summary>
public sealed partial class PhysInventoryView
{
    /// <summary>The list follows when the hand pauses: reading it with every scan would slow the scanner down.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly LatestQuestion readings = new();

    /// <inheritdoc/>
    public void Dispose() => readings.End();

    private async Task<Outcome<string>> ScanAsync(string scanned)
    {
        var counted = await counts.ScanAsync(Batch.Name, scanned, place, await current.GetAsync());
        if (counted.IsRefused)
            return Outcome<string>.Refused(counted.Refusals);
        (last, isStranger) = (counted.Value.Line, counted.Value.IsNew && counted.Value.Line.QtyCalculated == 0);
        return $"{ScanLog.Short(scanned)}: counted {Numbers.Show(last.QtyPhysInventory ?? 0)}, books {Numbers.Show(last.QtyCalculated)}";
    }

    private void Follow() => _ = FollowAsync();

    private async Task FollowAsync()
    {
        var isLatest = readings.Ask();
        await Task.Delay(Pause, clock);
        if (isLatest() && list is not null)
            await list.ReloadAsync();
    }
}
