using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Pages.Inventory;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages;

/// <summary>
/// Leads from a number to what is known of it: the entries of a serial or lot number, or the card of an item, also by its bar code.
/// </summary>
public sealed class NumberFinder(LedgerReader ledger, ItemStore items, ItemReferenceReader references)
{
    /// <summary>Address of what is known of a number.</summary>
    /// <param name="typed">Number as it was typed or scanned; not blank.</param>
    /// <param name="actor">Who asks.</param>
    /// <returns>The address; refused when nothing is known.</returns>
    public async Task<Outcome<string>> FindAsync(string typed, Actor actor)
    {
        var code = Codes.Normalise(typed);
        return await AddressAsync(code, actor) is { } address
            ? address
            : new Refusal(RefusalCode.ENTRY_1, $"Nothing is known of {code}: no ledger entry and no item has this number.");
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
