using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.DataCheck;

/// <summary>A row that must not be there.</summary>
/// <param name="Id">The invariant: I1, I2 and so on.</param>
/// <param name="Text">What is wrong with which record.</param>
public sealed record InvariantViolation(string Id, string Text);

/// <summary>
/// Asks the database whether ledger, stock, documents and tracking agree. Every invariant is a query that must return no row.
/// </summary>
public sealed class InvariantReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>Most rows shown of one query; one is enough to know.</summary>
    public const int MostRows = 100;

    /// <summary>All violations; empty when the data is sound.</summary>
    public async Task<Outcome<IReadOnlyList<InvariantViolation>>> CheckAsync(Actor actor)
    {
        if (actor.Deny(Permission.ReadLedger, "check the data") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var violations = new List<InvariantViolation>();
        foreach (var query in Queries(db))
            violations.AddRange(await query.Take(MostRows).ToListAsync());
        violations.AddRange(await PostedNumberInvariantReader.GapsAsync(db));
        return violations;
    }

    /// <summary>One query per invariant.</summary>
    internal static IEnumerable<IQueryable<InvariantViolation>> Queries(ItemTrackingDb db) =>
    [
        .. StockInvariantReader.Queries(db),
        .. LedgerInvariantReader.Queries(db),
        .. ApplicationInvariantReader.Queries(db),
        .. DocumentInvariantReader.Queries(db),
        .. TransferInvariantReader.Queries(db),
        .. NumberInvariantReader.Queries(db),
        .. WarehouseInvariantReader.Queries(db),
        .. ReservationInvariantReader.Queries(db),
    ];
}
