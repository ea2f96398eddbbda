using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment.Pasting;

/// <summary>
/// A list of numbers that must come from stock: each row chooses of an entry, or is told with its reason (PASTE-2, SEL-9).
/// </summary>
public static class PasteSelection
{
    /// <summary>Chooses what the rows name, beside what is chosen already: nothing of that is dropped or chosen twice.</summary>
    /// <param name="selection">Select Entries as it stands.</param>
    /// <param name="s">Sheet beside which it is open.</param>
    /// <param name="rows">Rows of the list.</param>
    /// <param name="reading">How their texts are read.</param>
    public static Pasted<EntrySelection> Choose(
        this EntrySelection selection, TrackingSheet s, IReadOnlyList<PastedRow> rows, PasteReading reading)
    {
        var run = new Run(s, selection, reading);
        var (good, bad) = PastedRows.Judge(rows, run.Take);
        return new(run.Selection, good, bad);
    }

    /// <summary>Rows of a list whose numbers are not selected: only these are still to be dealt with.</summary>
    /// <param name="selection">Select Entries as it stands.</param>
    /// <param name="s">Sheet beside which it is open.</param>
    /// <param name="list">What was left of the list.</param>
    /// <param name="reading">How its texts are read.</param>
    public static PastedList NotSelected(this EntrySelection selection, TrackingSheet s, PastedList list, PasteReading reading)
    {
        var selected = selection.Choose(s, list.Rows, reading).Bad
            .Where(row => row.Reasons.Contains(PasteRefusals.Selected))
            .Select(row => row.Row)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return list.Only([.. list.Rows.Where(row => !selected.Contains(row))]);
    }

    private sealed class Run
    {
        private readonly TrackingSheet s;
        private readonly PasteReading reading;
        private readonly ILookup<string, int> serials;
        private readonly ILookup<string, int> lots;
        private readonly Dictionary<int, int> places = [];

        public Run(TrackingSheet s, EntrySelection selection, PasteReading reading)
        {
            (this.s, this.reading, Selection) = (s, reading, selection);
            var entries = selection.Rows.Select((row, index) => (row.Figures.Numbers, index))
                .ToLookup(entry => entry.Numbers.SerialNo.Length > 0);
            serials = entries[true].ToLookup(entry => entry.Numbers.SerialNo, entry => entry.index, StringComparer.Ordinal);
            lots = entries[false].ToLookup(entry => entry.Numbers.LotNo, entry => entry.index, StringComparer.Ordinal);
        }

        public EntrySelection Selection { get; private set; }

        public IReadOnlyList<Refusal> Take(PastedRow row)
        {
            if (s.CheckNumbers(row) is { Count: > 0 } faults)
                return faults;
            if (row[PasteField.ExpirationDate].Length + row[PasteField.WarrantyDate].Length > 0)
                return [PasteRefusals.DatesFromStock];
            if (Find(row.Numbers) is not { } index)
                return [PasteRefusals.NotInStock];
            var entry = Selection.Rows[index];
            if (WhyNot(index, entry) is { } reason)
                return [reason];
            var chosen = Quantity(row, entry).Then(quantity => Select(index, entry, quantity));
            if (chosen.IsRefused)
                return chosen.Refusals;
            Selection = chosen.Value;
            places[index] = row.Place;
            return [];
        }

        /// <summary>The entry of the numbers; a serial number without a lot is that which is in stock.</summary>
        private int? Find(TrackingNumbers numbers)
        {
            var found = (numbers.SerialNo.Length > 0 ? serials[numbers.SerialNo] : lots[numbers.LotNo])
                .Where(index => Figures(index).TotalQuantity > 0)
                .Where(index => numbers.LotNo.Length == 0 || Figures(index).Numbers.LotNo == numbers.LotNo);
            return found.Select(index => (int?)index).FirstOrDefault();
        }

        private NumberFigures Figures(int index) => Selection.Rows[index].Figures;

        private Refusal? WhyNot(int index, SelectableEntry entry) =>
            places.TryGetValue(index, out var place) ? PasteRefusals.Twice(place)
            : s.LineOf(entry.Figures.Numbers) is { } line ? PasteRefusals.OnPage(line.LineNo)
            : entry.NotSelectable is { } reason ? PasteRefusals.NotSelectable(reason)
            : null;

        /// <summary>What is typed, else what the line still calls for: one unit of a serial number, of a lot all that is left.</summary>
        private Outcome<decimal> Quantity(PastedRow row, SelectableEntry entry)
        {
            var isSerial = entry.Figures.Numbers.SerialNo.Length > 0;
            if (row[PasteField.Quantity] is { Length: > 0 } typed)
                return reading.Quantity(typed, PasteField.Quantity)
                    .Then<decimal>(quantity => isSerial && quantity != 1
                        ? TrackingRefusals.SerialNoQuantity(TrackingCaptions.QuantityBase, row.Place)
                        : quantity);
            return entry.Next(Selection.Undefined);
        }

        private Outcome<EntrySelection> Select(int index, SelectableEntry entry, decimal quantity)
        {
            if (entry.Most <= 0)
                return PasteRefusals.NotFree;
            if (entry.SelectedQuantity >= entry.Most)
                return PasteRefusals.Selected;
            return quantity == 0 ? PasteRefusals.NothingLeft : Selection.Select(index, entry.SelectedQuantity + quantity);
        }
    }
}
