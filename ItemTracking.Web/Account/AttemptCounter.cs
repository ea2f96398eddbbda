using System.Net;
using System.Net.Sockets;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Account;

/// <summary>
/// Counts attempts that fail, per account at an address and per address, in windows of five minutes (S2). An attempt counts from its
/// beginning, so that many at once gain nothing, and is forgiven when it succeeds. Known and unknown names count alike.
/// </summary>
public sealed class AttemptCounter(TimeProvider clock, IConfiguration settings)
{
    /// <summary>How long failures count.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>So many windows are kept before those that have ended are cleared away.</summary>
    private const int Untidy = 10_000;

    private readonly Dictionary<string, Count> counts = [];
    private readonly int perAccount = settings.GetValue("SignIn:FailuresPerAccount", 10);
    private readonly int perAddress = settings.GetValue("SignIn:FailuresPerAddress", 300);
    private int tidyAt = Untidy;

    /// <summary>Counts an attempt; null when it may go on, else how long to wait, and then nothing is counted.</summary>
    /// <param name="userName">Name as it was typed.</param>
    /// <param name="address">Where the request came from.</param>
    public TimeSpan? Begin(string userName, IPAddress? address)
    {
        var now = clock.GetUtcNow();
        lock (counts)
        {
            var (account, site) = (Find(OfAccount(userName, address), now), Find(OfAddress(address), now));
            if (account.Failures >= perAccount || site.Failures >= perAddress)
                return (account.Failures >= perAccount ? account.Ends : site.Ends) - now;
            account.Failures++;
            site.Failures++;
            return null;
        }
    }

    /// <summary>The attempt succeeded: it does not count, and neither do the slips of this user before it.</summary>
    /// <param name="userName">Name as it was typed.</param>
    /// <param name="address">Where the request came from.</param>
    public void Forgive(string userName, IPAddress? address)
    {
        lock (counts)
        {
            counts.Remove(OfAccount(userName, address), out var account);
            if (account is not null && counts.TryGetValue(OfAddress(address), out var site))
                site.Failures = Math.Max(0, site.Failures - account.Failures);
        }
    }

    private Count Find(string key, DateTimeOffset now)
    {
        if (counts.TryGetValue(key, out var known) && known.Ends > now)
            return known;
        if (counts.Count >= tidyAt)
            Tidy(now);
        return counts[key] = new() { Ends = now + Window };
    }

    private void Tidy(DateTimeOffset now)
    {
        foreach (var ended in counts.Where(entry => entry.Value.Ends <= now).Select(entry => entry.Key).ToList())
            counts.Remove(ended);
        tidyAt = Math.Max(Untidy, 2 * counts.Count);
    }

    private static string OfAccount(string userName, IPAddress? address) =>
        $"{OfAddress(address)} {Texts.OneLine(Codes.Normalise(userName), 256)}";

    /// <summary>Whoever has an IPv6 address has the 2^64 beside it too: they count as one.</summary>
    private static string OfAddress(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private sealed class Count
    {
        public required DateTimeOffset Ends { get; init; }

        public int Failures { get; set; }
    }
}
