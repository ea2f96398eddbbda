using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Reservations;

namespace ItemTracking.Core.Posting;

/// <summary>Who has what a posting misses, so that the loser of a race knows who won it (PST-15).</summary>
internal static class ShortageWords
{
    /// <summary>Who keeps the stock that the entry looks for; where it went, when nobody does.</summary>
    public static string Of(PostingRequest request, ApplicationResult application, Shortage shortage, InformationKey? number)
    {
        var entry = shortage.Entry;
        var keepers = Keepers(request, application.Reservations, entry);
        if (number is null)
            return $"{Free(shortage)}{(keepers.Length > 0 ? $", others are reserved for {keepers}" : "")}. Post a smaller quantity, or "
                + "receive the goods first.";
        var where = keepers.Length > 0
            ? $"{number.Name} is reserved for {keepers}."
            : Alongside(request, entry, number) is { } other ? $"{number.Name} goes out with {other} in the same posting."
            : request.Whereabouts.GetValueOrDefault(number, NumberWhereabouts.Nowhere).Say(number);
        return $"{where} Choose another number or a smaller quantity.";
    }

    /// <summary>Another line of the posting that takes the serial number out there; null when none does, or it is not there.</summary>
    private static string? Alongside(PostingRequest request, EntryToApply entry, InformationKey number) =>
        number.Type == ItemTrackingType.SerialNo && request.OpenEntries.Any(new SoughtStock(entry.Place, entry.Sought).Matches)
            ? request.Movements.FirstOrDefault(m => m.Source != entry.Source && m.Quantity < 0 && m.Place == entry.Place
                && m.Numbers.Any(n => n.Numbers.SerialNo == entry.Numbers.SerialNo))?.Words.Place
            : null;

    private static string Free(Shortage shortage)
    {
        var asked = -shortage.Entry.Quantity;
        return $"{Rounding.QuantityText(asked - shortage.Missing)} of {Rounding.QuantityText(asked)} are free "
            + $"at {TrackingRowWords.Place(shortage.Entry.Place.LocationCode)}";
    }

    /// <summary>The documents that are to bring in what is reserved for a line.</summary>
    public static string Expected(PostingRequest request, SourceRef line)
    {
        var documents = request.Reservations.Where(r => r.Demand == line && r.ItemLedgerEntryNo == 0).Select(r => r.Supply.Name())
            .Distinct();
        return $"It comes with {string.Join(", ", documents)}.";
    }

    /// <summary>
    /// The documents for which stock is kept that the entry could otherwise be applied to; what was kept without a number has moved as far
    /// as it could (RSV-6).
    /// </summary>
    private static string Keepers(PostingRequest request, ReservationChanges changes, EntryToApply entry)
    {
        var sought = new SoughtStock(entry.Place, entry.Sought);
        var stock = request.OpenEntries.Where(sought.Matches).Select(e => e.EntryNo).ToHashSet();
        var changed = changes.Updates.Concat(changes.Deletes).Select(r => r.EntryNo).ToHashSet();
        var kept = request.Reservations.Where(r => !changed.Contains(r.EntryNo)).Concat(changes.Updates).Concat(changes.Inserts);
        return string.Join(
            ", ", kept.Where(r => stock.Contains(r.ItemLedgerEntryNo) && r.Demand != entry.Source).Select(r => r.Demand.Name()).Distinct());
    }
}
