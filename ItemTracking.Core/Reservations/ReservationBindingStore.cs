using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Reservations;

/// <summary>
/// What a line named of a number and names now, not handled; base units, positive. Only specifically tracked numbers are stated.
/// </summary>
internal readonly record struct NamedQuantity(TrackingNumbers Numbers, decimal Before, decimal After);

/// <summary>Keeps reservations in step with the numbers that a line names, inside the transaction that saves them (STO-7).</summary>
internal static class ReservationBindingStore
{
    /// <summary>Something is reserved for the line, or of what it will bring in.</summary>
    public static Task<bool> HasReservationsAsync(ItemTrackingDb db, SourceRef line) => db.Set<Reservation>().For(line)
        .Select(r => r.EntryNo).Concat(db.Set<Reservation>().From(line.BringingIn()).Select(r => r.EntryNo)).AnyAsync();

    /// <summary>Binds and unbinds what the line keeps; whoever keeps the same stock without a number gives way (RSV-6).</summary>
    public static Task<Outcome<Done>> BindAsync(ItemTrackingDb db, SourceLine source, IReadOnlyList<NamedQuantity> changed) =>
        source.Ref.IsTransfer
            ? BindExpectedAsync(db, source, changed)
            : ChangeAsync(db, source, stock => Bind(stock, source, changed));

    /// <summary>
    /// Numbers are named where goods leave, and what will arrive is kept where they go: there it is what is named and what is in transit.
    /// </summary>
    private static async Task<Outcome<Done>> BindExpectedAsync(
        ItemTrackingDb db, SourceLine source, IReadOnlyList<NamedQuantity> changed)
    {
        var found = await SourceLineReader.FindAsync(db, source.Ref.BringingIn());
        if (found.IsRefused)
            return Outcome<Done>.Refused(found.Refusals);
        var receipt = found.Value;
        var inTransit = (await ReservationFactsReader.InTransitAsync(db, receipt)).Where(n => n.Line == receipt.Ref).ToList();
        return await ChangeAsync(db, receipt, stock =>
        {
            foreach (var less in changed.Where(n => n.After < n.Before))
            {
                var moving = inTransit.Where(n => n.Numbers.Parts.Contains(less.Numbers)).Sum(n => n.Quantity);
                stock.ReduceSupplyTo(receipt.Ref, less.Numbers, less.After + moving);
            }
        });
    }

    private static Task<Outcome<Done>> ChangeAsync(ItemTrackingDb db, SourceLine at, Action<ReservedStock> change) =>
        ReservationRowsStore.ChangeAsync(db, async () =>
        {
            var stock = await ReservedStockReader.ReadAsync(db, ReservationFacts.PlaceOf(at));
            change(stock);
            return stock.Changes();
        });

    /// <summary>What is no longer named is free before what is named now is looked for.</summary>
    private static void Bind(ReservedStock stock, SourceLine source, IReadOnlyList<NamedQuantity> changed)
    {
        foreach (var less in changed.Where(n => n.After < n.Before))
        {
            stock.Unbind(source.Ref, less.Numbers, less.After);
            stock.ReduceSupplyTo(source.Ref, less.Numbers, less.After);
        }

        foreach (var more in changed.Where(n => n.After > n.Before && source.IsDemand))
            stock.Bind(source.Ref, new(ReservationFacts.PlaceOf(source), more.Numbers), more.After - more.Before);
    }
}
