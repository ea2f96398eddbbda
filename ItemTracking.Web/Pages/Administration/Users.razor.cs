using ItemTracking.Core.Accounts;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>All users.</summary>
public sealed partial class Users(AccountStore store, TimeProvider clock)
{
    public const string Path = "/users";

    private IReadOnlyList<DataColumn<AccountRow>> columns = [];

    protected override void OnInitialized() => columns =
    [
        new("User Name", row => row.UserName, "User Name"),
        new("Full Name", row => row.FullName, "Full Name"),
        new("Roles", row => row.Roles.ToString(), "Roles"),
        new("State", row => row.State.ToString(), "State", State),
        new("Last Sign-in", row => UserWords.When(row.LastSignIn, clock)),
    ];
}
