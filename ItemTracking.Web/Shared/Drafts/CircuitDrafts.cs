using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ItemTracking.Web.Shared.Drafts;

/// <summary>The drafts of the pages that are open in one circuit: written at once when the connection or the circuit goes (C-53).</summary>
public sealed class CircuitDrafts(DraftStore store, OpenDrafts open, TimeProvider clock, ILogger<DraftKeeper> logger) : CircuitHandler
{
    private readonly List<DraftKeeper> keepers = [];
    private readonly HashSet<SourceRef> comingBack = [];

    /// <summary>Begins to keep what is entered on a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="exists">A draft of it is kept already.</param>
    public DraftKeeper Keep(DraftSource page, bool exists)
    {
        var keeper = new DraftKeeper(store, page, exists, clock, logger, open, Forget);
        keepers.Add(keeper);
        open.Add(keeper, page);
        return keeper;
    }

    /// <summary>
    /// The actor's draft of a source. What another page of his holds on this server is written first: a page that was loaded again is
    /// faster than the server learns that the former one is gone.
    /// </summary>
    public async Task<Outcome<KeptDraft?>> FindAsync(SourceRef source, Actor actor)
    {
        await open.WriteAsync(other => other == source, actor.UserName);
        return await store.FindAsync(source, actor);
    }

    /// <summary>
    /// Numbers of a document's lines of which the actor has a draft with entries, those on pages that are open now included.
    /// </summary>
    public async Task<IReadOnlyCollection<int>> LinesAsync(SourceKey key, Actor actor)
    {
        await open.WriteAsync(source => source.SourceRefNo != 0 && source == key.Line(source.SourceRefNo), actor.UserName);
        return (await store.LinesAsync(key, actor)).Value ?? [];
    }

    /// <summary>A page is left for one that leads back to it: what it holds goes on then without a question.</summary>
    public void ComesBack(SourceRef source) => comingBack.Add(source);

    /// <summary>A page is opened; true when it was left to come back.</summary>
    public bool IsBack(SourceRef source) => comingBack.Remove(source);

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => WriteAsync();

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken) => WriteAsync();

    private Task WriteAsync() => Task.WhenAll(keepers.ToArray().Select(keeper => keeper.WriteAsync()));

    private void Forget(DraftKeeper keeper)
    {
        keepers.Remove(keeper);
        open.Remove(keeper);
    }
}
