using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;

namespace ItemTracking.Web.Pages.Documents;

/// <content>What is stored for a field; the document is made with the first.</content>
public sealed partial class DocumentEditor
{
    private static async Task<Outcome<DocumentCard>> Taken<T>(Outcome<T> taken, Func<T, Task<Outcome<DocumentCard>>> save) =>
        taken.IsRefused ? Outcome<DocumentCard>.Refused(taken.Refusals) : await save(taken.Value);

    private Func<Actor, Task<Outcome<Done>>> Saving(DocumentField<DocumentCard> field, string typed) =>
        who => StoredAsync(who, () => Taken(field.Take(Card, typed), card => SaveHeaderAsync(card, who)));

    private Func<Actor, Task<Outcome<Done>>> Saving(LineRow row, DocumentField<DocumentLineCard> field, string typed) =>
        who => StoredAsync(who, async () =>
        {
            var saved = await Taken(field.Take(LineOf(row), typed), line => store.SaveLineAsync(Card.Key, line, who));
            if (!saved.IsRefused && row.LineNo == 0)
                Rows.Number(row, saved.Value.Lines.Select(line => line.LineNo));
            return saved;
        });

    private async Task<Outcome<Done>> StoredAsync(Actor who, Func<Task<Outcome<DocumentCard>>> save)
    {
        var created = IsNew ? await CreateAsync(who) : null;
        var saved = created is { IsRefused: true } ? created : await save();
        return saved.Then<Done>(card =>
        {
            Stored(card);
            return Done.Instance;
        });
    }

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
        Stored();
    }
}
