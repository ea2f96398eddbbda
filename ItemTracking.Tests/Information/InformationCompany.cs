using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Information;

/// <summary>Items with numbers, and the stores that keep what is known of them. The work date is 2025-01-15.</summary>
internal sealed class InformationCompany(TestDatabase? database = null) : IDisposable
{
    public static readonly Actor Staff = new("quality", [Roles.Quality]);

    public TestDatabase Database { get; } = database ?? new TestDatabase();

    public InformationStore Cards => new(Database.Transaction, Database.Factory);

    public BlockStore Blocks => new(Database.Transaction, Database.Clock);

    public CopyInfoStore Copies => new(Database.Transaction, Database.Clock);

    public CommentStore Comments => new(Database.Transaction, Database.Factory);

    public NumberInventoryReader Inventory => new(Database.Factory);

    public NumberListReader Lists => new(Database.Factory);

    public static async Task<InformationCompany> CreateAsync(TestDatabase? database = null)
    {
        var company = new InformationCompany(database);
        await company.Database.AddAsync(
            new Item { No = "I1", BaseUnitOfMeasure = "PCS" }, new Item { No = "I2", BaseUnitOfMeasure = "PCS" });
        await company.Database.AddAsync(new ItemVariant { ItemNo = "I1", Code = "RED" }, new ItemVariant { ItemNo = "I1", Code = "V" });
        return company;
    }

    public static InformationKey Lot(string number, string item = "I1", string variant = "") =>
        new(ItemTrackingType.LotNo, item, variant, number);

    public static InformationKey Serial(string number, string item = "I1", string variant = "") =>
        new(ItemTrackingType.SerialNo, item, variant, number);

    /// <summary>A card, blocked as quality staff would block it.</summary>
    public async Task<InformationCard> CardAsync(InformationKey key, string description = "", bool blocked = false)
    {
        var card = Taken(await Cards.SaveAsync(new InformationCard { Key = key, Description = description }, Staff));
        return blocked ? Taken(await Blocks.SetAsync(key, card.Version, true, $"{key.Number} leaks", Staff)) : card;
    }

    public async Task<InformationCard> FindAsync(InformationKey key) => Taken(await Cards.FindAsync(key, Staff));

    /// <summary>An entry as a posting leaves it.</summary>
    public Task EntryAsync(
        int no, InformationKey key, decimal quantity, decimal? remaining = null, DateOnly? expires = null, string lot = "") =>
        Database.AddAsync(new ItemLedgerEntry
        {
            EntryNo = no,
            ItemNo = key.ItemNo,
            VariantCode = key.VariantCode,
            SerialNo = key.Type == ItemTrackingType.SerialNo ? key.Number : "",
            LotNo = key.Type == ItemTrackingType.LotNo ? key.Number : lot,
            Quantity = quantity,
            RemainingQuantity = remaining ?? Math.Max(0, quantity),
            Open = (remaining ?? Math.Max(0, quantity)) != 0,
            Positive = quantity > 0,
            ExpirationDate = expires,
        });

    public async Task<IReadOnlyList<AuditEntry>> AuditAsync(string table) =>
        [.. (await Database.AllAsync<AuditEntry>()).Where(e => e.Table == table).OrderBy(e => e.EntryNo)];

    public static T Taken<T>(Outcome<T> outcome)
    {
        Assert.True(!outcome.IsRefused, string.Join("\n", outcome.Refusals.Select(r => r.Message)));
        return outcome.Value!;
    }

    public static string Message<T>(Outcome<T> outcome) => Assert.Single(outcome.Refusals).Message;

    public void Dispose() => Database.Dispose();
}
