using ItemTracking.Core.Setup;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Purchasing;

/// <summary>All vendors.</summary>
public sealed partial class Vendors(VendorStore store)
{
    public const string Path = "/vendors";

    private static readonly IReadOnlyList<DataColumn<PartyRow>> Columns =
    [
        new("No.", row => row.No, "no"),
        new("Name", row => row.Name, "name"),
        new("Blocked", row => row.Blocked, "blocked"),
    ];
}
