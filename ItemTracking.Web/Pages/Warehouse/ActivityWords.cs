using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using MudBlazor;

namespace ItemTracking.Web.Pages.Warehouse;

/// <summary>What pages of the warehouse say.</summary>
internal static class ActivityWords
{
    /// <summary>Caption of the action that makes them.</summary>
    public const string Create = "Create Inventory Put-away/Pick";

    /// <summary>Caption of the action that makes movements.</summary>
    public const string NewMovement = "New Movement";

    /// <summary>Caption of the action that makes picks of a shipment.</summary>
    public const string CreatePick = "Create Pick";

    /// <summary>Caption of the action that makes put-aways of a posted receipt.</summary>
    public const string CreatePutAway = "Create Put-away";

    /// <summary>What it does.</summary>
    public const string CreateHelp = "Makes a document for the warehouse at each location that has the goods put away or picked.";

    /// <summary>Caption of the action that makes receipts or shipments.</summary>
    /// <param name="receives">The source brings goods in.</param>
    public static string CreateWhseDocument(bool receives) => receives ? "Create Whse. Receipt" : "Create Whse. Shipment";

    /// <summary>What it does.</summary>
    public const string CreateWhseDocumentHelp = "Makes a document for the warehouse at each location that requires one.";

    /// <summary>Where documents of a kind come from.</summary>
    public static string MadeBy(WarehouseActivityType type) => type switch
    {
        WarehouseActivityType.Receipt or WarehouseActivityType.Shipment =>
            $"Made from released documents with {CreateWhseDocument(type.BringsIn())}.",
        WarehouseActivityType.Pick => $"Made from warehouse shipments with {CreatePick}.",
        WarehouseActivityType.Movement => $"Made with {NewMovement}.",
        WarehouseActivityType.PutAway => $"Made from posted warehouse receipts with {CreatePutAway}.",
        WarehouseActivityType.InvtPutAway or WarehouseActivityType.InvtPick => $"Made from released documents with {Create}.",
    };

    /// <summary>Caption of the quantity that is handled now.</summary>
    public static string QtyToHandle(WarehouseActivityType type) => type switch
    {
        WarehouseActivityType.Receipt => "Qty. to Receive",
        WarehouseActivityType.Shipment => "Qty. to Ship",
        _ => "Qty. to Handle",
    };

    /// <summary>What is done with the goods of a line; blank where stock does not lie in bins.</summary>
    public static string Action(WarehouseAction action) => action == WarehouseAction.None ? "" : action.ToString();

    /// <summary>
    /// Tells what was made of a document. The numbers stand in a message, because not everybody who makes them may open them.
    /// </summary>
    public static void Tell(this ISnackbar snackbar, Outcome<IReadOnlyList<string>> made)
    {
        foreach (var remark in made.Messages)
            snackbar.Add(remark, Severity.Warning);
        if (!made.IsRefused)
            snackbar.Add($"{string.Join(", ", made.Value)} created for the warehouse.", Severity.Success);
    }
}
