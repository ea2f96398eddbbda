using ItemTracking.Core.Accounts;

namespace ItemTracking.Web.Account;

/// <summary>
/// Attempts of the request at hand to get in: turned away where there were too many (S2), logged and written to the audit trail (S14).
/// </summary>
public sealed partial class AccessAttempts(
    AttemptCounter counter, AccessAttemptStore store, IHttpContextAccessor accessor, ILogger<AccessAttempts> logger)
{
    private HttpContext Context => accessor.HttpContext!;

    private string Address => Context.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>
    /// Counts an attempt before anything is looked up. Null when it may go on; otherwise the sentence for the page, which is answered with
    /// status 429 and with the time after which to come again.
    /// </summary>
    public string? TurnAway(string userName)
    {
        if (counter.Begin(userName, Context.Connection.RemoteIpAddress) is not { } wait)
            return null;
        var attempt = new AccessAttempt(userName, Address, AccessResult.Locked);
        LogTurnedAway(attempt.ShownName, attempt.Address);
        Context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var minutes = (int)Math.Ceiling(wait.TotalMinutes);
        return $"Too many attempts failed. Try again in {(minutes == 1 ? "a minute" : $"{minutes} minutes")}.";
    }

    /// <summary>Notes what came of an attempt. One that succeeded does not count.</summary>
    public async Task RecordAsync(string userName, AccessResult result)
    {
        var attempt = new AccessAttempt(userName, Address, result);
        if (result is AccessResult.SignedIn)
            LogSignedIn(attempt.ShownName, attempt.Address);
        else
            LogRefused(attempt.ShownName, attempt.Address, result);
        await store.RecordAsync(attempt);
        if (result is AccessResult.SignedIn)
            Forgive(userName);
    }

    /// <summary>Notes that a password was changed; the store has told the audit trail.</summary>
    public void NotePasswordChanged(string userName) =>
        LogPasswordChanged(new AccessAttempt(userName, Address, AccessResult.SignedIn).ShownName, Address);

    /// <summary>Notes that the first administrator was made; the store has told the audit trail.</summary>
    public void NoteSetUp(string userName) => LogSetUp(new AccessAttempt(userName, Address, AccessResult.SignedIn).ShownName, Address);

    /// <summary>Takes an attempt back that <see cref="TurnAway"/> has counted: nobody guessed.</summary>
    public void Forgive(string userName) => counter.Forgive(userName, Context.Connection.RemoteIpAddress);

    [LoggerMessage(EventId = 1, EventName = "SignedIn", Level = LogLevel.Information, Message = "{UserName} signed in from {Address}")]
    private partial void LogSignedIn(string userName, string address);

    [LoggerMessage(EventId = 2, EventName = "AccessRefused", Level = LogLevel.Warning,
        Message = "{UserName} was refused at {Address}: {Result}")]
    private partial void LogRefused(string userName, string address, AccessResult result);

    [LoggerMessage(EventId = 3, EventName = "TurnedAway", Level = LogLevel.Warning,
        Message = "{UserName} was turned away at {Address}: too many attempts failed")]
    private partial void LogTurnedAway(string userName, string address);

    [LoggerMessage(EventId = 4, EventName = "PasswordChanged", Level = LogLevel.Information,
        Message = "{UserName} changed the password at {Address}")]
    private partial void LogPasswordChanged(string userName, string address);

    [LoggerMessage(EventId = 5, EventName = "SetUp", Level = LogLevel.Warning,
        Message = "The first administrator {UserName} was made from {Address}")]
    private partial void LogSetUp(string userName, string address);
}
