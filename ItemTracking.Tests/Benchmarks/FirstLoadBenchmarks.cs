using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ItemTracking.Core.Demo;
using ItemTracking.Tests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ItemTracking.Tests.Benchmarks;

/// <summary>What a browser with an empty cache downloads until the home page stands, from the application as it is published.</summary>
[Trait("Category", "Benchmark")]
public sealed class FirstLoadBenchmarks(ITestOutputHelper output)
{
    [Fact]
    public async Task A_first_load_with_an_empty_cache()
    {
        var folder = Directory.CreateTempSubdirectory("published-").FullName;
        string[] publishing =
            ["publish", Path.Combine(Repository.Root, "ItemTracking.Web"), "-c", "Release", "-o", folder, "-nr:false", "-v", "q"];
        using (var publish = Process.Start(new ProcessStartInfo("dotnet", publishing))!)
            await publish.WaitForExitAsync();
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "ItemTracking.Web.dll"), "--urls", url])
        {
            WorkingDirectory = folder
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Sqlite"] = $"Data Source={Path.Combine(folder, "first-load.db")}";
        using var server = Process.Start(start)!;
        try
        {
            await AnswersAsync(url);
            output.WriteLine($"| first load, compressed | {await DownloadAsync(url) / 1024.0:0} KB | 300 KB |");
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    private static async Task<double> DownloadAsync(string url)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu"],
        });
        var page = await (await browser.NewContextAsync(new() { Locale = "en-US" })).NewPageAsync();
        var network = await page.Context.NewCDPSessionAsync(page);
        await network.SendAsync("Network.enable");
        var bytes = 0.0;
        network.Event("Network.loadingFinished").OnEvent += (
            _, finished) => bytes += finished?.GetProperty("encodedDataLength").GetDouble() ?? 0;
        await page.GotoAsync($"{url}/account/sign-in");
        await page.GetByLabel("User name").FillAsync("clerk");
        await page.GetByLabel("Password").FillAsync(DemoUsers.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Home" }).WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return bytes;
    }

    private static async Task AnswersAsync(string url)
    {
        using var visitor = new HttpClient();
        for (var attempt = 0; attempt < 240; attempt++)
        {
            try
            {
                if ((await visitor.GetAsync($"{url}/health/live")).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(500);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
