using ItemTracking.Core.Setup;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>All locations.</summary>
public sealed partial class Locations(LocationStore store)
{
    public const string Path = "/locations";

    private static readonly IReadOnlyList<DataColumn<LocationRow>> Columns =
    [
        new("Code", row => row.Code, "Code"),
        new("Name", row => row.Name, "Name"),
        new("Use As In-Transit", row => row.UseAsInTransit, "Use As In-Transit"),
        new("Bin Mandatory", row => row.BinMandatory, "Bin Mandatory"),
    ];
}
