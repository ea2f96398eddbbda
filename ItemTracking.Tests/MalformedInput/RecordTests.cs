using ItemTracking.Core.Accounts;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.MalformedInput;

/// <summary>Every record that a store takes, with every text and number of it replaced in turn (R7, C-51).</summary>
public sealed class RecordTests : IAsyncLifetime
{
    /// <summary>What a page shows but nobody types: a store takes it from elsewhere.</summary>
    private static readonly string[] NotTyped =
    [
        "DocumentCard.PartyName", "InformationCard.BlockedBy", "InformationCard.BlockedReason",
        "AccountCard.UserName", "AccountCard.OneTimePassword",
        "NoSeriesCard.Lines:NoSeriesLineCard.LastNoUsed", "DocumentCard.Key:DocumentKey.No", "CommentLine.CreatedBy",
        "DocumentLineCard.HandlingDocumentNo", "DocumentLineCard.Tracking:TrackingState.Remark",
    ];

    private readonly TestApp app = new();
    private IServiceScope scope = null!;
    private PurchaseCompany company = null!;

    public async Task InitializeAsync()
    {
        scope = app.Services.CreateScope();
        company = await PurchaseCompany.CreateAsync(app.Database);
    }

    public async Task DisposeAsync()
    {
        scope.Dispose();
        await app.DisposeAsync();
    }

    [Fact, Trait("Requirement", "R7"), Trait("Case", "C-51")]
    public async Task R7_no_store_takes_a_text_that_is_too_long_or_no_text()
    {
        var faults = new List<string>();
        foreach (var target in await TargetsAsync())
        {
            foreach (var (name, text) in Payloads.Refused)
            {
                foreach (var (path, changed) in Mutations.Of(target.Valid, text).Where(mutation => IsTyped(mutation.Path)))
                    await TryAsync(target, path, name, changed, mustRefuse: true, faults);
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact, Trait("Requirement", "R7")]
    public async Task R7_a_store_survives_odd_texts_and_refuses_numbers_beyond_all_bounds()
    {
        var faults = new List<string>();
        foreach (var target in await TargetsAsync())
        {
            foreach (var (name, text) in Payloads.Odd)
            {
                foreach (var (path, changed) in Mutations.Of(target.Valid, text))
                    await TryAsync(target, path, name, changed, mustRefuse: false, faults);
            }

            foreach (var number in Payloads.Numbers)
            {
                foreach (var (path, changed) in Mutations.Of(target.Valid, number).Where(mutation => IsTyped(mutation.Path)))
                    await TryAsync(target, path, $"{number}", changed, mustRefuse: true, faults);
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.NotEmpty(await app.Database.AllAsync<Item>());
    }

    [Fact, Trait("Requirement", "R7")]
    public async Task R7_every_card_of_the_core_is_tried()
    {
        var tried = (await TargetsAsync()).Select(target => target.Valid.GetType()).ToHashSet();
        var cards = typeof(ICard).Assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(ICard)) && type.IsClass);

        Assert.DoesNotContain(cards, card => !tried.Contains(card) && card != typeof(InventorySetupCard));
    }

    /// <summary>The lines of a document are saved one by one.</summary>
    private static bool IsTyped(string path) =>
        !NotTyped.Contains(path) && !path.StartsWith("DocumentCard.Lines:", StringComparison.Ordinal);

    private async Task TryAsync(Target target, string path, string payload, object changed, bool mustRefuse, List<string> faults)
    {
        try
        {
            if (!await target.IsRefusedAsync(changed) && mustRefuse)
                faults.Add($"{path} took {payload}");
        }
        catch (Exception exception)
        {
            faults.Add($"{path} with {payload}: {exception.GetType().Name} {exception.Message[..Math.Min(100, exception.Message.Length)]}");
        }
    }

    private async Task<IReadOnlyList<Target>> TargetsAsync()
    {
        var number = new InformationKey(ItemTrackingType.LotNo, PurchaseCompany.LotItem, "", "L1");
        var order = await company.OrderAsync((PurchaseCompany.PlainItem, 1));
        var numbering = PurchaseCompany.Taken(await Get<CompanyNumberingStore>().FindAsync(Actors.Everyone));
        var clerk = PurchaseCompany.Taken(await Get<AccountStore>().FindAsync("clerk", Actors.Administrator));
        return
        [
            Of(UnitOfMeasureCard.New with { Code = "R7" }, Get<UnitOfMeasureStore>().SaveAsync),
            Of(LocationCard.New with { Code = "R7", BinMandatory = true, Bins = [new("B1", "")] }, Get<LocationStore>().SaveAsync),
            Of(PartyCard.New with { No = "R7", Name = "Vendor" }, Get<VendorStore>().SaveAsync),
            Of(PartyCard.New with { No = "R7", Name = "Customer" }, Get<CustomerStore>().SaveAsync),
            Of(
                ItemCard.New with
                {
                    No = "R7",
                    BaseUnitOfMeasure = "PCS",
                    Units = [new("BOX", 2)],
                    Variants = [new("RED", "Red", false)],
                    References = [new("R7", ItemReferenceType.Vendor, "V1", "", "PCS")],
                },
                Get<ItemStore>().SaveAsync),
            Of(ItemTrackingCodeCard.New with { Code = "R7" }, Get<ItemTrackingCodeStore>().SaveAsync),
            Of(
                NoSeriesCard.New with { Code = "R7", Lines = [NoSeriesLineCard.New with { StartingNo = "A1" }] },
                Get<NumberSeriesStore>().SaveAsync),
            Of(numbering, Get<CompanyNumberingStore>().SaveAsync),
            Of(new InformationCard { Key = number }, Get<InformationStore>().SaveAsync),
            Of(new CommentLine(0, null, "Fine", ""), (line, actor) => Get<CommentStore>().AddAsync(number, line.Date, line.Comment, actor)),
            Of(clerk, Get<AccountStore>().SaveAsync),
            Of(new NewAccount("r7", "R7", "correct horse battery", Roles.Auditor), Get<AccountStore>().CreateAsync),
            Of(new UserSettings(null, "en-US", "dark"), Get<UserSettingsStore>().SaveAsync),
            Of(order, (card, actor) => Get<DocumentStore>().SaveHeaderAsync(card, actor)),
            Of(order.Lines[0], (line, actor) => Get<DocumentStore>().SaveLineAsync(order.Key, line, actor)),
        ];
    }

    private T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    private static Target Of<TCard, TResult>(TCard valid, Func<TCard, Actor, Task<Outcome<TResult>>> save)
        where TCard : notnull => new(valid, async changed => (await save((TCard)changed, Actors.Everyone)).IsRefused);

    /// <summary>What is saved, as it is fine, and the store that saves it.</summary>
    private sealed record Target(object Valid, Func<object, Task<bool>> IsRefusedAsync);
}
