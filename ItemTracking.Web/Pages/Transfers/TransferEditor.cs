using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Users;
using ItemTracking.Web.Pages.Documents;

namespace ItemTracking.Web.Pages.Transfers;

/// <summary>One person's work on one transfer order.</summary>
/// <param name="store">Where fields are stored.</param>
/// <param name="actor">Asks who is signed in, before every save.</param>
/// <param name="clock">Gives the time of the last save.</param>
/// <param name="workDate">Day of a new order.</param>
/// <param name="changed">Draws the page anew.</param>
public sealed class TransferEditor(
    TransferStore store, Func<ValueTask<Actor>> actor, TimeProvider clock, DateOnly workDate, Action changed)
    : CardEditor<TransferCard, TransferLineCard>(new() { PostingDate = workDate }, actor, clock, changed)
{
    private static readonly TransferLineCard NewLine = new();

    /// <summary>What its user may do.</summary>
    public TransferAccess Access { get; set; } = TransferAccess.None;

    /// <inheritdoc/>
    public override bool IsNew => Card.No.Length == 0;

    /// <inheritdoc/>
    protected override DocumentStatus Status => Card.Status;

    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentField<TransferCard>> HeaderFields => TransferHeaderFields.All;

    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentField<TransferLineCard>> LineFields =>
        TransferLineFields.Of(withBins: true, withVariants: true);

    /// <inheritdoc/>
    public override bool Lacks(DocumentField<TransferCard> field) => base.Lacks(field) && !IsWithoutTransit(field);

    /// <inheritdoc/>
    public override TransferLineCard LineOf(LineRow row) =>
        Card.Lines.FirstOrDefault(l => l.LineNo == row.LineNo && row.LineNo != 0) ?? NewLine;

    /// <inheritdoc/>
    public override bool MayType(DocumentField<TransferCard> field, bool mayEdit) =>
        base.MayType(field, mayEdit) && !IsWithoutTransit(field);

    /// <inheritdoc/>
    public override bool MayType(LineRow row, DocumentField<TransferLineCard> field, bool mayEdit) => field.Lock == FieldLock.Never
        ? row.LineNo == 0 ? Access.MayEdit : Access.MayPost
        : MayType(field.Lock, Access.MayEdit);

    /// <inheritdoc/>
    protected override IEnumerable<int> LineNosOf(TransferCard card) => card.Lines.Select(line => line.LineNo);

    /// <inheritdoc/>
    protected override Task<Outcome<TransferCard>> MakeAsync(Actor who) => store.CreateAsync(who);

    /// <inheritdoc/>
    protected override Task<Outcome<TransferCard>> SaveHeaderAsync(TransferCard card, Actor who) => store.SaveHeaderAsync(card, who);

    /// <inheritdoc/>
    protected override Task<Outcome<TransferCard>> SaveLineAsync(
        LineRow row, DocumentField<TransferLineCard> field, TransferLineCard line, Actor who) =>
        field.Lock == FieldLock.Never && row.LineNo != 0
            ? store.SaveQuantitiesAsync(Card.No, line, who)
            : store.SaveLineAsync(Card.No, line, who);

    /// <summary>Goods of a direct transfer are nowhere in between.</summary>
    private bool IsWithoutTransit(DocumentField<TransferCard> field) =>
        Card.DirectTransfer && field.Caption == TransferHeaderFields.InTransitCode;
}
