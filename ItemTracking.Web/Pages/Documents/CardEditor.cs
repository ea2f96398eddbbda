using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>
/// One person's work on a card: its header, with which it is made, and its lines. It lives as long as the page.
/// </summary>
/// <typeparam name="TCard">The card as its page shows it.</typeparam>
/// <typeparam name="TLine">A line as its page shows it.</typeparam>
/// <param name="blank">What the card looks like before it is made.</param>
/// <param name="actor">Asks who is signed in, before every save.</param>
/// <param name="clock">Gives the time of the last save.</param>
/// <param name="changed">Draws the page anew.</param>
public abstract class CardEditor<TCard, TLine>(TCard blank, Func<ValueTask<Actor>> actor, TimeProvider clock, Action changed)
    : TypedFields(actor, clock, changed), ILineEditor<TLine>, IHeaderEditor<TCard>
{
    private readonly Func<ValueTask<Actor>> actor = actor;

    /// <inheritdoc/>
    public TCard Card { get; private set; } = blank;

    /// <summary>Shows a remark beside a success, for instance that a number series is running out (NOS-7).</summary>
    public Action<string>? Tell { get; init; }

    /// <inheritdoc/>
    public abstract bool IsNew { get; }

    /// <summary>Captions of the header's fields that posting would miss.</summary>
    public IEnumerable<string> Lacking => from needed in HeaderFields where Lacks(needed) select needed.Caption;

    /// <summary>Whether the fields of the card are locked.</summary>
    protected abstract DocumentStatus Status { get; }

    /// <summary>All fields that a header may have.</summary>
    protected abstract IReadOnlyList<DocumentField<TCard>> HeaderFields { get; }

    /// <summary>All fields that a line may have.</summary>
    protected abstract IReadOnlyList<DocumentField<TLine>> LineFields { get; }

    /// <inheritdoc/>
    public virtual bool Lacks(DocumentField<TCard> field) => !IsNew && field.IsRequired && field.Show(Card).Length == 0;

    /// <inheritdoc/>
    public abstract TLine LineOf(LineRow row);

    /// <inheritdoc/>
    public virtual bool MayType(DocumentField<TCard> field, bool mayEdit) => MayType(field.Lock, mayEdit);

    /// <inheritdoc/>
    public virtual bool MayType(LineRow row, DocumentField<TLine> field, bool mayEdit) => MayType(field.Lock, mayEdit);

    /// <summary>Lines may be added and deleted.</summary>
    public bool MayChangeLines(bool mayEdit) => MayType(FieldLock.WhenReleased, mayEdit);

    /// <summary>Takes over the card as the database has it; what is typed and not stored stays on top of it.</summary>
    public void Show(TCard card)
    {
        Card = card;
        FollowLines(LineNosOf(card));
    }

    /// <inheritdoc/>
    public Task LeaveAsync(DocumentField<TCard> field, string typed) =>
        SaveAsync(new(null, field.Caption), typed, () => field.Show(Card), Saving(field, typed));

    /// <inheritdoc/>
    public Task LeaveAsync(LineRow row, DocumentField<TLine> field, string typed) =>
        SaveAsync(new(row, field.Caption), typed, () => row.LineNo == 0 ? "" : field.Show(LineOf(row)), Saving(row, field, typed));

    /// <summary>Runs an action on the card when everything before it is stored, and takes over the card it returns.</summary>
    public async Task<Outcome<TCard>> RunAsync(Func<TCard, Actor, Task<Outcome<TCard>>> action)
    {
        Outcome<TCard>? outcome = null;
        await InTurnAsync(async () =>
        {
            outcome = await action(Card, await actor());
            if (!outcome.IsRefused)
                Stored(outcome.Value);
        });
        return outcome!;
    }

    /// <summary>Leaves the fields of a draft as if they were typed now; the text of a line that is gone is told (R5).</summary>
    public async Task ContinueAsync(DocumentDraft draft)
    {
        var newRow = Rows.All.LastOrDefault(row => row.LineNo == 0);
        var (headerFields, lineFields) = (HeaderFields, LineFields);
        foreach (var field in draft.Fields)
        {
            var row = field.LineNo is null or 0 ? newRow : Rows.Find(field.LineNo.Value);
            if (field.LineNo is null && headerFields.FirstOrDefault(known => known.Caption == field.Caption) is { } header)
                await TypeAgainAsync(new(null, field.Caption), field, () => header.Show(Card), Saving(header, field.Typed));
            else if (row is not null && lineFields.FirstOrDefault(known => known.Caption == field.Caption) is { } cell)
                await TypeAgainAsync(
                    new(row, field.Caption), field, () => field.LineNo == 0 ? "" : cell.Show(LineOf(row)), Saving(row, cell, field.Typed));
            else
                Lose(field.Caption, field.Typed);
        }
    }

    /// <inheritdoc/>
    public override bool IsStored(UnsavedField field) => field.LineNo is not { } lineNo
        ? HeaderFields.Any(header => header.Caption == field.Caption && header.Show(Card) == field.Typed)
        : lineNo != 0 && Rows.Find(lineNo) is { } row
            && LineFields.Any(cell => cell.Caption == field.Caption && cell.Show(LineOf(row)) == field.Typed);

    /// <summary>Numbers of the lines of a card, in their order.</summary>
    protected abstract IEnumerable<int> LineNosOf(TCard card);

    /// <summary>Makes the card: it gets its number.</summary>
    protected abstract Task<Outcome<TCard>> MakeAsync(Actor who);

    /// <summary>Stores the header of a card.</summary>
    protected abstract Task<Outcome<TCard>> SaveHeaderAsync(TCard card, Actor who);

    /// <summary>Stores a line; number 0 adds it.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="field">The field that was left.</param>
    /// <param name="line">The line with what was typed.</param>
    /// <param name="who">Who stores it.</param>
    protected abstract Task<Outcome<TCard>> SaveLineAsync(LineRow row, DocumentField<TLine> field, TLine line, Actor who);

    /// <summary>True when a field with this lock may be typed into now.</summary>
    protected bool MayType(FieldLock fieldLock, bool mayEdit) => mayEdit && fieldLock switch
    {
        FieldLock.Always => false,
        FieldLock.WhenReleased => Status == DocumentStatus.Open,
        FieldLock.Never => true,
    };

    private static async Task<Outcome<TCard>> Taken<T>(Outcome<T> taken, Func<T, Task<Outcome<TCard>>> save) =>
        taken.IsRefused ? Outcome<TCard>.Refused(taken.Refusals) : await save(taken.Value);

    private Func<Actor, Task<Outcome<Done>>> Saving(DocumentField<TCard> field, string typed) =>
        who => StoredAsync(who, () => Taken(field.Take(Card, typed), card => SaveHeaderAsync(card, who)));

    private Func<Actor, Task<Outcome<Done>>> Saving(LineRow row, DocumentField<TLine> field, string typed) =>
        who => StoredAsync(who, async () =>
        {
            var saved = await Taken(field.Take(LineOf(row), typed), line => SaveLineAsync(row, field, line, who));
            if (!saved.IsRefused && row.LineNo == 0)
                Rows.Number(row, LineNosOf(saved.Value));
            return saved;
        });

    private async Task<Outcome<Done>> StoredAsync(Actor who, Func<Task<Outcome<TCard>>> save)
    {
        var created = IsNew ? await CreateAsync(who) : null;
        var saved = created is { IsRefused: true } ? created : await save();
        return saved.Then<Done>(card =>
        {
            Stored(card);
            return Done.Instance;
        });
    }

    private async Task<Outcome<TCard>> CreateAsync(Actor who)
    {
        var created = await MakeAsync(who);
        if (!created.IsRefused)
            Show(created.Value);
        foreach (var remark in created.Messages)
            Tell?.Invoke(remark);
        return created;
    }

    private void Stored(TCard card)
    {
        Show(card);
        Stored();
    }
}
