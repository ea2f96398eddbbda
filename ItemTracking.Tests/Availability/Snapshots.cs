using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Assignment;

namespace ItemTracking.Tests.Availability;

/// <summary>Stock and requests without a database; quantities of requests are positive here.</summary>
internal static class Snapshots
{
    public static OpenStock Stock(
        string lotNo, decimal quantity, DateOnly? expirationDate = null, string serialNo = "", long entryNo = 1) =>
        new(new(serialNo, lotNo), entryNo, quantity, expirationDate, null);

    public static OpenRequest Request(
        string lotNo, decimal quantity, bool isToHandle = true, bool isOfSource = false, string serialNo = "",
        string documentNo = "SO-2") =>
        new(new(serialNo, lotNo), -quantity, isToHandle, isOfSource, documentNo);

    public static AvailabilitySnapshot Of(IEnumerable<OpenStock> stock, params OpenRequest[] requests) =>
        AvailabilitySnapshot.Of(stock, requests, [], [], DateTimeOffset.UnixEpoch);

    /// <summary>Figures of a line with a bin that holds these lots; lots are kept through warehouse activities, or nothing is.</summary>
    public static AvailabilitySnapshot InBin(
        this AvailabilitySnapshot snapshot, bool keepsLots, params (string LotNo, decimal Quantity)[] contents) =>
        snapshot.With(
            new BinContent(
                TrackingPolicy.Of(new ItemTrackingCode { LotWarehouseTracking = keepsLots }),
                contents.Select(c => (new TrackingNumbers("", c.LotNo), c.Quantity))));

    /// <summary>A page of a sales line beside a snapshot.</summary>
    public static TrackingSheet Sheet(
        decimal quantity, ItemTrackingCode code, AvailabilitySnapshot snapshot, params TrackingLine[] lines) =>
        Sheets.Open(Sheets.SalesLine(quantity), code, lines).With(snapshot);

    public static TrackingSheet Sheet(
        SourceLine source, ItemTrackingCode code, AvailabilitySnapshot snapshot, params TrackingLine[] lines) =>
        Sheets.Open(source, code, lines).With(snapshot);

    /// <summary>Total, requested, current requested, pending and available quantity of a lot without serial numbers.</summary>
    public static (decimal Total, decimal Requested, decimal CurrentRequested, decimal Pending, decimal Available) FiguresOf(
        this TrackingSheet sheet, string lotNo)
    {
        var figures = sheet.Availability.Of(new TrackingNumbers("", lotNo));
        var pending = sheet.PendingOf(figures);
        return (
            figures.TotalQuantity, figures.TotalRequestedQuantity, figures.CurrentRequestedQuantity, pending, figures.Available(pending));
    }
}
