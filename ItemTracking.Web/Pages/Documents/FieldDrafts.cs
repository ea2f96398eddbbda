using ItemTracking.Core.Documents;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Users;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Drafts;
using ItemTracking.Web.Shared.Pasting;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Texts that are typed and not stored are kept, offered on return, and gone when they are stored or discarded (C-53).</summary>
/// <param name="drafts">The drafts of the circuit.</param>
/// <param name="fields">What is typed on the page.</param>
/// <param name="source">What it belongs to; a new document gets its number while it is open.</param>
/// <param name="dispatch">Looks at the page in its turn.</param>
/// <param name="clock">Gives the time of the last entry.</param>
/// <param name="changed">Shows the page anew.</param>
public sealed class FieldDrafts(
    CircuitDrafts drafts, TypedFields fields, Func<SourceRef> source, Func<Action, Task> dispatch, TimeProvider clock,
    Action changed) : IAsyncDisposable
{
    private DraftKeeper? keeper;

    /// <summary>Rows of lists that were not taken and wait on the page (PASTE-5).</summary>
    public Func<IReadOnlyList<UnsavedList>> NotTaken { get; init; } = () => [];

    /// <summary>
    /// The page was left for Item Tracking Lines of one of its lines and is here again: its texts are left once more, unasked.
    /// </summary>
    public bool IsBack { get; private set; }

    /// <summary>What an earlier visit left.</summary>
    public OfferedDraft Offer { get; private set; } = OfferedDraft.None;

    /// <summary>What is offered and not answered, or null.</summary>
    public DocumentDraft? Open => DocumentDraft.Of(Offer.Open);

    private DocumentDraft Unsaved => fields.Unsaved with { NotTaken = NotTaken() };

    /// <summary>Begins to keep, and finds what there is; rows of lists come back without a question.</summary>
    public async Task<IReadOnlyList<UnsavedList>> OpenAsync(Actor actor)
    {
        var found = await drafts.FindAsync(source(), actor);
        var draft = DocumentDraft.Of(found.Value);
        keeper = drafts.Keep(
            new(source, actor, SnapshotAsync) { OnSettled = () => _ = dispatch(WithdrawOffer) }, exists: found.Value is not null);
        Offer = new(draft?.Asked?.ToKept(found.Value!.At), KeepNowAsync);
        NoLongerOfferStored();
        IsBack = drafts.IsBack(source()) && Open is not null;
        return draft?.NotTaken ?? [];
    }

    /// <summary>
    /// Something was typed or stored: kept some seconds after a field was refused, and gone as soon as everything is stored.
    /// </summary>
    public void Changed()
    {
        NoLongerOfferStored();
        keeper?.Changed();
        if (Unsaved.IsEmpty)
            _ = keeper?.WriteAsync();
    }

    /// <summary>
    /// Says to whoever posts what waits on the page and is no part of it: an offer that is not answered, rows of lists; blank without any.
    /// </summary>
    /// <param name="left">Rows of lists that wait on the page.</param>
    public string NotPosted(LeftLists left)
    {
        var offered = Offer.Open is { } draft
            ? $"{OfferedDraft.Words(draft, clock)} {(draft.Changes == 1 ? "waits" : "wait")} on the page and will not be posted."
            : "";
        return string.Join('\n', new[] { offered, left.NotPosted }.Where(text => text.Length > 0));
    }

    /// <summary>What was offered was laid over the page.</summary>
    public void Continued()
    {
        Offer.Continued();
        Changed();
    }

    /// <summary>
    /// The page is left and what is typed on it is thrown away; rows of lists, and what was offered and not answered, stay.
    /// </summary>
    private Task DiscardAsync() =>
        keeper?.DiscardAsync(Kept(new([]) { NotTaken = NotTaken() }, Offer.Open, clock.GetUtcNow())) ?? Task.CompletedTask;

    /// <summary>
    /// The page is to be left; false when its user stays. What is typed is thrown away when he says so, and kept unasked where the way
    /// leads back: from Item Tracking Lines of one of its lines.
    /// </summary>
    /// <param name="comesBack">The way leads back.</param>
    /// <param name="left">Rows of lists that wait on the page.</param>
    /// <param name="unsaved">Says that what is typed would be lost.</param>
    /// <param name="confirm">Asks.</param>
    public async Task<bool> LeaveAsync(bool comesBack, LeftLists left, string unsaved, ConfirmDialog confirm)
    {
        await fields.SettledAsync();
        var question = left.QuestionOfLeaving(fields.HasUnsaved && !comesBack, unsaved);
        if (question is not null && !await confirm.AskAsync("Entries are not saved", question))
            return false;
        if (comesBack)
            drafts.ComesBack(source());
        else if (question is not null)
            await DiscardAsync();
        return true;
    }

    /// <summary>What the texts belong to is gone, and they with it.</summary>
    public Task DropAsync() => keeper?.DiscardAsync(null) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => keeper?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>What was typed again, or stored from elsewhere, is not unsaved any more.</summary>
    private void NoLongerOfferStored()
    {
        if (Open is not { } offered)
            return;
        UnsavedField[] left = [.. offered.Fields.Where(field => !fields.IsStored(field))];
        if (left.Length < offered.Fields.Count)
            Offer = new((offered with { Fields = left }).ToKept(Offer.Open!.At), KeepNowAsync);
    }

    /// <summary>Another window has settled what is offered here; what is typed here is kept by itself.</summary>
    private void WithdrawOffer()
    {
        if (Offer.Open is null)
            return;
        Offer.Withdraw();
        keeper!.Changed();
        changed();
    }

    private Task KeepNowAsync()
    {
        keeper!.Changed();
        return keeper.WriteAsync();
    }

    private async Task<Func<KeptDraft?>> SnapshotAsync()
    {
        Func<KeptDraft?> unsaved = () => null;
        await dispatch(() =>
        {
            var (mine, earlier, now) = (Unsaved, Offer.Open, clock.GetUtcNow());
            unsaved = () => Kept(mine, earlier, now);
        });
        return unsaved;
    }

    /// <summary>A draft that is not answered keeps its time until something else is entered.</summary>
    private static KeptDraft? Kept(DocumentDraft mine, KeptDraft? earlier, DateTimeOffset now) =>
        mine.Over(DocumentDraft.Of(earlier)).ToKept(mine.Fields.Count == 0 && earlier is not null ? earlier.At : now);
}
