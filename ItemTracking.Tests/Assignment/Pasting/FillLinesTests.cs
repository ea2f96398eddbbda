using ItemTracking.Core.Assignment;
using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Core.Pasting;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment.Pasting;

public sealed class FillLinesTests
{
    [Fact, Trait("Case", "C-02")]
    public void C02_a_column_of_quantities_fills_Qty_to_Handle_of_the_lines()
    {
        var pasted = Fill("1\n\n2", PasteField.QtyToHandle, [1, 2, 3]);

        Assert.Equal([1m, 5, 2], pasted.Taken.Lines.Select(line => line.QtyToHandleBase));
        Assert.Equal((2, 0), (pasted.Good.Count, pasted.Bad.Count));
    }

    [Fact]
    public void What_a_line_does_not_take_is_told_and_the_others_are_filled()
    {
        var pasted = Fill("6\nmany\n2\n1", PasteField.QtyToHandle, [1, 2, 3]);

        Assert.Equal(
            ["1: You cannot handle more than 5 units.", "2: 'many' is no quantity.", "4: There is no line for it on the page."],
            pasted.Told());
        Assert.Equal([5m, 5, 2], pasted.Taken.Lines.Select(line => line.QtyToHandleBase));
    }

    [Theory]
    [InlineData(PasteField.Quantity, "3")]
    [InlineData(PasteField.QtyToInvoice, "3")]
    [InlineData(PasteField.ExpirationDate, "2027-01-31")]
    [InlineData(PasteField.WarrantyDate, "2027-01-31")]
    public void Other_columns_are_filled_alike(PasteField field, string text)
    {
        var line = Fill($"{text}\n{text}", field, [2, 3]).Taken.Find(3)!;

        Assert.Equal(
            (field switch
            {
                PasteField.ExpirationDate => (object?)line.ExpirationDate,
                PasteField.WarrantyDate => line.WarrantyDate,
                PasteField.Quantity => line.QuantityBase,
                _ => line.QtyToInvoiceBase
            }),
            text == "3" ? 3m : new DateOnly(2027, 1, 31));
    }

    [Fact, Trait("Case", "C-02")]
    public void C02_a_column_in_the_lot_field_of_serials_gives_them_their_lots()
    {
        var facts = new PastedFacts
        {
            Elsewhere = Pastes.BlockedLot("L3", "wet"),
            Existing = new(new Dictionary<string, DateOnly?> { ["L1"] = new(2027, 1, 31) }, new Dictionary<string, DateOnly?>()),
        };
        var rows = FillLines.Rows(PastedText.ReadColumn("l1\n\nL3").Must(), PasteField.LotNo, [1, 2, 3]);

        var pasted = Open(PurchaseLine(3), SNAndLotSpecific, Serial("S1"), Serial("S2"), Serial("S3"))
            .Fill(PasteField.LotNo, rows, facts, Pastes.Reading);

        Assert.Equal(["S1/L1 1", "S2/ 1", "S3/ 1"], pasted.Taken.Shown());
        Assert.Equal(new DateOnly(2027, 1, 31), pasted.Taken.Find(1)!.ExpirationDate);
        Assert.Equal(["3: Blocked: wet"], pasted.Told());
        Assert.Equal(
            ["1: Item Tracking Code SNALL has no lot numbers."],
            Open(PurchaseLine(1), SNSpecific, Serial("S1")).Fill(PasteField.LotNo, [rows[0]], facts, Pastes.Reading).Told());
    }

    private static Pasted<TrackingSheet> Fill(string text, PasteField field, int[] lines)
    {
        var sheet = Open(PurchaseLine(15), LotSpecific, Lot("L1", 5), Lot("L2", 5), Lot("L3", 5));
        return sheet.Fill(field, FillLines.Rows(PastedText.ReadColumn(text).Must(), field, lines), PastedFacts.None, Pastes.Reading);
    }
}
