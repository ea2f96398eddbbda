using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>One person's work on one purchase or sales document.</summary>
/// <param name="kind">Kind of document.</param>
/// <param name="store">Where fields are stored.</param>
/// <param name="actor">Asks who is signed in, before every save.</param>
/// <param name="clock">Gives the time of the last save.</param>
/// <param name="workDate">Day of a new document.</param>
/// <param name="changed">Draws the page anew.</param>
public sealed class DocumentEditor(
    DocumentKind kind, DocumentStore store, Func<ValueTask<Actor>> actor, TimeProvider clock, DateOnly workDate, Action changed)
    : CardEditor<DocumentCard, DocumentLineCard>(
        new() { Key = new(kind.SourceType, kind.DocumentType, ""), DocumentDate = workDate, PostingDate = workDate },
        actor, clock, changed)
{
    /// <summary>Asks what has to be known before a field is stored; without it nothing is stored.</summary>
    public Func<Refusal, Task<bool>>? Ask { get; init; }

    /// <summary>Says what a save could not do besides: each sentence names a line.</summary>
    public Action<IReadOnlyList<string>>? TellStayed { get; init; }

    /// <inheritdoc/>
    public override bool IsNew => Card.Key.No.Length == 0;

    /// <inheritdoc/>
    protected override DocumentStatus Status => Card.Status;

    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentField<DocumentCard>> HeaderFields => Documents.HeaderFields.Of(kind);

    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentField<DocumentLineCard>> LineFields =>
        Documents.LineFields.Of(kind, withBins: true, withVariants: true, withReserved: false);

    /// <inheritdoc/>
    public override DocumentLineCard LineOf(LineRow row) =>
        Card.Lines.FirstOrDefault(l => l.LineNo == row.LineNo && row.LineNo != 0)
            ?? new DocumentLineCard { LocationCode = Card.LocationCode };

    /// <inheritdoc/>
    protected override IEnumerable<int> LineNosOf(DocumentCard card) => card.Lines.Select(line => line.LineNo);

    /// <inheritdoc/>
    protected override Task<Outcome<DocumentCard>> MakeAsync(Actor who) => store.CreateAsync(kind.SourceType, kind.DocumentType, who);

    /// <summary>The answer to a question of the header and the header are one save (C-50).</summary>
    protected override async Task<Outcome<DocumentCard>> SaveHeaderAsync(DocumentCard card, Actor who)
    {
        var saved = await store.SaveHeaderAsync(card, who);
        if (saved.Kind != OutcomeKind.Question || Ask is null)
            return saved;
        saved = await store.SaveHeaderAsync(card, who, await Ask(saved.Refusals[0]));
        if (saved.Messages.Count > 0)
            TellStayed?.Invoke(saved.Messages);
        return saved;
    }

    /// <inheritdoc/>
    protected override async Task<Outcome<DocumentCard>> SaveLineAsync(
        LineRow row, DocumentField<DocumentLineCard> field, DocumentLineCard line, Actor who)
    {
        var saved = await store.SaveLineAsync(Card.Key, line, who);
        return saved.Kind == OutcomeKind.Question && Ask is not null
            ? await store.SaveLineAsync(Card.Key, line, who, await Ask(saved.Refusals[0]))
            : saved;
    }
}
