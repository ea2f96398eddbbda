using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Demo;

/// <summary>Builds the sample company as its users would: through the stores and the poster, so that every rule holds for it.</summary>
public sealed class SampleCompanyStore(
    NumberSeriesStore series,
    CompanyNumberingStore numbering,
    UnitOfMeasureStore units,
    LocationStore locations,
    VendorStore vendors,
    ItemTrackingCodeStore trackingCodes,
    ItemStore items,
    DocumentStore documents,
    TrackingSheetReader sheets,
    TrackingSheetStore sheetStore,
    DocumentPoster poster,
    TimeProvider clock)
{
    private static readonly Actor Administrator = new("admin", [Roles.Administrator]);
    private static readonly Actor Clerk = new("clerk", [Roles.PurchasingClerk]);

    /// <summary>Does nothing when there is any item already.</summary>
    public async Task CreateIfEmptyAsync()
    {
        if (Taken(await items.ListAsync("", Administrator)).Count > 0)
            return;
        await CreateSetupAsync();
        foreach (var order in SampleOrders.All)
            await CreateOrderAsync(order);
    }

    private async Task CreateSetupAsync()
    {
        foreach (var card in SampleSetup.Series)
            Taken(await series.SaveAsync(card, Administrator));
        Taken(await numbering.SaveAsync(SampleSetup.Numbering, Administrator));
        foreach (var card in SampleSetup.Units)
            Taken(await units.SaveAsync(card, Administrator));
        foreach (var card in SampleSetup.Locations)
            Taken(await locations.SaveAsync(card, Administrator));
        foreach (var card in SampleSetup.Vendors)
            Taken(await vendors.SaveAsync(card, Administrator));
        foreach (var card in SampleSetup.TrackingCodes)
            Taken(await trackingCodes.SaveAsync(card, Administrator));
        foreach (var card in SampleSetup.Items)
            Taken(await items.SaveAsync(card, Administrator));
    }

    private async Task CreateOrderAsync(SampleOrder sample)
    {
        var card = Taken(await documents.CreateAsync(SourceTypes.PurchaseLine, DocumentType.Order, Clerk));
        card = Taken(await documents.SaveHeaderAsync(card with { PartyNo = sample.VendorNo, LocationCode = "EAST", ExpectedReceiptDate = clock.Today() }, Clerk));
        foreach (var line in sample.Lines)
            card = await CreateLineAsync(card.Key, line);
        if (sample.IsReleased)
            card = Taken(await documents.ReleaseAsync(card.Key, card.Version, Clerk));
        if (sample.Posted is { } choice)
            Taken(await poster.PostAsync(card.Key, choice, Guid.NewGuid(), Clerk));
    }

    private async Task<DocumentCard> CreateLineAsync(DocumentKey order, SampleLine sample)
    {
        var card = Taken(await documents.SaveLineAsync(order, new DocumentLineCard { ItemNo = sample.ItemNo, Quantity = sample.Quantity, UnitOfMeasureCode = sample.Unit }, Clerk));
        var line = card.Lines[^1];
        if (sample.QtyToReceive is { } quantity)
            card = Taken(await documents.SaveLineAsync(order, line with { QtyToHandle = quantity, QtyToInvoice = quantity }, Clerk));
        if (sample.Numbers.Count > 0)
            await TrackAsync(order.Line(line.LineNo), sample.Numbers);
        return card;
    }

    private async Task TrackAsync(SourceRef line, IReadOnlyList<SampleNumber> numbers)
    {
        var sheet = Taken(await sheets.OpenAsync(line, Clerk));
        foreach (var number in numbers)
            sheet = Taken(sheet.AddLine(new NewLine(number.SerialNo, number.LotNo, number.Quantity) { ExpirationDate = Expiration(number) }));
        Taken(await sheetStore.SaveAsync(sheet, Clerk, new CloseConsent()));
    }

    private DateOnly? Expiration(SampleNumber number) => number.MonthsToExpiration is { } months ? clock.Today().AddMonths(months) : null;

    private static T Taken<T>(Outcome<T> outcome) =>
        outcome.IsRefused ? throw new InvalidOperationException($"The sample company was refused: {outcome.Refusals[0].Message}") : outcome.Value;
}
