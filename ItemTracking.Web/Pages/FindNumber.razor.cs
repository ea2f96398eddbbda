using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Web.Account;
using ItemTracking.Web.Pages.Inventory;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages;

/// <summary>Leads from a number to what is known of it: the entries of a serial or lot number, or the card of an item.</summary>
public sealed partial class FindNumber(LedgerReader ledger, ItemStore items, CurrentActor current, NavigationManager navigation)
{
    private string number = "";
    private string? fault;

    private async Task FindAsync()
    {
        fault = null;
        var code = Codes.Normalise(number);
        if (code.Length == 0)
            return;
        var actor = await current.GetAsync();
        LedgerFilter[] filters = [new(SerialNo: code), new(LotNo: code)];
        foreach (var filter in filters)
        {
            if ((await ledger.PageAsync(filter, null, actor)).Value is { Rows.Count: > 0 })
            {
                navigation.NavigateTo(LedgerQuery.Address(filter));
                return;
            }
        }

        if ((await items.FindAsync(code, actor)).IsRefused)
            fault = $"Nothing is known of {code}: no ledger entry and no item has this number.";
        else
            navigation.NavigateTo(CardRoutes.Card(Items.Path, code));
    }
}
