using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;

namespace ItemTracking.Core.Demo;

/// <summary>A document of the sample company and how far its work has come.</summary>
/// <param name="PartyNo">Vendor or customer.</param>
/// <param name="Lines">Lines.</param>
/// <param name="Posted">What was posted of it already, or null.</param>
/// <param name="IsReleased">Whether it is handed to the warehouse.</param>
internal sealed record SampleOrder(string PartyNo, IReadOnlyList<SampleLine> Lines, PostingChoice? Posted = null, bool IsReleased = false)
{
    /// <summary>Kind of document.</summary>
    public DocumentKind Kind { get; init; } = DocumentKind.PurchaseOrder;
}

/// <summary>A transfer order of the sample company, handed to the warehouse; nothing of it is shipped.</summary>
/// <param name="From">Location that the goods leave.</param>
/// <param name="To">Location that they go to.</param>
/// <param name="InTransit">Location in between.</param>
/// <param name="Lines">Lines.</param>
internal sealed record SampleTransfer(string From, string To, string InTransit, IReadOnlyList<SampleLine> Lines);

/// <summary>A line of a sample order.</summary>
/// <param name="ItemNo">Item.</param>
/// <param name="Quantity">Quantity in the unit.</param>
/// <param name="Unit">Unit, or blank for the base unit.</param>
/// <param name="QtyToHandle">To receive or ship, or null for all of it.</param>
/// <param name="Numbers">Numbers already given.</param>
internal sealed record SampleLine(
    string ItemNo, decimal Quantity, string Unit = "", decimal? QtyToHandle = null, params IReadOnlyList<SampleNumber> Numbers);

/// <summary>A number on a sample line.</summary>
/// <param name="SerialNo">Serial number, or blank.</param>
/// <param name="LotNo">Lot number, or blank.</param>
/// <param name="Quantity">Base units.</param>
/// <param name="MonthsToExpiration">Months from today to the expiration date, or null for none.</param>
internal sealed record SampleNumber(string SerialNo, string LotNo, decimal Quantity = 1, int? MonthsToExpiration = null);

/// <summary>
/// The orders and returns of the sample company: finished ones that left stock behind or took from it, half finished ones, and ones to work
/// on.
/// </summary>
internal static class SampleOrders
{
    public static IEnumerable<SampleOrder> All => [.. Purchases, .. Sales];

    public static IEnumerable<SampleTransfer> Transfers =>
        [new("EAST", "WEST", "OWN LOG.", [new("1100", 20, Numbers: Lot("HUB-A", 20))])];

    private static IEnumerable<SampleOrder> Purchases =>
    [
        new(
            "10000", [new("1000", 4, Numbers: Serials("BIKE-", 4, "")), new("1100", 5, "BOX", Numbers: Lot("HUB-A", 60))],
            PostingChoice.HandleAndInvoice),
        new(
            "30000", [new("1120", 10, "BOX", Numbers: [new("", "W-0001", 120, 1), new("", "W-0002", 120, 14)])],
            PostingChoice.HandleAndInvoice),
        new("20000", [new("1110", 12.5m, Numbers: Lot("PAINT-7", 12.5m)), new("5000", 5000)], PostingChoice.Handle),
        new("10000", [new("1000", 3), new("1100", 40)]),
        new("20000", [new("1964-S", 10, Numbers: Serials("S/N-VEND", 7, "LOT-VEND")), new("1900-S", 200)], IsReleased: true),
        new("20000", [new("1900-S", 2000)], IsReleased: true),
        new(
            "10000",
            [
                new("1100", 100, QtyToHandle: 40, Numbers: Lot("HUB-B", 40)),
                new("2000", 6, QtyToHandle: 2, Numbers: Serials("LAMP-", 2, ""))
            ],
            PostingChoice.Handle, IsReleased: true),
        new("30000", [new("1120", 20, "BOX"), new("2100", 8), new("4000", 50)]),
        new("10000", [new("3000", 5), new("3100", 5), new("5000", 1000)], IsReleased: true),
        new("20000", [new("5000", 500)]) { Kind = DocumentKind.PurchaseInvoice },
        new("20000", [new("5000", 100)]) { Kind = DocumentKind.PurchaseCreditMemo },
        new("10000", [new("2000", 12)]) { Kind = DocumentKind.PurchaseQuote },
        new("20000", [new("5000", 20000, QtyToHandle: 1000)]) { Kind = DocumentKind.BlanketPurchaseOrder },
    ];

    private static IEnumerable<SampleOrder> Sales =>
    [
        new("10000", [new("1100", 12, Numbers: Lot("HUB-A", 12))], PostingChoice.HandleAndInvoice) { Kind = DocumentKind.SalesOrder },
        new("20000", [new("1000", 2, Numbers: Serials("BIKE-", 2, ""))], PostingChoice.Handle) { Kind = DocumentKind.SalesOrder },
        new("10000", [new("1120", 2, "BOX", Numbers: Lot("W-0002", 48)), new("1000", 1, Numbers: [new("BIKE-0003", "")])], IsReleased: true)
        {
            Kind = DocumentKind.SalesOrder
        },
        new("20000", [new("1100", 10), new("5000", 100)], IsReleased: true) { Kind = DocumentKind.SalesOrder },
        new("30000", [new("1000", 1), new("3100", 2)]) { Kind = DocumentKind.SalesOrder },
        new("20000", [new("1000", 1, Numbers: [new("BIKE-0002", "")])], IsReleased: true) { Kind = DocumentKind.SalesReturnOrder },
        new("10000", [new("1100", 5, Numbers: Lot("HUB-B", 5))]) { Kind = DocumentKind.PurchaseReturnOrder },
        new("20000", [new("5000", 50)]) { Kind = DocumentKind.SalesInvoice },
        new("20000", [new("5000", 10)]) { Kind = DocumentKind.SalesCreditMemo },
        new("30000", [new("1100", 6), new("5000", 40)]) { Kind = DocumentKind.SalesQuote },
        new("10000", [new("1100", 20, QtyToHandle: 5, Numbers: Lot("HUB-A", 20))]) { Kind = DocumentKind.BlanketSalesOrder },
    ];

    private static IReadOnlyList<SampleNumber> Serials(string prefix, int count, string lotNo) =>
        [.. Enumerable.Range(1, count).Select(n => new SampleNumber($"{prefix}{n:0000}", lotNo))];

    private static IReadOnlyList<SampleNumber> Lot(string lotNo, decimal quantity) => [new("", lotNo, quantity)];
}
