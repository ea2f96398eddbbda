using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents;

/// <summary>
/// What waits for the user in the documents. Each figure is read on its own, so that a slow one never holds up the home page.
/// </summary>
public sealed class DocumentCuesReader(IDbContextFactory<ItemTrackingDb> factory, ITrackedLinesStore tracked)
{
    /// <summary>A line that was undone stands there beside its opposite (PST-30).</summary>
    private const int RowsOfUndone = 2;

    /// <summary>Documents of <see cref="DocumentListView.ToHandle"/>; in detail those due before the work date.</summary>
    public Task<Outcome<HomeCue>> DocumentsToHandleAsync(DocumentKind kind, DateOnly workDate, Actor actor) =>
        ReadAsync(kind, actor, async db => new(
            await DocumentViewReader.ToHandle(db, kind, workDate).CountAsync(),
            await DocumentViewReader.Overdue(db, kind, workDate).CountAsync()));

    /// <summary>Receipts or shipments with this posting date; in detail their lines, those that were undone aside.</summary>
    public Task<Outcome<HomeCue>> HandlingPostedAsync(DocumentKind kind, DateOnly day, Actor actor) => ReadAsync(kind, actor, async db =>
    {
        var type = kind.Handling.Posted.Type;
        var posted = PostedDocumentReader.Headers(db, type, day).Select(h => h.No);
        var lines = db.Set<PostedDocumentLine>().Where(l => l.DocumentType == type && posted.Contains(l.DocumentNo));
        return new HomeCue(await posted.CountAsync(), await lines.CountAsync(l => !l.Correction))
        {
            Undone = await lines.CountAsync(l => l.Correction) / RowsOfUndone,
        };
    });

    /// <summary>Lines whose tracking is not complete; <see cref="DocumentReader.IncompleteLinesAsync"/> lists them (ITL-10).</summary>
    public Task<Outcome<HomeCue>> LinesWithUndefinedTrackingAsync(DocumentKind kind, Actor actor) => ReadAsync(kind, actor, async db =>
        new HomeCue(await tracked.Undefined(db, kind, (await DocumentReader.PoliciesAsync(db)).Values).CountAsync()));

    private async Task<Outcome<HomeCue>> ReadAsync(DocumentKind kind, Actor actor, Func<ItemTrackingDb, Task<HomeCue>> read)
    {
        if (actor.Deny(kind.Side.Read, $"see {kind.Plural}") is { } denied)
            return denied;
        await using var db = await factory.CreateDbContextAsync();
        return await read(db);
    }
}
