using System.Collections.Frozen;
using static ItemTracking.Core.Users.Permission;

namespace ItemTracking.Core.Users;

/// <summary>The roles and what each may do (ROL-2); the one table that pages, stores, posters and the test over the rights read.</summary>
public static class Roles
{
    /// <summary>Sets the company up; posts nothing.</summary>
    public const string Administrator = "Administrator";

    /// <summary>Owns items, tracking codes, stock and journals.</summary>
    public const string InventoryManager = "Inventory Manager";

    /// <summary>Orders and receives goods, posts purchase invoices.</summary>
    public const string PurchasingClerk = "Purchasing Clerk";

    /// <summary>Sells and ships goods.</summary>
    public const string SalesOrderProcessor = "Sales Order Processor";

    /// <summary>Picks and puts away.</summary>
    public const string WarehouseWorker = "Warehouse Worker";

    /// <summary>Runs the warehouse and edits item tracking codes.</summary>
    public const string WarehouseSupervisor = "Warehouse Supervisor";

    /// <summary>Describes and blocks numbers, runs recalls.</summary>
    public const string Quality = "Quality";

    /// <summary>Reads everything, changes nothing.</summary>
    public const string Auditor = "Auditor";

    private static readonly Permission[] ReadCatalogue = [ReadItems, ReadVendors, ReadCustomers, ReadLedger];

    private static readonly FrozenDictionary<string, FrozenSet<Permission>> Rights = new Dictionary<string, FrozenSet<Permission>>
    {
        [Administrator] = Set(ReadCatalogue, ReadItemTrackingSetup, EditItemTrackingCodes, EditLocations, ReadNumberSeries, EditNumberSeries, UseNumberSeries, EditItems, EditVendors, EditCustomers, EditUsers),
        [InventoryManager] = Set(ReadCatalogue, ReadItemTrackingSetup, EditItemTrackingCodes, EditLocations, ReadNumberSeries, UseNumberSeries, EditItems, EditVendors, EditCustomers, ReadPurchaseDocuments, ReadSalesDocuments, PostReceipts, PostShipments, ReadInformation, EditInformation, BlockNumbers),
        [PurchasingClerk] = Set(ReadCatalogue, UseNumberSeries, EditVendors, ReadPurchaseDocuments, EditPurchaseDocuments, PostReceipts, PostShipments, PostPurchaseInvoices, ReadInformation, EditInformation),
        [SalesOrderProcessor] = Set(ReadCatalogue, UseNumberSeries, EditCustomers, ReadSalesDocuments, EditSalesDocuments, PostShipments, PostReceipts, PostSalesInvoices, ReadInformation, EditInformation),
        [WarehouseWorker] = Set(ReadCatalogue),
        [WarehouseSupervisor] = Set(ReadCatalogue, ReadItemTrackingSetup, EditItemTrackingCodes, UseNumberSeries, ReadPurchaseDocuments, ReadSalesDocuments, PostReceipts, PostShipments, ReadInformation, EditInformation),
        [Quality] = Set(ReadCatalogue, ReadInformation, EditInformation, BlockNumbers),
        [Auditor] = Set(ReadCatalogue, ReadItemTrackingSetup, ReadNumberSeries, ReadPurchaseDocuments, ReadSalesDocuments, ReadInformation),
    }.ToFrozenDictionary();

    /// <summary>All roles, in the order in which pages list them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Administrator, InventoryManager, PurchasingClerk, SalesOrderProcessor, WarehouseWorker, WarehouseSupervisor, Quality, Auditor];

    /// <summary>True when the role grants the permission; an unknown role grants nothing.</summary>
    public static bool Grants(string role, Permission permission) => Rights.TryGetValue(role, out var rights) && rights.Contains(permission);

    private static FrozenSet<Permission> Set(Permission[] shared, params Permission[] own) => shared.Concat(own).ToFrozenSet();
}
