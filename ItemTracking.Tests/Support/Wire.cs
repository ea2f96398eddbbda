using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ItemTracking.Tests.Support;

/// <summary>The way from a browser to an application, which a test can cut and mend, and lead to another application (R8).</summary>
public sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> open = [];
    private readonly Task serving;
    private volatile bool isCut;
    private volatile int target;

    public Wire(Uri application)
    {
        target = application.Port;
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>What the browser asks for.</summary>
    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Nothing goes through any more, and what is open breaks.</summary>
    public void Cut()
    {
        isCut = true;
        foreach (var end in open.Keys)
            end.Close();
    }

    /// <summary>Everything goes through again.</summary>
    public void Mend() => isCut = false;

    /// <summary>Everything goes through again, to another application.</summary>
    public void LeadTo(Uri application)
    {
        target = application.Port;
        Mend();
    }

    public async ValueTask DisposeAsync()
    {
        Cut();
        listener.Stop();
        await serving;
        listener.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = JoinAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The wire is taken down.
        }
    }

    private async Task JoinAsync(TcpClient browser)
    {
        using var application = new TcpClient();
        open[browser] = open[application] = 0;
        try
        {
            if (isCut)
                return;
            await application.ConnectAsync(IPAddress.Loopback, target);
            var (near, far) = (browser.GetStream(), application.GetStream());
            await Task.WhenAny(near.CopyToAsync(far), far.CopyToAsync(near));
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException
            or InvalidOperationException)
        {
            // One end is gone.
        }
        finally
        {
            open.TryRemove(browser, out _);
            open.TryRemove(application, out _);
            browser.Dispose();
        }
    }
}
