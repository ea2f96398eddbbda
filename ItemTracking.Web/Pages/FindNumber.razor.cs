using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Pages.Inventory;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages;

/// <summary>
/// Leads from a number to what is known of it: the entries of a serial or lot number, or the card of an item, also by its bar code.
/// </summary>
public sealed partial class FindNumber(
    LedgerReader ledger, ItemStore items, ItemReferenceReader references, CurrentActor current, NavigationManager navigation) : IDisposable
{
    private readonly LatestQuestion finds = new();
    private string number = "";
    private string? fault;

    /// <summary>Who has gone on to another page is led nowhere any more.</summary>
    public void Dispose() => finds.End();

    private async Task FindAsync()
    {
        fault = null;
        var code = Codes.Normalise(number);
        if (code.Length == 0)
            return;
        var isLatest = finds.Ask();
        var address = await AddressAsync(code, await current.GetAsync());
        if (!isLatest())
            return;
        if (address is null)
            fault = $"Nothing is known of {code}: no ledger entry and no item has this number.";
        else
            navigation.NavigateTo(address);
    }

    private async Task<string?> AddressAsync(string code, Actor actor)
    {
        LedgerFilter[] filters = [new(SerialNo: code), new(LotNo: code)];
        foreach (var filter in filters)
        {
            if ((await ledger.PageAsync(filter, null, actor)).Value is { Rows.Count: > 0 })
                return LedgerQuery.Address(filter);
        }

        if (!(await items.FindAsync(code, actor)).IsRefused)
            return CardRoutes.Card(Items.Path, code);
        return (await references.FindAsync(code, actor)).Value is { } item ? CardRoutes.Card(Items.Path, item.ItemNo) : null;
    }
}
