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
    /// <param name="line">
    /// Line whose item's variants and units, or whose location's bins, are proposed; null for a field of the header.
    /// </param>
    public async Task<IReadOnlyList<LookupRow>> FindAsync(LookUp lookUp, string typed, DocumentLineCard? line = null)
    {
        var who = await actor();
        return await (lookUp switch
        {
            LookUp.Party =>
                kind.PartyType is LedgerSourceType.Customer ? reader.CustomersAsync(typed, who) : reader.VendorsAsync(typed, who),
            LookUp.Location => reader.LocationsAsync(typed, who),
            LookUp.Item => reader.ItemsAsync(typed, who),
            LookUp.Variant => reader.VariantsAsync(line?.ItemNo ?? "", typed, who),
            LookUp.Bin => reader.BinsAsync(line?.LocationCode ?? "", typed, who),
            LookUp.UnitOfMeasure => reader.UnitsAsync(line?.ItemNo ?? "", typed, who),
            LookUp.None or LookUp.InTransit or LookUp.EntryType or LookUp.NewBin or LookUp.SerialNo or LookUp.LotNo =>
                Task.FromResult<IReadOnlyList<LookupRow>>([]),
        });
    }
}
