using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents;

/// <summary>Which document keeps an item, a variant, a location, a bin, a vendor or a customer from being deleted.</summary>
internal sealed class DocumentUsageReader : IUsage
{
    public Task<Refusal?> FindAsync(ItemTrackingDb db, string table, string key) => table switch
    {
        SetupTables.Item => FirstAsync(
            table,
            key,
            db.Set<DocumentLine>().Where(l => l.ItemNo == key).Select(l => l.DocumentNo),
            db.Set<PostedDocumentLine>().Where(l => l.ItemNo == key).Select(l => l.DocumentNo)),
        SetupTables.Location => FirstAsync(
            table,
            key,
            db.Set<DocumentHeader>().Where(h => h.LocationCode == key).Select(h => h.No),
            db.Set<DocumentLine>().Where(l => l.LocationCode == key).Select(l => l.DocumentNo)),
        SetupTables.Bin => BinAsync(db, key),
        SetupTables.ItemVariant => VariantAsync(db, key),
        SetupTables.Vendor => PartyAsync(db, DocumentSide.Purchasing, key),
        SetupTables.Customer => PartyAsync(db, DocumentSide.Selling, key),
        _ => Task.FromResult<Refusal?>(null),
    };

    private static Task<Refusal?> PartyAsync(ItemTrackingDb db, DocumentSide side, string key) => FirstAsync(
        side.PartyCaption,
        key,
        db.Set<DocumentHeader>().Where(h => h.PartyNo == key && h.SourceType == side.SourceType).Select(h => h.No),
        db.Set<PostedDocumentHeader>().Where(h => h.PartyNo == key && h.OrderSourceType == side.SourceType).Select(h => h.No));

    private static async Task<Refusal?> BinAsync(ItemTrackingDb db, string key)
    {
        var (locationCode, bins) = SetupTables.Bins(key);
        var line = await db.Set<DocumentLine>().AsNoTracking().Where(l => l.LocationCode == locationCode).WhereIn(db, l => l.BinCode, bins)
            .OrderBy(l => l.DocumentNo).ThenBy(l => l.LineNo).Select(l => new { l.BinCode, l.DocumentNo }).FirstOrDefaultAsync();
        return line is null ? null : Usages.InUse(RefusalCode.SET_6, SetupTables.Bin, line.BinCode, $"document {line.DocumentNo}");
    }

    private static async Task<Refusal?> VariantAsync(ItemTrackingDb db, string key)
    {
        var (itemNo, variants) = SetupTables.OfItem(key);
        var line = await db.Set<DocumentLine>().Where(l => l.ItemNo == itemNo).WhereIn(db, l => l.VariantCode, variants)
            .OrderBy(l => l.DocumentNo).Select(l => new { l.VariantCode, l.DocumentNo }).FirstOrDefaultAsync()
            ?? await db.Set<PostedDocumentLine>().Where(l => l.ItemNo == itemNo).WhereIn(db, l => l.VariantCode, variants)
                .OrderBy(l => l.DocumentNo).Select(l => new { l.VariantCode, l.DocumentNo }).FirstOrDefaultAsync();
        return line is null
            ? null
            : Usages.InUse(RefusalCode.SET_6, SetupTables.ItemVariant, line.VariantCode, $"document {line.DocumentNo}");
    }

    private static async Task<Refusal?> FirstAsync(string table, string key, IQueryable<string> documents, IQueryable<string> more) =>
        await documents.FirstOrDefaultAsync() is { } document ? Usages.InUse(RefusalCode.SET_6, table, key, $"document {document}")
        : await more.FirstOrDefaultAsync() is { } other ? Usages.InUse(RefusalCode.SET_6, table, key, $"document {other}")
        : null;
}
