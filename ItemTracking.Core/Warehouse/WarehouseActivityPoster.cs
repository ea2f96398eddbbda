using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Warehouse;

/// <summary>
/// Posts documents of the warehouse: each posts the receipt or shipment of its document through the engine, put-aways and picks of receipts
/// and shipments are registered by it (DOC-21, DOC-30).
/// </summary>
public sealed class WarehouseActivityPoster(IDbContextFactory<ItemTrackingDb> factory, WriteTransaction transaction, TimeProvider time)
{
    private readonly ActivityRequestReader reader = new(factory);
    private readonly MovementPoster engine = new(factory, transaction, time);

    /// <summary>Posts what the lines handle now, or says everything that stands against it, each with the line it belongs to.</summary>
    /// <param name="type">Kind.</param>
    /// <param name="no">Document.</param>
    /// <param name="requestId">Made when the Post dialog opened; a second arrival gets the result of the first (I10, R4).</param>
    /// <param name="actor">Who posts; receipts and shipments of the document go with it (ROL-2).</param>
    /// <param name="day">The day it is posted on; a posting date far from the work date asks first. Null for today.</param>
    /// <param name="ct">Gives up before the commit.</param>
    public async Task<Outcome<PostedDocument>> PostAsync(
        WarehouseActivityType type, string no, Guid requestId, Actor actor, PostingDay? day = null, CancellationToken ct = default)
    {
        if (actor.Deny(Permission.EditWarehouseActivities, $"post {type.Plural()}") is { } denied)
            return denied;
        var (source, isOwn) = (await SourceAsync(type, no, requestId, ct), false);
        if (source is not { } key)
            return ActivityRefusals.NotFound(type, no);
        var read = new ReadLines();
        var posted = await engine.PostAsync(
            key, type.Name(no),
            async token =>
            {
                var found = await ReadAsync(type, no, day ?? engine.Today, actor, read, token);
                isOwn = found.IsRefused;
                return found;
            },
            requestId, actor, ct);
        return posted.IsRefused && !isOwn ? Outcome<PostedDocument>.Refused([.. posted.Refusals.Select(read.OnLine)]) : posted;
    }

    /// <summary>What posting would write now, or all that it would refuse; nothing is written.</summary>
    /// <param name="type">Kind.</param>
    /// <param name="no">Document.</param>
    /// <param name="actor">Who would post; it takes the same rights as posting.</param>
    /// <param name="day">The day it would be posted on; null for today.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Outcome<PostingPreview>> PreviewAsync(
        WarehouseActivityType type, string no, Actor actor, PostingDay? day = null, CancellationToken ct = default)
    {
        if (actor.Deny(Permission.EditWarehouseActivities, $"post {type.Plural()}") is { } denied)
            return denied;
        var read = new ReadLines();
        var preview = await engine.PreviewAsync(
            type.Name(no), token => ReadAsync(type, no, day ?? engine.Today, actor, read, token), actor, ct);
        return preview.Then<PostingPreview>(found => found with { Refusals = [.. found.Refusals.Select(read.OnLine)] });
    }

    private async Task<Outcome<ISourceStore>> ReadAsync(
        WarehouseActivityType type, string no, PostingDay day, Actor actor, ReadLines read, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var header = await db.Set<WarehouseActivityHeader>().AsNoTracking().SingleOrDefaultAsync(h => h.Type == type && h.No == no, ct);
        if (header is null)
            return ActivityRefusals.NotFound(type, no);
        if (!WarehouseActivityStore.MayWorkOn(header, actor))
            return ActivityRefusals.OfAnotherUser(header);
        read.FirstLines = (await WarehouseActivityStore.Lines(db, type, no).Where(l => l.QtyToHandleBase != 0)
            .GroupBy(l => l.SourceLineNo).Select(g => new { g.Key, LineNo = g.Min(l => l.LineNo) }).ToListAsync(ct))
            .ToDictionary(l => l.Key, l => l.LineNo);
        return await reader.ReadAsync(header, day, actor.UserName, ct);
    }

    /// <summary>The document of the put-away or pick; what is posted completely is known by the request that posted it.</summary>
    private async Task<SourceKey?> SourceAsync(WarehouseActivityType type, string no, Guid requestId, CancellationToken ct)
    {
        if (type.IsRegistered())
            return RegisterSourceStore.KeyOf(type, no);
        await using var db = await factory.CreateDbContextAsync(ct);
        var open = await db.Set<WarehouseActivityHeader>().AsNoTracking().SingleOrDefaultAsync(h => h.Type == type && h.No == no, ct);
        var posted = open is null
            ? await db.Set<Ledger.Posting>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == requestId, ct)
            : null;
        return open is not null ? Posted(open.Source)
            : posted is not null ? new(posted.SourceType, posted.SourceSubtype, posted.SourceId, posted.SourceBatchName)
            : null;
    }

    /// <summary>Postings of a transfer order are kept under its outbound side.</summary>
    private static SourceKey Posted(SourceKey source) => source.SourceType == Documents.SourceTypes.TransferLine
        ? Documents.Transfers.TransferOrders.Key(source.SourceId)
        : source;

    /// <summary>Which line of the warehouse a refusal of a source line is shown on.</summary>
    private sealed class ReadLines
    {
        public Dictionary<int, int> FirstLines { get; set; } = [];

        public Refusal OnLine(Refusal refusal) =>
            refusal.Line is { } line && FirstLines.TryGetValue(line, out var own) ? refusal with { Line = own } : refusal;
    }
}
