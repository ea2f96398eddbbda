using ItemTracking.Core.Documents;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Documents;

public sealed class DocumentReaderTests : IAsyncLifetime
{
    private PurchaseCompany company = null!;

    public async Task InitializeAsync() => company = await PurchaseCompany.CreateAsync();

    public Task DisposeAsync()
    {
        company.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Every_line_shows_how_much_of_it_is_tracked()
    {
        var order = await company.OrderAsync((SerialItem, 10), (LotItem, 10), (Free, 3), (PlainItem, 2), (Free, 4));
        await company.TrackAsync(order.Key, 10000, Serials("S", 6));
        await company.TrackAsync(order.Key, 20000, ("", "L1", 10));
        await company.TrackAsync(order.Key, 50000, ("", "L1", 1));

        Assert.Equal(
            ["4 of 10 undefined", "Complete 10/10", "Not needed", "Not needed", "3 of 4 undefined"],
            (await company.FindAsync(order.Key)).Lines.Select(l => l.Tracking.Text));
    }

    [Fact]
    public async Task The_list_sums_the_state_of_the_lines_and_finds_by_number_and_vendor()
    {
        var order = await company.OrderAsync((SerialItem, 10), (LotItem, 10), (PlainItem, 1));
        await company.TrackAsync(order.Key, 20000, ("", "L1", 10));
        await company.OrderAsync((PlainItem, 1));

        Assert.Equal(["10 of 20 undefined", "Not needed"], (await ListAsync("")).Select(r => r.Tracking.Text));
        Assert.Equal(["PO-1001", "PO-1002"], (await ListAsync("north")).Select(r => r.No));
        Assert.Equal(["PO-1002"], (await ListAsync("1002")).Select(r => r.No));
        Assert.Empty(await ListAsync("%"));
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_not_see_purchases_sees_none() =>
        Assert.Equal("ROL-2", Assert.Single((await company.Reader.ListAsync(SourceTypes.PurchaseLine, DocumentType.Order, "", Core.Users.Actor.Nobody)).Refusals).Code);

    private async Task<IReadOnlyList<DocumentRow>> ListAsync(string search) =>
        Taken(await company.Reader.ListAsync(SourceTypes.PurchaseLine, DocumentType.Order, search, Actors.PurchasingClerk));
}
