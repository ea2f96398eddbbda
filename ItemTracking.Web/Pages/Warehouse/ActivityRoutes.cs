using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Pages.Transfers;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Warehouse;

/// <summary>Addresses of documents of the warehouse; no other file spells them out, page directives and the catalogue aside.</summary>
public static class ActivityRoutes
{
    /// <summary>Open documents of a kind.</summary>
    public static string List(WarehouseActivityType type) => type switch
    {
        WarehouseActivityType.Receipt => "/warehouse-receipts",
        WarehouseActivityType.PutAway => "/warehouse-put-aways",
        WarehouseActivityType.Shipment => "/warehouse-shipments",
        WarehouseActivityType.Pick => "/warehouse-picks",
        WarehouseActivityType.Movement => "/warehouse-movements",
        WarehouseActivityType.InvtPutAway => "/inventory-put-aways",
        WarehouseActivityType.InvtPick => "/inventory-picks",
    };

    /// <summary>Posted documents of a kind.</summary>
    public static string PostedList(WarehouseActivityType type) =>
        $"/{(type.IsRegistered() ? "registered" : "posted")}{List(type).Replace('/', '-')}";

    /// <summary>One open document.</summary>
    public static string Card(WarehouseActivityType type, string no) => CardRoutes.Card(List(type), no);

    /// <summary>One open document, worked off scan by scan.</summary>
    public static string Work(WarehouseActivityType type, string no) => CardRoutes.Card($"{MyWork}{List(type)}", no);

    /// <summary>Where a worker begins: receipts and shipments have no numbers to scan, only quantities to confirm.</summary>
    public static string ToWork(WarehouseActivityType type, string no) => type.IsWhseDocument() ? Card(type, no) : Work(type, no);

    /// <summary>One open document on paper.</summary>
    public static string Print(WarehouseActivityType type, string no) => $"{Work(type, no)}/print";

    /// <summary>What waits for the worker.</summary>
    public const string MyWork = "/my-work";

    /// <summary>The kind whose list has this address, without its slash; null for none.</summary>
    public static WarehouseActivityType? TypeOf(string list) =>
        WarehouseActivities.All.Where(type => List(type)[1..] == list).Select(type => (WarehouseActivityType?)type).FirstOrDefault();

    /// <summary>One posted document.</summary>
    public static string Posted(WarehouseActivityType type, string no) => CardRoutes.Card(PostedList(type), no);

    /// <summary>Item Tracking Lines of the source line of a receipt or shipment.</summary>
    public static string SourceTracking(SourceKey source, int lineNo) => source.SourceType == SourceTypes.TransferLine
        ? TransferRoutes.Tracking(source.SourceId, lineNo, (TransferDirection)source.SourceSubtype)
        : DocumentRoutes.Tracking(DocumentRoutes.KeyOf(source.Line(lineNo)), lineNo);
}
