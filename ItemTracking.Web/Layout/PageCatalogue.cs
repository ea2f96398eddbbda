using ItemTracking.Core.Users;
using MudBlazor;

namespace ItemTracking.Web.Layout;

/// <summary>One page that people can go to from the navigation or Tell Me.</summary>
/// <param name="Caption">Name of the page.</param>
/// <param name="Path">Address; cards lie at <c>path/key</c> and <c>path/new</c>.</param>
/// <param name="Group">Heading in the navigation; blank for the first entries.</param>
/// <param name="Icon">Drawn beside the caption in the navigation.</param>
/// <param name="Permission">What is needed to open it; null for everybody who is signed in.</param>
/// <param name="Synonyms">Other words by which Tell Me finds it.</param>
/// <param name="InNavigation">False for tasks that only Tell Me offers.</param>
public sealed record PageEntry(
    string Caption, string Path, string Group, string Icon, Permission? Permission, string[] Synonyms, bool InNavigation = true);

/// <summary>The one table of pages: navigation, bottom bar and Tell Me are drawn from it.</summary>
public static class PageCatalogue
{
    public static IReadOnlyList<PageEntry> All { get; } =
    [
        new("Home", "/", "", Icons.Material.Outlined.Home, null, ["role center", "start", "activities"]),
        new(
            "Purchase Orders", "/purchase-orders", "Purchasing", Icons.Material.Outlined.ShoppingCart, Permission.ReadPurchaseDocuments,
            ["receive", "receipt", "goods in", "po", "vendor order"]),
        new(
            "New Purchase Order", "/purchase-orders/new", "Purchasing", Icons.Material.Outlined.Add, Permission.EditPurchaseDocuments,
            ["order goods", "create purchase order", "buy"], InNavigation: false),
        new(
            "Purchase Quotes", "/purchase-quotes", "Purchasing", Icons.Material.Outlined.RequestQuote, Permission.ReadPurchaseDocuments,
            ["Make Order", "offer", "request for quote", "vendor quote"]),
        new(
            "New Purchase Quote", "/purchase-quotes/new", "Purchasing", Icons.Material.Outlined.Add, Permission.EditPurchaseDocuments,
            ["create purchase quote"], InNavigation: false),
        new(
            "Blanket Purchase Orders", "/blanket-purchase-orders", "Purchasing", Icons.Material.Outlined.Handshake,
            Permission.ReadPurchaseDocuments, ["Make Order", "framework agreement", "call off", "purchase contract"]),
        new(
            "New Blanket Purchase Order", "/blanket-purchase-orders/new", "Purchasing", Icons.Material.Outlined.Add,
            Permission.EditPurchaseDocuments, ["create blanket purchase order"], InNavigation: false),
        new(
            "Purchase Return Orders", "/purchase-return-orders", "Purchasing", Icons.Material.Outlined.AssignmentReturn,
            Permission.ReadPurchaseDocuments, ["return to vendor", "send back", "supplier return"]),
        new(
            "New Purchase Return Order", "/purchase-return-orders/new", "Purchasing", Icons.Material.Outlined.Add,
            Permission.EditPurchaseDocuments, ["create purchase return", "return goods to vendor"], InNavigation: false),
        new(
            "Purchase Invoices", "/purchase-invoices", "Purchasing", Icons.Material.Outlined.Receipt,
            Permission.ReadPurchaseDocuments, ["Get Receipt Lines", "bill", "vendor invoice"]),
        new(
            "New Purchase Invoice", "/purchase-invoices/new", "Purchasing", Icons.Material.Outlined.Add, Permission.EditPurchaseDocuments,
            ["create purchase invoice", "enter bill"], InNavigation: false),
        new(
            "Purchase Credit Memos", "/purchase-credit-memos", "Purchasing", Icons.Material.Outlined.CreditCard,
            Permission.ReadPurchaseDocuments, ["Get Return Shipment Lines", "credit note", "vendor credit"]),
        new(
            "New Purchase Credit Memo", "/purchase-credit-memos/new", "Purchasing", Icons.Material.Outlined.Add,
            Permission.EditPurchaseDocuments,
            ["create purchase credit memo"], InNavigation: false),
        new(
            "Posted Purchase Receipts", "/posted-purchase-receipts", "Purchasing", Icons.Material.Outlined.MoveToInbox,
            Permission.ReadPurchaseDocuments, ["received goods", "delivery", "posted documents"]),
        new(
            "Posted Purchase Invoices", "/posted-purchase-invoices", "Purchasing", Icons.Material.Outlined.ReceiptLong,
            Permission.ReadPurchaseDocuments, ["bills", "posted documents"]),
        new(
            "Posted Return Shipments", "/posted-return-shipments", "Purchasing", Icons.Material.Outlined.Outbox,
            Permission.ReadPurchaseDocuments, ["returned to vendor", "posted documents"]),
        new(
            "Posted Purchase Credit Memos", "/posted-purchase-credit-memos", "Purchasing", Icons.Material.Outlined.CreditScore,
            Permission.ReadPurchaseDocuments, ["credit notes", "posted documents"]),
        new(
            "Vendors", "/vendors", "Purchasing", Icons.Material.Outlined.Factory, Permission.ReadVendors,
            ["supplier", "suppliers", "parties"]),
        new(
            "New Vendor", "/vendors/new", "Purchasing", Icons.Material.Outlined.Add, Permission.EditVendors,
            ["create vendor", "new supplier"], InNavigation: false),
        new(
            "Sales Orders", "/sales-orders", "Sales", Icons.Material.Outlined.Sell, Permission.ReadSalesDocuments,
            ["ship", "shipment", "goods out", "so", "customer order"]),
        new(
            "New Sales Order", "/sales-orders/new", "Sales", Icons.Material.Outlined.Add, Permission.EditSalesDocuments,
            ["sell", "create sales order"], InNavigation: false),
        new(
            "Sales Quotes", "/sales-quotes", "Sales", Icons.Material.Outlined.RequestQuote, Permission.ReadSalesDocuments,
            ["Make Order", "offer", "proposal", "customer quote"]),
        new(
            "New Sales Quote", "/sales-quotes/new", "Sales", Icons.Material.Outlined.Add, Permission.EditSalesDocuments,
            ["create sales quote", "offer goods"], InNavigation: false),
        new(
            "Blanket Sales Orders", "/blanket-sales-orders", "Sales", Icons.Material.Outlined.Handshake, Permission.ReadSalesDocuments,
            ["Make Order", "framework agreement", "call off", "sales contract"]),
        new(
            "New Blanket Sales Order", "/blanket-sales-orders/new", "Sales", Icons.Material.Outlined.Add, Permission.EditSalesDocuments,
            ["create blanket sales order"], InNavigation: false),
        new(
            "Sales Return Orders", "/sales-return-orders", "Sales", Icons.Material.Outlined.AssignmentReturned,
            Permission.ReadSalesDocuments, ["return by customer", "take back", "rma"]),
        new(
            "New Sales Return Order", "/sales-return-orders/new", "Sales", Icons.Material.Outlined.Add, Permission.EditSalesDocuments,
            ["create sales return", "take goods back"], InNavigation: false),
        new(
            "Sales Invoices", "/sales-invoices", "Sales", Icons.Material.Outlined.Receipt,
            Permission.ReadSalesDocuments, ["Get Shipment Lines", "bill", "combined shipments"]),
        new(
            "New Sales Invoice", "/sales-invoices/new", "Sales", Icons.Material.Outlined.Add, Permission.EditSalesDocuments,
            ["create sales invoice", "charge customer"], InNavigation: false),
        new(
            "Sales Credit Memos", "/sales-credit-memos", "Sales", Icons.Material.Outlined.CreditCard,
            Permission.ReadSalesDocuments, ["Get Return Receipt Lines", "credit note", "customer credit"]),
        new(
            "New Sales Credit Memo", "/sales-credit-memos/new", "Sales", Icons.Material.Outlined.Add, Permission.EditSalesDocuments,
            ["create sales credit memo"], InNavigation: false),
        new(
            "Posted Sales Shipments", "/posted-sales-shipments", "Sales", Icons.Material.Outlined.LocalShipping,
            Permission.ReadSalesDocuments, ["shipped goods", "delivery", "posted documents"]),
        new(
            "Posted Sales Invoices", "/posted-sales-invoices", "Sales", Icons.Material.Outlined.ReceiptLong, Permission.ReadSalesDocuments,
            ["bills", "posted documents"]),
        new(
            "Posted Return Receipts", "/posted-return-receipts", "Sales", Icons.Material.Outlined.MoveToInbox,
            Permission.ReadSalesDocuments, ["returned by customer", "posted documents"]),
        new(
            "Posted Sales Credit Memos", "/posted-sales-credit-memos", "Sales", Icons.Material.Outlined.CreditScore,
            Permission.ReadSalesDocuments, ["credit notes", "posted documents"]),
        new("Customers", "/customers", "Sales", Icons.Material.Outlined.Groups, Permission.ReadCustomers, ["buyers", "clients", "parties"]),
        new(
            "New Customer", "/customers/new", "Sales", Icons.Material.Outlined.Add, Permission.EditCustomers,
            ["create customer", "new client"], InNavigation: false),
        new(
            "Items", "/items", "Inventory", Icons.Material.Outlined.Inventory2, Permission.ReadItems,
            ["products", "articles", "parts", "materials", "sku"]),
        new(
            "New Item", "/items/new", "Inventory", Icons.Material.Outlined.Add, Permission.EditItems, ["create item", "new product"],
            InNavigation: false),
        new(
            "Item Journals", "/item-journal", "Inventory", Icons.Material.Outlined.EditNote, Permission.ReadItemJournals,
            ["Item Journal", "adjustment", "adjust inventory", "opening stock", "write off", "scrap"]),
        new(
            "Item Reclass. Journal", "/item-reclass-journal", "Inventory", Icons.Material.Outlined.SwapHoriz,
            Permission.ReadReclassJournals,
            [
                "Item Reclassification Journals", "reclassify", "rename lot", "change lot number", "change serial number",
                "change expiration date", "merge lots", "split lot", "move stock",
            ]),
        new(
            "Physical Inventory Journals", "/phys-inventory-journal", "Inventory", Icons.Material.Outlined.Checklist,
            Permission.ReadItemJournals,
            ["Physical Inventory Journal", "Phys. Inventory Journal", "count", "stock take", "stocktaking", "cycle count"]),
        new(
            "Transfer Orders", "/transfer-orders", "Inventory", Icons.Material.Outlined.MoveUp, Permission.ReadTransferOrders,
            ["transfer", "move stock", "in transit", "between locations", "to", "ship", "receive"]),
        new(
            "New Transfer Order", "/transfer-orders/new", "Inventory", Icons.Material.Outlined.Add, Permission.EditTransferOrders,
            ["create transfer order", "move stock to another location"], InNavigation: false),
        new(
            "Posted Transfer Shipments", "/posted-transfer-shipments", "Inventory", Icons.Material.Outlined.LocalShipping,
            Permission.ReadTransferOrders, ["posted documents", "transferred goods"]),
        new(
            "Posted Transfer Receipts", "/posted-transfer-receipts", "Inventory", Icons.Material.Outlined.MoveToInbox,
            Permission.ReadTransferOrders, ["posted documents", "transferred goods"]),
        new(
            "Posted Direct Transfers", "/posted-direct-transfers", "Inventory", Icons.Material.Outlined.SyncAlt,
            Permission.ReadTransferOrders, ["posted documents", "transferred goods"]),
        new(
            "My Work", "/my-work", "Warehouse", Icons.Material.Outlined.Checklist, Permission.ReadWarehouseActivities,
            ["pick", "put away", "to do", "worker", "scan"]),
        new(
            "Warehouse Receipts", "/warehouse-receipts", "Warehouse", Icons.Material.Outlined.MoveToInbox,
            Permission.ReadWarehouseActivities, ["whse. receipt", "goods in", "receive"]),
        new(
            "Warehouse Shipments", "/warehouse-shipments", "Warehouse", Icons.Material.Outlined.LocalShipping,
            Permission.ReadWarehouseActivities, ["whse. shipment", "goods out", "ship"]),
        new(
            "Warehouse Picks", "/warehouse-picks", "Warehouse", Icons.Material.Outlined.ShoppingBasket, Permission.ReadWarehouseActivities,
            ["whse. pick", "take", "place", "register", "goods out"]),
        new(
            "Warehouse Put-aways", "/warehouse-put-aways", "Warehouse", Icons.Material.Outlined.Inventory,
            Permission.ReadWarehouseActivities, ["whse. put-away", "take", "place", "register", "goods in"]),
        new(
            "Warehouse Movements", "/warehouse-movements", "Warehouse", Icons.Material.Outlined.MoveDown,
            Permission.ReadWarehouseActivities, ["whse. movement", "move between bins", "bin to bin"]),
        new(
            "New Warehouse Movement", "/warehouse-movements/new", "Warehouse", Icons.Material.Outlined.Add,
            Permission.EditWarehouseActivities, ["new movement", "move goods to another bin"], InNavigation: false),
        new(
            "Registered Movements", "/registered-warehouse-movements", "Warehouse", Icons.Material.Outlined.TaskAlt,
            Permission.ReadWarehouseActivities, ["registered whse. movements", "moved goods"]),
        new(
            "Registered Picks", "/registered-warehouse-picks", "Warehouse", Icons.Material.Outlined.TaskAlt,
            Permission.ReadWarehouseActivities, ["registered whse. picks", "picked goods"]),
        new(
            "Registered Put-aways", "/registered-warehouse-put-aways", "Warehouse", Icons.Material.Outlined.TaskAlt,
            Permission.ReadWarehouseActivities, ["registered whse. put-aways", "put away goods"]),
        new(
            "Posted Whse. Receipts", "/posted-warehouse-receipts", "Warehouse", Icons.Material.Outlined.TaskAlt,
            Permission.ReadWarehouseActivities, ["posted documents", "received goods", "create put-away"]),
        new(
            "Posted Whse. Shipments", "/posted-warehouse-shipments", "Warehouse", Icons.Material.Outlined.TaskAlt,
            Permission.ReadWarehouseActivities, ["posted documents", "shipped goods"]),
        new(
            "Inventory Picks", "/inventory-picks", "Warehouse", Icons.Material.Outlined.ShoppingBasket, Permission.ReadWarehouseActivities,
            ["pick", "picking", "take", "goods out", "scan"]),
        new(
            "Inventory Put-aways", "/inventory-put-aways", "Warehouse", Icons.Material.Outlined.Inventory,
            Permission.ReadWarehouseActivities, ["put away", "place", "goods in", "scan"]),
        new(
            "Posted Inventory Picks", "/posted-inventory-picks", "Warehouse", Icons.Material.Outlined.TaskAlt,
            Permission.ReadWarehouseActivities, ["posted documents", "picked goods"]),
        new(
            "Posted Inventory Put-aways", "/posted-inventory-put-aways", "Warehouse", Icons.Material.Outlined.TaskAlt,
            Permission.ReadWarehouseActivities, ["posted documents", "put away goods"]),
        new(
            "Item Ledger Entries", "/item-ledger-entries", "Inventory", Icons.Material.Outlined.History, Permission.ReadLedger,
            ["history", "movements", "transactions", "stock", "serial", "sn", "lot", "batch"]),
        new(
            "Item Availability by Lot No.", "/availability-by-lot", "Inventory", Icons.Material.Outlined.BarChart, Permission.ReadLedger,
            ["Lot No./Serial No.-Availability", "Lot No.-Availability", "stock by lot", "batch"], InNavigation: false),
        new(
            "Item Tracing", "/item-tracing", "Quality", Icons.Material.Outlined.AccountTree, Permission.ReadLedger,
            ["trace", "where used", "origin", "usage", "genealogy"]),
        new(
            "Recall", "/recall", "Quality", Icons.Material.Outlined.Campaign, Permission.ReadLedger,
            ["who got", "call back", "customers of a lot", "withdraw"]),
        new(
            "Lot No. Information List", "/lot-no-information", "Quality", Icons.Material.Outlined.FactCheck, Permission.ReadInformation,
            ["batch", "block", "certificate", "test quality", "expired", "quarantine", "Lot No./Serial No.-List", "Lot No.-List"]),
        new(
            "New Lot No. Information", "/lot-no-information/new", "Quality", Icons.Material.Outlined.Add, Permission.EditInformation,
            ["create lot information", "new batch information"], InNavigation: false),
        new(
            "Serial No. Information List", "/serial-no-information", "Quality", Icons.Material.Outlined.Pin, Permission.ReadInformation,
            ["sn", "block", "expired", "quarantine", "Lot No./Serial No.-List", "Serial No.-List", "Serial No.-Availability"]),
        new(
            "New Serial No. Information", "/serial-no-information/new", "Quality", Icons.Material.Outlined.Add, Permission.EditInformation,
            ["create serial information", "sn"], InNavigation: false),
        new("Item Tracking Codes", "/item-tracking-codes", "Setup", Icons.Material.Outlined.QrCode2,
            Permission.ReadItemTrackingCodes, ["serial tracking", "sn", "lot tracking", "batch", "policy"]),
        new(
            "New Item Tracking Code", "/item-tracking-codes/new", "Setup", Icons.Material.Outlined.Add, Permission.EditItemTrackingCodes,
            ["create tracking code"], InNavigation: false),
        new(
            "No. Series", "/no-series", "Setup", Icons.Material.Outlined.FormatListNumbered, Permission.ReadNumberSeries,
            ["number series", "numbers", "counters"]),
        new(
            "New No. Series", "/no-series/new", "Setup", Icons.Material.Outlined.Add, Permission.EditNumberSeries, ["create number series"],
            InNavigation: false),
        new(
            "Numbering", "/numbering", "Setup", Icons.Material.Outlined.Tag, Permission.ReadNumberSeries,
            ["document numbers", "number series setup"]),
        new("Inventory Setup", "/inventory-setup", "Setup", Icons.Material.Outlined.Tune,
            Permission.ReadLocations, ["negative stock", "negative inventory", "stock below zero"]),
        new("Locations", "/locations", "Setup", Icons.Material.Outlined.Warehouse,
            Permission.ReadLocations, ["warehouses", "sites", "places"]),
        new(
            "New Location", "/locations/new", "Setup", Icons.Material.Outlined.Add, Permission.EditLocations,
            ["create location", "new warehouse"], InNavigation: false),
        new(
            "Units of Measure", "/units-of-measure", "Setup", Icons.Material.Outlined.Straighten, Permission.ReadItems,
            ["uom", "pieces", "boxes"]),
        new(
            "Users", "/users", "Administration", Icons.Material.Outlined.ManageAccounts, Permission.EditUsers,
            ["accounts", "roles", "permissions", "rights", "sign-in", "passwords"]),
        new(
            "New User", "/users/new", "Administration", Icons.Material.Outlined.Add, Permission.EditUsers, ["create user", "invite"],
            InNavigation: false),
        new(
            "Audit Trail", "/audit-trail", "Administration", Icons.Material.Outlined.ManageSearch, Permission.ReadAuditTrail,
            ["change log", "audit log", "who changed what", "history of changes"]),
        new(
            "My Settings", "/my-settings", "", Icons.Material.Outlined.Settings, null,
            ["work date", "region", "theme", "dark mode", "preferences", "password"], InNavigation: false),
    ];

    /// <summary>Pages the actor may open.</summary>
    public static IEnumerable<PageEntry> For(Actor actor) => All.Where(page => page.Permission is null || actor.May(page.Permission.Value));
}
