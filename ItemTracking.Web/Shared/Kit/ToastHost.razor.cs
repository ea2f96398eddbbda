namespace ItemTracking.Web.Shared.Kit;

/// <summary>Draws the messages and takes each away when its time is over.</summary>
public sealed partial class ToastHost(TimeProvider clock)
{
    private static readonly TimeSpan Stay = TimeSpan.FromSeconds(8);

    private readonly HashSet<Guid> timed = [];
    private readonly CancellationTokenSource gone = new();
    private bool paused;

    protected override void OnInitialized() => Toasts.Changed += Redraw;

    public void Dispose()
    {
        Toasts.Changed -= Redraw;
        gone.Cancel();
        gone.Dispose();
    }

    private void Redraw() => _ = InvokeAsync(() =>
    {
        foreach (var toast in Toasts.Shown.Where(toast => timed.Add(toast.Id)))
            _ = RemoveLaterAsync(toast);
        StateHasChanged();
    });

    private async Task RemoveLaterAsync(Toast toast)
    {
        try
        {
            do
                await Task.Delay(Stay, clock, gone.Token);
            while (paused);
            Toasts.Remove(toast);
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
    }
}
