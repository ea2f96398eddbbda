using System.Linq.Expressions;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Information;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Undo;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Stress;

/// <summary>Posts a document; the application's way, or a wrong one.</summary>
internal delegate Task<Outcome<PostedDocument>> Post(DocumentKey key, PostingChoice choice, Guid requestId, Actor actor);

/// <summary>
/// The stores and the posters of one process on a database, as its pages have them; the clock is the real one unless another is given, so
/// that blocks and entries have an order.
/// </summary>
internal sealed class Desk
{
    private readonly ItemJournalReader journalReader;

    public Desk(
        DatabaseOptions database, Func<IDbContextFactory<ItemTrackingDb>, WriteTransaction, Post>? post = null, TimeProvider? clock = null)
    {
        var time = clock ?? TimeProvider.System;
        Factory = new ItemTrackingDbFactory(database, time);
        var transaction = new WriteTransaction(Factory);
        var tracked = new TrackedLinesStore();
        var reserved = new ReservedLinesStore();
        Reader = new(Factory, tracked, reserved);
        Documents = new(transaction, Reader, tracked, reserved, time);
        Sheets = new(Factory, time);
        SheetStore = new(transaction, Sheets);
        Reservations = new(transaction, time);
        Cards = new(transaction, Factory);
        Blocks = new(transaction, time);
        Batches = new(transaction, Factory, time);
        JournalLines = new(transaction);
        Counts = new(transaction);
        Journals = new(Factory, transaction, time);
        journalReader = new(Factory);
        Transfers = new(transaction, time);
        TransferCards = new(Factory);
        TransferPoster = new(Factory, transaction, time);
        LinesToInvoice = new(Factory);
        GetLines = new(transaction, Reader);
        Undo = new(Factory, transaction, time);
        Cancel = new(Factory, transaction, time);
        Poster = new(Factory, transaction, time);
        Post = post?.Invoke(Factory, transaction) ?? ((key, choice, requestId, actor) =>
            Poster.PostAsync(key, choice, requestId, actor, new(Workload.WorkDate)));
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

    public DocumentPoster Poster { get; }

    public JournalBatchStore Batches { get; }

    public ItemJournalStore JournalLines { get; }

    public PhysInventoryStore Counts { get; }

    public JournalPoster Journals { get; }

    public TransferStore Transfers { get; }

    public TransferReader TransferCards { get; }

    public TransferPoster TransferPoster { get; }

    public LinesToInvoiceReader LinesToInvoice { get; }

    public GetLinesStore GetLines { get; }

    public UndoPoster Undo { get; }

    public CancelPoster Cancel { get; }

    /// <summary>One of the posted documents of some kinds, a late one more often; null when there is none.</summary>
    public async Task<(ItemLedgerDocumentType Type, string No)?> PostedAsync(int pick, ItemLedgerDocumentType[] types)
    {
        await using var db = await Factory.CreateDbContextAsync();
        var found = await db.Set<PostedDocumentHeader>().AsNoTracking().Where(h => EF.Parameter(types).Contains(h.DocumentType))
            .OrderByDescending(h => h.PostedAt).ThenBy(h => h.No).Take(40).Select(h => new { h.DocumentType, h.No }).ToListAsync();
        return found.Count == 0 ? null : (found[pick % found.Count].DocumentType, found[pick % found.Count].No);
    }

    /// <summary>One of the open transfer orders, whoever made it; null when there is none.</summary>
    /// <param name="pick">Any number.</param>
    /// <param name="which">Only those with such a line.</param>
    public async Task<string?> OpenTransferAsync(int pick, Expression<Func<TransferLine, bool>> which)
    {
        await using var db = await Factory.CreateDbContextAsync();
        var lines = db.Set<TransferLine>().AsNoTracking().Where(which);
        var count = await lines.CountAsync();
        return count == 0
            ? null
            : await lines.OrderBy(l => l.DocumentNo).Skip(pick % count).Select(l => l.DocumentNo).FirstOrDefaultAsync();
    }

    /// <summary>The lines of a batch as they stand.</summary>
    public async Task<IReadOnlyList<JournalLineCard>> LinesAsync(JournalTemplate template, string batch, Actor actor) =>
        PurchaseCompany.Taken(await journalReader.LinesAsync(template, batch, new(Take: 1000), JournalLinesShown.All, actor)).Rows;

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
