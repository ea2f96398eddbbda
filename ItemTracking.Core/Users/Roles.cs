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

    /// <summary>All roles, in the order in which pages list them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Administrator, InventoryManager, PurchasingClerk, SalesOrderProcessor, WarehouseWorker, WarehouseSupervisor, Quality, Auditor];

    private static readonly string[] Everybody = [.. All];

    /// <summary>A row per function, and who may do it.</summary>
    private static readonly FrozenDictionary<Permission, string[]> Table = new Dictionary<Permission, string[]>
    {
        [ReadItemTrackingCodes] = [Administrator, InventoryManager, WarehouseSupervisor, Auditor],
        [EditItemTrackingCodes] = [Administrator, InventoryManager, WarehouseSupervisor],
        [ReadLocations] = [Administrator, InventoryManager, Auditor],
        [EditLocations] = [Administrator, InventoryManager],
        [ReadNumberSeries] = [Administrator, InventoryManager, Auditor],
        [EditNumberSeries] = [Administrator],
        [UseNumberSeries] = [Administrator, InventoryManager, PurchasingClerk, SalesOrderProcessor, WarehouseSupervisor],
        [ReadItems] = Everybody,
        [EditItems] = [Administrator, InventoryManager],
        [ReadVendors] = Everybody,
        [EditVendors] = [Administrator, InventoryManager, PurchasingClerk],
        [ReadCustomers] = Everybody,
        [EditCustomers] = [Administrator, InventoryManager, SalesOrderProcessor],
        [ReadPurchaseDocuments] = [InventoryManager, PurchasingClerk, WarehouseSupervisor, Auditor],
        [EditPurchaseDocuments] = [PurchasingClerk],
        [ReadSalesDocuments] = [InventoryManager, SalesOrderProcessor, WarehouseSupervisor, Auditor],
        [EditSalesDocuments] = [SalesOrderProcessor],
        [PostReceipts] = [InventoryManager, PurchasingClerk, SalesOrderProcessor, WarehouseSupervisor],
        [PostShipments] = [InventoryManager, PurchasingClerk, SalesOrderProcessor, WarehouseSupervisor],
        [UndoPosted] = [InventoryManager, WarehouseSupervisor],
        [PostPurchaseInvoices] = [PurchasingClerk],
        [PostSalesInvoices] = [SalesOrderProcessor],
        [ReadItemJournals] = [InventoryManager, WarehouseSupervisor, Auditor],
        [EditItemJournals] = [InventoryManager, WarehouseSupervisor],
        [ReadReclassJournals] = [InventoryManager, WarehouseSupervisor, Quality, Auditor],
        [EditReclassJournals] = [InventoryManager, WarehouseSupervisor, Quality],
        [ReadTransferOrders] = [InventoryManager, WarehouseWorker, WarehouseSupervisor, Auditor],
        [EditTransferOrders] = [InventoryManager, WarehouseSupervisor],
        [PostTransferOrders] = [InventoryManager, WarehouseWorker, WarehouseSupervisor],
        [ReadWarehouseActivities] = [InventoryManager, WarehouseWorker, WarehouseSupervisor, Auditor],
        [CreateWarehouseActivities] = [InventoryManager, PurchasingClerk, SalesOrderProcessor, WarehouseSupervisor],
        [EditWarehouseActivities] = [WarehouseWorker, WarehouseSupervisor],
        [HandOverWarehouseActivities] = [WarehouseSupervisor],
        [ReadLedger] = Everybody,
        [ReadInformation] = [InventoryManager, PurchasingClerk, SalesOrderProcessor, WarehouseSupervisor, Quality, Auditor],
        [EditInformation] = [InventoryManager, PurchasingClerk, SalesOrderProcessor, WarehouseSupervisor, Quality],
        [BlockNumbers] = [InventoryManager, Quality],
        [EditUsers] = [Administrator],
        [ReadAuditTrail] = [Administrator, Auditor],
    }.ToFrozenDictionary();

    /// <summary>True when the role grants the permission; what has no row is denied.</summary>
    public static bool Grants(string role, Permission permission) => Table.TryGetValue(permission, out var roles) && roles.Contains(role);

    /// <summary>The roles that grant the permission, in the order of <see cref="All"/>.</summary>
    public static IEnumerable<string> With(Permission permission) => All.Where(role => Grants(role, permission));
}
