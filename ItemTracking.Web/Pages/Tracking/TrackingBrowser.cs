using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>The browser's side of the page (tracking-grid.js). A call after the connection is gone does nothing.</summary>
public sealed class TrackingBrowser(IJSRuntime js, Reconnection reconnection)
{
    private DotNetObjectReference<ItemTrackingLinesPage>? server;
    private IJSObjectReference? page;

    /// <summary>Connects keys, editor and scan box, and puts the focus where entering begins.</summary>
    /// <param name="root">Element of the page.</param>
    /// <param name="target">Page that takes what is entered.</param>
    /// <param name="userName">Whose entries they are: what an earlier page could not hand over is sent by its own user only.</param>
    /// <param name="row">Row of the first cell.</param>
    /// <param name="column">Column of the first cell.</param>
    /// <param name="scans">Entering begins in the scan box, and the first cell waits.</param>
    public async Task AttachAsync(
        ElementReference root, ItemTrackingLinesPage target, string userName, int row, string column, bool scans)
    {
        server = DotNetObjectReference.Create(target);
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "/js/tracking-grid.js");
        page = await module.InvokeAsync<IJSObjectReference>("attach", root, server, userName);
        await page.InvokeVoidAsync("start", row, column, scans);
    }

    /// <summary>
    /// Tells that entries of its queues are kept up to a number, whatever becomes of the page. It may be told twice, and is when the
    /// connection was lost meanwhile.
    /// </summary>
    public async Task KeptAsync(IReadOnlyDictionary<string, long> numbers)
    {
        try
        {
            if (page is not null)
                await reconnection.AskAsync(lost => page.InvokeAsync<object?>("kept", lost, numbers));
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone. What it still holds is passed over when it comes again.
        }
    }

    /// <summary>
    /// Waits until everything that was entered has arrived, or cannot be taken now; tells the line of the active cell, 0 when there is
    /// none.
    /// </summary>
    /// <param name="leaves">The page is left: a number that stands in the scan box is entered too.</param>
    public async Task<int> FlushAsync(bool leaves) =>
        page is null ? 0 : await reconnection.AskAsync(lost => page.InvokeAsync<int>("flush", lost, leaves));

    /// <summary>How many scans came while a question was shown; asking again tells only of later ones.</summary>
    public async Task<int> WaitedAsync() =>
        page is null ? 0 : await reconnection.AskAsync(lost => page.InvokeAsync<int>("waited", lost));

    /// <summary>Makes a cell active and gives it the focus.</summary>
    public async Task FocusCellAsync(int row, string column)
    {
        if (page is not null)
            await page.InvokeVoidAsync("focusCell", row, column);
    }

    /// <summary>The browser can read bar codes with a camera.</summary>
    public async Task<bool> CanScanAsync() => page is not null && await page.InvokeAsync<bool>("canScan");

    /// <summary>Scans with the camera as long as its picture stands on the page.</summary>
    /// <param name="video">Shows the picture.</param>
    /// <param name="message">Says why there is none.</param>
    public ValueTask ScanWithCameraAsync(ElementReference video, ElementReference message) =>
        page!.InvokeVoidAsync("scanWithCamera", video, message);

    /// <summary>Entering goes on in the scan box.</summary>
    public async Task FocusScanBoxAsync()
    {
        if (page is not null)
            await page.InvokeVoidAsync("focusScanBox");
    }

    /// <summary>Lets go of the browser's side.</summary>
    /// <param name="forget">The work is saved or discarded: nothing of it is sent again.</param>
    public async ValueTask DisposeAsync(bool forget)
    {
        try
        {
            if (page is not null)
            {
                await page.InvokeVoidAsync("dispose", forget);
                await page.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone and its side with it.
        }

        server?.Dispose();
    }
}
