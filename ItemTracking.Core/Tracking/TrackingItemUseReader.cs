using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Tracking;

/// <summary>For which item numbers are stated on a line that is not posted and invoiced in full (COD-17).</summary>
internal sealed class TrackingItemUseReader : IItemUse
{
    public async Task<ItemUseFound?> FirstAsync(ItemTrackingDb db, ItemUse use, IQueryable<Item> items)
    {
        if (use != ItemUse.OpenTracking)
            return null;
        var row = await items.Join(db.Set<TrackingSpecification>().AsNoTracking(), i => i.No, t => t.ItemNo, (i, t) => t)
            .Where(t => t.QuantityInvoicedBase != t.QuantityBase)
            .OrderBy(t => t.ItemNo).ThenBy(t => t.SourceType).ThenBy(t => t.SourceId)
            .Select(t => new { t.ItemNo, t.SourceType, t.SourceId })
            .FirstOrDefaultAsync();
        return row is null ? null : new(row.ItemNo, TableCaption(row.SourceType), row.SourceId);
    }

    private static string TableCaption(int sourceType) => sourceType switch
    {
        SourceTypes.PurchaseLine => DocumentSide.Purchasing.LineCaption,
        SourceTypes.SalesLine => DocumentSide.Selling.LineCaption,
        SourceTypes.ItemJournalLine => JournalLines.Caption,
        SourceTypes.TransferLine => TransferOrders.LineCaption,
        _ => sourceType.ToString(CultureInfo.InvariantCulture),
    };
}
