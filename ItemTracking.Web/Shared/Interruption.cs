using System.Security.Cryptography;
using ItemTracking.Core.Persistence;
using MudBlazor;

namespace ItemTracking.Web.Shared;

/// <summary>
/// Tells that the database did not answer while something was done. The page stays as it is, with all that was typed, and it can be tried
/// again; the details are in the log under the number that the user sees (S13).
/// </summary>
public sealed partial class Interruption(ISnackbar snackbar, ILogger<Interruption> logger)
{
    /// <summary>True when the failure is the database's, and only then it is told; any other one is a mistake of the program.</summary>
    public bool Tell(Exception failure)
    {
        if (!DatabaseFailure.Is(failure))
            return false;
        var reference = RandomNumberGenerator.GetHexString(8);
        LogFailure(failure, reference);
        snackbar.Add(
            "The database does not answer, so this was not finished. What you entered is still on the page. Wait a moment and try "
                + $"again. Reference number {reference}",
            Severity.Error,
            message => message.RequireInteraction = true,
            nameof(Interruption));
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database did not answer a page. Reference number {Reference}")]
    private partial void LogFailure(Exception exception, string reference);
}
