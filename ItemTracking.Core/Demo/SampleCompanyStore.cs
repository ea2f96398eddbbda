using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Information;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Demo;

/// <summary>Builds the sample company as its users would: through the stores and the poster, so that every rule holds for it.</summary>
public sealed class SampleCompanyStore(
    NumberSeriesStore series,
    CompanyNumberingStore numbering,
    UnitOfMeasureStore units,
    LocationStore locations,
    VendorStore vendors,
    CustomerStore customers,
    ItemTrackingCodeStore trackingCodes,
    ItemStore items,
    DocumentStore documents,
    TransferStore transfers,
    TrackingSheetReader sheets,
    TrackingSheetStore sheetStore,
    DocumentPoster poster,
    JournalBatchStore journals,
    InformationStore information,
    BlockStore blocks,
    TimeProvider clock)
{
    /// <summary>Days between the shipment of a transfer and its receipt.</summary>
    private const int DaysOnTheRoad = 2;

    private static readonly Actor Administrator = new("admin", [Roles.Administrator]);
    private static readonly Actor Clerk = new("clerk", [Roles.PurchasingClerk]);
    private static readonly Actor Manager = new("manager", [Roles.InventoryManager]);
    private static readonly Actor QualityStaff = new("quality", [Roles.Quality]);
    private static readonly Actor Sales = new("sales", [Roles.SalesOrderProcessor]);

    /// <summary>Does nothing when there is any item already.</summary>
    public async Task CreateIfEmptyAsync()
    {
        if (Taken(await items.ListAsync(new(Take: 1), Administrator)).Total > 0)
            return;
        await CreateSetupAsync();
        foreach (var order in SampleOrders.All)
            await CreateOrderAsync(order);
        foreach (var transfer in SampleOrders.Transfers)
            await CreateTransferAsync(transfer);
        await CreateInformationAsync();
    }

    private async Task CreateInformationAsync()
    {
        foreach (var card in SampleInformation.Cards)
            Taken(await information.SaveAsync(card, QualityStaff));
        var (lot, reason) = SampleInformation.Blocked;
        var stored = Taken(await information.FindAsync(lot, QualityStaff));
        Taken(await blocks.SetAsync(lot, stored.Version, blocked: true, reason, QualityStaff));
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
        foreach (var card in SampleSetup.Customers)
            Taken(await customers.SaveAsync(card, Administrator));
        foreach (var card in SampleSetup.TrackingCodes)
            Taken(await trackingCodes.SaveAsync(card, Administrator));
        foreach (var card in SampleSetup.Items)
            Taken(await items.SaveAsync(card, Administrator));
        foreach (var card in SampleSetup.Journals)
            Taken(await journals.SaveAsync(card, Manager));
    }

    private async Task CreateOrderAsync(SampleOrder sample)
    {
        var actor = sample.Kind.Side == DocumentSide.Selling ? Sales : Clerk;
        var card = Taken(await documents.CreateAsync(sample.Kind.SourceType, sample.Kind.DocumentType, actor));
        card = Taken(await documents.SaveHeaderAsync(
            card with { PartyNo = sample.PartyNo, LocationCode = "EAST", ExpectedReceiptDate = clock.Today() }, actor));
        foreach (var line in sample.Lines)
            card = await CreateLineAsync(card.Key, line, actor);
        if (sample.IsReleased)
            card = Taken(await documents.ReleaseAsync(card.Key, card.Version, actor));
        if (sample.Posted is { } choice)
            Taken(await poster.PostAsync(card.Key, choice, Guid.NewGuid(), actor));
    }

    private async Task CreateTransferAsync(SampleTransfer sample)
    {
        var card = Taken(await transfers.CreateAsync(Manager));
        card = Taken(await transfers.SaveHeaderAsync(
            card with
            {
                TransferFromCode = sample.From,
                TransferToCode = sample.To,
                InTransitCode = sample.InTransit,
                ShipmentDate = clock.Today(),
                ReceiptDate = clock.Today().AddDays(DaysOnTheRoad),
            },
            Manager));
        foreach (var line in sample.Lines)
        {
            card = Taken(await transfers.SaveLineAsync(
                card.No, new() { ItemNo = line.ItemNo, Quantity = line.Quantity, UnitOfMeasureCode = line.Unit }, Manager));
            await TrackAsync(TransferOrders.Key(card.No).Line(card.Lines[^1].LineNo), line.Numbers, Manager);
        }

        Taken(await transfers.ReleaseAsync(card.No, card.Version, Manager));
    }

    private async Task<DocumentCard> CreateLineAsync(DocumentKey order, SampleLine sample, Actor actor)
    {
        var card = Taken(await documents.SaveLineAsync(
            order, new DocumentLineCard { ItemNo = sample.ItemNo, Quantity = sample.Quantity, UnitOfMeasureCode = sample.Unit }, actor));
        var line = card.Lines[^1];
        if (sample.QtyToHandle is { } quantity)
            card = Taken(await documents.SaveLineAsync(order, line with { QtyToHandle = quantity, QtyToInvoice = quantity }, actor));
        if (sample.Numbers.Count > 0)
            await TrackAsync(order.Line(line.LineNo), sample.Numbers, actor);
        return card;
    }

    private async Task TrackAsync(SourceRef line, IReadOnlyList<SampleNumber> numbers, Actor actor)
    {
        var sheet = Taken(await sheets.OpenAsync(line, actor));
        foreach (var number in numbers)
            sheet = Taken(sheet.AddLine(new NewLine(number.SerialNo, number.LotNo, number.Quantity)
            {
                ExpirationDate = Expiration(number)
            }));
        Taken(await sheetStore.SaveAsync(sheet, actor, new CloseConsent()));
    }

    private DateOnly? Expiration(SampleNumber number) => number.MonthsToExpiration is { } months ? clock.Today().AddMonths(months) : null;

    private static T Taken<T>(Outcome<T> outcome) =>
        outcome.IsRefused
            ? throw new InvalidOperationException($"The sample company was refused: {outcome.Refusals[0].Message}")
            : outcome.Value;
}
