using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Journals.Pasting;

/// <summary>A line that a list brings, and the rows whose numbers it has; none where it is one row without numbers.</summary>
/// <param name="Line">Line; where it has numbers, its quantity is theirs.</param>
/// <param name="Item">Its item.</param>
/// <param name="Rows">Rows with a number.</param>
internal sealed record ListedLine(ItemJournalLine Line, Item Item, IReadOnlyList<PastedRow> Rows);

/// <summary>
/// The lines of a list: a row without numbers is a line as if it were typed; rows with numbers of one item and variant at one place are one
/// line with item tracking lines.
/// </summary>
internal static class ListedLines
{
    /// <summary>The lines in the order of their first rows; a row that none can be made of is told.</summary>
    public static Pasted<IReadOnlyList<ListedLine>> Of(IReadOnlyList<PastedRow> rows, JournalListFacts facts, PasteReading reading)
    {
        var lines = new List<(ItemJournalLine Line, Item Item, List<PastedRow> Rows)>();
        var byPlace = new Dictionary<(StockPlace Place, string BinCode), int>();
        var (good, bad) = PastedRows.Judge(rows, row =>
        {
            var made = Line(row, facts, reading, facts.FirstLineNo + (lines.Count * ItemJournalStore.LineStep));
            if (made.IsRefused)
                return made.Refusals;
            var (line, item) = made.Value;
            if (!row.Numbers.Exist)
                lines.Add((line, item, []));
            else if (byPlace.TryAdd(PlaceOf(line), lines.Count))
                lines.Add((line, item, [row]));
            else
                lines[byPlace[PlaceOf(line)]].Rows.Add(row);
            return [];
        });
        return new([.. lines.Select(l => new ListedLine(l.Line, l.Item, l.Rows))], good, bad);
    }

    private static (StockPlace Place, string BinCode) PlaceOf(ItemJournalLine line) =>
        (new(line.ItemNo, line.VariantCode, line.LocationCode), line.BinCode);

    private static Outcome<(ItemJournalLine Line, Item Item)> Line(
        PastedRow row, JournalListFacts facts, PasteReading reading, int lineNo)
    {
        var meant = MeantItem.Of(row, facts.Listed);
        var item = meant.Then<Item>(known => facts.Listed.Items[known.ItemNo]);
        Refusal[] faults =
        [
            .. item.Refusals,
            .. new[]
            {
                Codes.Check(row[PasteField.UnitOfMeasure], JournalLists.UnitOfMeasure, Codes.CodeLength),
                Codes.Check(row[PasteField.LocationCode], "Location Code", Codes.CodeLength),
                Codes.Check(row[PasteField.BinCode], "Bin Code", Codes.NumberLength),
            }.OfType<Refusal>(),
        ];
        if (faults.Length > 0)
            return Outcome<(ItemJournalLine, Item)>.Refused(faults);
        return (row.Numbers.Exist ? NumberedQuantity(row, item.Value!, facts) : Quantity(row, reading)).Then(quantity =>
        {
            var card = Card(row, meant.Value!, facts, quantity);
            return JournalLineEdit.Apply(facts.Line(item.Value!, card, lineNo), card)
                .Then<(ItemJournalLine, Item)>(line => (line, item.Value!));
        });
    }

    private static JournalLineCard Card(PastedRow row, MeantItem meant, JournalListFacts facts, decimal quantity) => new()
    {
        EntryType = facts.Goods.EntryType,
        PostingDate = facts.Goods.PostingDate,
        DocumentNo = facts.Goods.DocumentNo,
        ItemNo = meant.ItemNo,
        VariantCode = meant.VariantCode,
        LocationCode = row[PasteField.LocationCode] is { Length: > 0 } location ? location : facts.Goods.LocationCode,
        BinCode = row[PasteField.BinCode],
        UnitOfMeasureCode = row[PasteField.UnitOfMeasure],
        Quantity = quantity,
    };

    /// <summary>How much there is of a number is judged with the others of its line; here it must have a code, and no other unit.</summary>
    private static Outcome<decimal> NumberedQuantity(PastedRow row, Item item, JournalListFacts facts) =>
        facts.Listed.CodeOf(item) is null
            ? Refusals.MustHaveValue(RefusalCode.ITL_1, "Item Tracking Code", "Item", $"No.={item.No}")
        : Codes.Normalise(row[PasteField.UnitOfMeasure]) is { Length: > 0 } unit && unit != item.BaseUnitOfMeasure
            ? new Refusal(
                RefusalCode.PASTE_2, $"Numbers are counted in the base unit, {item.BaseUnitOfMeasure}.", JournalLists.UnitOfMeasure)
        : 0m;

    /// <summary>A quantity is never guessed: a row without one is told.</summary>
    private static Outcome<decimal> Quantity(PastedRow row, PasteReading reading) =>
        row[PasteField.Quantity] is not { Length: > 0 } typed
            ? new Refusal(RefusalCode.PASTE_2, "There is no quantity in this row.", JournalLists.Quantity)
            : reading.Quantity(typed, PasteField.Quantity).Then<decimal>(quantity =>
                quantity <= 0
                    ? new Refusal(RefusalCode.PASTE_2, "The quantity must be greater than 0.", JournalLists.Quantity)
                    : quantity);
}
