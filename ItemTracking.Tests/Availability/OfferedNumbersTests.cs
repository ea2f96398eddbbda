using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Reservations;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Availability;

/// <summary>Numbers on quotes and blanket orders: neither called for nor expected by anybody.</summary>
public sealed class OfferedNumbersTests : PostingTests
{
    [Theory, Trait("Rule", "ITL-14"), Trait("Rule", "ITL-6"), Trait("Rule", "ITL-4")]
    [InlineData("Sales Quote", 0, false, -1)]
    [InlineData("Purchase Quote", 0, false, 1)]
    [InlineData("Blanket Sales Order", 4, true, -1)]
    [InlineData("Blanket Purchase Order", 4, true, 1)]
    public async Task Their_page_hides_Qty_to_Invoice_and_that_of_a_quote_Qty_to_Handle_too(
        string caption, int type, bool showsQtyToHandle, int signFactor)
    {
        var document = await OfferAsync(caption, 5, ("", "LOT-A", 5));

        var sheet = await Company.OpenTrackingAsync(document, 10000);

        Assert.Equal(
            (type, showsQtyToHandle, false, signFactor, 5m),
            (
                sheet.Source.Ref.SourceSubtype, sheet.Source.ShowsQtyToHandle, sheet.Source.ShowsQtyToInvoice, sheet.Source.SignFactor,
                sheet.Lines.Single().QuantityBase));
        Assert.Equal(signFactor > 0, sheet.Source.IsInbound);
        Assert.Equal(5m * signFactor, (await TrackingAsync(document)).Single().QuantityBase);
    }

    [Theory, Trait("Rule", "RSV-3")]
    [InlineData("Sales Quote")]
    [InlineData("Blanket Sales Order")]
    public async Task What_they_name_is_not_called_for(string caption)
    {
        await StockAsync(LotItem, ("", "LOT-A", 10));
        var offer = await OfferAsync(caption, 8, ("", "LOT-A", 8));
        var order = await Company.SalesOrderAsync((LotItem, 5));
        await Company.TrackAsync(order.Key, 10000, ("", "LOT-A", 5));
        var source = (await Company.OpenTrackingAsync(order.Key, 10000)).Source;

        var stand = Taken(await new AvailabilityReader(Company.Database.Factory)
            .StandAsync(source, [new("", "LOT-A")], Actors.SalesOrderProcessor));
        var asking = Taken(await new NumberRecordsReader(Company.Database.Factory)
            .RequestsAsync(source, new("", "LOT-A"), exactly: false, Actors.SalesOrderProcessor));
        var lot = Assert.Single(Taken(await new LotAvailabilityReader(Company.Database.Factory).FindAsync(
            LotItem, "", AvailabilityPeriod.Of(PeriodLength.Month, new(2025, 1, 15)), AvailabilityView.NetChange, Actors.Auditor)).Lots);

        Assert.Equal((10m, 5m), (stand.Sum(s => s.TotalQuantity), stand.Sum(s => s.TotalRequestedQuantity)));
        Assert.Equal([order.Key.No], asking.Select(line => line.Source.SourceId));
        Assert.Equal(5, lot.GrossRequirement);
        Assert.Equal("Not needed", (await Company.FindAsync((await OfferAsync(caption, 3)))).Lines.Single().Tracking.Text);
        Assert.Equal("Complete 8/8", (await Company.FindAsync(offer)).Lines.Single().Tracking.Text);
    }

    [Theory, Trait("Rule", "RSV-3"), Trait("Rule", "PST-16")]
    [InlineData("Purchase Quote")]
    [InlineData("Blanket Purchase Order")]
    public async Task What_they_name_is_not_expected(string caption)
    {
        var offer = await Company.DocumentAsync(DocumentKind.All.Single(k => k.Caption == caption), (SerialItem, 1));
        await Company.TrackAsync(offer.Key, 10000, ("S1", "", 1));
        var order = await Company.OrderAsync((SerialItem, 1));
        await Company.TrackAsync(order.Key, 10000, ("S1", "", 1));

        Assert.Equal("Complete 1/1", (await Company.FindAsync(order.Key)).Lines.Single().Tracking.Text);
        await ReceiveAsync(order.Key);
        Assert.Equal("Complete 1/1", (await Company.FindAsync(offer.Key)).Lines.Single().Tracking.Text);
    }

    [Theory, Trait("Rule", "RSV-5")]
    [InlineData("Sales Quote")]
    [InlineData("Blanket Sales Order")]
    public async Task Nothing_is_reserved_for_them(string caption)
    {
        await StockAsync(LotItem, ("", "LOT-A", 10));
        var offer = await OfferAsync(caption, 8);

        Assert.Equal(
            $"Nothing is reserved for {caption} {offer.No}.",
            Message(await new ReservationStore(Company.Database.Transaction, Company.Database.Clock)
                .ReserveAsync(offer.Line(10000), ReserveChoice.AnyStock, [], Actors.SalesOrderProcessor)));
    }

    private async Task<DocumentKey> OfferAsync(
        string caption, decimal quantity, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var offer = await Company.DocumentAsync(DocumentKind.All.Single(k => k.Caption == caption), (LotItem, quantity));
        if (numbers.Length > 0)
            await Company.TrackAsync(offer.Key, 10000, numbers);
        return offer.Key;
    }
}
