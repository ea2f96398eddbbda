using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>The browser's side of the page (tracking-grid.js). A call after the connection is gone does nothing.</summary>
internal sealed class TrackingBrowser(IJSRuntime js) : IAsyncDisposable
{
    private DotNetObjectReference<ItemTrackingLinesPage>? server;
    private IJSObjectReference? page;

    /// <summary>Connects keys, editor and scan box, and puts the focus where entering begins.</summary>
    public async Task AttachAsync(ElementReference root, ItemTrackingLinesPage target, int row, string column)
    {
        server = DotNetObjectReference.Create(target);
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "/js/tracking-grid.js");
        page = await module.InvokeAsync<IJSObjectReference>("attach", root, server);
        await page.InvokeVoidAsync("start", row, column);
    }

    /// <summary>Waits until everything that was entered has arrived; tells the line of the active cell, 0 when there is none.</summary>
    public async Task<int> FlushAsync() => page is null ? 0 : await page.InvokeAsync<int>("flush");

    public async Task FocusCellAsync(int row, string column)
    {
        if (page is not null)
            await page.InvokeVoidAsync("focusCell", row, column);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (page is not null)
            {
                await page.InvokeVoidAsync("dispose");
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
