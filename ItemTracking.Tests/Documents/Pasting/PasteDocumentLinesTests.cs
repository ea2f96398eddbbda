using FsCheck;
using FsCheck.Fluent;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Assignment.Pasting;

namespace ItemTracking.Tests.Documents.Pasting;

/// <summary>What becomes of the rows of a list of document lines, without a database.</summary>
public sealed class PasteDocumentLinesTests
{
    private const string Gtin = "9506000134352";

    [Fact, Trait("Rule", "PASTE-2")]
    public void An_item_is_found_by_its_number_by_the_vendors_and_by_bar_code() => Assert.Equal(
        ["10000 CHAIR 5 PCS BLUE", "20000 CHAIR 2 PCS BLUE", "30000 CHAIR 3 PCS BLUE", "40000 GLUE 1 BOX BLUE"],
        Lines(Judge("chair\t5\n NW 1\t2\n" + Gtin + "\t3\n19506000134366\t1")));

    [Theory]
    [InlineData("9506000134352")]
    [InlineData("09506000134352")]
    [InlineData(" 9506000134352\u00A0")]
    public void A_GTIN_is_found_with_13_and_14_digits(string typed) =>
        Assert.Equal(["10000 CHAIR 3 PCS BLUE"], Lines(Judge($"{typed}\t3")));

    [Theory, Trait("Rule", "PASTE-2")]
    [InlineData("TABLE\t5", "TABLE is neither an item number nor a bar code nor a number of vendor V1.")]
    [InlineData("9506000134350\t5", "9506000134350 is neither an item number nor a bar code nor a number of vendor V1.")]
    [InlineData("C-77\t5", "C-77 is neither an item number nor a bar code nor a number of vendor V1.")]
    [InlineData("CHAIR\t", "There is no quantity in this row.")]
    [InlineData("CHAIR\t0", "The quantity must not be 0.")]
    [InlineData("CHAIR\tfive", "'five' is no quantity.")]
    [InlineData("CHAIR\t2.5", "Quantity (Base) must be an integer in Purchase Line Document Type=Order,Document No.=PO1,Line No.=10000.")]
    [InlineData("CHAIR\t0.000001", "The value 0.000001 in field Quantity is of lower precision than expected. ")]
    [InlineData("GONE\t5", "Blocked must be equal to 'No'  in Item: No.=GONE. Current value is 'Yes'.")]
    [InlineData("\t5", "There is no item in this row.")]
    public void A_row_that_is_no_line_is_told_with_its_reason(string text, string reason)
    {
        var pasted = Judge("Item No.\tQuantity\n" + text);

        Assert.Empty(pasted.Taken);
        Assert.Equal([reason], pasted.Bad.Select(bad => Assert.Single(bad.Reasons).Message.Split('\n')[0]));
    }

    [Theory]
    [InlineData("1\tCRATE\t", "The Item Unit of Measure does not exist. Identification fields and values: Item No.='CHAIR',Code='CRATE'")]
    [InlineData("1\t\tMOON", "The Location does not exist. Identification fields and values: Code='MOON'")]
    [InlineData("1\t\tTRANSIT", "You can use In-Transit location TRANSIT for transfer orders only.")]
    [InlineData(
        "1\tABCDEFGHIJK\t", "The length of the string is 11, but it must be less than or equal to 10 characters. Value: ABCDEFGHIJK")]
    public void Unit_and_location_must_be_there(string text, string reason)
    {
        var pasted = Judge("Item No.\tQuantity\tUnit of Measure\tLocation Code\nCHAIR\t" + text);

        Assert.Equal([reason], pasted.Bad.SelectMany(bad => bad.Reasons).Select(refusal => refusal.Message));
    }

    [Fact]
    public void All_that_is_wrong_with_a_row_is_told_at_once() => Assert.Equal(
        ["TABLE is neither an item number nor a bar code nor a number of vendor V1.", "'five' is no quantity."],
        Judge("Item\tQty\nTABLE\tfive\nCHAIR\t1").Bad.Single().Reasons.Select(reason => reason.Message));

    [Fact]
    public void What_a_list_says_of_a_line_is_typed_onto_it() => Assert.Equal(
        ["10000 GLUE 2 BOX RED 24/1/1", "20000 GLUE 4 PCS BLUE 4/0/0", "30000 GLUE 3 PCS BLUE 3/3/3"],
        Judge("Item\tQty\tUnit\tLocation\tQty. to Receive\nGLUE\t2\tbox\tred\t1\nGLUE\t4\t\t\t0\nGLUE\t3\t\t\t").Taken
            .Select(line => $"{Shown(line)} {line.QuantityBase:0.#}/{line.QtyToHandle:0.#}/{line.QtyToInvoice:0.#}"));

    [Fact]
    public void More_to_receive_than_the_line_has_is_told() => Assert.Equal(
        ["2: You cannot receive more than 2 units."], Judge("Item\tQty\tQty. to Receive\nGLUE\t2\t3").Told());

    [Fact]
    public void A_unit_that_is_typed_counts_before_that_of_the_bar_code() => Assert.Equal(
        ["10000 GLUE 1 BOX BLUE", "20000 GLUE 1 PCS BLUE"],
        Lines(Judge("GTIN\tQty\tUnit\n19506000134366\t1\t\n19506000134366\t1\tPCS")));

    [Fact]
    public void The_variant_of_a_reference_is_that_of_the_line() =>
        Assert.Equal("RED", Assert.Single(Judge("NW-RED\t1").Taken).VariantCode);

    [Fact]
    public void A_list_may_name_variants()
    {
        var pasted = Judge("Item No.\tVariant Code\tQty\nCHAIR\tred\t1\nCHAIR\t\t1\nCHAIR\tblue\t1\nGLUE\tred\t1\nCHAIR\told\t1");

        Assert.Equal(["RED", ""], pasted.Taken.Select(line => line.VariantCode));
        Assert.Equal(
            [
                "4: The Item Variant does not exist. Identification fields and values: Item No.='CHAIR',Code='BLUE'",
                "5: The Item Variant does not exist. Identification fields and values: Item No.='GLUE',Code='RED'",
                "6: Blocked must be equal to 'No'  in Item Variant: Item No.=CHAIR,Code=OLD. Current value is 'Yes'.",
            ],
            pasted.Told());
    }

    [Fact]
    public void Reference_and_variant_of_a_row_must_mean_the_same()
    {
        var pasted = Judge("Reference No.\tVariant\tQty\nNW-RED\tRED\t1\nNW-RED\tBLUE\t1\nNW 1\tRED\t1");

        Assert.Equal(["RED", "RED"], pasted.Taken.Select(line => line.VariantCode));
        Assert.Equal(["3: It is the number of variant RED, not of BLUE."], pasted.Told());
    }

    [Fact]
    public void Under_Item_No_an_item_comes_before_a_reference_and_under_Reference_No_only_references_count()
    {
        Assert.Equal(["10000 GLUE 1 PCS BLUE"], Lines(Judge("Item No.\tQty\nGLUE\t1")));
        Assert.Equal(["10000 CHAIR 1 PCS BLUE"], Lines(Judge("Vendor Item No.\tQty\nGLUE\t1")));
        Assert.Equal(
            ["2: CHAIR is no bar code and no number of vendor V1."], Judge("Reference No.\tQty\nCHAIR\t1").Told());
    }

    [Fact]
    public void Item_and_reference_of_a_row_must_mean_the_same()
    {
        var pasted = Judge($"Item No.\tGTIN\tQty\nCHAIR\t{Gtin}\t1\nGLUE\t{Gtin}\t1");

        Assert.Equal(["10000 CHAIR 1 PCS BLUE"], Lines(pasted));
        Assert.Equal(["3: It is the number of item CHAIR, not of GLUE."], pasted.Told());
    }

    [Fact]
    public void A_bad_row_leaves_no_gap_in_the_numbers_of_the_lines() =>
        Assert.Equal(["10000 CHAIR 1 PCS BLUE", "20000 GLUE 1 PCS BLUE"], Lines(Judge("CHAIR\t1\nTABLE\t1\nGLUE\t1")));

    [Fact]
    public void A_released_document_takes_no_line() => Assert.Equal(
        ["Status must be equal to 'Open'  in Purchase Header: Document Type=Order,No.=PO1. Current value is 'Released'."],
        Judge("CHAIR\t1", header: Header(DocumentStatus.Released)).Bad.Single().Reasons.Select(reason => reason.Message));

    [Fact, Trait("Requirement", "R6")]
    public void R6_whatever_the_text_every_row_is_good_or_bad() => Prop.ForAll(
        Gen.OneOf(
            Gen.Elements("CHAIR", "GLUE", "NW 1", Gtin, "\t", "\n", ";", ",", "\"", "1", "0", "-1", "1e9", "2.5", "Item No.", "Qty", "\0")
                .ListOf().Select(string.Concat),
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).ToArbitrary(),
        text =>
        {
            var lines = PastedText.Read(text).Must();
            if (lines.Count == 0)
                return;
            var rows = LineLists.Table(LineLists.Columns(DocumentKind.PurchaseOrder), lines, Pastes.Reading).Rows();
            var pasted = PasteDocumentLines.Judge(rows, Facts(Header()), Pastes.Reading);
            Assert.Equal(rows.Count, pasted.Good.Count + pasted.Bad.Count);
            Assert.Equal(pasted.Good.Count, pasted.Taken.Count);
            Assert.All(pasted.Bad, bad => Assert.NotEmpty(bad.Reasons));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static Pasted<IReadOnlyList<DocumentLine>> Judge(string text, DocumentHeader? header = null) => PasteDocumentLines.Judge(
        LineLists.Table(LineLists.Columns(DocumentKind.PurchaseOrder), PastedText.Read(text).Must(), Pastes.Reading).Rows(),
        Facts(header ?? Header()),
        Pastes.Reading);

    private static IEnumerable<string> Lines(Pasted<IReadOnlyList<DocumentLine>> pasted) => pasted.Taken.Select(Shown);

    private static string Shown(DocumentLine line) =>
        $"{line.LineNo} {line.ItemNo} {line.Quantity:0.#} {line.UnitOfMeasureCode} {line.LocationCode}";

    private static DocumentHeader Header(DocumentStatus status = DocumentStatus.Open) => new()
    {
        SourceType = DocumentKind.PurchaseOrder.SourceType,
        DocumentType = DocumentType.Order,
        No = "PO1",
        PartyNo = "V1",
        LocationCode = "BLUE",
        Status = status,
    };

    private static PastedLineFacts Facts(DocumentHeader header)
    {
        Item[] items =
        [
            new() { No = "CHAIR", BaseUnitOfMeasure = "PCS", ItemTrackingCode = "SN" }, new() { No = "GLUE", BaseUnitOfMeasure = "PCS" },
            new() { No = "GONE", BaseUnitOfMeasure = "PCS", Blocked = true },
        ];
        ItemReference[] references =
        [
            Reference("CHAIR", "0" + Gtin, ItemReferenceType.BarCode),
            Reference("GLUE", "19506000134366", ItemReferenceType.BarCode, "BOX"),
            Reference("CHAIR", "NW 1", ItemReferenceType.Vendor), Reference("CHAIR", "GLUE", ItemReferenceType.Vendor),
            Reference("CHAIR", "NW-RED", ItemReferenceType.Vendor, variantCode: "RED"),
        ];
        Location[] locations = [new() { Code = "BLUE" }, new() { Code = "RED" }, new() { Code = "TRANSIT", UseAsInTransit = true }];
        return new()
        {
            Kind = DocumentKind.PurchaseOrder,
            Header = header,
            FirstLineNo = 10000,
            Listed = new()
            {
                Party = ListParty.Of(DocumentKind.PurchaseOrder, header.PartyNo),
                Items = items.ToDictionary(item => item.No),
                References = references.ToLookup(reference => reference.ReferenceNo),
                Units = items.SelectMany(item => new[] { Unit(item.No, "PCS", 1), Unit(item.No, "BOX", 12) })
                    .ToLookup(unit => unit.ItemNo),
                Variants = new[] { new ItemVariant { Code = "RED" }, new ItemVariant { Code = "OLD", Blocked = true } }
                    .ToDictionary(variant => ("CHAIR", variant.Code)),
                TrackingCodes = new Dictionary<string, ItemTrackingCode> { ["SN"] = new() { Code = "SN", SNSpecificTracking = true } },
                Locations = locations.ToDictionary(location => location.Code),
            },
        };
    }

    private static ItemUnitOfMeasure Unit(string itemNo, string code, decimal quantity) =>
        new() { ItemNo = itemNo, Code = code, QtyPerUnitOfMeasure = quantity };

    private static ItemReference Reference(
        string itemNo, string referenceNo, ItemReferenceType type, string unit = "", string variantCode = "") => new()
        {
            ItemNo = itemNo,
            ReferenceNo = referenceNo,
            ReferenceType = type,
            PartyNo = type == ItemReferenceType.BarCode ? "" : "V1",
            UnitOfMeasureCode = unit,
            VariantCode = variantCode,
        };
}
