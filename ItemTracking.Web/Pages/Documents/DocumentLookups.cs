using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>What the look-ups of a document propose.</summary>
/// <param name="kind">Kind of document.</param>
/// <param name="reader">Reads proposals.</param>
/// <param name="actor">Asks who is signed in.</param>
public sealed class DocumentLookups(DocumentKind kind, LookupReader reader, Func<ValueTask<Actor>> actor)
{
    /// <summary>Proposals for what was typed so far.</summary>
    /// <param name="lookUp">What is chosen from.</param>
    /// <param name="typed">Typed so far; blank proposes the first ones.</param>
    /// <param name="itemNo">Item of the line, where units are proposed.</param>
    public async Task<IReadOnlyList<LookupRow>> FindAsync(LookUp lookUp, string typed, string itemNo = "")
    {
        var who = await actor();
        return await (lookUp switch
        {
            LookUp.Party => kind.PartyType is LedgerSourceType.Customer ? reader.CustomersAsync(typed, who) : reader.VendorsAsync(typed, who),
            LookUp.Location => reader.LocationsAsync(typed, who),
            LookUp.Item => reader.ItemsAsync(typed, who),
            LookUp.UnitOfMeasure => reader.UnitsAsync(itemNo, typed, who),
            LookUp.None => Task.FromResult<IReadOnlyList<LookupRow>>([]),
        });
    }
}
