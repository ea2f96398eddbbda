using System.Security.Claims;
using ItemTracking.Core.Kernel;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ItemTracking.Web.Account;

/// <summary>How many pages each user has open on this node, so that one cannot exhaust the server for all (S10).</summary>
public sealed class CircuitSeats(IConfiguration settings)
{
    private readonly Dictionary<string, int> taken = [];

    /// <summary>Most pages of one user.</summary>
    public int Most { get; } = Math.Max(1, settings.GetValue("Limits:CircuitsPerUser", 20));

    /// <summary>True when there was a place left for the user, who has it now.</summary>
    public bool TryTake(string userName)
    {
        lock (taken)
        {
            var open = taken.GetValueOrDefault(userName);
            if (open >= Most)
                return false;
            taken[userName] = open + 1;
            return true;
        }
    }

    /// <summary>Gives a place back.</summary>
    public void Leave(string userName)
    {
        lock (taken)
        {
            if (taken.GetValueOrDefault(userName) <= 1)
                taken.Remove(userName);
            else
                taken[userName]--;
        }
    }
}

/// <summary>
/// The place of one circuit: taken with its connection, given back when the connection goes. A circuit that finds none shows
/// <c>TooManyPages</c> instead of a page; one that comes back after its connection was lost goes on in any case.
/// </summary>
public sealed class CircuitSeat(CircuitSeats seats, AuthenticationStateProvider authentication) : CircuitHandler, IDisposable
{
    private string? holder;
    private bool hasConnected;

    /// <summary>The user has as many pages open as one may have.</summary>
    public bool IsTooMany { get; private set; }

    /// <inheritdoc/>
    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        var name = Codes.Normalise(user.FindFirstValue(ClaimTypes.Name));
        if (holder is null && !IsTooMany && seats.TryTake(name))
            holder = name;
        else if (!hasConnected)
            IsTooMany = true;
        hasConnected = true;
    }

    /// <inheritdoc/>
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (holder is not null)
            seats.Leave(holder);
        holder = null;
    }
}
