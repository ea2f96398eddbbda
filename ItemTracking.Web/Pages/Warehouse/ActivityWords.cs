using ItemTracking.Core.Documents.Warehouse;

namespace ItemTracking.Web.Pages.Warehouse;

/// <summary>What pages of put-aways and picks say.</summary>
internal static class ActivityWords
{
    /// <summary>Caption of the action that makes them.</summary>
    public const string Create = "Create Inventory Put-away/Pick";

    /// <summary>What it does.</summary>
    public const string CreateHelp = "Makes a document for the warehouse at each location that has the goods put away or picked.";

    /// <summary>What is done with the goods of a line; blank where stock does not lie in bins.</summary>
    public static string Action(WarehouseAction action) => action == WarehouseAction.None ? "" : action.ToString();

    /// <summary>What was made, as the message says it.</summary>
    public static string Made(IReadOnlyList<string> numbers) => $"{string.Join(", ", numbers)} created for the warehouse.";
}
