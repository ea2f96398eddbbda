using ItemTracking.Core.Kernel;
using ItemTracking.Core.Kernel.Gs1;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Core.Assignment.Pasting;

/// <summary>A list ticks off what is on the page, each row as a scan of its number would (SCN-9, PASTE-2).</summary>
public static class TickLines
{
    /// <summary>Ticks off the rows that a scan would, and tells why not the others.</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="rows">Rows of the list.</param>
    /// <param name="reading">How their quantities are read.</param>
    public static Pasted<TrackingSheet> TickOff(this TrackingSheet s, IReadOnlyList<PastedRow> rows, PasteReading reading)
    {
        var places = new Dictionary<string, int>(Codes.Comparer);
        var (good, bad) = PastedRows.Judge(rows, row =>
        {
            var numbers = row.Numbers;
            var number = s.ScansSerialNos ? numbers.SerialNo : numbers.LotNo;
            if (number.Length == 0)
                return [PasteRefusals.NoNumber];
            if (places.TryGetValue(number, out var place))
                return [PasteRefusals.Twice(place)];
            var ticked = Count(row, reading).Then(count =>
                s.TickOff(new ElementString { SerialNo = numbers.SerialNo, LotNo = numbers.LotNo, Count = count }));
            s = ticked.Value ?? s;
            if (s.ScansSerialNos && !ticked.IsRefused)
                places[number] = row.Place;
            return ticked.Refusals;
        });
        return new(s, good, bad);
    }

    /// <summary>Units that a row ticks off: one without a quantity, as a scan does.</summary>
    private static Outcome<int> Count(PastedRow row, PasteReading reading) => row[PasteField.Quantity] is { Length: > 0 } typed
        ? reading.Quantity(typed, PasteField.Quantity).Then<int>(quantity =>
            quantity is > 0 and <= int.MaxValue && decimal.Truncate(quantity) == quantity ? (int)quantity : PasteRefusals.NotWhole)
        : 1;
}
