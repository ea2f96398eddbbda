using System.Diagnostics;
using System.Text.Json;

namespace ItemTracking.Tests.Stress;

/// <summary>A second process of the operating system that runs <see cref="WorkerProgram"/>.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process process;

    public WorkerProcess(string verb, object task)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(WorkerProgram).Assembly.Location, verb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        process = Process.Start(start)!;
        process.StandardInput.WriteLine(JsonSerializer.Serialize(task));
    }

    public Task<string?> LineAsync() => process.StandardOutput.ReadLineAsync();

    /// <summary>Ends it as the operating system ends a process without asking.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Waits until it has come to its end by itself.</summary>
    public async Task EndAsync()
    {
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
