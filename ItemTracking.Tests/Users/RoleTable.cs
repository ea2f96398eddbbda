using ItemTracking.Core.Users;
using static ItemTracking.Core.Users.Permission;

namespace ItemTracking.Tests.Users;

/// <summary>
/// The table of ROL-2 with the decisions on roles, typed out once more by hand: what the code grants is compared with it, never the other
/// way round. A cell is <c>–</c>, <c>read</c> or <c>✔</c>, which includes reading. A right without a row belongs to nobody (S1).
/// </summary>
internal static class RoleTable
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<string> RoleNames =
    [
        "Administrator", "Inventory Manager", "Purchasing Clerk", "Sales Order Processor",
        "Warehouse Worker", "Warehouse Supervisor", "Quality", "Auditor",
    ];

    /// <summary>
    /// The rows. Steps of ROL-2 that are not built are left out. It lets an inventory manager post shipments and not see sales documents:
    /// nobody posts what he does not see, so he may read them. The last five rows are ours; ROL-2 is silent on them.
    /// </summary>
    public static readonly IReadOnlyList<RoleTableRow> Rows =
    [
        //                                                                                     Adm Inv Pur Sal Wor Sup Qua Aud
        new("Item tracking codes", ReadItemTrackingCodes, EditItemTrackingCodes,               "✔ ✔ – – – ✔ – read"),
        new("Locations and inventory setup", ReadLocations, EditLocations,                     "✔ ✔ – – – – – read"),
        new("Number series", ReadNumberSeries, EditNumberSeries,                               "✔ read – – – – – read"),
        new("Items", ReadItems, EditItems,                                                     "✔ ✔ read read read read read read"),
        new("Purchase documents and their tracking", ReadPurchaseDocuments, EditPurchaseDocuments, "– read ✔ – – read – read"),
        new("Sales documents and their tracking", ReadSalesDocuments, EditSalesDocuments,      "– read – ✔ – read – read"),
        new("Post receipts", null, PostReceipts,                                               "– ✔ ✔ ✔ – ✔ – –"),
        new("Post shipments", null, PostShipments,                                             "– ✔ ✔ ✔ – ✔ – –"),
        new("Undo posted receipts and shipments", null, UndoPosted,                            "– ✔ – – – ✔ – –"),
        new("Post purchase invoices and credit memos", null, PostPurchaseInvoices,             "– – ✔ – – – – –"),
        new("Post sales invoices and credit memos", null, PostSalesInvoices,                   "– – – ✔ – – – –"),
        new("Item journals and counts, their posting", ReadItemJournals, EditItemJournals,     "– ✔ – – – ✔ – read"),
        new("Item reclassification journals", ReadReclassJournals, EditReclassJournals,        "– ✔ – – – ✔ ✔ read"),
        new("Transfer orders and their tracking", ReadTransferOrders, EditTransferOrders,      "– ✔ – – read ✔ – read"),
        new("Post transfer orders", null, PostTransferOrders,                                  "– ✔ – – ✔ ✔ – –"),
        new("See, change and post own inventory put-aways and picks", ReadWarehouseActivities, EditWarehouseActivities,
                                                                                               "– read – – ✔ ✔ – read"),
        new("Create inventory put-aways and picks", null, CreateWarehouseActivities,           "– ✔ ✔ ✔ – ✔ – –"),
        new("Hand inventory put-aways and picks over", null, HandOverWarehouseActivities,      "– – – – – ✔ – –"),
        new("Information cards", ReadInformation, EditInformation,                             "– ✔ ✔ ✔ – ✔ ✔ read"),
        new("Block and unblock", null, BlockNumbers,                                           "– ✔ – – – – ✔ –"),
        new("Item Tracing, Find Entries, ledgers", ReadLedger, null,                           "read read read read read read read read"),
        new("Vendors", ReadVendors, EditVendors,                                               "✔ ✔ ✔ read read read read read"),
        new("Customers", ReadCustomers, EditCustomers,                                         "✔ ✔ read ✔ read read read read"),
        new("Draw numbers from series", null, UseNumberSeries,                                 "✔ ✔ ✔ ✔ – ✔ – –"),
        new("Users", null, EditUsers,                                                          "✔ – – – – – – –"),
        new("Audit trail", ReadAuditTrail, null,                                               "read – – – – – – read"),
    ];

    /// <summary>The role may do what the right stands for.</summary>
    public static bool Grants(string role, Permission permission) =>
        RoleNames.Contains(role)
        && Rows.Any(row => (row.Read == permission && row.Cell(role) != "–") || (row.Do == permission && row.Cell(role) == "✔"));
}

/// <summary>One step of the table.</summary>
/// <param name="Step">What is done.</param>
/// <param name="Read">The right to see it; null where there is none of its own.</param>
/// <param name="Do">The right to do it; null where it can only be seen.</param>
/// <param name="Cells">A cell per role, in the order of <see cref="RoleTable.RoleNames"/>.</param>
internal sealed record RoleTableRow(string Step, Permission? Read, Permission? Do, string Cells)
{
    /// <summary>The cell of a role.</summary>
    public string Cell(string role) => Cells.Split(' ')[RoleTable.RoleNames.ToList().IndexOf(role)];
}
