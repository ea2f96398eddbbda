using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Users;
using ItemTracking.Web.Pages.Documents;

namespace ItemTracking.Web.Pages.Transfers;

/// <summary>What the look-ups of a transfer order propose.</summary>
/// <param name="card">The order as it is stored.</param>
/// <param name="reader">Reads proposals.</param>
/// <param name="actor">Asks who is signed in.</param>
public sealed class TransferLookups(Func<TransferCard> card, LookupReader reader, Func<ValueTask<Actor>> actor)
{
    /// <summary>Proposals for what was typed so far.</summary>
    /// <param name="lookUp">What is chosen from.</param>
    /// <param name="typed">Typed so far; blank proposes the first ones.</param>
    /// <param name="line">Line whose item's units are proposed; null for a field of the header.</param>
    public async Task<IReadOnlyList<LookupRow>> FindAsync(LookUp lookUp, string typed, TransferLineCard? line = null)
    {
        var who = await actor();
        return await (lookUp switch
        {
            LookUp.Location => reader.LocationsAsync(typed, who),
            LookUp.InTransit => reader.InTransitLocationsAsync(typed, who),
            LookUp.Item => reader.ItemsAsync(typed, who),
            LookUp.Bin => reader.BinsAsync(card().TransferFromCode, typed, who),
            LookUp.NewBin => reader.BinsAsync(card().TransferToCode, typed, who),
            LookUp.Variant => reader.VariantsAsync(line?.ItemNo ?? "", typed, who),
            LookUp.UnitOfMeasure => reader.UnitsAsync(line?.ItemNo ?? "", typed, who),
            LookUp.None or LookUp.Party or LookUp.EntryType or LookUp.SerialNo or LookUp.LotNo =>
                Task.FromResult<IReadOnlyList<LookupRow>>([]),
        });
    }
}
