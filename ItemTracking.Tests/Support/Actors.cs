using ItemTracking.Core.Users;

namespace ItemTracking.Tests.Support;

/// <summary>One actor per role, and one that may do everything, for tests that are not about rights.</summary>
public static class Actors
{
    public static readonly Actor Everyone = new("everyone", [.. Roles.All]);
    public static readonly Actor Administrator = new("admin", [Roles.Administrator]);
    public static readonly Actor InventoryManager = new("manager", [Roles.InventoryManager]);
    public static readonly Actor PurchasingClerk = new("clerk", [Roles.PurchasingClerk]);
    public static readonly Actor SalesOrderProcessor = new("sales", [Roles.SalesOrderProcessor]);
    public static readonly Actor WarehouseWorker = new("worker", [Roles.WarehouseWorker]);
    public static readonly Actor WarehouseSupervisor = new("supervisor", [Roles.WarehouseSupervisor]);
    public static readonly Actor Auditor = new("auditor", [Roles.Auditor]);
}
