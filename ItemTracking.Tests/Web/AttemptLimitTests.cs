using System.Net;
using ItemTracking.Core.Demo;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Account;
using Microsoft.Extensions.Configuration;

namespace ItemTracking.Tests.Web;

/// <summary>Guessing is slowed down; people at work are not (S2).</summary>
[Trait("Requirement", "S2")]
public sealed class AttemptLimitTests : IDisposable
{
    private static readonly IPAddress Site = IPAddress.Parse("192.0.2.1");

    private readonly TestClock clock = new(new DateOnly(2025, 1, 15));
    private readonly TestApp app = new() { Settings = { ["SignIn:FailuresPerAccount"] = "3" } };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task S2_too_many_failures_are_answered_with_429_the_time_to_come_again_and_the_sign_in_page()
    {
        app.Clock = clock;
        var visitor = app.Visitor();
        foreach (var name in new[] { "clerk", "nobody" })
        {
            for (var i = 0; i < 3; i++)
                Assert.Equal(HttpStatusCode.OK, (await TestApp.SignInAsync(visitor, name, "wrong")).StatusCode);
            clock.Advance(TimeSpan.FromSeconds(1));

            var turnedAway = await TestApp.SignInAsync(visitor, name, "wrong");

            Assert.Equal(HttpStatusCode.TooManyRequests, turnedAway.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(299), turnedAway.Headers.RetryAfter!.Delta!.Value);
            var page = await turnedAway.Content.ReadAsStringAsync();
            Assert.Contains("Too many attempts failed. Try again in 5 minutes.", page);
            Assert.Contains("<h1>Sign in</h1>", page);
        }

        clock.Advance(AttemptCounter.Window);
        Assert.Equal(HttpStatusCode.Redirect, (await TestApp.SignInAsync(visitor, "clerk")).StatusCode);
    }

    [Fact]
    public async Task S2_who_is_turned_away_for_one_account_signs_in_to_another_and_successes_never_count()
    {
        var visitor = app.Visitor();
        for (var i = 0; i < 4; i++)
            await TestApp.SignInAsync(visitor, "clerk", "wrong");

        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.Redirect, (await TestApp.SignInAsync(app.Visitor(), "manager", DemoUsers.Password)).StatusCode);
    }

    [Fact]
    public void S2_a_site_of_hundreds_behind_one_address_is_not_locked_out_by_its_slips()
    {
        var counter = Counter();
        for (var user = 0; user < 250; user++)
        {
            Assert.Null(counter.Begin($"user{user}", Site));
            Assert.Null(counter.Begin($"user{user}", Site));
            counter.Forgive($"USER{user}", Site);
        }

        Assert.Null(counter.Begin("late", Site));
    }

    [Fact]
    public void S2_an_address_that_tries_name_after_name_is_turned_away_and_others_are_not()
    {
        var counter = Counter();
        for (var user = 0; user < 300; user++)
            Assert.Null(counter.Begin($"user{user}", Site));

        Assert.Equal(AttemptCounter.Window, counter.Begin("another", Site));
        Assert.Null(counter.Begin("another", IPAddress.Parse("192.0.2.2")));
        clock.Advance(AttemptCounter.Window);
        Assert.Null(counter.Begin("another", Site));
    }

    [Fact]
    public void S2_the_addresses_of_one_network_of_version_6_count_as_one()
    {
        var counter = Counter();
        for (var i = 0; i < 300; i++)
            Assert.Null(counter.Begin($"user{i}", IPAddress.Parse($"2001:db8::{i:x}")));

        Assert.NotNull(counter.Begin("another", IPAddress.Parse("2001:db8::ffff")));
        Assert.Null(counter.Begin("another", IPAddress.Parse("2001:db8:0:1::1")));
        Assert.Null(counter.Begin("another", IPAddress.Parse("::ffff:192.0.2.1")));
    }

    [Fact]
    public void S2_many_attempts_at_once_gain_nothing()
    {
        var counter = Counter();
        var going = 0;
        Parallel.For(0, 100, _ =>
        {
            if (counter.Begin("clerk", Site) is null)
                Interlocked.Increment(ref going);
        });

        Assert.Equal(10, going);
    }

    private AttemptCounter Counter() => new(clock, new ConfigurationBuilder().Build());
}
