using ItemTracking.Core.Documents;
using ItemTracking.Core.Users;
using ItemTracking.Web.Shared.Drafts;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Texts that are typed and not stored are kept, offered on return, and gone when they are stored or discarded (C-53).</summary>
/// <param name="drafts">The drafts of the circuit.</param>
/// <param name="fields">What is typed on the page.</param>
/// <param name="source">What it belongs to; a new document gets its number while it is open.</param>
/// <param name="dispatch">Looks at the page in its turn.</param>
/// <param name="clock">Gives the time of the last entry.</param>
public sealed class FieldDrafts(
    CircuitDrafts drafts, TypedFields fields, Func<SourceRef> source, Func<Action, Task> dispatch, TimeProvider clock) : IAsyncDisposable
{
    private DraftKeeper? keeper;

    /// <summary>What an earlier visit left.</summary>
    public OfferedDraft Offer { get; private set; } = OfferedDraft.None;

    /// <summary>What is offered and not answered, or null.</summary>
    public DocumentDraft? Open => DocumentDraft.Of(Offer.Open);

    /// <summary>Begins to keep, and finds what there is.</summary>
    public async Task OpenAsync(Actor actor)
    {
        var found = await drafts.FindAsync(source(), actor);
        keeper = drafts.Keep(new(source, actor, SnapshotAsync), exists: found.Value is not null);
        Offer = new(DocumentDraft.Of(found.Value) is null ? null : found.Value, KeepNowAsync);
    }

    /// <summary>
    /// Something was typed or stored: kept some seconds after a field was refused, and gone as soon as everything is stored.
    /// </summary>
    public void Changed()
    {
        keeper?.Changed();
        if (fields.Unsaved.Fields.Count == 0)
            _ = keeper?.WriteAsync();
    }

    /// <summary>What was offered was laid over the page.</summary>
    public void Continued()
    {
        Offer.Continued();
        Changed();
    }

    /// <summary>The page is left and what is typed on it is thrown away; what was offered and not answered stays.</summary>
    public Task DiscardAsync() => keeper?.DiscardAsync(Offer.Open) ?? Task.CompletedTask;

    /// <summary>What the texts belong to is gone, and they with it.</summary>
    public Task DropAsync() => keeper?.DiscardAsync(null) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => keeper?.DisposeAsync() ?? ValueTask.CompletedTask;

    private Task KeepNowAsync()
    {
        keeper!.Changed();
        return keeper.WriteAsync();
    }

    private async Task<Func<KeptDraft?>> SnapshotAsync()
    {
        KeptDraft? unsaved = null;
        await dispatch(() => unsaved = fields.Unsaved is { Fields.Count: > 0 } mine
            ? mine.Over(Open).ToKept(clock.GetUtcNow())
            : Offer.Open);
        return () => unsaved;
    }
}
