using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Journals;

/// <summary>Lines of a count: what the books say, what was counted, and the adjustment that makes one of the other.</summary>
internal static class PhysInventoryLines
{
    /// <summary>Columns that calculating or counting changes.</summary>
    public static readonly IReadOnlyList<string> CountedColumns =
    [
        nameof(ItemJournalLine.QtyCalculated), nameof(ItemJournalLine.QtyPhysInventory), nameof(ItemJournalLine.EntryType),
        nameof(ItemJournalLine.Quantity), nameof(ItemJournalLine.QuantityBase), nameof(ItemJournalLine.Version),
    ];

    /// <summary>
    /// The lines that a calculation changes and adds: every place and number of the books has one line, and one that the books have no
    /// longer shows 0. What was counted stays.
    /// </summary>
    /// <param name="lines">Lines of the scope that are there.</param>
    /// <param name="books">What the books have in the scope.</param>
    /// <param name="added">Makes a line, but for its number, count and quantities.</param>
    /// <param name="nextLineNo">Number of the first new line.</param>
    /// <param name="step">Distance between line numbers.</param>
    public static (IReadOnlyList<ItemJournalLine> Updates, IReadOnlyList<ItemJournalLine> Inserts) Calculated(
        IReadOnlyList<ItemJournalLine> lines, IReadOnlyList<BookedQuantity> books, Func<BookedQuantity, ItemJournalLine> added,
        int nextLineNo, int step)
    {
        var left = books.ToDictionary(Key);
        var updates = new List<ItemJournalLine>();
        foreach (var line in lines)
        {
            var calculated = left.Remove(Key(line), out var booked) ? booked.Quantity : 0;
            if (calculated == line.QtyCalculated)
                continue;
            Set(line, calculated, line.QtyPhysInventory);
            updates.Add(line);
        }

        var inserts = new List<ItemJournalLine>();
        foreach (var booked in books.Where(b => left.ContainsKey(Key(b))))
        {
            var line = added(booked);
            line.LineNo = nextLineNo + (inserts.Count * step);
            Set(line, booked.Quantity, null);
            line.Version = 1;
            inserts.Add(line);
        }

        return (updates, inserts);
    }

    /// <summary>Puts a count on a line; the difference to the books is what is posted, in base units.</summary>
    public static void Set(ItemJournalLine line, decimal calculated, decimal? counted)
    {
        var difference = (counted ?? calculated) - calculated;
        line.QtyCalculated = calculated;
        line.QtyPhysInventory = counted;
        line.EntryType = difference < 0 ? ItemLedgerEntryType.NegativeAdjmt : ItemLedgerEntryType.PositiveAdjmt;
        line.Quantity = line.QuantityBase = Math.Abs(difference);
        line.Version++;
    }

    /// <summary>Why a quantity cannot be the count of a line, or null.</summary>
    public static Refusal? Check(ItemJournalLine line, decimal counted, decimal precision)
    {
        const string Caption = "Qty. (Phys. Inventory)";
        return counted < 0 || counted > Rounding.MaxQuantity
                ? new Refusal(RefusalCode.ITL_40, $"{Caption} must be between 0 and {Rounding.MaxQuantity:0}.", Caption, line.LineNo)
            : line.SerialNo.Length > 0 && counted is not (0 or 1)
                ? new Refusal(RefusalCode.COD_19, $"{Caption} must be 0 or 1 when Serial No. is stated.", Caption, line.LineNo)
            : Rounding.CheckPrecision(counted, Caption, precision) is { } tooFine ? tooFine with { Line = line.LineNo }
            : null;
    }

    private static (StockPlace, string, string, string) Key(BookedQuantity b) => (b.Place, b.BinCode, b.SerialNo, b.LotNo);

    private static (StockPlace, string, string, string) Key(ItemJournalLine l) =>
        (new(l.ItemNo, l.VariantCode, l.LocationCode), l.BinCode, l.SerialNo, l.LotNo);
}
