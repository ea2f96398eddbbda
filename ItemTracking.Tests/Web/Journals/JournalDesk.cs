using Bunit;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Web.Pages.Journals;
using ItemTracking.Web.Startup;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Journals;

/// <summary>The pages of the journals over real stores, as somebody with a role sees them.</summary>
internal sealed class JournalDesk : PageTest
{
    public const string Batch = "DEFAULT";

    private static readonly Actor Manager = new("manager", [Roles.InventoryManager]);

    private readonly BunitJSModuleInterop attached;

    private JournalDesk(PurchaseCompany company, string[] roles)
        : base(company.Database.Clock)
    {
        Company = company;
        Services.AddRooms();
        Services.AddSingleton<TimeProvider>(company.Database.Clock);
        Services.AddSingleton<IDbContextFactory<ItemTrackingDb>>(company.Database.Factory).AddSingleton(company.Database.Transaction);
        Services.AddSingleton(Usages.OfAllRooms());
        AddAuthorization().SetAuthorized("manager").SetRoles(roles);
        var scans = JSInterop.SetupModule("/js/scan-station.js");
        scans.Mode = JSRuntimeMode.Loose;
        scans.SetupModule("attach", _ => true).Mode = JSRuntimeMode.Loose;
        var grid = JSInterop.SetupModule("/js/tracking-grid.js");
        grid.Mode = JSRuntimeMode.Loose;
        attached = grid.SetupModule("attach", _ => true);
        attached.Mode = JSRuntimeMode.Loose;
    }

    public PurchaseCompany Company { get; }

    private ItemJournalStore Lines => new(Company.Database.Transaction);

    public static async Task<JournalDesk> CreateAsync(params string[] roles) =>
        new(await PurchaseCompany.CreateAsync(), roles.Length > 0 ? roles : [Roles.InventoryManager]);

    /// <summary>A batch with a series, unless it is to have none.</summary>
    public async Task AddBatchAsync(JournalTemplate? template = null, bool onLines = false, string series = "SO", string name = Batch) =>
        Taken(await new JournalBatchStore(Company.Database.Transaction, Company.Database.Factory, Company.Database.Clock).SaveAsync(
            new((template ?? JournalTemplate.Item).Name, name, NoSeries: series, ItemTrackingOnLines: onLines), Manager));

    public async Task<JournalLineCard> AddLineAsync(
        string item, decimal quantity, Func<JournalLineCard, JournalLineCard>? with = null, JournalTemplate? template = null) =>
        Taken(await SaveAsync(
            (with ?? (line => line))(new() { PostingDate = new(2025, 1, 15), ItemNo = item, Quantity = quantity, LocationCode = "BLUE" }),
            template));

    public Task<Outcome<JournalLineCard>> SaveAsync(JournalLineCard line, JournalTemplate? template = null) =>
        Lines.SaveLineAsync(template ?? JournalTemplate.Item, Batch, line, Manager);

    public async Task<IReadOnlyList<JournalLineCard>> LinesAsync(JournalTemplate? template = null) =>
        Taken(await new ItemJournalReader(Company.Database.Factory).LinesAsync(
            template ?? JournalTemplate.Item, Batch, new(Take: 1000), JournalLinesShown.All, Manager)).Rows;

    /// <summary>Numbers of an item come into stock at BLUE.</summary>
    public Task StockAsync(string item, params (string Serial, string Lot, decimal Quantity)[] numbers) =>
        StockAsync(item, null, numbers);

    /// <summary>Numbers of an item come into stock at BLUE, with the day they expire on.</summary>
    public async Task StockAsync(string item, DateOnly? expires, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        await AddBatchAsync(onLines: true, name: "STOCK");
        foreach (var (serial, lot, quantity) in numbers)
            Taken(await Lines.SaveLineAsync(
                JournalTemplate.Item, "STOCK",
                new()
                {
                    PostingDate = new(2025, 1, 15),
                    ItemNo = item,
                    Quantity = quantity,
                    LocationCode = "BLUE",
                    SerialNo = serial,
                    LotNo = lot,
                    ExpirationDate = expires,
                },
                Manager));
        Taken(await new JournalPoster(Company.Database.Factory, Company.Database.Transaction, Company.Database.Clock).PostAsync(
            JournalTemplate.Item, "STOCK", Guid.NewGuid(), Manager, day: new PostingDay(new(2025, 1, 15))));
    }

    public async Task<IReadOnlyList<(ItemLedgerEntryType Type, string Serial, string Lot, decimal Quantity)>> EntriesAsync()
    {
        await using var db = Company.Database.Factory.CreateDbContext();
        return [.. (await db.Set<ItemLedgerEntry>().AsNoTracking().OrderBy(e => e.EntryNo).ToListAsync())
            .Select(e => (e.EntryType, e.SerialNo, e.LotNo, e.Quantity))];
    }

    /// <summary>What the books have is put into the batch of the count.</summary>
    public async Task CalculateAsync() => Taken(await new PhysInventoryStore(Company.Database.Transaction).CalculateAsync(
        Batch, new(new(2025, 1, 15), LocationCode: "BLUE"), Manager));

    public IRenderedComponent<IComponent> Open(string? batch = null)
    {
        Leave();
        return Draw<ItemJournal>(("Batch", batch));
    }

    public IRenderedComponent<IComponent> OpenCount(string? batch = null)
    {
        Leave();
        return Draw<PhysInventoryJournal>(("Batch", batch));
    }

    public IRenderedComponent<IComponent> OpenReclass(string? batch = Batch, int? lineNo = null)
    {
        Leave();
        return Draw<ItemReclassJournal>(("Batch", batch), ("LineNo", lineNo));
    }

    /// <summary>The page that a link or an action leads to, with what its address says.</summary>
    public IRenderedComponent<IComponent> Follow<TPage>(string address, string? key = null)
        where TPage : IComponent
    {
        Leave();
        Go(address);
        return Draw<TPage>(("Key", key));
    }

    /// <summary>The active cell of Item Tracking Lines is on this line, as the browser tells it.</summary>
    public void PutCursorOn(int line) => attached.Setup<int>("flush", _ => true).SetResult(line);

    /// <summary>The page goes without being left, as when its connection is gone for good.</summary>
    public void Lose() => Leave();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Company.Dispose();
    }

    private static T Taken<T>(Outcome<T> outcome) =>
        outcome.IsRefused ? throw new InvalidOperationException(outcome.Refusals[0].Message) : outcome.Value;
}
