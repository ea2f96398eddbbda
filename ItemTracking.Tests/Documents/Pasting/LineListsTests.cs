using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Pasting;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Assignment.Pasting;
using static ItemTracking.Core.Pasting.PasteField;

namespace ItemTracking.Tests.Documents.Pasting;

public sealed class LineListsTests
{
    [Theory, Trait("Rule", "PASTE-1")]
    [InlineData("1000\t5\n1001\t2.5", new[] { ItemNo, Quantity })]
    [InlineData("1000\tChair\t5\tPCS", new[] { ItemNo, NotUsed, Quantity, NotUsed })]
    [InlineData("1000\t5\t5", new[] { ItemNo, Quantity, NotUsed })]
    [InlineData("1000\t5\n1001\tmany", new[] { ItemNo, Quantity })]
    [InlineData("1000\tChair\n1001\t12\n1002\tTable", new[] { ItemNo, NotUsed })]
    [InlineData("1000", new[] { ItemNo })]
    public void Without_captions_the_first_column_is_the_item_and_the_next_of_quantities_the_quantity(string text, PasteField[] columns) =>
        Assert.Equal(columns, Table(DocumentKind.PurchaseOrder, text).Columns);

    [Theory, Trait("Rule", "PASTE-1")]
    [InlineData("Qty.\tItem No.\n5\t1000", new[] { Quantity, ItemNo })]
    [InlineData("GTIN;Menge;Einheit\n95060001;5;BOX", new[] { ReferenceNo, Quantity, UnitOfMeasure })]
    [InlineData("Item,Location Code,Quantity,Price\n1000,BLUE,5,9", new[] { ItemNo, LocationCode, Quantity, NotUsed })]
    [InlineData("Vendor Item No.\tQuantity\tQty. to Receive\nNW1\t5\t2", new[] { ReferenceNo, Quantity, QtyToHandle })]
    public void Captions_tell_what_the_columns_are_and_are_no_row(string text, PasteField[] columns)
    {
        var table = Table(DocumentKind.PurchaseOrder, text);

        Assert.Equal(columns, table.Columns);
        Assert.Equal([2], table.Rows().Select(row => row.Place));
    }

    public static TheoryData<string> Kinds => [.. DocumentKind.All.Where(kind => kind.HandlesParts).Select(kind => kind.Caption)];

    public static TheoryData<string> Whole => [.. DocumentKind.All.Where(kind => !kind.HandlesParts).Select(kind => kind.Caption)];

    [Theory, MemberData(nameof(Whole))]
    public void An_invoice_or_quote_takes_all_of_a_line_so_its_list_has_no_part_of_it(string caption)
    {
        var kind = DocumentKind.All.Single(each => each.Caption == caption);

        Assert.Equal(
            new[] { ItemNo, NotUsed, Quantity }, Table(kind, "Item No.\tQty. to Receive\tQuantity\n1000\t1\t5").Columns);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_captions_of_the_grid_are_those_of_a_list(string caption)
    {
        var kind = DocumentKind.All.Single(each => each.Caption == caption);

        var columns = Table(kind, $"Item No.\t{kind.QtyToHandleCaption}\tQuantity\n1000\t1\t5").Columns;

        Assert.Equal(new[] { ItemNo, QtyToHandle, Quantity }, columns);
        Assert.Equal(kind.QtyToHandleCaption, LineLists.Columns(kind).Caption(QtyToHandle));
    }

    private static PastedTable Table(DocumentKind kind, string text) =>
        LineLists.Table(LineLists.Columns(kind), PastedText.Read(text).Must(), Pastes.Reading);
}
