using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Documents;

/// <summary>How messages name what lines and ledger entries come from, and who may see and change it.</summary>
public static class SourceNames
{
    /// <summary>The document or journal batch of a line: <c>Purchase Order PO-1004</c>.</summary>
    public static string Name(this SourceRef line) => line.IsTransfer ? TransferOrders.Name(line.SourceId)
        : line.IsWarehouseActivity ? Activity(line).Name(line.SourceId)
        : line.IsJournal ? JournalTemplate.Of(line.SourceId).NameOf(line.SourceBatchName)
        : DocumentKind.Of(line).Name(line.SourceId);

    /// <summary>Name of the line in messages: <c>Purchase Line</c>.</summary>
    public static string LineCaption(this SourceRef line) =>
        line.IsTransfer ? TransferOrders.LineCaption
        : line.IsJournal ? JournalLines.Caption
        : DocumentKind.Of(line).LineCaption;

    /// <summary>All of the kind of the line's document or journal: <c>purchase orders</c>.</summary>
    public static string Plural(this SourceRef line) => line.IsTransfer ? TransferOrders.Plural
        : line.IsWarehouseActivity ? Activity(line).Plural()
        : line.IsJournal ? JournalTemplate.Of(line.SourceId).Caption.ToLowerInvariant() + "s"
        : DocumentKind.Of(line).Plural;

    /// <summary>The kind of posted document or the journal that an entry came with: <c>Posted Purchase Receipt</c>.</summary>
    public static string OfPosted(ItemLedgerDocumentType type, ItemLedgerEntryType entryType) =>
        entryType.IsReclassification(type) ? JournalTemplate.Reclass.Caption
        : type == ItemLedgerDocumentType.None ? JournalTemplate.Item.Caption
        : TransferSteps.OfPosted(type)?.Posted.Caption ?? DocumentKind.Posted(type).Caption;

    /// <summary>What an actor needs to see the tracking of the line.</summary>
    public static Permission ReadPermission(this SourceRef line) =>
        line.IsTransfer ? Permission.ReadTransferOrders
        : line.IsJournal ? JournalTemplate.Of(line.SourceId).Read
        : DocumentKind.Of(line).Side.Read;

    /// <summary>What an actor needs to change the tracking of the line.</summary>
    public static Permission EditPermission(this SourceRef line) =>
        line.IsTransferReceipt ? Permission.PostTransferOrders
        : line.IsTransfer ? Permission.EditTransferOrders
        : line.IsWarehouseActivity ? Permission.EditWarehouseActivities
        : line.IsJournal ? JournalTemplate.Of(line.SourceId).Edit
        : DocumentKind.Of(line).Side.Edit;

    private static WarehouseActivityType Activity(SourceRef line) => (WarehouseActivityType)line.SourceSubtype;
}
