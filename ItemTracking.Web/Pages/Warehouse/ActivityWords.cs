using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using MudBlazor;

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
