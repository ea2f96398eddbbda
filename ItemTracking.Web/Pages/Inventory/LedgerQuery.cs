using ItemTracking.Core.Ledger;
using Microsoft.AspNetCore.WebUtilities;

namespace ItemTracking.Web.Pages.Inventory;

/// <summary>The filter of Item Ledger Entries as an address and in words.</summary>
public static class LedgerQuery
{
    /// <summary>Address of the page without a filter.</summary>
    public const string Path = "/item-ledger-entries";

    /// <summary>Address of the entries that pass the filter; blank fields are left out.</summary>
    public static string Address(LedgerFilter filter) => QueryHelpers.AddQueryString(Path, Fields(filter)
        .Where(field => field.Value.Length > 0)
        .Select(field => KeyValuePair.Create(field.Name, (string?)field.Value)));

    /// <summary>
    /// The filter as a reader says it: <c>Item No. is 1000, Lot No. is L1, only open entries</c>; blank without a filter.
    /// </summary>
    public static string InWords(LedgerFilter filter) => string.Join(", ", Fields(filter)
        .Where(field => field.Value.Length > 0)
        .Select(field => field.Name is "open" or "tracked" ? field.Caption : $"{field.Caption} is {field.Value}"));

    private static IEnumerable<(string Name, string Caption, string Value)> Fields(LedgerFilter filter) =>
    [
        ("item", "Item No.", filter.ItemNo),
        ("variant", "Variant Code", filter.VariantCode),
        ("serial", "Serial No.", filter.SerialNo),
        ("lot", "Lot No.", filter.LotNo),
        ("document", "Document No.", filter.DocumentNo),
        ("location", "Location Code", filter.LocationCode),
        ("vendor", "Vendor No.", filter.VendorNo),
        ("customer", "Customer No.", filter.CustomerNo),
        ("open", "only open entries", filter.OpenOnly ? "true" : ""),
        ("tracked", "only entries with serial or lot numbers", filter.TrackedOnly ? "true" : ""),
    ];
}
