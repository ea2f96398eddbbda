using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Shared.Drafts;

/// <summary>
/// Keeps the unsaved entries of one open page in the database (C-53): some seconds after a change, and at once when it is asked to. What is
/// kept is worked out and written beside the page, so that typing never waits for it.
/// </summary>
public sealed partial class DraftKeeper : IAsyncDisposable
{
    /// <summary>Time between a change and the write that keeps it; changes in between are kept with it.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly DraftStore store;
    private readonly DraftSource page;
    private readonly OpenDrafts open;
    private readonly Action<DraftKeeper> onDisposed;
    private readonly ILogger logger;
    private readonly ITimer timer;
    private volatile int changes;
    private volatile bool isWaiting;
    private int kept;
    private SourceRef? keptFor;
    private bool hasEnded;

    public DraftKeeper(
        DraftStore store, DraftSource page, bool exists, TimeProvider clock, ILogger logger, OpenDrafts open,
        Action<DraftKeeper> onDisposed)
    {
        (this.store, this.page, this.logger, this.open, this.onDisposed) = (store, page, logger, open, onDisposed);
        keptFor = exists ? page.Source() : null;
        timer = clock.CreateTimer(_ => _ = WriteAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Something was entered. Costs nothing: the page is looked at when it is written.</summary>
    public void Changed()
    {
        changes++;
        if (isWaiting)
            return;
        isWaiting = true;
        timer.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Writes now what was entered since the last time. A write that fails is told in the log and tried again.</summary>
    public async Task WriteAsync()
    {
        await turn.WaitAsync();
        try
        {
            isWaiting = false;
            var seen = changes;
            if (hasEnded || seen == kept)
                return;
            var look = await page.Look();
            var (source, done) = (page.Source(), await Task.Run(() => KeepAsync(page.Source(), look())));
            if (!done.IsRefused)
            {
                Kept(seen);
                return;
            }

            LogRefusal(source, done.Refusals[0].Message);
            if (done.Kind == OutcomeKind.Busy)
                TryAgain();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailure(exception, page.Source());
            TryAgain();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The page is left and what it holds is thrown away.</summary>
    /// <param name="left">What stays: a draft that was offered and not answered.</param>
    public Task DiscardAsync(KeptDraft? left) => EndAsync(left, () => KeepAsync(page.Source(), left));

    /// <summary>
    /// Runs what saves or discards the page. Nothing is kept meanwhile, and nothing more afterwards unless it was refused.
    /// </summary>
    /// <param name="left">What stays kept; null when nothing does.</param>
    /// <param name="end">Saves or discards.</param>
    public async Task<Outcome<T>> EndAsync<T>(KeptDraft? left, Func<Task<Outcome<T>>> end)
    {
        await turn.WaitAsync();
        try
        {
            var ended = await end();
            hasEnded |= !ended.IsRefused;
            if (!ended.IsRefused && left is null)
                open.Settled(this, page.Source(), page.Actor.UserName);
            return ended;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The page goes: what was entered last is kept.</summary>
    public async ValueTask DisposeAsync()
    {
        await WriteAsync();
        hasEnded = true;
        await timer.DisposeAsync();
        onDisposed(this);
    }

    /// <summary>Where no draft is kept, nothing is done to keep none.</summary>
    private async Task<Outcome<Done>> KeepAsync(SourceRef source, KeptDraft? draft)
    {
        if (keptFor is { } former && (draft is null || former != source))
        {
            if (await store.DeleteAsync(former, page.Actor) is { IsRefused: true } refused)
                return refused;
            keptFor = null;
            open.Settled(this, former, page.Actor.UserName);
        }

        if (draft is null)
            return Done.Instance;
        var saved = await store.SaveAsync(source, draft, page.Actor);
        keptFor = saved.IsRefused ? keptFor : source;
        return saved;
    }

    private void Kept(int seen)
    {
        kept = seen;
        page.OnKept();
    }

    private void TryAgain()
    {
        isWaiting = true;
        timer.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The draft of {Source} could not be kept: {Reason}")]
    private partial void LogRefusal(SourceRef source, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The draft of {Source} could not be kept")]
    private partial void LogFailure(Exception exception, SourceRef source);
}
