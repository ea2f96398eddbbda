using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Documents;

/// <summary>One of two people who work on the same company; each has a transaction, and answers about use, of their own.</summary>
internal sealed class ReferenceDesk(PurchaseCompany company, WriteTransaction transaction, Usages usages)
{
    public ItemStore Items => new(transaction, company.Database.Factory, usages, new ItemUseReader(), company.Database.Clock);

    public ItemTrackingCodeStore Codes => new(transaction, company.Database.Factory, usages, new ItemUseReader());

    public LocationStore Locations => new(transaction, company.Database.Factory, usages);

    public VendorStore Vendors => new(transaction, company.Database.Factory, usages, company.Database.Clock);

    public CustomerStore Customers => new(transaction, company.Database.Factory, usages, company.Database.Clock);

    public UnitOfMeasureStore Units => new(transaction, company.Database.Factory, usages);

    public NumberSeriesStore Series => new(transaction, company.Database.Factory, usages);

    public CompanyNumberingStore Numbering => new(transaction, company.Database.Factory);

    private DocumentStore Documents => new(
        transaction, company.Reader, new TrackedLinesStore(), new ReservedLinesStore(), company.Database.Clock);

    /// <summary>The Given: records that nobody refers to yet, an empty purchase order PO-1001 and an empty sales order SO-1001.</summary>
    public static async Task<PurchaseCompany> CreateAsync()
    {
        var company = await PurchaseCompany.CreateAsync();
        await company.Database.AddBinsAsync("GREEN", "B1");
        await company.Database.AddAsync(
            new Vendor { No = "V2", Name = "Second", Version = 1 },
            new Customer { No = "C2", Name = "Second", Version = 1 },
            new UnitOfMeasure { Code = "PALLET", Version = 1 },
            new ItemTrackingCode { Code = "SPARE", Version = 1 },
            new NoSeries { Code = "SPARE", Version = 1 });
        await company.AddItemAsync("NEW", "");
        await company.Database.SaveSetupOnceAsync();
        await company.OrderAsync();
        await company.SalesOrderAsync();
        return company;
    }

    public async Task<IReadOnlyList<Refusal>> SaveLineAsync(DocumentLineCard line) =>
        (await Documents.SaveLineAsync(DocumentKey.PurchaseOrder("PO-1001"), line, Actors.PurchasingClerk)).Refusals;

    public async Task<IReadOnlyList<Refusal>> CommentAsync(string itemNo)
    {
        var comments = new CommentStore(transaction, company.Database.Factory);
        return (await comments.AddAsync(new(ItemTrackingType.LotNo, itemNo, "", "L1"), null, "text", Actors.InventoryManager)).Refusals;
    }

    public async Task<IReadOnlyList<Refusal>> SaveHeaderAsync(DocumentKind kind, string no, Func<DocumentCard, DocumentCard> change)
    {
        var card = await company.FindAsync(new(kind.SourceType, kind.DocumentType, no));
        return (await Documents.SaveHeaderAsync(change(card), ActorOf(kind))).Refusals;
    }

    public async Task<IReadOnlyList<Refusal>> SaveItemAsync(string no, Func<ItemCard, ItemCard> change) =>
        (await Items.SaveAsync(change(Taken(await Items.FindAsync(no, Actors.Administrator))), Actors.Administrator)).Refusals;

    public async Task<IReadOnlyList<Refusal>> SaveLocationAsync(string code, Func<LocationCard, LocationCard> change) =>
        (await Locations.SaveAsync(change(Taken(await Locations.FindAsync(code, Actors.Administrator))), Actors.Administrator)).Refusals;

    public async Task<IReadOnlyList<Refusal>> SaveNumberingAsync(Func<CompanyNumberingCard, CompanyNumberingCard> change) =>
        (await Numbering.SaveAsync(change(Taken(await Numbering.FindAsync(Actors.Administrator))), Actors.Administrator)).Refusals;
}
