using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Demo;

/// <summary>A purchase order of the sample company and how far its work has come.</summary>
/// <param name="VendorNo">Vendor.</param>
/// <param name="Lines">Lines.</param>
/// <param name="Posted">What was posted of it already, or null.</param>
/// <param name="IsReleased">Whether it is handed to the warehouse.</param>
internal sealed record SampleOrder(string VendorNo, IReadOnlyList<SampleLine> Lines, PostingChoice? Posted = null, bool IsReleased = false);

/// <summary>A line of a sample order.</summary>
/// <param name="ItemNo">Item.</param>
/// <param name="Quantity">Quantity in the unit.</param>
/// <param name="Unit">Unit, or blank for the base unit.</param>
/// <param name="QtyToReceive">To receive, or null for all of it.</param>
/// <param name="Numbers">Numbers already given.</param>
internal sealed record SampleLine(string ItemNo, decimal Quantity, string Unit = "", decimal? QtyToReceive = null, params IReadOnlyList<SampleNumber> Numbers);

/// <summary>A number on a sample line.</summary>
/// <param name="SerialNo">Serial number, or blank.</param>
/// <param name="LotNo">Lot number, or blank.</param>
/// <param name="Quantity">Base units.</param>
/// <param name="MonthsToExpiration">Months from today to the expiration date, or null for none.</param>
internal sealed record SampleNumber(string SerialNo, string LotNo, decimal Quantity = 1, int? MonthsToExpiration = null);

/// <summary>The purchase orders of the sample company: finished ones that left stock behind, half finished ones, and ones to work on.</summary>
internal static class SampleOrders
{
    public static IEnumerable<SampleOrder> All =>
    [
        new("10000", [new("1000", 4, Numbers: Serials("BIKE-", 4, "")), new("1100", 5, "BOX", Numbers: Lot("HUB-A", 60))], PostingChoice.HandleAndInvoice),
        new("30000", [new("1120", 10, "BOX", Numbers: [new("", "W-0001", 120, 1), new("", "W-0002", 120, 14)])], PostingChoice.HandleAndInvoice),
        new("20000", [new("1110", 12.5m, Numbers: Lot("PAINT-7", 12.5m)), new("5000", 5000)], PostingChoice.Handle),
        new("10000", [new("1000", 3), new("1100", 40)]),
        new("20000", [new("1964-S", 10, Numbers: Serials("S/N-VEND", 7, "LOT-VEND")), new("1900-S", 200)], IsReleased: true),
        new("20000", [new("1900-S", 2000)], IsReleased: true),
        new("10000", [new("1100", 100, QtyToReceive: 40, Numbers: Lot("HUB-B", 40)), new("2000", 6, QtyToReceive: 2, Numbers: Serials("LAMP-", 2, ""))], PostingChoice.Handle, IsReleased: true),
        new("30000", [new("1120", 20, "BOX"), new("2100", 8), new("4000", 50)]),
        new("10000", [new("3000", 5), new("3100", 5), new("5000", 1000)], IsReleased: true),
    ];

    private static IReadOnlyList<SampleNumber> Serials(string prefix, int count, string lotNo) =>
        [.. Enumerable.Range(1, count).Select(n => new SampleNumber($"{prefix}{n:0000}", lotNo))];

    private static IReadOnlyList<SampleNumber> Lot(string lotNo, decimal quantity) => [new("", lotNo, quantity)];
}
