using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Shared.Kit;

namespace ItemTracking.Web.Pages.Sales;

/// <summary>All customers.</summary>
public sealed partial class Customers(CustomerStore store)
{
    public const string Path = "/customers";

    private static readonly IReadOnlyList<DataColumn<PartyRow>> Columns =
    [
        new("No.", row => row.No, "No."),
        new("Name", row => row.Name, "Name"),
        new("Blocked", row => row.Blocked, "Blocked"),
    ];

    private async Task<Outcome<IReadOnlyList<PartyRow>>> FindAsync(string search, Actor actor) =>
        (await store.ListAsync(new(search, Take: 1000), actor)).Then(part => Outcome<IReadOnlyList<PartyRow>>.Of(part.Rows));
}
