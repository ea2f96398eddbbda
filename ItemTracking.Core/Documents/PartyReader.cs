using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents;

/// <summary>Finds the party of a document in the table of its kind, and holds it there.</summary>
internal static class PartyReader
{
    /// <summary>The vendor or customer with this number, or null.</summary>
    public static async Task<Party?> PartyAsync(
        this ItemTrackingDb db, DocumentKind kind, string no, CancellationToken cancellationToken = default) =>
        kind.PartyType switch
        {
            LedgerSourceType.Vendor => await db.Set<Vendor>().AsNoTracking().SingleOrDefaultAsync(v => v.No == no, cancellationToken),
            LedgerSourceType.Customer => await db.Set<Customer>().AsNoTracking().SingleOrDefaultAsync(c => c.No == no, cancellationToken),
            LedgerSourceType.None => null,
        };

    /// <summary>Keeps the vendor or customer from vanishing while a document that names it is saved (Q4).</summary>
    public static Task HoldPartyAsync(this ItemTrackingDb db, DocumentKind kind, string no) => kind.PartyType switch
    {
        LedgerSourceType.Vendor => db.Set<Vendor>().Where(v => v.No == no).HoldAsync(),
        LedgerSourceType.Customer => db.Set<Customer>().Where(c => c.No == no).HoldAsync(),
        LedgerSourceType.None => Task.CompletedTask,
    };
}
