using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>One person's work on one document card: its header and its lines. It lives as long as the page.</summary>
/// <param name="kind">Kind of document.</param>
/// <param name="store">Where fields are stored.</param>
/// <param name="actor">Asks who is signed in, before every save.</param>
/// <param name="clock">Gives the time of the last save.</param>
/// <param name="workDate">Day of a new document.</param>
/// <param name="changed">Draws the page anew.</param>
public sealed partial class DocumentEditor(
    DocumentKind kind, DocumentStore store, Func<ValueTask<Actor>> actor, TimeProvider clock, DateOnly workDate, Action changed)
    : TypedFields(actor, clock, changed), ILineEditor<DocumentLineCard>, IHeaderEditor<DocumentCard>
{
    private readonly Func<ValueTask<Actor>> actor = actor;

    /// <inheritdoc/>
    public DocumentCard Card { get; private set; } = Blank(kind, workDate);

    /// <summary>Shows a remark beside a success, for instance that a number series is running out (NOS-7).</summary>
    public Action<string>? Tell { get; init; }

    /// <summary>Asks what has to be known before a field is stored; without it nothing is stored.</summary>
    public Func<Refusal, Task<bool>>? Ask { get; init; }

    /// <summary>Says what a save could not do besides: each sentence names a line.</summary>
    public Action<IReadOnlyList<string>>? TellStayed { get; init; }

    /// <inheritdoc/>
    public bool IsNew => Card.Key.No.Length == 0;

    /// <inheritdoc/>
    public bool Lacks(DocumentField<DocumentCard> field) => !IsNew && field.IsRequired && field.Show(Card).Length == 0;

    /// <summary>Captions of the header's fields that posting would miss.</summary>
    public IEnumerable<string> Lacking => from needed in HeaderFields.Of(kind) where Lacks(needed) select needed.Caption;

    /// <inheritdoc/>
    public DocumentLineCard LineOf(LineRow row) =>
        Card.Lines.FirstOrDefault(l => l.LineNo == row.LineNo && row.LineNo != 0)
            ?? new DocumentLineCard { LocationCode = Card.LocationCode };

    /// <inheritdoc/>
    public bool MayType(LineRow row, DocumentField<DocumentLineCard> field, bool mayEdit) => MayType(field.Lock, mayEdit);

    /// <inheritdoc/>
    public bool MayType(DocumentField<DocumentCard> field, bool mayEdit) => MayType(field.Lock, mayEdit);

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
        Card = card;
        FollowLines(card.Lines.Select(line => line.LineNo));
    }

    /// <inheritdoc/>
    public Task LeaveAsync(DocumentField<DocumentCard> field, string typed) =>
        SaveAsync(new(null, field.Caption), typed, () => field.Show(Card), Saving(field, typed));

    /// <inheritdoc/>
    public Task LeaveAsync(LineRow row, DocumentField<DocumentLineCard> field, string typed) =>
        SaveAsync(new(row, field.Caption), typed, () => row.LineNo == 0 ? "" : field.Show(LineOf(row)), Saving(row, field, typed));

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

    /// <summary>
    /// Leaves the fields of a draft as if they were typed now; the text of a line that is gone is told (R5).
    /// </summary>
    public async Task ContinueAsync(DocumentDraft draft)
    {
        var newRow = Rows.All.LastOrDefault(row => row.LineNo == 0);
        foreach (var field in draft.Fields)
        {
            var row = field.LineNo is null or 0 ? newRow : Rows.Find(field.LineNo.Value);
            if (field.LineNo is null && HeaderFields.Of(kind).FirstOrDefault(known => known.Caption == field.Caption) is { } header)
                await TypeAgainAsync(new(null, field.Caption), field, () => header.Show(Card), Saving(header, field.Typed));
            else if (row is not null
                && LineFields.Of(kind, true, true, false).FirstOrDefault(known => known.Caption == field.Caption) is { } cell)
                await TypeAgainAsync(
                    new(row, field.Caption), field, () => field.LineNo == 0 ? "" : cell.Show(LineOf(row)), Saving(row, cell, field.Typed));
            else
                Lose(field.Caption, field.Typed);
        }
    }

    /// <summary>What a document looks like before it is made.</summary>
    private static DocumentCard Blank(DocumentKind kind, DateOnly today) =>
        new() { Key = new(kind.SourceType, kind.DocumentType, ""), DocumentDate = today, PostingDate = today };
}
