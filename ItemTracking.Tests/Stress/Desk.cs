using System.Linq.Expressions;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Stress;

/// <summary>Posts a document; the application's way, or a wrong one.</summary>
internal delegate Task<Outcome<PostedDocument>> Post(DocumentKey key, PostingChoice choice, Guid requestId, Actor actor);

/// <summary>
/// The stores and the poster of one process on a database, as its pages have them; the clock is the real one, so that blocks and entries
/// have an order.
/// </summary>
internal sealed class Desk
{
    public Desk(DatabaseOptions database, Func<IDbContextFactory<ItemTrackingDb>, WriteTransaction, Post>? post = null)
    {
        Factory = new ItemTrackingDbFactory(database, TimeProvider.System);
        var transaction = new WriteTransaction(Factory);
        var tracked = new TrackedLinesStore();
        var reserved = new ReservedLinesStore();
        Reader = new(Factory, tracked, reserved);
        Documents = new(transaction, Reader, tracked, reserved, TimeProvider.System);
        Sheets = new(Factory, TimeProvider.System);
        SheetStore = new(transaction, Sheets);
        Reservations = new(transaction, TimeProvider.System);
        Cards = new(transaction, Factory);
        Blocks = new(transaction, TimeProvider.System);
        var poster = new DocumentPoster(Factory, transaction, TimeProvider.System);
        Post = post?.Invoke(Factory, transaction) ?? ((key, choice, requestId, actor) =>
            poster.PostAsync(key, choice, requestId, actor, new(Workload.WorkDate)));
    }

    public IDbContextFactory<ItemTrackingDb> Factory { get; }

    public DocumentReader Reader { get; }

    public DocumentStore Documents { get; }

    public TrackingSheetReader Sheets { get; }

    public TrackingSheetStore SheetStore { get; }

    public ReservationStore Reservations { get; }

    public InformationStore Cards { get; }

    public BlockStore Blocks { get; }

    public Post Post { get; }

    /// <summary>One of the open documents, whoever made it; null when there is none.</summary>
    /// <param name="pick">Any number.</param>
    /// <param name="which">Only those with such a line.</param>
    public async Task<DocumentKey?> OpenDocumentAsync(int pick, Expression<Func<DocumentLine, bool>> which)
    {
        await using var db = await Factory.CreateDbContextAsync();
        var lines = db.Set<DocumentLine>().AsNoTracking().Where(which);
        var count = await lines.CountAsync();
        return count == 0
            ? null
            : await lines.OrderBy(l => l.SourceType).ThenBy(l => l.DocumentType).ThenBy(l => l.DocumentNo).Skip(pick % count)
                .Select(l => (DocumentKey?)new DocumentKey(l.SourceType, l.DocumentType, l.DocumentNo)).FirstOrDefaultAsync();
    }
}
