using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>
/// What one person types into fields that are stored as they are left: one after the other, in the order in which they were left; what is
/// refused stays as it was typed, with the reason. It lives as long as the page.
/// </summary>
/// <param name="actor">Asks who is signed in, before every save.</param>
/// <param name="clock">Gives the time of the last save.</param>
/// <param name="changed">Draws the page anew.</param>
public abstract class TypedFields(Func<ValueTask<Actor>> actor, TimeProvider clock, Action changed)
{
    private readonly Dictionary<FieldPlace, Draft> drafts = [];
    private readonly List<string> lost = [];
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Rows of the lines grid.</summary>
    public LineRows Rows { get; } = new();

    /// <summary>Whether what stands on the page is stored.</summary>
    public SaveState State { get; private set; }

    /// <summary>Time of the last save.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>Somebody else stored it in the meantime (R5): nothing more is stored until their state is shown.</summary>
    public bool IsOutdated { get; private set; }

    /// <summary>How often typed entries were thrown away; fields that keep a text of their own are drawn anew then.</summary>
    public int Discards { get; private set; }

    /// <summary>Fields whose text was refused, with the reason.</summary>
    public IReadOnlyList<(FieldPlace Place, Refusal Refusal)> Refused =>
        [.. from draft in drafts where draft.Value.Refusal is not null select (draft.Key, draft.Value.Refusal!)];

    /// <summary>Something typed is not stored and not on its way either.</summary>
    public bool HasUnsaved => drafts.Values.Any(draft => draft.IsLeftBehind);

    /// <summary>
    /// Texts on lines that another user has deleted, with their place: they are told, because nothing can be done with them (R5).
    /// </summary>
    public IReadOnlyList<string> Lost => lost;

    /// <summary>Fields in which a text is typed and another user has stored another one (R5).</summary>
    public IReadOnlyList<(FieldPlace Place, Draft Draft)> Contested =>
        [.. from draft in drafts where draft.Value.IsContested select (draft.Key, draft.Value)];

    /// <summary>What is typed and not stored: refused, waiting, or on its way.</summary>
    public DocumentDraft Unsaved =>
        new([.. drafts.Select(draft => new UnsavedField(draft.Key.Row?.LineNo, draft.Key.Caption, draft.Value.Typed, draft.Value.Opened))]);

    /// <summary>What was typed in a field once is what is stored there now; false where that is not known.</summary>
    public virtual bool IsStored(UnsavedField field) => false;

    /// <summary>What is typed and not stored in a field, or null.</summary>
    public Draft? DraftOf(FieldPlace place) => drafts.GetValueOrDefault(place);

    /// <summary>Throws away what is typed in these fields: what is stored counts.</summary>
    public void Forget(IEnumerable<FieldPlace> places)
    {
        foreach (var place in places)
            drafts.Remove(place);
        Discards++;
        State = StateNow();
    }

    /// <summary>Throws away what is typed and not stored.</summary>
    public void Forget()
    {
        lost.Clear();
        Forget(drafts.Keys.ToList());
    }

    /// <summary>Tries again to store everything that was refused.</summary>
    public Task RetryAsync() => InTurnAsync(() => SaveAllAsync(Refused.Select(r => r.Place)));

    /// <summary>Waits until everything that was left is stored or refused.</summary>
    public Task SettledAsync() => InTurnAsync(() => Task.CompletedTask);

    /// <summary>The rows follow the lines as the database has them; what was typed on those that are gone is lost, and told.</summary>
    protected void FollowLines(IEnumerable<int> lineNos)
    {
        var before = Rows.All.ToList();
        Rows.Follow(lineNos);
        foreach (var gone in drafts.Keys.Where(p => p.Row is { } row && !Rows.All.Contains(row)).ToList())
        {
            if (drafts.Remove(gone, out var draft) && IsOutdated)
                Lose($"Line {before.IndexOf(gone.Row!) + 1}, {gone.Caption}", draft.Typed);
        }

        IsOutdated = false;
    }

    /// <summary>A text has no place any more.</summary>
    protected void Lose(string place, string typed) => lost.Add($"{place}: {typed}");

    /// <summary>Something was stored now.</summary>
    protected void Stored() => SavedAt = clock.GetLocalNow();

    /// <summary>Stores a text that a field was left with, and after it what was refused or waits on the same line.</summary>
    protected Task SaveAsync(FieldPlace place, string typed, Func<string> stored, Func<Actor, Task<Outcome<Done>>> save)
    {
        var former = DraftOf(place);
        if (typed == stored() && drafts.Remove(place) && former is { Refusal: not null })
            return SettledAsync();
        drafts[place] = new(typed, former?.Opened ?? stored(), stored, save);
        State = SaveState.Saving;
        changed();
        return InTurnAsync(async () =>
        {
            if (await SaveOneAsync(place))
                await SaveAllAsync(drafts.Where(d => d.Key.Row == place.Row && d.Value.IsLeftBehind).Select(d => d.Key));
        });
    }

    /// <summary>Keeps a text that is stored with the next field of its line.</summary>
    protected void Wait(FieldPlace place, string typed, Func<string> stored, Func<Actor, Task<Outcome<Done>>> save)
    {
        drafts[place] = new(typed, stored(), stored, save) { Waits = true };
        State = StateNow();
        changed();
    }

    /// <summary>
    /// Leaves a field of a draft as if it was typed now. One whose stored value somebody changed meanwhile is not overwritten: the text
    /// stands there, not stored, until the user says so (R5).
    /// </summary>
    protected Task TypeAgainAsync(FieldPlace place, UnsavedField field, Func<string> now, Func<Actor, Task<Outcome<Done>>> save)
    {
        var stored = now();
        if (stored == field.Stored || stored == field.Typed)
            return SaveAsync(place, field.Typed, now, save);
        drafts[place] = new(field.Typed, field.Stored, now, save, new(
            RefusalCode.SAVE_1,
            $"Another user has changed {field.Caption} from '{field.Stored}' to '{stored}' meanwhile.",
            field.Caption,
            Kind: OutcomeKind.Outdated,
            WayOut: $"Save your entry '{field.Typed}' over it, or discard it."));
        return SettledAsync();
    }

    /// <summary>Does one thing after the other.</summary>
    protected async Task InTurnAsync(Func<Task> work)
    {
        await turn.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            if (State is not SaveState.Untouched)
                State = StateNow();
            turn.Release();
            changed();
        }
    }

    private SaveState StateNow() => (drafts.Values.Any(d => !d.IsLeftBehind), drafts.Count > 0, SavedAt) switch
    {
        (true, _, _) => SaveState.Saving,
        (_, true, _) => SaveState.NotSaved,
        (_, _, null) => SaveState.Untouched,
        _ => SaveState.Saved,
    };

    private async Task SaveAllAsync(IEnumerable<FieldPlace> places)
    {
        foreach (var place in places.ToList())
            await SaveOneAsync(place);
    }

    private async Task<bool> SaveOneAsync(FieldPlace place)
    {
        if (!drafts.TryGetValue(place, out var draft))
            return true;
        var outcome = await TryAsync(place, draft);
        var isLatest = drafts.GetValueOrDefault(place) == draft;
        if (outcome.IsRefused)
        {
            IsOutdated |= outcome.Kind == OutcomeKind.Outdated;
            if (isLatest)
                drafts[place] = draft with { Refusal = outcome.Refusals[0], Waits = false };
            return false;
        }

        if (isLatest)
            drafts.Remove(place);
        return true;
    }

    /// <summary>A database that does not answer leaves the entry unsaved, to be tried again; the page tells why.</summary>
    private async Task<Outcome<Done>> TryAsync(FieldPlace place, Draft draft)
    {
        try
        {
            return await draft.Save(await actor());
        }
        catch (Exception exception) when (DatabaseFailure.Is(exception))
        {
            if (drafts.GetValueOrDefault(place) == draft)
                drafts[place] = draft with { Refusal = DatabaseFailure.NotSaved, Waits = false };
            throw;
        }
    }
}
