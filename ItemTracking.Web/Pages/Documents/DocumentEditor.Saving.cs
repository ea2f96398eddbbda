using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;

namespace ItemTracking.Web.Pages.Documents;

/// <content>How fields are stored: one after the other, and what is refused is kept.</content>
public sealed partial class DocumentEditor
{
    private static async Task<Outcome<DocumentCard>> Taken<T>(Outcome<T> taken, Func<T, Task<Outcome<DocumentCard>>> save) =>
        taken.IsRefused ? Outcome<DocumentCard>.Refused(taken.Refusals) : await save(taken.Value);

    /// <summary>The answer to a question of the header and the header are one save (C-50).</summary>
    private async Task<Outcome<DocumentCard>> SaveHeaderAsync(DocumentCard card, Actor who)
    {
        var saved = await store.SaveHeaderAsync(card, who);
        if (saved.Kind != OutcomeKind.Question || Ask is null)
            return saved;
        saved = await store.SaveHeaderAsync(card, who, await Ask(saved.Refusals[0]));
        if (saved.Messages.Count > 0)
            TellStayed?.Invoke(saved.Messages);
        return saved;
    }

    private Task SaveAsync(FieldPlace place, string typed, Func<string> stored, Func<Actor, Task<Outcome<DocumentCard>>> save)
    {
        var former = drafts.GetValueOrDefault(place);
        if (typed == stored() && drafts.Remove(place) && former is { Refusal: not null })
            return SettledAsync();
        drafts[place] = new(typed, former?.Opened ?? stored(), stored, save);
        State = SaveState.Saving;
        changed();
        return InTurnAsync(async () =>
        {
            var others = Refused.Select(r => r.Place).Where(p => p.Row == place.Row && p != place);
            if (await SaveOneAsync(place))
                await SaveAllAsync(others);
        });
    }

    private async Task InTurnAsync(Func<Task> work)
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

    private SaveState StateNow() => (drafts.Values.Any(d => d.Refusal is null), drafts.Count > 0, SavedAt) switch
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
                drafts[place] = draft with { Refusal = outcome.Refusals[0] };
            return false;
        }

        if (isLatest)
            drafts.Remove(place);
        Stored(outcome.Value);
        return true;
    }

    /// <summary>A database that does not answer leaves the entry unsaved, to be tried again; the page tells why.</summary>
    private async Task<Outcome<DocumentCard>> TryAsync(FieldPlace place, Draft draft)
    {
        try
        {
            var who = await actor();
            var created = IsNew ? await CreateAsync(who) : null;
            return created is { IsRefused: true } ? created : await draft.Save(who);
        }
        catch (Exception exception) when (DatabaseFailure.Is(exception))
        {
            if (drafts.GetValueOrDefault(place) == draft)
                drafts[place] = draft with { Refusal = DatabaseFailure.NotSaved };
            throw;
        }
    }

    private async Task<Outcome<DocumentCard>> CreateAsync(Actor who)
    {
        var created = await store.CreateAsync(kind.SourceType, kind.DocumentType, who);
        if (!created.IsRefused)
            Show(created.Value);
        foreach (var remark in created.Messages)
            Tell?.Invoke(remark);
        return created;
    }

    private void Stored(DocumentCard card)
    {
        Show(card);
        SavedAt = clock.GetLocalNow();
    }
}
