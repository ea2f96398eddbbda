using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ItemTracking.Web.Account;

/// <summary>
/// When a circuit was opened and last used. A circuit makes no requests, so the cookie's limits must be kept for it here (S3).
/// </summary>
public sealed class CircuitActivity(TimeProvider clock) : CircuitHandler
{
    private readonly DateTimeOffset opened = clock.GetUtcNow();
    private DateTimeOffset lastUsed = clock.GetUtcNow();

    /// <summary>Why the session of this circuit is over; null while it goes on.</summary>
    public string? EndedBy { get; set; }

    public bool IsOver => clock.GetUtcNow() - lastUsed > SessionLimits.Idle || clock.GetUtcNow() - opened > SessionLimits.Absolute;

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next) =>
        context =>
        {
            lastUsed = clock.GetUtcNow();
            return next(context);
        };
}
