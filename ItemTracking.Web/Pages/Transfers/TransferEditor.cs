using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Users;
using ItemTracking.Web.Pages.Documents;

namespace ItemTracking.Web.Pages.Transfers;

/// <summary>One person's work on one transfer order: its header and its lines. It lives as long as the page.</summary>
/// <param name="store">Where fields are stored.</param>
/// <param name="actor">Asks who is signed in, before every save.</param>
/// <param name="clock">Gives the time of the last save.</param>
/// <param name="workDate">Day of a new order.</param>
/// <param name="changed">Draws the page anew.</param>
public sealed class TransferEditor(
    TransferStore store, Func<ValueTask<Actor>> actor, TimeProvider clock, DateOnly workDate, Action changed)
    : TypedFields(actor, clock, changed), ILineEditor<TransferLineCard>, IHeaderEditor<TransferCard>
{
    private static readonly TransferLineCard NewLine = new();

    private readonly Func<ValueTask<Actor>> actor = actor;

    /// <summary>What its user may do.</summary>
    public TransferAccess Access { get; set; } = TransferAccess.None;

    /// <inheritdoc/>
    public TransferCard Card { get; private set; } = new() { PostingDate = workDate };

    /// <summary>Shows a remark beside a success, for instance that a number series is running out (NOS-7).</summary>
    public Action<string>? Tell { get; init; }

    /// <inheritdoc/>
    public bool IsNew => Card.No.Length == 0;

    /// <summary>Captions of the header's fields that posting would miss.</summary>
    public IEnumerable<string> Lacking => from needed in TransferHeaderFields.All where Lacks(needed) select needed.Caption;

    /// <inheritdoc/>
    public bool Lacks(DocumentField<TransferCard> field) =>
        !IsNew && field.IsRequired && field.Show(Card).Length == 0 && !IsWithoutTransit(field);

    /// <inheritdoc/>
    public TransferLineCard LineOf(LineRow row) => Card.Lines.FirstOrDefault(l => l.LineNo == row.LineNo && row.LineNo != 0) ?? NewLine;

    /// <inheritdoc/>
    public bool MayType(DocumentField<TransferCard> field, bool mayEdit) => MayType(field.Lock, mayEdit) && !IsWithoutTransit(field);

    /// <inheritdoc/>
    public bool MayType(LineRow row, DocumentField<TransferLineCard> field, bool mayEdit) => field.Lock == FieldLock.Never
        ? row.LineNo == 0 ? Access.MayEdit : Access.MayPost
        : MayType(field.Lock, Access.MayEdit);

    /// <summary>Lines may be added and deleted.</summary>
    public bool MayChangeLines(bool mayEdit) => MayType(FieldLock.WhenReleased, mayEdit);

    /// <summary>Takes over the order as the database has it; what is typed and not stored stays on top of it.</summary>
    public void Show(TransferCard card)
    {
        Card = card;
        FollowLines(card.Lines.Select(line => line.LineNo));
    }

    /// <inheritdoc/>
    public Task LeaveAsync(DocumentField<TransferCard> field, string typed) =>
        SaveAsync(new(null, field.Caption), typed, () => field.Show(Card), Saving(field, typed));

    /// <inheritdoc/>
    public Task LeaveAsync(LineRow row, DocumentField<TransferLineCard> field, string typed) =>
        SaveAsync(new(row, field.Caption), typed, () => row.LineNo == 0 ? "" : field.Show(LineOf(row)), Saving(row, field, typed));

    /// <summary>Runs an action on the order when everything before it is stored, and takes over the order it returns.</summary>
    public async Task<Outcome<TransferCard>> RunAsync(Func<TransferCard, Actor, Task<Outcome<TransferCard>>> action)
    {
        Outcome<TransferCard>? outcome = null;
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
        var cells = TransferLineFields.Of(withBins: true, withVariants: true);
        foreach (var field in draft.Fields)
        {
            var row = field.LineNo is null or 0 ? newRow : Rows.Find(field.LineNo.Value);
            if (field.LineNo is null && TransferHeaderFields.All.FirstOrDefault(known => known.Caption == field.Caption) is { } header)
                await TypeAgainAsync(new(null, field.Caption), field, () => header.Show(Card), Saving(header, field.Typed));
            else if (row is not null && cells.FirstOrDefault(known => known.Caption == field.Caption) is { } cell)
                await TypeAgainAsync(
                    new(row, field.Caption), field, () => field.LineNo == 0 ? "" : cell.Show(LineOf(row)), Saving(row, cell, field.Typed));
            else
                Lose(field.Caption, field.Typed);
        }
    }

    private static async Task<Outcome<TransferCard>> Taken<T>(Outcome<T> taken, Func<T, Task<Outcome<TransferCard>>> save) =>
        taken.IsRefused ? Outcome<TransferCard>.Refused(taken.Refusals) : await save(taken.Value);

    private bool MayType(FieldLock fieldLock, bool mayEdit) => mayEdit && fieldLock switch
    {
        FieldLock.Always => false,
        FieldLock.WhenReleased => Card.Status == DocumentStatus.Open,
        FieldLock.Never => true,
    };

    /// <summary>Goods of a direct transfer are nowhere in between.</summary>
    private bool IsWithoutTransit(DocumentField<TransferCard> field) =>
        Card.DirectTransfer && field.Caption == TransferHeaderFields.InTransitCode;

    private Func<Actor, Task<Outcome<Done>>> Saving(DocumentField<TransferCard> field, string typed) =>
        who => StoredAsync(who, () => Taken(field.Take(Card, typed), card => store.SaveHeaderAsync(card, who)));

    private Func<Actor, Task<Outcome<Done>>> Saving(LineRow row, DocumentField<TransferLineCard> field, string typed) =>
        who => StoredAsync(who, async () =>
        {
            var saved = await Taken(field.Take(LineOf(row), typed), line => field.Lock == FieldLock.Never && row.LineNo != 0
                ? store.SaveQuantitiesAsync(Card.No, line, who)
                : store.SaveLineAsync(Card.No, line, who));
            if (!saved.IsRefused && row.LineNo == 0)
                Rows.Number(row, saved.Value.Lines.Select(line => line.LineNo));
            return saved;
        });

    private async Task<Outcome<Done>> StoredAsync(Actor who, Func<Task<Outcome<TransferCard>>> save)
    {
        var created = IsNew ? await CreateAsync(who) : null;
        var saved = created is { IsRefused: true } ? created : await save();
        return saved.Then<Done>(card =>
        {
            Stored(card);
            return Done.Instance;
        });
    }

    private async Task<Outcome<TransferCard>> CreateAsync(Actor who)
    {
        var created = await store.CreateAsync(who);
        if (!created.IsRefused)
            Show(created.Value);
        foreach (var remark in created.Messages)
            Tell?.Invoke(remark);
        return created;
    }

    private void Stored(TransferCard card)
    {
        Show(card);
        Stored();
    }
}
