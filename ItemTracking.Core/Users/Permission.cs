namespace ItemTracking.Core.Users;

/// <summary>One thing an actor may or may not do; the rows of the table of rights (ROL-2). What is not granted is denied.</summary>
public enum Permission
{
    /// <summary>See item tracking codes.</summary>
    ReadItemTrackingCodes,

    /// <summary>Create, change and delete item tracking codes.</summary>
    EditItemTrackingCodes,

    /// <summary>See locations and the inventory setup.</summary>
    ReadLocations,

    /// <summary>Create, change and delete locations; change the inventory setup.</summary>
    EditLocations,

    /// <summary>See number series.</summary>
    ReadNumberSeries,

    /// <summary>Create, change and delete number series and their lines.</summary>
    EditNumberSeries,

    /// <summary>
    /// Draw numbers from a series: whoever makes numbered records or documents, assigns serial and lot numbers, or posts.
    /// </summary>
    UseNumberSeries,

    /// <summary>See items.</summary>
    ReadItems,

    /// <summary>Create, change and delete items and units of measure.</summary>
    EditItems,

    /// <summary>See vendors.</summary>
    ReadVendors,

    /// <summary>Create, change and delete vendors.</summary>
    EditVendors,

    /// <summary>See customers.</summary>
    ReadCustomers,

    /// <summary>Create, change and delete customers.</summary>
    EditCustomers,

    /// <summary>See purchase documents, their tracking and their posted documents.</summary>
    ReadPurchaseDocuments,

    /// <summary>Create, change, release and delete purchase documents and their tracking.</summary>
    EditPurchaseDocuments,

    /// <summary>See sales documents, their tracking and their posted documents.</summary>
    ReadSalesDocuments,

    /// <summary>Create, change, release and delete sales documents and their tracking.</summary>
    EditSalesDocuments,

    /// <summary>Post receipts of documents that the actor may see: purchases, and returns by customers.</summary>
    PostReceipts,

    /// <summary>Post shipments of documents that the actor may see: sales, and returns to vendors.</summary>
    PostShipments,

    /// <summary>Undo posted receipts and shipments that the actor may see (PST-29).</summary>
    UndoPosted,

    /// <summary>Post purchase invoices and purchase credit memos.</summary>
    PostPurchaseInvoices,

    /// <summary>Post sales invoices and sales credit memos.</summary>
    PostSalesInvoices,

    /// <summary>See item journals and their tracking.</summary>
    ReadItemJournals,

    /// <summary>Create, change, delete and post item journals, and count stock.</summary>
    EditItemJournals,

    /// <summary>See reclassification journals and their tracking.</summary>
    ReadReclassJournals,

    /// <summary>Create, change, delete and post reclassification journals.</summary>
    EditReclassJournals,

    /// <summary>See transfer orders, their tracking and their posted documents.</summary>
    ReadTransferOrders,

    /// <summary>Create, change, release and delete transfer orders and their tracking.</summary>
    EditTransferOrders,

    /// <summary>Post shipments and receipts of transfer orders, and choose what of their numbers is received.</summary>
    PostTransferOrders,

    /// <summary>See inventory put-aways and picks, open and posted.</summary>
    ReadWarehouseActivities,

    /// <summary>Make inventory put-aways and picks for documents that the actor may see.</summary>
    CreateWarehouseActivities,

    /// <summary>Change and post inventory put-aways and picks that are nobody's or the actor's own.</summary>
    EditWarehouseActivities,

    /// <summary>Change, post and delete those of others, and hand them over.</summary>
    HandOverWarehouseActivities,

    /// <summary>See item ledger entries and posted item tracking.</summary>
    ReadLedger,

    /// <summary>See information of serial and lot numbers, their comments and the stock behind them.</summary>
    ReadInformation,

    /// <summary>Create, change and delete information and comments of serial and lot numbers; not whether they are blocked.</summary>
    EditInformation,

    /// <summary>Block and unblock serial and lot numbers (ROL-3).</summary>
    BlockNumbers,

    /// <summary>See, create, change, disable users, give roles and reset access.</summary>
    EditUsers,

    /// <summary>See the audit trail: who changed what, and when (S14).</summary>
    ReadAuditTrail,
}
