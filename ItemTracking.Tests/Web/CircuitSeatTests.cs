using System.Security.Claims;
using ItemTracking.Web.Account;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Configuration;

namespace ItemTracking.Tests.Web;

/// <summary>One user cannot fill the server with pages (S10).</summary>
[Trait("Requirement", "S10")]
public sealed class CircuitSeatTests
{
    [Fact]
    public async Task S10_the_twenty_first_page_of_a_user_finds_no_place_until_one_is_gone()
    {
        var seats = Seats();
        var pages = Enumerable.Range(0, 20).Select(_ => Seat(seats, "clerk")).ToList();
        foreach (var page in pages)
            await UpAsync(page);
        var next = Seat(seats, "CLERK");
        var other = Seat(seats, "manager");
        await UpAsync(next);
        await UpAsync(other);

        Assert.Equal((false, true, false), (pages.Exists(page => page.IsTooMany), next.IsTooMany, other.IsTooMany));

        await next.OnConnectionDownAsync(null!, default);
        await pages[0].OnConnectionDownAsync(null!, default);
        pages[0].Dispose();
        var (again, tooMany) = (Seat(seats, "clerk"), Seat(seats, "clerk"));
        await UpAsync(again);
        await UpAsync(tooMany);
        Assert.Equal((false, true), (again.IsTooMany, tooMany.IsTooMany));
    }

    [Fact]
    public async Task S10_a_page_whose_connection_comes_back_goes_on_even_where_others_took_its_place()
    {
        var seats = Seats(1);
        var (first, second) = (Seat(seats, "clerk"), Seat(seats, "clerk"));
        await UpAsync(first);
        await first.OnConnectionDownAsync(null!, default);
        await UpAsync(second);
        await UpAsync(first);

        Assert.Equal((false, false), (first.IsTooMany, second.IsTooMany));
        first.Dispose();
        var third = Seat(seats, "clerk");
        await UpAsync(third);
        Assert.True(third.IsTooMany);
    }

    private static CircuitSeats Seats(int? most = null) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(most is null ? [] : [new("Limits:CircuitsPerUser", most.ToString())]).Build());

    private static Task UpAsync(CircuitSeat seat) => seat.OnConnectionUpAsync(null!, default);

    private static CircuitSeat Seat(CircuitSeats seats, string userName) => new(seats, new SignedIn(userName));

    private sealed class SignedIn(string userName) : AuthenticationStateProvider
    {
        private readonly ClaimsIdentity identity = new([new Claim(ClaimTypes.Name, userName)], "test");

        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new ClaimsPrincipal(identity)));
    }
}
