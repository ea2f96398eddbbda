using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents;

/// <summary>Which item stands on a purchase order or purchase return order (COD-17).</summary>
internal sealed class DocumentItemUseReader : IItemUse
{
    public async Task<ItemUseFound?> FirstAsync(ItemTrackingDb db, ItemUse use, IQueryable<Item> items)
    {
        if (use != ItemUse.PurchaseDocument)
            return null;
        var line = await items.Join(db.Set<DocumentLine>().AsNoTracking(), i => i.No, l => l.ItemNo, (i, l) => l)
            .Where(l => l.SourceType == SourceTypes.PurchaseLine
                && (l.DocumentType == DocumentType.Order || l.DocumentType == DocumentType.ReturnOrder))
            .OrderBy(l => l.ItemNo).ThenBy(l => l.DocumentType).ThenBy(l => l.DocumentNo)
            .Select(l => new { l.ItemNo, l.DocumentType, l.DocumentNo })
            .FirstOrDefaultAsync();
        return line is null ? null : new(line.ItemNo, line.DocumentType.Caption(), line.DocumentNo);
    }
}
