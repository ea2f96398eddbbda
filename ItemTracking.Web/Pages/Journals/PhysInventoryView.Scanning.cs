using System.Diagnostics;
using ItemTracking.Core.Users;
using ItemTracking.Web.Pages.Tracking;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Drafts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ItemTracking.Web.Pages.Journals;

/// <summary>Scans are taken in order and each once; those that are refused wait with their reason, also for another visit (C-53).</summary>
public sealed partial class PhysInventoryView
{
    /// <summary>Scans that are counted in one go; the rest is sent again, before the browser takes the server for gone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>The list follows when the hand pauses: reading it with every scan would slow the scanner down.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ScanLog scans = new();
    private readonly TakenEntries taken = new();
    private readonly LatestQuestion readings = new();
    private DotNetObjectReference<PhysInventoryView>? server;
    private IJSObjectReference? browser;
    private ElementReference root;
    private CameraDialog? cameraDialog;
    private DraftKeeper? keeper;
    private bool hasCamera;

    /// <summary>Takes a batch of the browser's queue; what was taken before is passed over, so that sending again is safe.</summary>
    [JSInvokable]
    public async Task<TrackingAnswer> EnterAsync(TrackingEntry[] entries)
    {
        await turn.WaitAsync();
        try
        {
            var (done, since) = (0, Stopwatch.StartNew());
            foreach (var entry in entries.TakeWhile(_ => since.Elapsed < Patience))
            {
                if (!taken.Has(entry))
                    await TryScanAsync(entry.Value);
                taken.Add(entry);
                done++;
            }

            keeper?.Changed();
            StateHasChanged();
            _ = FollowAsync();
            return new(0, 0, done, taken.Highest, -1, scans.Rejected.Count);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        readings.End();
        if (keeper is not null)
            await keeper.DisposeAsync();
        try
        {
            if (browser is not null)
            {
                await browser.InvokeVoidAsync("dispose");
                await browser.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone and its side with it.
        }

        server?.Dispose();
        turn.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (keeper is null || server is not null)
            return;
        server = DotNetObjectReference.Create(this);
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "/js/count-scans.js");
        browser = await module.InvokeAsync<IJSObjectReference>("attach", root, server, (await current.GetAsync()).UserName);
        hasCamera = await browser.InvokeAsync<bool>("canScan");
        if (hasCamera)
            StateHasChanged();
    }

    /// <summary>Nothing that was scanned disappears: what could not be counted waits, to be tried again.</summary>
    private async Task TryScanAsync(string scanned)
    {
        try
        {
            await ScanAsync(scanned.Trim());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogScanFailure(exception, Batch.Name);
            scans.NotTaken(scanned.Trim(), "It could not be counted just now.", mayTryAgain: true);
        }
    }

    private async Task ScanAsync(string scanned)
    {
        var counted = await counts.ScanAsync(Batch.Name, scanned, place, await current.GetAsync());
        if (counted.IsRefused)
        {
            scans.NotTaken(scanned, string.Join(" ", counted.Refusals.Select(refusal => refusal.Message)));
            return;
        }

        (last, isStranger) = (counted.Value.Line, counted.Value.IsNew && counted.Value.Line.QtyCalculated == 0);
        scans.Taken(
            $"{ScanLog.Short(scanned)}: counted {Numbers.Show(last.QtyPhysInventory ?? 0)}, books {Numbers.Show(last.QtyCalculated)}", []);
    }

    private async Task RetryScanAsync(RejectedScan scan)
    {
        scans.Remove(scan);
        await TryScanAsync(scan.Text);
        keeper?.Changed();
        await FollowAsync();
    }

    private void RemoveScan(RejectedScan scan)
    {
        scans.Remove(scan);
        keeper?.Changed();
    }

    private ValueTask ScanWithCameraAsync(ElementReference video, ElementReference message) =>
        browser!.InvokeVoidAsync("scanWithCamera", video, message);

    private async Task FollowAsync()
    {
        var isLatest = readings.Ask();
        await Task.Delay(Pause, clock);
        if (isLatest() && list is not null)
            await list.ReloadAsync();
    }

    private async Task OpenDraftAsync(Actor actor)
    {
        var source = Source(0);
        if ((await drafts.FindAsync(source, actor)).Value is { } kept && CountDraft.Of(kept) is { } draft)
        {
            taken.Add(draft.Taken);
            scans.NotTakenBefore(draft.Rejected);
        }

        keeper = drafts.Keep(new(() => source, actor, LookAsync), exists: true);
    }

    private async Task<Func<Core.Documents.KeptDraft?>> LookAsync()
    {
        CountDraft? draft = null;
        await InvokeAsync(() => draft = new(taken.Highest, scans.ToUnsaved(_ => true)));
        return () => draft!.ToKept(clock.GetUtcNow());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A scan could not be counted in batch {Batch}")]
    private partial void LogScanFailure(Exception exception, string batch);
}
