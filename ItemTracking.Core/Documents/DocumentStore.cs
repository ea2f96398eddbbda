using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents;

/// <summary>Saves documents that are not posted: each call one transaction, and never over what another user saved since (R5).</summary>
/// <param name="transaction">Runs the writes.</param>
/// <param name="reader">Reads the card that a call returns.</param>
/// <param name="tracked">Tracking of the lines.</param>
/// <param name="reserved">Reservations of the lines.</param>
/// <param name="time">Gives the day of a new document.</param>
public sealed partial class DocumentStore(
    WriteTransaction transaction, DocumentReader reader, ITrackedLinesStore tracked, IReservedLinesStore reserved, TimeProvider time)
{
    /// <summary>Makes an empty open document with the next number of its series, dated the work date.</summary>
    /// <param name="sourceType">Table of its lines.</param>
    /// <param name="type">Kind.</param>
    /// <param name="actor">Who makes it.</param>
    public async Task<Outcome<DocumentCard>> CreateAsync(int sourceType, DocumentType type, Actor actor)
    {
        var kind = DocumentKind.Of(sourceType, type);
        if (Deny(kind, actor) is { } denied)
            return denied;
        var workDate = actor.WorkDateOn(time);
        if (DateLimits.Check(workDate, "Work Date") is { } refusal)
            return refusal;
        return await transaction.RunAsync(
            kind.Caption,
            async db =>
            {
                var number = await DrawNumberAsync(db, kind.Numbers, workDate);
                if (number.IsRefused)
                    return Outcome<DocumentCard>.Refused(number.Refusals);
                var header = new DocumentHeader
                {
                    SourceType = sourceType,
                    DocumentType = type,
                    No = number.Value,
                    DocumentDate = workDate,
                    PostingDate = workDate
                };
                db.Add(header);
                await db.SaveChangesAsync();
                return Outcome<DocumentCard>.Of(header.ToCard([]), number.Messages);
            },
            () => Task.FromResult(DocumentRefusals.NumberTaken(kind.Caption, kind.Numbers)));
    }

    /// <summary>
    /// Hands the document to the warehouse: from now on only quantities to handle and to invoice, and tracking, may change.
    /// </summary>
    public Task<Outcome<DocumentCard>> ReleaseAsync(DocumentKey key, long version, Actor actor) =>
        OnHeaderAsync(key, version, actor, async (db, kind, header) =>
        {
            if (header.PartyNo.Length == 0)
                return [DocumentRefusals.PartyMissing(kind, key.No)];
            if (!await db.Set<DocumentLine>().At(key).AnyAsync(l => l.Quantity != 0))
                return [DocumentRefusals.NothingToRelease(kind.Name(key.No))];
            header.Status = DocumentStatus.Released;
            return [];
        });

    /// <summary>Takes the document back for editing, unless the warehouse works on it (DOC-24).</summary>
    public Task<Outcome<DocumentCard>> ReopenAsync(DocumentKey key, long version, Actor actor) =>
        OnHeaderAsync(key, version, actor, async (db, kind, header) =>
        {
            if (await OpenActivityReader.OfSourceAsync(db, key.Source) is { } open)
                return [WarehouseActivities.IsInHand("reopened", kind.Name(key.No), open)];
            header.Status = DocumentStatus.Open;
            return [];
        });

    /// <summary>
    /// Deletes the document with its lines, their tracking and their reservations; asks once when any line is tracked or reserved (DOC-4).
    /// </summary>
    /// <param name="key">Document.</param>
    /// <param name="version">State of the header that the user saw.</param>
    /// <param name="consent">The user said Yes to the question.</param>
    /// <param name="actor">Who deletes.</param>
    public async Task<Outcome<Done>> DeleteAsync(DocumentKey key, long version, bool consent, Actor actor)
    {
        var deleted = await OnHeaderAsync<Done>(key, version, actor, async (db, kind, header) =>
        {
            var lines = await db.Set<DocumentLine>().AsNoTracking().At(key).OrderBy(l => l.LineNo).ToListAsync();
            var asks = (await tracked.TotalsAsync(db, key.SourceType, key.DocumentType, key.No)).Count > 0
                || (await reserved.TotalsAsync(db, key.Source)).Count > 0;
            var refusals = await OnOrderAsync(db, kind, lines)
                ?? DeletionRules.OfDocument(kind, header, lines, asks, consent);
            if (refusals.Count > 0)
                return Outcome<Done>.Refused(refusals);
            await tracked.DeleteAsync(db, key, null);
            await reserved.DeleteAsync(db, key.Source, null);
            db.Remove(header);
            await db.SaveChangesAsync();
            return Done.Instance;
        });
        return deleted;
    }

    private Task<Outcome<DocumentCard>> OnHeaderAsync(
        DocumentKey key, long version, Actor actor,
        Func<ItemTrackingDb, DocumentKind, DocumentHeader, Task<IReadOnlyList<Refusal>>> change) =>
        OnHeaderAsync(key, version, actor, async (db, kind, header) =>
        {
            var refusals = await change(db, kind, header);
            if (refusals.Count > 0)
                return Outcome<DocumentCard>.Refused(refusals);
            await db.SaveChangesAsync();
            return await reader.CardAsync(db, key);
        });

    private async Task<Outcome<T>> OnHeaderAsync<T>(
        DocumentKey key, long version, Actor actor, Func<ItemTrackingDb, DocumentKind, DocumentHeader, Task<Outcome<T>>> work)
    {
        var kind = DocumentKind.Of(key);
        if (Deny(kind, actor) is { } denied)
            return denied;
        return await transaction.RunAsync(kind.Name(key.No), async db =>
        {
            await db.HoldAsync(key);
            var header = await db.Set<DocumentHeader>().At(key).SingleOrDefaultAsync();
            return header is null ? DocumentRefusals.NotFound(kind, key.No)
                : header.Version != version ? Refusals.ChangedByAnotherUser(kind.Name(key.No))
                : await work(db, kind, header);
        });
    }

    /// <summary>Draws the number of a new document from the series that the company chose for its kind.</summary>
    internal static async Task<Outcome<string>> DrawNumberAsync(ItemTrackingDb db, NumberedBy numbers, DateOnly date)
    {
        var numbering = await db.Set<CompanyNumbering>().AsNoTracking().SingleOrDefaultAsync();
        var series = numbering is null ? "" : numbers.Series(numbering);
        return series.Length == 0 ? DocumentRefusals.NoSeries(numbers) : await NumberAllocator.DrawInsideAsync(db, series, date);
    }

    private static Refusal? Deny(DocumentKind kind, Actor actor) => actor.Deny(kind.Side.Edit, $"change {kind.Plural}");
}
