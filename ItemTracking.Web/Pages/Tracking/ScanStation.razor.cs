using System.Diagnostics;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Drafts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>
/// Scans that are worked on one by one, each stored before the next: taken in order and each once, however often the browser sends them.
/// Those that are refused wait with their reason, also for another visit (C-53).
/// </summary>
public sealed partial class ScanStation(
    CurrentActor current, CircuitDrafts drafts, TimeProvider clock, ILogger<ScanStation> logger, IJSRuntime js) : IAsyncDisposable
{
    /// <summary>Scans that are taken in one go; the rest is sent again, before the browser takes the server for gone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ScanLog log = new();
    private readonly TakenEntries taken = new();
    private DotNetObjectReference<ScanStation>? server;
    private IJSObjectReference? browser;
    private ElementReference root;
    private CameraDialog? cameraDialog;
    private DraftKeeper? keeper;
    private bool hasCamera;

    /// <summary>What the scans belong to; it stays the same while the page is open.</summary>
    [Parameter, EditorRequired]
    public SourceRef Source { get; set; }

    /// <summary>Takes one scan: what became of it in words, or why it was not taken.</summary>
    [Parameter, EditorRequired]
    public Func<string, Task<Outcome<string>>> OnScan { get; set; } = default!;

    /// <summary>Some scans were worked on.</summary>
    [Parameter]
    public EventCallback OnScanned { get; set; }

    /// <summary>Finds the field to which arrow down leads, in the words of a style sheet.</summary>
    [Parameter]
    public string NextField { get; set; } = "";

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
                    await TryScanAsync(entry.Value.Trim());
                taken.Add(entry);
                done++;
            }

            keeper?.Changed();
            StateHasChanged();
            await OnScanned.InvokeAsync();
            return new(0, 0, done, taken.Highest, -1, log.Rejected.Count);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A scan that was not taken has been dealt with in another way.</summary>
    /// <param name="scanned">Its text.</param>
    public void Settle(string scanned)
    {
        log.Settle(scan => scan.Text == scanned, hasRoom: false);
        keeper?.Changed();
        StateHasChanged();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
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

    protected override async Task OnInitializedAsync()
    {
        var actor = await current.GetAsync();
        if ((await drafts.FindAsync(Source, actor)).Value is { } kept && ScansDraft.Of(kept) is { } draft)
        {
            taken.Add(draft.Taken);
            log.NotTakenBefore(draft.Rejected);
        }

        keeper = drafts.Keep(new(() => Source, actor, LookAsync), exists: true);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (keeper is null || server is not null)
            return;
        server = DotNetObjectReference.Create(this);
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "/js/scan-station.js");
        browser = await module.InvokeAsync<IJSObjectReference>("attach", root, server, (await current.GetAsync()).UserName, NextField);
        hasCamera = await browser.InvokeAsync<bool>("canScan");
        if (hasCamera)
            StateHasChanged();
    }

    /// <summary>Nothing that was scanned disappears: what could not be worked on waits, to be tried again.</summary>
    private async Task TryScanAsync(string scanned)
    {
        try
        {
            var done = await OnScan(scanned);
            if (done.IsRefused)
                log.NotTaken(scanned, string.Join(" ", done.Refusals.Select(refusal => refusal.Message)));
            else
                log.Taken(string.Join(" ", done.Messages.Prepend(done.Value)), [], isGood: done.Messages.Count == 0);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailure(exception, Source);
            log.NotTaken(scanned, "It could not be worked on just now.", mayTryAgain: true);
        }
    }

    private async Task RetryAsync(RejectedScan scan)
    {
        log.Remove(scan);
        await TryScanAsync(scan.Text);
        keeper?.Changed();
        await OnScanned.InvokeAsync();
    }

    private void Remove(RejectedScan scan)
    {
        log.Remove(scan);
        keeper?.Changed();
    }

    private ValueTask ScanWithCameraAsync(ElementReference video, ElementReference message) =>
        browser!.InvokeVoidAsync("scanWithCamera", video, message);

    private async Task<Func<KeptDraft?>> LookAsync()
    {
        ScansDraft? draft = null;
        await InvokeAsync(() => draft = new(taken.Highest, log.ToUnsaved(_ => true)));
        return () => draft!.ToKept(clock.GetUtcNow());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A scan for {Source} could not be worked on")]
    private partial void LogFailure(Exception exception, SourceRef source);
}
