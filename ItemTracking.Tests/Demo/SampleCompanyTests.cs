using ItemTracking.Core.DataCheck;
using ItemTracking.Core.Demo;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Startup;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Demo;

/// <summary>The sample company obeys every rule, because its users would have made it so.</summary>
public sealed class SampleCompanyTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task It_has_work_of_every_kind_and_a_sound_ledger_and_is_made_once()
    {
        var services = new ServiceCollection().AddItemTrackingDatabase(database.Options).AddRooms()
            .AddSingleton<TimeProvider>(database.Clock);
        await using var provider = services.BuildServiceProvider();
        var company = provider.GetRequiredService<SampleCompanyStore>();
        await company.CreateIfEmptyAsync();
        await company.CreateIfEmptyAsync();

        var open = await database.AllAsync<DocumentHeader>();
        Assert.All(
            DocumentKind.All, kind => Assert.Contains(open, h => (h.SourceType, h.DocumentType) == (kind.SourceType, kind.DocumentType)));
        Assert.Equal(
            [ItemLedgerDocumentType.SalesShipment, ItemLedgerDocumentType.SalesShipment, ItemLedgerDocumentType.SalesInvoice],
            (await database.AllAsync<PostedDocumentHeader>())
                .Select(h => h.DocumentType)
                .Where(type => type <= ItemLedgerDocumentType.SalesCreditMemo)
                .Order());
        Assert.Equal(DocumentStatus.Released, Assert.Single(await database.AllAsync<TransferHeader>()).Status);
        Assert.Equal(["BLACK", "RED"], (await database.AllAsync<ItemVariant>()).Select(v => v.Code).Order());
        Assert.Empty((await provider.GetRequiredService<InvariantReader>().CheckAsync(Actors.Everyone)).Value!);
    }
}
