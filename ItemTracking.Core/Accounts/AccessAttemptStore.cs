using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Accounts;

/// <summary>Writes down who tried to get in (S14). It asks for no permission: whoever tries has none yet.</summary>
public sealed class AccessAttemptStore(WriteTransaction transaction)
{
    /// <summary>Adds the line of an attempt to the audit trail; throws when it cannot be written, so that nobody gets in unseen.</summary>
    public async Task RecordAsync(AccessAttempt attempt)
    {
        var recorded = await transaction.RunAsync<Done>("the audit trail", new Actor(attempt.ShownName, []), async db =>
        {
            db.Reason = attempt.Reason;
            db.AddAudit(attempt.Line());
            await db.SaveChangesAsync();
            return Done.Instance;
        });
        if (recorded.IsRefused)
            throw new InvalidOperationException(recorded.Refusals[0].Message);
    }
}
