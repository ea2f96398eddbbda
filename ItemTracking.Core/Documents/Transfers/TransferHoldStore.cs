using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Documents.Transfers;

/// <summary>Finds the lines of a transfer order, and lets one transaction at a time work on it.</summary>
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

    /// <summary>The lines of an order.</summary>
    public static IQueryable<TransferLine> Of(this IQueryable<TransferLine> lines, string no) => lines.Where(l => l.DocumentNo == no);
}
