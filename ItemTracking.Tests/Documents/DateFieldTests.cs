using ItemTracking.Core.Accounts;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Accounts;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Documents;

/// <summary>Every date that is stored lies in the years 2000 to 2099; the refusal names the field (DATE-1).</summary>
public sealed class DateFieldTests : IAsyncLifetime
{
    private static readonly Actor Ole = new("ole", [Roles.WarehouseWorker]);
    private static readonly InformationKey Lot = new(ItemTrackingType.LotNo, PurchaseCompany.LotItem, "", "L1");

    private static readonly Dictionary<string, (string Field, SaveDay Save)> Fields = new()
    {
        ["posting date"] = ("Posting Date", (c, day) => SaveHeaderAsync(c, card => card with { PostingDate = day })),
        ["document date"] = ("Document Date", (c, day) => SaveHeaderAsync(c, card => card with { DocumentDate = day })),
        ["expected receipt date of an order"] = ("Expected Receipt Date", (c, day) =>
            SaveHeaderAsync(c, card => card with { ExpectedReceiptDate = day })),
        ["expected receipt date of a line"] = ("Expected Receipt Date", (c, day) => SaveLineAsync(c, DocumentKind.PurchaseOrder, day)),
        ["shipment date of a line"] = ("Shipment Date", (c, day) => SaveLineAsync(c, DocumentKind.SalesOrder, day)),
        ["day of a new document"] = ("Work Date", async (c, day) =>
            (await c.Store.CreateAsync(
                SourceTypes.PurchaseLine, DocumentType.Order, Actors.PurchasingClerk with { WorkDate = day })).Refusals),
        ["expiration date"] = ("Expiration Date", (_, day) => Task.FromResult(Sheet().SetExpirationDate(1, day).Refusals)),
        ["warranty date"] = ("Warranty Date", (_, day) => Task.FromResult(Sheet().SetWarrantyDate(1, day).Refusals)),
        ["date of a new comment"] = ("Date", async (c, day) =>
            (await Comments(c).AddAsync(Lot, day, "text", Actors.InventoryManager)).Refusals),
        ["date of a comment"] = ("Date", async (c, day) =>
        {
            await Comments(c).AddAsync(Lot, null, "text", Actors.InventoryManager);
            return (await Comments(c).SaveAsync(Lot, 10000, day, "text", Actors.InventoryManager)).Refusals;
        }
        ),
        ["starting date of a series"] = ("Starting Date", async (c, day) =>
        {
            var store = new NumberSeriesStore(c.Database.Transaction, c.Database.Factory, Usages.OfAllRooms());
            var series = NoSeriesCard.New with { Code = "X", Lines = [NumberSeries.Series.Line("A1", starting: day)] };
            return (await store.SaveAsync(series, Actors.Administrator)).Refusals;
        }
        ),
        ["work date"] = ("Work Date", async (c, day) => (await Settings(c).SaveWorkDateAsync(day, Ole)).Refusals),
        ["work date with the other settings"] = ("Work Date", async (c, day) =>
            (await Settings(c).SaveAsync(new(day, "", "dark"), Ole)).Refusals),
    };

    private PurchaseCompany company = null!;

    private delegate Task<IReadOnlyList<Refusal>> SaveDay(PurchaseCompany company, DateOnly day);

    public static TheoryData<string> Names => [.. Fields.Keys];

    public async Task InitializeAsync()
    {
        company = await PurchaseCompany.CreateAsync();
        await company.Database.GivenUserAsync("ole", Roles.WarehouseWorker);
        await company.OrderAsync();
        await company.SalesOrderAsync();
    }

    public Task DisposeAsync()
    {
        company.Dispose();
        return Task.CompletedTask;
    }

    [Theory, MemberData(nameof(Names)), Trait("Rule", "DATE-1")]
    public async Task A_day_outside_the_years_2000_to_2099_is_refused_by_the_name_of_the_field(string name)
    {
        foreach (var day in new DateOnly[] { new(1999, 12, 31), new(2100, 1, 1), new(26, 11, 22), DateOnly.MaxValue })
        {
            var refusal = Assert.Single(await Fields[name].Save(company, day));

            Assert.Equal(Fields[name].Field, refusal.Field);
            Assert.StartsWith($"{Fields[name].Field} must be a date of the years 2000 to 2099.", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Names)), Trait("Rule", "DATE-1")]
    public async Task The_last_day_of_those_years_is_taken(string name) =>
        Assert.Empty(await Fields[name].Save(company, new(2099, 12, 31)));

    private static async Task<IReadOnlyList<Refusal>> SaveHeaderAsync(PurchaseCompany company, Func<DocumentCard, DocumentCard> change)
    {
        var card = await company.FindAsync(DocumentKey.PurchaseOrder("PO-1001"));
        return (await company.Store.SaveHeaderAsync(change(card), Actors.PurchasingClerk)).Refusals;
    }

    private static async Task<IReadOnlyList<Refusal>> SaveLineAsync(PurchaseCompany company, DocumentKind kind, DateOnly day)
    {
        var key = new DocumentKey(kind.SourceType, kind.DocumentType, kind.Receives ? "PO-1001" : "SO-1001");
        var line = new DocumentLineCard { ItemNo = PurchaseCompany.PlainItem, Quantity = 1, ExpectedReceiptDate = day };
        return (await company.Store.SaveLineAsync(key, line, PurchaseCompany.ActorOf(kind))).Refusals;
    }

    private static TrackingSheet Sheet() => Sheets.Open(2, Sheets.Lot("L1", 2));

    private static CommentStore Comments(PurchaseCompany company) => new(company.Database.Transaction, company.Database.Factory);

    private static UserSettingsStore Settings(PurchaseCompany company) => new(company.Database.Transaction, company.Database.Factory);
}
