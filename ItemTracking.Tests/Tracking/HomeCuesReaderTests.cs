using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Tracking;

public sealed class HomeCuesReaderTests : IDisposable
{
    private static readonly DateOnly WorkDate = new(2025, 1, 15);

    private readonly TestDatabase database = new();

    private HomeCuesReader Cues => new(database.Factory);

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Orders_to_receive_are_released_due_and_not_received_in_full()
    {
        await database.AddAsync(
            new Item { No = "N" },
            Header("PO1", DocumentStatus.Released), Line("PO1", 10), Line("PO1", 5, lineNo: 20000),
            Header("PO2", DocumentStatus.Released, WorkDate.AddDays(-1)), Line("PO2", 10, handled: 4),
            Header("PO3", DocumentStatus.Released, WorkDate.AddDays(1)), Line("PO3", 10),
            Header("PO4", DocumentStatus.Open), Line("PO4", 10),
            Header("PO5", DocumentStatus.Released), Line("PO5", 10, handled: 10));

        Assert.Equal(new HomeCue(2, Detail: 1), (await Cues.DocumentsToHandleAsync(DocumentKind.PurchaseOrder, WorkDate, Actors.PurchasingClerk)).Value);
    }

    [Fact]
    public async Task Receipts_are_those_of_the_day_and_their_units_are_summed()
    {
        await database.AddAsync(Receipt("R1", WorkDate), ReceiptLine("R1", 1.5m), ReceiptLine("R1", 2, 20000), Receipt("R2", WorkDate.AddDays(-1)), ReceiptLine("R2", 7));

        Assert.Equal(new HomeCue(1, 3.5m), (await Cues.HandlingPostedAsync(DocumentKind.PurchaseOrder, WorkDate, Actors.PurchasingClerk)).Value);
    }

    [Fact, Trait("Rule", "ITL-10")]
    public async Task Lines_with_undefined_tracking_need_numbers_and_lack_or_exceed_them()
    {
        await database.AddAsync(
            new ItemTrackingCode { Code = "LOT", LotSpecificTracking = true }, new ItemTrackingCode { Code = "FREE" },
            new Item { No = "L", ItemTrackingCode = "LOT" }, new Item { No = "F", ItemTrackingCode = "FREE" }, new Item { No = "N" },
            Header("PO1", DocumentStatus.Open),
            Line("PO1", 10, "L", 10000), Numbers("PO1", 10000, "A", 4), Numbers("PO1", 10000, "B", 6),
            Line("PO1", 10, "L", 20000), Numbers("PO1", 20000, "A", 4),
            Line("PO1", 3, "L", 30000), Numbers("PO1", 30000, "A", 4),
            Line("PO1", 10, "L", 40000), Line("PO1", 10, "F", 50000), Line("PO1", 10, "N", 60000));

        Assert.Equal(new HomeCue(3), (await Cues.LinesWithUndefinedTrackingAsync(DocumentKind.PurchaseOrder, Actors.PurchasingClerk)).Value);
    }

    [Fact]
    public async Task Sales_orders_to_ship_and_their_lines_without_numbers_count_with_the_sign_of_the_document()
    {
        await database.AddAsync(
            new ItemTrackingCode { Code = "LOT", LotSpecificTracking = true }, new ItemTrackingCode { Code = "IN", LotPurchaseInboundTracking = true },
            new Item { No = "L", ItemTrackingCode = "LOT" }, new Item { No = "I", ItemTrackingCode = "IN" },
            Sold(Header("SO1", DocumentStatus.Released)), Sold(Line("SO1", 10, "L")), Sold(Numbers("SO1", 10000, "A", -10)),
            Sold(Line("SO1", 10, "L", 20000)), Sold(Numbers("SO1", 20000, "A", 10)), Sold(Line("SO1", 5, "I", 30000)),
            Header("PO1", DocumentStatus.Released), Line("PO1", 10, "L"));

        Assert.Equal(new HomeCue(1), (await Cues.DocumentsToHandleAsync(DocumentKind.SalesOrder, WorkDate, Actors.SalesOrderProcessor)).Value);
        Assert.Equal(new HomeCue(1), (await Cues.LinesWithUndefinedTrackingAsync(DocumentKind.SalesOrder, Actors.SalesOrderProcessor)).Value);
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_not_see_purchase_documents_is_told_no_figure()
    {
        Outcome<HomeCue>[] answers =
        [
            await Cues.DocumentsToHandleAsync(DocumentKind.PurchaseOrder, WorkDate, Actors.Administrator),
            await Cues.HandlingPostedAsync(DocumentKind.PurchaseOrder, WorkDate, Actors.Administrator),
            await Cues.LinesWithUndefinedTrackingAsync(DocumentKind.PurchaseOrder, Actors.Administrator),
        ];

        Assert.All(answers, answer => Assert.Equal("ROL-2", Assert.Single(answer.Refusals).Code));
    }

    private static DocumentHeader Header(string no, DocumentStatus status, DateOnly? expected = null) =>
        new() { SourceType = SourceTypes.PurchaseLine, DocumentType = DocumentType.Order, No = no, Status = status, ExpectedReceiptDate = expected };

    private static DocumentLine Line(string no, decimal quantity, string itemNo = "N", int lineNo = 10000, decimal handled = 0) => new()
    {
        SourceType = SourceTypes.PurchaseLine,
        DocumentType = DocumentType.Order,
        DocumentNo = no,
        LineNo = lineNo,
        ItemNo = itemNo,
        Quantity = quantity,
        QuantityBase = quantity,
        QuantityHandledBase = handled,
    };

    private static TrackingSpecification Numbers(string no, int lineNo, string lotNo, decimal quantity) => new()
    {
        SourceType = SourceTypes.PurchaseLine,
        SourceSubtype = (int)DocumentType.Order,
        SourceId = no,
        SourceRefNo = lineNo,
        LotNo = lotNo,
        ItemNo = "L",
        QuantityBase = quantity,
    };

    private static PostedDocumentHeader Receipt(string no, DateOnly day) => new() { DocumentType = ItemLedgerDocumentType.PurchaseReceipt, No = no, PostingDate = day };

    private static PostedDocumentLine ReceiptLine(string no, decimal quantity, int lineNo = 10000) =>
        new() { DocumentType = ItemLedgerDocumentType.PurchaseReceipt, DocumentNo = no, LineNo = lineNo, Quantity = quantity, QuantityBase = quantity };

    private static DocumentHeader Sold(DocumentHeader header)
    {
        header.SourceType = SourceTypes.SalesLine;
        return header;
    }

    private static DocumentLine Sold(DocumentLine line)
    {
        line.SourceType = SourceTypes.SalesLine;
        return line;
    }

    private static TrackingSpecification Sold(TrackingSpecification row)
    {
        row.SourceType = SourceTypes.SalesLine;
        return row;
    }
}
