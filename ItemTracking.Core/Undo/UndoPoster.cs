using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Undo;

/// <summary>Undoes posted receipts and shipments by counter-postings (PST-29…31).</summary>
public sealed class UndoPoster(IDbContextFactory<ItemTrackingDb> factory, WriteTransaction transaction, TimeProvider time)
{
    private readonly UndoRequestReader reader = new(factory);
    private readonly MovementPoster engine = new(factory, transaction, time);

    /// <summary>Undoes lines of a posted document, or says everything that stands against it.</summary>
    /// <param name="type">Kind of posted document; one of <see cref="UndoKind.All"/>.</param>
    /// <param name="no">Posted document.</param>
    /// <param name="lineNos">Numbers of the lines; empty for all that are not undone.</param>
    /// <param name="requestId">Made when the question was asked; a second arrival gets the result of the first (I10, R4).</param>
    /// <param name="actor">Who undoes; it takes the right to undo and that to see the document (ROL-2).</param>
    /// <param name="ct">Gives up before the commit.</param>
    public async Task<Outcome<PostedDocument>> UndoAsync(
        ItemLedgerDocumentType type, string no, IReadOnlyCollection<int> lineNos, Guid requestId, Actor actor,
        CancellationToken ct = default)
    {
        var kind = UndoKind.Find(type)
            ?? throw new ArgumentOutOfRangeException(nameof(type), $"Posted documents of type {type} cannot be undone.");
        return Deny(kind, actor) is { } denied
            ? denied
            : await engine.PostAsync(
                kind.Key(no), kind.Name(no),
                async token => (await reader.ReadAsync(kind, no, lineNos, token)).Then<ISourceStore>(undo => new UndoSourceStore(undo)),
                requestId, actor, ct);
    }

    /// <summary>Why the actor may not undo posted documents of a kind; null where it may.</summary>
    public static Refusal? Deny(UndoKind kind, Actor actor) =>
        actor.Deny(Permission.UndoPosted, $"undo {kind.LinesOf.ToLowerInvariant()}s", kind.Type.Read());
}
