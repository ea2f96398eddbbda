using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Tracking;

/// <summary>A line of a document or journal that is not posted yet and asks for a number.</summary>
/// <param name="Source">The line.</param>
/// <param name="Position">Place of the line in its document or batch, from 1.</param>
/// <param name="PartyNo">Vendor or customer; blank for a journal.</param>
/// <param name="PartyName">Name of the party.</param>
/// <param name="QuantityBase">What of the number is not handled yet; base units, positive in either direction.</param>
public sealed record NumberUse(SourceRef Source, int Position, string PartyNo, string PartyName, decimal QuantityBase);

/// <summary>Which documents a number is on, so that whoever blocks it sees what the block hits (INF-9).</summary>
public sealed class NumberUseReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>The open lines that carry the number, by document and line.</summary>
    public async Task<Outcome<IReadOnlyList<NumberUse>>> ListAsync(InformationKey number, Actor actor)
    {
        if (actor.Deny(Permission.BlockNumbers, "see which documents a number is on") is { } denied)
            return denied;
        var key = number.Normalised();
        await using var db = factory.CreateDbContext();
        return Outcome<IReadOnlyList<NumberUse>>.Of(Uses(await Lines(db, key).Take(ShortList.Most).ToListAsync()));
    }

    /// <summary>The lines of some tracking rows, as far as a list of them is read.</summary>
    internal static async Task<IReadOnlyList<NumberUse>> UsesAsync(
        ItemTrackingDb db, IQueryable<TrackingSpecification> rows, CancellationToken cancellationToken) =>
        Uses(await Lines(db, rows).Take(ShortList.Most).ToListAsync(cancellationToken));

    private static IReadOnlyList<NumberUse> Uses(IEnumerable<OpenLine> lines) =>
    [
        .. lines.Select(line => new NumberUse(
            line.Row.Ref, line.Position, line.PartyNo, line.PartyName, Math.Abs(line.Row.Quantity))),
    ];

    internal static IQueryable<OpenLine> Lines(ItemTrackingDb db, InformationKey key)
    {
        var rows = db.Set<TrackingSpecification>().AsNoTracking()
            .Where(t => t.ItemNo == key.ItemNo && t.VariantCode == key.VariantCode && t.QuantityBase != t.QuantityHandledBase);
        return Lines(
            db,
            key.Type == ItemTrackingType.SerialNo ? rows.Where(t => t.SerialNo == key.Number) : rows.Where(t => t.LotNo == key.Number));
    }

    private static IQueryable<OpenLine> Lines(ItemTrackingDb db, IQueryable<TrackingSpecification> rows) => OpenLinesReader.Of(
        db,
        rows.GroupBy(t => new { t.SourceType, t.SourceSubtype, t.SourceId, t.SourceBatchName, t.SourceRefNo })
            .Select(g => new OpenRow
            {
                SourceType = g.Key.SourceType,
                SourceSubtype = g.Key.SourceSubtype,
                SourceId = g.Key.SourceId,
                SourceBatchName = g.Key.SourceBatchName,
                SourceRefNo = g.Key.SourceRefNo,
                RowNo = g.Min(t => t.LineNo),
                Quantity = g.Sum(t => t.QuantityBase - t.QuantityHandledBase)
            }));
}
