using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Transfers;

/// <summary>Finds a transfer order and what belongs to it, and lets one transaction at a time work on it.</summary>
internal static class TransferHoldStore
{
    /// <summary>
    /// A write before the read: every other transaction that wants the header or a line waits until this one ends, under any isolation
    /// level. What is read afterwards stays true until the commit.
    /// </summary>
    public static async Task HoldTransferAsync(this ItemTrackingDb db, string no)
    {
        await db.Set<TransferHeader>().Where(h => h.No == no).HoldAsync();
        await db.Set<TransferLine>().Of(no).HoldAsync();
    }

    /// <summary>The numbers of both sides of an order.</summary>
    public static IQueryable<TrackingSpecification> RowsOfTransfer(this ItemTrackingDb db, string no) => db.Set<TrackingSpecification>()
        .Where(t => t.SourceType == SourceTypes.TransferLine
            && (t.SourceSubtype == (int)TransferDirection.Outbound || t.SourceSubtype == (int)TransferDirection.Inbound)
            && t.SourceId == no && t.SourceBatchName == "");

    /// <summary>The lines of an order.</summary>
    public static IQueryable<TransferLine> Of(this IQueryable<TransferLine> lines, string no) => lines.Where(l => l.DocumentNo == no);
}
