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
            .Fill([PasteField.LotNo], rows, facts, Pastes.Reading);

        Assert.Equal(["S1/L1 1", "S2/ 1", "S3/ 1"], pasted.Taken.Shown());
        Assert.Equal(new DateOnly(2027, 1, 31), pasted.Taken.Find(1)!.ExpirationDate);
        Assert.Equal(["3: Blocked: wet"], pasted.Told());
        Assert.Equal(
            ["1: Item Tracking Code SNALL has no lot numbers."],
            Open(PurchaseLine(1), SNSpecific, Serial("S1")).Fill([PasteField.LotNo], [rows[0]], facts, Pastes.Reading).Told());
    }

    [Fact, Trait("Rule", "PASTE-4")]
    public void The_same_is_set_on_all_selected_lines_and_each_line_that_does_not_take_it_is_named_and_left_whole()
    {
        var handled = Serial("S3", "L3") with { QuantityHandledBase = 1, QtyToHandleBase = 0 };
        var sheet = Open(PurchaseLine(9), SNAndLotSpecific, Serial("S1"), Serial("S2"), handled);
        var texts = new Dictionary<PasteField, string>
        {
            [PasteField.LotNo] = "l-77",
            [PasteField.WarrantyDate] = "2027-01-31",
            [PasteField.QtyToHandle] = "0",
        };

        var pasted = sheet.Fill([.. texts.Keys], FillLines.Rows([1, 3], texts), PastedFacts.None, Pastes.Reading);

        Assert.Equal(["S1/L-77 1", "S2/ 1", "S3/L3 1"], pasted.Taken.Shown());
        Assert.Equal(
            [(new DateOnly(2027, 1, 31), 0m), (null, 1), (null, 0)],
            pasted.Taken.Lines.Select(line => (line.WarrantyDate, line.QtyToHandleBase)));
        Assert.Equal(3, Assert.Single(pasted.Bad).Row.LineNo);
        Assert.StartsWith("2: Quantity Handled (Base) must be equal to '0'", pasted.Told().Single(), StringComparison.Ordinal);
        Assert.Equal(sheet.Lines, pasted.Taken.TakeBack(SheetChange.Between(sheet, pasted.Taken)).Must().Lines);
    }

    [Fact, Trait("Rule", "PASTE-4")]
    public void Every_reason_of_a_line_is_told_and_a_date_goes_to_the_whole_lot()
    {
        var sheet = Open(PurchaseLine(9), SNAndLotSpecific, Serial("S1", "L1"), Serial("S2", "L1"));
        var texts = new Dictionary<PasteField, string> { [PasteField.QtyToHandle] = "2", [PasteField.ExpirationDate] = "someday" };
        Assert.Equal(
            "1: 'someday' is no date. You cannot handle more than 1 units. "
                + "Qty. to Handle (Base) must be -1, 0 or 1 when Serial No. is stated.",
            sheet.Fill([.. texts.Keys.Order()], FillLines.Rows([1], texts), PastedFacts.None, Pastes.Reading).Told().Single());

        var day = new Dictionary<PasteField, string> { [PasteField.ExpirationDate] = "2027-01-31" };
        var dated = sheet.Fill([PasteField.ExpirationDate], FillLines.Rows([1], day), PastedFacts.None, Pastes.Reading).Taken;
        Assert.All(dated.Lines, line => Assert.Equal(new DateOnly(2027, 1, 31), line.ExpirationDate));
    }

    [Fact, Trait("Rule", "PASTE-4")]
    public void Only_what_the_page_lets_change_can_be_set()
    {
        Assert.Equal(
            [PasteField.LotNo, PasteField.ExpirationDate, PasteField.WarrantyDate, PasteField.QtyToHandle],
            Open(PurchaseLine(5), SNAndLotSpecific).SetOnLines());
        Assert.Equal([PasteField.WarrantyDate], Open(SalesLine(5) with { ShowsQtyToHandle = false }, SNSpecific).SetOnLines());
    }

    private static Pasted<TrackingSheet> Fill(string text, PasteField field, int[] lines)
    {
        var sheet = Open(PurchaseLine(15), LotSpecific, Lot("L1", 5), Lot("L2", 5), Lot("L3", 5));
        return sheet.Fill([field], FillLines.Rows(PastedText.ReadColumn(text).Must(), field, lines), PastedFacts.None, Pastes.Reading);
    }
}
