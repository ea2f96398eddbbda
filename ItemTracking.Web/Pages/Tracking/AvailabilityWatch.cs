namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Looks again and again while a page is open, one look at a time. A look that fails is told and the next one is tried.</summary>
public sealed class AvailabilityWatch : IAsyncDisposable
{
    /// <summary>Time between two looks.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    private readonly PeriodicTimer timer;
    private readonly Task looking;

    public AvailabilityWatch(TimeProvider clock, Func<Task> look, Action<Exception> onFailure)
    {
        timer = new(Pause, clock);
        looking = LookAsync(look, onFailure);
    }

    /// <summary>Ends it; a look that is under way is waited for.</summary>
    public async ValueTask DisposeAsync()
    {
        timer.Dispose();
        await looking;
    }

    private async Task LookAsync(Func<Task> look, Action<Exception> onFailure)
    {
        while (await timer.WaitForNextTickAsync())
        {
            try
            {
                await look();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                onFailure(exception);
            }
        }
    }
}
