using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Core.Warehouse;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Transfers;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Warehouse;

/// <summary>
/// A company whose warehouse makes inventory put-aways and picks: EAST without bins, BINS with B1 and B2. Work date 2025-01-15; every test
/// ends with the invariants.
/// </summary>
public abstract class WarehouseTests : TransferTests
{
    private protected const string Lot = WarehouseGivens.Lot;
    private protected const string StrictLot = WarehouseGivens.StrictLot;
    private protected const string Serial = WarehouseGivens.Serial;
    private protected const string StrictSerial = WarehouseGivens.StrictSerial;
    private protected const string Both = WarehouseGivens.Both;

    private protected static readonly DateOnly WorkDate = new(2025, 1, 15);

    private protected static Actor Supervisor => Actors.WarehouseSupervisor;

    private protected WarehouseActivityStore Activities => new(Company.Database.Transaction, Company.Database.Clock);

    private protected WarehouseActivityReader ActivityReader => new(Company.Database.Factory, Company.Database.Clock);

    private protected WarehouseActivityPoster ActivityPoster =>
        new(Company.Database.Factory, Company.Database.Transaction, Company.Database.Clock);

    /// <summary>The items and locations; a test says how its locations differ.</summary>
    private protected Task GivenWarehouseAsync(Action<Location>? differs = null) => Company.AddWarehouseAsync(differs);

    /// <summary>Goods received and invoiced by an order of their own, with the date that their numbers expire on.</summary>
    private protected Task StockAtAsync(
        string location, string item, DateOnly? expires, params (string Serial, string Lot, decimal Quantity)[] numbers) =>
        StockInAsync(location, location == "BINS" ? "B1" : "", item, expires, numbers);

    /// <summary>The same in a bin.</summary>
    private protected async Task StockInAsync(
        string location, string bin, string item, DateOnly? expires, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.OrderAsync((item, numbers.Sum(n => n.Quantity)));
        await Company.ChangeAsync(order.Key, 0, l => l with { LocationCode = location, BinCode = bin });
        if (numbers.Any(n => n.Serial.Length + n.Lot.Length > 0))
            await Company.TrackAsync(order.Key, 10000, numbers);
        if (expires is not null)
            await SetTrackingAsync(order.Key, _ => true, t => t with { ExpirationDate = expires });
        if (!(await Company.Database.AllAsync<Location>()).Single(l => l.Code == location).RequireReceive)
        {
            await PostAllAsync(order.Key);
            return;
        }

        var receipt = await WhseDocumentAsync(order.Key);
        await PostAsync(await LineAsync(receipt, 0, l => l with { BinCode = location == "BINS" ? "B1" : "" }));
    }

    /// <summary>An order with one line at a location.</summary>
    private protected async Task<DocumentKey> OrderAtAsync(
        DocumentKind kind, string location, string item, decimal quantity, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.DocumentAsync(kind, (item, quantity));
        await Company.ChangeAsync(order.Key, 0, l => l with { LocationCode = location });
        if (numbers.Length > 0)
            await Company.TrackAsync(order.Key, 10000, numbers);
        return order.Key;
    }

    private protected async Task ReleaseAsync(DocumentKey key) =>
        Taken(await Company.Store.ReleaseAsync(key, (await Company.FindAsync(key)).Version, ActorOf(DocumentKind.Of(key))));

    private protected async Task ReleaseAsync(string no) =>
        Taken(await Transfers.ReleaseAsync(no, (await FindAsync(no)).Version, Actors.InventoryManager));

    /// <summary>Releases an order and makes the document of the warehouse for it.</summary>
    private protected async Task<WarehouseActivityCard> CreateAsync(DocumentKey key)
    {
        await ReleaseAsync(key);
        return await CreateAsync(key.Source);
    }

    private protected async Task<WarehouseActivityCard> CreateAsync(SourceKey source)
    {
        var made = Assert.Single(Taken(await Activities.CreateAsync(source, Supervisor)));
        var isPick = source.SourceType == SourceTypes.TransferLine
            ? source.SourceSubtype == (int)TransferDirection.Outbound
            : !DocumentKind.Of(source.Line(0)).Receives;
        return await CardAsync(isPick ? WarehouseActivityType.InvtPick : WarehouseActivityType.InvtPutAway, made);
    }

    /// <summary>Releases an order and makes its warehouse receipt or shipment.</summary>
    private protected async Task<WarehouseActivityCard> WhseDocumentAsync(DocumentKey key)
    {
        await ReleaseAsync(key);
        return await WhseDocumentAsync(key.Source);
    }

    private protected async Task<WarehouseActivityCard> WhseDocumentAsync(SourceKey source) =>
        await MadeAsync(Taken(await Activities.CreateWhseDocumentAsync(source, Supervisor)));

    /// <summary>The one document that was made, by its number.</summary>
    private protected async Task<WarehouseActivityCard> MadeAsync(IReadOnlyList<string> made)
    {
        var no = Assert.Single(made);
        return await CardAsync((await Company.Database.AllAsync<WarehouseActivityHeader>()).Single(h => h.No == no).Type, no);
    }

    private protected async Task<Outcome<PostedDocument>> UndoAsync(ItemLedgerDocumentType type, string no) =>
        await new Core.Undo.UndoPoster(Company.Database.Factory, Company.Database.Transaction, Company.Database.Clock)
            .UndoAsync(type, no, [10000], Guid.NewGuid(), Actors.Everyone);

    private protected async Task<WarehouseActivityCard> CardAsync(WarehouseActivityType type, string no) =>
        Taken(await ActivityReader.FindAsync(type, no, Supervisor));

    private protected Task<WarehouseActivityCard> CardAsync(WarehouseActivityCard card) => CardAsync(card.Type, card.No);

    /// <summary>Changes the nth line as its worker would.</summary>
    private protected async Task<Outcome<WarehouseActivityCard>> TryLineAsync(
        WarehouseActivityCard card, int index, Func<WarehouseActivityLineCard, WarehouseActivityLineCard> change) =>
        await Activities.SaveLineAsync(card.Type, card.No, change((await CardAsync(card)).Lines[index]), Supervisor);

    private protected async Task<WarehouseActivityCard> LineAsync(
        WarehouseActivityCard card, int index, Func<WarehouseActivityLineCard, WarehouseActivityLineCard> change) =>
        Taken(await TryLineAsync(card, index, change));

    private protected async Task<WarehouseActivityCard> AutofillAsync(WarehouseActivityCard card) =>
        Taken(await Activities.AutofillAsync(card.Type, card.No, (await CardAsync(card)).Version, Supervisor));

    /// <summary>Posts, and compares it with what the preview showed before.</summary>
    private protected Task<Outcome<PostedDocument>> TryPostAsync(WarehouseActivityCard card) => PreviewedPosting.PostAsync(
        Company.Database, () => ActivityPoster.PreviewAsync(card.Type, card.No, Supervisor),
        () => ActivityPoster.PostAsync(card.Type, card.No, Guid.NewGuid(), Supervisor));

    private protected async Task<PostedDocument> PostAsync(WarehouseActivityCard card) => Taken(await TryPostAsync(card));

    /// <summary>Everything that is proposed is handled and posted.</summary>
    private protected async Task<PostedDocument> PostFilledAsync(WarehouseActivityCard card) => await PostAsync(await AutofillAsync(card));

    /// <summary>Numbers and quantities of the lines.</summary>
    private protected static IEnumerable<(string Serial, string Lot, decimal Quantity)> Numbers(WarehouseActivityCard card) =>
        card.Lines.Select(l => (l.SerialNo, l.LotNo, l.QtyBase));

    /// <summary>Blocks numbers of an item.</summary>
    private protected async Task BlockAsync(string item, ItemTrackingType type, params string[] numbers)
    {
        foreach (var number in numbers)
        {
            var card = new InformationKey(type, item, "", number).NewRecord();
            (card.Blocked, card.BlockedReason, card.BlockedBy, card.Version) = (true, "Recall", "quality", 1);
            card.BlockedAt = Company.Database.Clock.GetUtcNow();
            await Company.Database.AddAsync(card);
        }
    }
}
