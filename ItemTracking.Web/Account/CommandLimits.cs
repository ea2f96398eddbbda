using System.Globalization;
using System.Threading.RateLimiting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;

namespace ItemTracking.Web.Account;

/// <summary>A command that costs the server much.</summary>
public enum CostlyCommand
{
    /// <summary>Post a document.</summary>
    Posting,

    /// <summary>Assign or create serial and lot numbers.</summary>
    Numbers,

    /// <summary>Collect availability anew.</summary>
    Availability,

    /// <summary>Search, sort or turn a list.</summary>
    Search,
}

/// <summary>
/// How often one user may do what costs much, on this node (S10): so many times at once, then so many times a minute. No hand is as fast;
/// a program is. The settings are <c>Limits:Posting:AtOnce</c>, <c>Limits:Posting:PerMinute</c> and so on.
/// </summary>
public sealed class CommandLimits(IConfiguration? settings = null) : IDisposable
{
    private readonly PartitionedRateLimiter<(CostlyCommand Command, string UserName)> limiter =
        PartitionedRateLimiter.Create<(CostlyCommand Command, string UserName), (CostlyCommand Command, string UserName)>(
            asked => RateLimitPartition.GetTokenBucketLimiter(asked, key => Options(key.Command, settings)));

    /// <summary>Counts the command; the refusal says when to try again. Null when it may go on.</summary>
    public Refusal? Refuse(CostlyCommand command, Actor actor)
    {
        using var lease = limiter.AttemptAcquire((command, Codes.Normalise(actor.UserName)));
        if (lease.IsAcquired)
            return null;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        var words = wait == 1 ? "a second" : $"{wait.ToString(CultureInfo.InvariantCulture)} seconds";
        return new(RefusalCode.S10, $"You have done this too often in a short time. Try again in {words}.", Kind: OutcomeKind.Busy);
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();

    private static TokenBucketRateLimiterOptions Options(CostlyCommand command, IConfiguration? settings)
    {
        var (atOnce, perMinute) = command switch
        {
            CostlyCommand.Posting => (30, 30),
            CostlyCommand.Numbers => (60, 60),
            CostlyCommand.Availability => (60, 60),
            CostlyCommand.Search => (120, 240),
        };
        var section = settings?.GetSection($"Limits:{command}");
        return new()
        {
            TokenLimit = section?.GetValue("AtOnce", atOnce) ?? atOnce,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / (section?.GetValue("PerMinute", perMinute) ?? perMinute),
        };
    }
}
