using ItemTracking.Core.Setup;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Sales;

/// <summary>All customers.</summary>
public sealed partial class Customers(CustomerStore store)
{
    public const string Path = "/customers";

    private static readonly IReadOnlyList<DataColumn<PartyRow>> Columns =
    [
        new("No.", row => row.No, "no"),
        new("Name", row => row.Name, "name"),
        new("Blocked", row => row.Blocked, "blocked"),
    ];
}
