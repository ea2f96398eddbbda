using ItemTracking.Core.Users;

namespace ItemTracking.Core.Demo;

/// <summary>One user per role, for trying the product; they exist in Development only (S11).</summary>
public static class DemoUsers
{
    /// <summary>Password of all of them.</summary>
    public const string Password = "Track-it-2026";

    /// <summary>The users, in the order in which the sign-in page lists them.</summary>
    public static IReadOnlyList<(string UserName, string FullName, string Role)> All { get; } =
    [
        ("clerk", "Petra Clausen", Roles.PurchasingClerk),
        ("manager", "Ingrid Maurer", Roles.InventoryManager),
        ("supervisor", "Walter Sand", Roles.WarehouseSupervisor),
        ("worker", "Wim Jansen", Roles.WarehouseWorker),
        ("sales", "Sofia Olsen", Roles.SalesOrderProcessor),
        ("quality", "Quentin Abel", Roles.Quality),
        ("auditor", "Aud Nilsen", Roles.Auditor),
        ("admin", "Ada Minton", Roles.Administrator),
    ];
}
