using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Availability;

/// <summary>
/// What the next posting of a document or batch moves under the numbers of its lines; all of them are posted together (RSV-3).
/// </summary>
internal static class MovedNextReader
{
    /// <summary>
    /// A row for each tracking row that is handled next; of a single lot no more than the line asks for, of a line that asks for nothing
    /// none (ITL-56). To be asked of the database.
    /// </summary>
    public static IQueryable<MovedNext> Rows(ItemTrackingDb db) =>
        Of(db, db.Set<TrackingSpecification>().Where(row => row.QtyToHandleBase != 0));

    /// <summary>Tracking rows with what their line lets them move. To be asked of the database.</summary>
    /// <param name="db">Context of the call.</param>
    /// <param name="rows">Rows.</param>
    public static IQueryable<MovedNext> Of(ItemTrackingDb db, IQueryable<TrackingSpecification> rows) =>
        from row in rows
        from line in db.Set<DocumentLine>()
            .Where(l => l.SourceType == row.SourceType && (int)l.DocumentType == row.SourceSubtype && l.DocumentNo == row.SourceId
                && l.LineNo == row.SourceRefNo)
            .DefaultIfEmpty()
        from transfer in db.Set<TransferLine>()
            .Where(l => l.DocumentNo == row.SourceId && l.LineNo == row.SourceRefNo)
            .DefaultIfEmpty()
        let ofLine = line != null ? (line.QtyToHandleBase < 0 ? -line.QtyToHandleBase : line.QtyToHandleBase)
            : transfer == null || row.SourceType != SourceTypes.TransferLine ? (decimal?)null
            : row.SourceSubtype == (int)TransferDirection.Outbound ? transfer.QtyToShipBase
            : transfer.QtyToReceiveBase
        select new MovedNext
        {
            Row = row,
            IsResting = ofLine == 0,
            Quantity = row.QtyToHandleBase > ofLine ? ofLine.Value
                : -row.QtyToHandleBase > ofLine ? -ofLine.Value
                : row.QtyToHandleBase,
        };

    /// <summary>Those of the other lines of the same document at the place of a line.</summary>
    /// <param name="db">Context of the call.</param>
    /// <param name="source">The line.</param>
    public static IQueryable<MovedBeside> Beside(ItemTrackingDb db, SourceLine source)
    {
        var own = source.Ref;
        return Rows(db)
            .Where(m => m.Row.SourceType == own.SourceType && m.Row.SourceSubtype == own.SourceSubtype && m.Row.SourceId == own.SourceId
                && m.Row.SourceBatchName == own.SourceBatchName && m.Row.SourceRefNo != own.SourceRefNo
                && m.Row.ItemNo == source.ItemNo && m.Row.VariantCode == source.VariantCode && m.Row.LocationCode == source.LocationCode)
            .Select(m => new MovedBeside(new(m.Row.SerialNo, m.Row.LotNo), m.Quantity));
    }

    internal sealed class MovedNext
    {
        public required TrackingSpecification Row { get; init; }

        /// <summary>
        /// Its line handles nothing with the next posting, whatever stands in the row. A line of a transfer order rests on the side of
        /// which nothing is shipped or received.
        /// </summary>
        public required bool IsResting { get; init; }

        /// <summary>Base units, sign of the ledger.</summary>
        public required decimal Quantity { get; init; }
    }
}

/// <summary>What another line of the document moves next; base units, sign of the ledger.</summary>
internal readonly record struct MovedBeside(TrackingNumbers Numbers, decimal Quantity);
