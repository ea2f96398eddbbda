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
}
