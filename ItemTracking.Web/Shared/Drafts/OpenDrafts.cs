using System.Collections.Concurrent;
using ItemTracking.Core.Documents;

namespace ItemTracking.Web.Shared.Drafts;

/// <summary>The drafts of all pages that are open on this server; they are written when it stops.</summary>
public sealed class OpenDrafts : IHostedService
{
    private readonly ConcurrentDictionary<DraftKeeper, DraftSource> keepers = [];

    public void Add(DraftKeeper keeper, DraftSource page) => keepers[keeper] = page;

    public void Remove(DraftKeeper keeper) => keepers.TryRemove(keeper, out _);

    /// <summary>Writes what pages of a user hold for some sources.</summary>
    public Task WriteAsync(Func<SourceRef, bool> which, string userName) => Task.WhenAll(keepers
        .Where(keeper => keeper.Value.Actor.UserName == userName && which(keeper.Value.Source()))
        .Select(keeper => keeper.Key.WriteAsync()));

    /// <summary>Tells the other windows of a user that nothing is kept of a source any more.</summary>
    public void Settled(DraftKeeper by, SourceRef source, string userName)
    {
        foreach (var (keeper, page) in keepers)
        {
            if (keeper != by && page.Actor.UserName == userName && page.Source() == source)
                page.OnSettled();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(keepers.Keys.Select(keeper => keeper.WriteAsync())).WaitAsync(cancellationToken);
}
