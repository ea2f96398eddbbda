using System.Net;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Web;

/// <summary>Ready means that the database can be written and read, not only reached.</summary>
[Trait("Requirement", "S13")]
public sealed class HealthTests : IDisposable
{
    private readonly TestApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task S13_a_database_that_takes_no_writes_is_alive_but_not_ready()
    {
        var visitor = app.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).StatusCode);
        await using (var db = app.Database.Factory.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync(
                "CREATE TRIGGER Full BEFORE UPDATE ON HealthProbe BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");

        var ready = await visitor.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("Unhealthy", await ready.Content.ReadAsStringAsync());
        Assert.Equal("Healthy", await visitor.GetStringAsync("/health/live"));
    }
}
