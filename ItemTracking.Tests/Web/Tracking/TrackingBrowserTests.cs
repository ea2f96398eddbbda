using System.Runtime.CompilerServices;
using ItemTracking.Web.Pages.Tracking;
using ItemTracking.Web.Shared;
using Microsoft.JSInterop;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>What the server asks of the browser is asked again when the connection was cut while it was on its way (R8).</summary>
public sealed class TrackingBrowserTests
{
    [Fact, Trait("Requirement", "R8")]
    public async Task R8_What_is_kept_is_told_again_after_the_connection_was_lost_meanwhile()
    {
        var page = new LosingPage();
        var reconnection = new Reconnection();
        var browser = new TrackingBrowser(page, reconnection);
        var target = (ItemTrackingLinesPage)RuntimeHelpers.GetUninitializedObject(typeof(ItemTrackingLinesPage));
        await browser.AttachAsync(default, target, "clerk", 0, "SerialNo", false);

        var told = browser.KeptAsync(new Dictionary<string, long> { ["queue"] = 7 });
        Assert.False(told.IsCompleted);
        await reconnection.OnConnectionUpAsync(null!, default);

        await told.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(2, page.Told);
        await browser.DisposeAsync(true);
    }

    /// <summary>The browser: the first time it is told, the answer is lost with the connection.</summary>
    private sealed class LosingPage : IJSRuntime, IJSObjectReference
    {
        public int Told { get; private set; }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, default, args);

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            if (identifier == "kept" && ++Told == 1)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            return typeof(TValue) == typeof(IJSObjectReference) ? (TValue)(object)this : default!;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
