using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Setup;

/// <summary>What of an item can stand in the way of changing how it is tracked.</summary>
public enum ItemUse
{
    /// <summary>An item ledger entry, open or closed (COD-9, COD-10, COD-17).</summary>
    LedgerEntry,

    /// <summary>An item ledger entry with an expiration date (COD-13).</summary>
    LedgerEntryWithExpirationDate,

    /// <summary>A warehouse entry (COD-6, COD-17).</summary>
    WarehouseEntry,

    /// <summary>A line of a purchase order or purchase return order (COD-17).</summary>
    PurchaseDocument,

    /// <summary>Numbers stated for a line of a document that is not posted in full (COD-17).</summary>
    OpenTracking,
}

/// <summary>The first item for which something was found.</summary>
/// <param name="ItemNo">Item.</param>
/// <param name="SourceType">What was found, as messages name it: <c>Return Order</c> or <c>Purchase Line</c>; blank for entries.</param>
/// <param name="DocumentNo">Number of the document; blank for entries.</param>
public sealed record ItemUseFound(string ItemNo, string SourceType = "", string DocumentNo = "");

/// <summary>
/// A room above that knows such a thing about items says so before their tracking changes. Implementations are found by assembly scan.
/// </summary>
public interface IItemUse
{
    /// <summary>
    /// The first of these items for which there is such a thing, found with one query; null when there is none, or when the room does not
    /// know.
    /// </summary>
    /// <param name="db">Context of the transaction that is about to save.</param>
    /// <param name="use">What is asked for.</param>
    /// <param name="items">Which items, as a query that becomes part of the room's own.</param>
    Task<ItemUseFound?> FirstAsync(ItemTrackingDb db, ItemUse use, IQueryable<Item> items);
}
