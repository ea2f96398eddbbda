using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>
/// One person's work on one document card: each field is stored when it is left, in the order in which fields were left; what is refused
/// stays as it was typed, with the reason. It lives as long as the page.
/// </summary>
/// <param name="kind">Kind of document.</param>
/// <param name="store">Where fields are stored.</param>
/// <param name="actor">Asks who is signed in, before every save.</param>
/// <param name="clock">Gives the time of the last save.</param>
/// <param name="workDate">Day of a new document.</param>
/// <param name="changed">Draws the page anew.</param>
public sealed partial class DocumentEditor(
    DocumentKind kind, DocumentStore store, Func<ValueTask<Actor>> actor, TimeProvider clock, DateOnly workDate, Action changed)
{
    private readonly Dictionary<FieldPlace, Draft> drafts = [];
    private readonly List<string> lost = [];
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>The document as it was last stored or read.</summary>
    public DocumentCard Card { get; private set; } = Blank(kind, workDate);

    /// <summary>Shows a remark beside a success, for instance that a number series is running out (NOS-7).</summary>
    public Action<string>? Tell { get; init; }

    /// <summary>Asks what has to be known before a field is stored; without it nothing is stored.</summary>
    public Func<Refusal, Task<bool>>? Ask { get; init; }

    /// <summary>Says what a save could not do besides: each sentence names a line.</summary>
    public Action<IReadOnlyList<string>>? TellStayed { get; init; }

    /// <summary>True while the document has no number: it is made when the first field is left.</summary>
    public bool IsNew => Card.Key.No.Length == 0;

    /// <summary>Rows of the lines grid.</summary>
    public LineRows Rows { get; } = new();

    /// <summary>Whether what stands on the page is stored.</summary>
    public SaveState State { get; private set; }

    /// <summary>Time of the last save.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>Somebody else stored the document in the meantime (R5): nothing more is stored until their state is shown.</summary>
    public bool IsOutdated { get; private set; }

    /// <summary>How often typed entries were thrown away; fields that keep a text of their own are drawn anew then.</summary>
    public int Discards { get; private set; }

    /// <summary>Fields whose text was refused, with the reason.</summary>
    public IReadOnlyList<(FieldPlace Place, Refusal Refusal)> Refused =>
        [.. from draft in drafts where draft.Value.Refusal is not null select (draft.Key, draft.Value.Refusal!)];

    /// <summary>What is typed and not stored in a field, or null.</summary>
    public Draft? DraftOf(FieldPlace place) => drafts.GetValueOrDefault(place);

    /// <summary>The stored line of a row; a blank one for the row of a new line.</summary>
    public DocumentLineCard LineOf(LineRow row) =>
        Card.Lines.FirstOrDefault(l => l.LineNo == row.LineNo && row.LineNo != 0)
            ?? new DocumentLineCard { LocationCode = Card.LocationCode };

    /// <summary>True when a field with this lock may be typed into now.</summary>
    public bool MayType(FieldLock fieldLock, bool mayEdit) => mayEdit && fieldLock switch
    {
        FieldLock.Always => false,
        FieldLock.WhenReleased => Card.Status == DocumentStatus.Open,
        FieldLock.Never => true,
    };

    /// <summary>Takes over the document as the database has it; what is typed and not stored stays on top of it.</summary>
    public void Show(DocumentCard card)
    {
        var before = Rows.All.ToList();
        Card = card;
        Rows.Follow(card.Lines);
        foreach (var gone in drafts.Keys.Where(p => p.Row is { } row && !Rows.All.Contains(row)).ToList())
        {
            if (drafts.Remove(gone, out var draft) && IsOutdated)
                lost.Add($"Line {before.IndexOf(gone.Row!) + 1}, {gone.Caption}: {draft.Typed}");
        }

        IsOutdated = false;
    }

    /// <summary>
    /// Texts on lines that another user has deleted, with their place: they are told, because nothing can be done with them (R5).
    /// </summary>
    public IReadOnlyList<string> Lost => lost;

    /// <summary>Fields in which a text is typed and another user has stored another one (R5).</summary>
    public IReadOnlyList<(FieldPlace Place, Draft Draft)> Contested =>
        [.. from draft in drafts where draft.Value.IsContested select (draft.Key, draft.Value)];

    /// <summary>Throws away what is typed in these fields: what is stored counts.</summary>
    public void Forget(IEnumerable<FieldPlace> places)
    {
        foreach (var place in places)
            drafts.Remove(place);
        Discards++;
        State = StateNow();
    }

    /// <summary>A field of the header was left.</summary>
    public Task LeaveAsync(DocumentField<DocumentCard> field, string typed) =>
        SaveAsync(new(null, field.Caption), typed, () => field.Show(Card), Saving(field, typed));

    /// <summary>A field of a line was left.</summary>
    public Task LeaveAsync(LineRow row, DocumentField<DocumentLineCard> field, string typed) =>
        SaveAsync(new(row, field.Caption), typed, () => row.LineNo == 0 ? "" : field.Show(LineOf(row)), Saving(row, field, typed));

    /// <summary>Tries again to store everything that was refused.</summary>
    public Task RetryAsync() => InTurnAsync(() => SaveAllAsync(Refused.Select(r => r.Place)));

    /// <summary>Throws away what is typed and not stored.</summary>
    public void Forget()
    {
        lost.Clear();
        Forget(drafts.Keys.ToList());
    }

    /// <summary>Runs an action on the document when everything before it is stored, and takes over the document it returns.</summary>
    public async Task<Outcome<DocumentCard>> RunAsync(Func<DocumentCard, Actor, Task<Outcome<DocumentCard>>> action)
    {
        Outcome<DocumentCard>? outcome = null;
        await InTurnAsync(async () =>
        {
            outcome = await action(Card, await actor());
            if (!outcome.IsRefused)
                Stored(outcome.Value);
        });
        return outcome!;
    }

    /// <summary>Waits until everything that was left is stored or refused.</summary>
    public Task SettledAsync() => InTurnAsync(() => Task.CompletedTask);

    private Func<Actor, Task<Outcome<DocumentCard>>> Saving(DocumentField<DocumentCard> field, string typed) =>
        who => Taken(field.Take(Card, typed), card => SaveHeaderAsync(card, who));

    private Func<Actor, Task<Outcome<DocumentCard>>> Saving(LineRow row, DocumentField<DocumentLineCard> field, string typed) =>
        async who =>
        {
            var saved = await Taken(field.Take(LineOf(row), typed), line => store.SaveLineAsync(Card.Key, line, who));
            if (!saved.IsRefused && row.LineNo == 0)
                Rows.Number(row, saved.Value.Lines);
            return saved;
        };

    /// <summary>What a document looks like before it is made.</summary>
    private static DocumentCard Blank(DocumentKind kind, DateOnly today) =>
        new() { Key = new(kind.SourceType, kind.DocumentType, ""), DocumentDate = today, PostingDate = today };
}
