using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Warehouse;

/// <summary>Addresses of inventory put-aways and picks; no other file spells them out, page directives and the catalogue aside.</summary>
public static class ActivityRoutes
{
    /// <summary>Open documents of a kind.</summary>
    public static string List(WarehouseActivityType type) => type switch
    {
        WarehouseActivityType.InvtPutAway => "/inventory-put-aways",
        WarehouseActivityType.InvtPick => "/inventory-picks",
    };

    /// <summary>Posted documents of a kind.</summary>
    public static string PostedList(WarehouseActivityType type) => $"/posted{List(type).Replace('/', '-')}";

    /// <summary>One open document.</summary>
    public static string Card(WarehouseActivityType type, string no) => CardRoutes.Card(List(type), no);

    /// <summary>One open document, worked off scan by scan.</summary>
    public static string Work(WarehouseActivityType type, string no) => CardRoutes.Card($"{MyWork}{List(type)}", no);

    /// <summary>One open document on paper.</summary>
    public static string Print(WarehouseActivityType type, string no) => $"{Work(type, no)}/print";

    /// <summary>What waits for the worker.</summary>
    public const string MyWork = "/my-work";

    /// <summary>The kind whose list has this address, without its slash; null for none.</summary>
    public static WarehouseActivityType? TypeOf(string list) =>
        WarehouseActivities.All.Where(type => List(type)[1..] == list).Select(type => (WarehouseActivityType?)type).FirstOrDefault();

    /// <summary>One posted document.</summary>
    public static string Posted(WarehouseActivityType type, string no) => CardRoutes.Card(PostedList(type), no);
}
