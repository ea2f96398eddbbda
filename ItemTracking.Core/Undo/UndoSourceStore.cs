using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Undo;

/// <summary>Lines of a posted document that are undone, as a source of movements (PST-30).</summary>
/// <param name="undo">The lines as they were read, with the order they came from; nothing is read any more.</param>
internal sealed class UndoSourceStore(UndoRequest undo) : ISourceStore
{
    private readonly IUndoneOrderStore? order = undo switch
    {
        { Order: { } ofParty } => new UndoneOrderStore(ofParty, [.. undo.Lines.Select(line => line.GivenBack)]),
        { Transfer: { } transfer } => new UndoneTransferStore(transfer, undo.Lines),
        _ => null,
    };

    public SourceKey Key => undo.Kind.Key(undo.Header.No);

    public string Name => undo.Name;

    public PostingRequest Request { get; } = UndoMovements.Of(undo);

    public Refusal? Question => null;

    public bool IsFinished => false;

    public async Task HoldAsync(ItemTrackingDb db)
    {
        await (order?.HoldAsync(db) ?? Task.CompletedTask);
        if (undo.Order is { } ofParty)
            await BlanketOrderStore.HoldAsync(db, [ofParty]);
    }

    public async Task<bool> IsAsReadAsync(ItemTrackingDb db, CancellationToken cancellationToken) =>
        (order is null || await order.IsAsReadAsync(db, cancellationToken))
        && await UndoEntryReader.AreAsReadAsync(db, undo, cancellationToken)
        && await IsFreeAsync(db, cancellationToken);

    /// <summary>The warehouse has begun no work on the lines since they were read; it holds the order while it does (PST-29).</summary>
    private async Task<bool> IsFreeAsync(ItemTrackingDb db, CancellationToken cancellationToken)
    {
        var header = undo.Header;
        var source = new SourceKey(header.OrderSourceType, header.OrderSourceSubtype, header.OrderNo, "");
        var work = await WarehouseWorkReader.ReadAsync(db, source, header.No, cancellationToken);
        return undo.Lines.All(line => line.Work is not null || !work.ContainsKey(line.Line.OrderLineNo));
    }

    /// <summary>The corrections stand in the posted document itself.</summary>
    public Task<Outcome<PostedNumbers>> ForeseeNumbersAsync(ItemTrackingDb db, PostingPlan plan) =>
        Task.FromResult(Outcome<PostedNumbers>.Of(new(undo.Header.No, "")));

    public Task<Outcome<PostedNumbers>> DrawNumbersAsync(ItemTrackingDb db, PostingPlan plan) => ForeseeNumbersAsync(db, plan);

    public Task WriteRestAsync(ItemTrackingDb db, CancellationToken cancellationToken) =>
        order?.WriteAsync(db, cancellationToken) ?? throw new InvalidOperationException($"The order of {Name} is gone.");

    public async Task WritePostedAsync(
        ItemTrackingDb db, PostingPlan plan, PostingStamp stamp, PostedNumbers numbers, CancellationToken cancellationToken)
    {
        var (type, no) = (undo.Header.DocumentType, undo.Header.No);
        int[] lineNos = [.. undo.Lines.Select(line => line.Line.LineNo)];
        var marked = await db.Set<PostedDocumentLine>()
            .Where(l => l.DocumentType == type && l.DocumentNo == no && EF.Parameter(lineNos).Contains(l.LineNo) && !l.Correction)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Correction, true), cancellationToken);
        if (marked != lineNos.Length)
            throw new InvalidOperationException($"{Name} was undone although its order was held.");
        await db.InsertAsync(CorrectionLines.Of(undo), cancellationToken);
        db.AddAudit(new()
        {
            Action = AuditAction.Undone,
            Table = SourceNames.OfPosted(type, undo.Kind.EntryType),
            Key = no,
            After = string.Join('\n', undo.Lines.Select(UndoneLine)),
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string UndoneLine(LineToUndo line) => string.Create(
        CultureInfo.InvariantCulture,
        $"Line {line.Line.LineNo}: {line.Line.ItemNo}, {Rounding.QuantityText(line.Line.Quantity)} {line.Line.UnitOfMeasureCode}");
}
