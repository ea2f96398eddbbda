using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ItemTracking.Web.Shared;

/// <summary>
/// Tells that the browser has come back: what was asked of it before may have been lost with the connection, and is asked again.
/// </summary>
public sealed class Reconnection : CircuitHandler
{
    private CancellationTokenSource current = new();

    /// <summary>Asks the browser, and asks again when the connection was lost meanwhile.</summary>
    /// <param name="question">What is asked; it may reach the browser twice.</param>
    public async Task<T> AskAsync<T>(Func<CancellationToken, ValueTask<T>> question)
    {
        while (true)
        {
            var lost = current.Token;
            try
            {
                return await question(lost);
            }
            catch (OperationCanceledException) when (lost.IsCancellationRequested)
            {
                // The answer will never come.
            }
        }
    }

    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var former = current;
        current = new();
        await former.CancelAsync();
        former.Dispose();
    }
}
