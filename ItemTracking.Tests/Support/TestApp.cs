using System.Text.RegularExpressions;
using ItemTracking.Core.Demo;
using ItemTracking.Core.Persistence;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ItemTracking.Tests.Support;

/// <summary>
/// The whole application on a database file of its own, or beside another host on the same one; in memory until a real port is asked for
/// with <c>UseKestrel</c>.
/// </summary>
public sealed partial class TestApp(string environment = "Development", TestDatabase? shared = null) : WebApplicationFactory<Program>
{
    /// <summary>Rounds of hashing a password. The application takes its time on purpose; here every start makes eight users.</summary>
    private const int QuickHashing = 1_000;

    private bool gone;

    public TestDatabase Database { get; } = shared ?? new();

    /// <summary>Settings on top of the application's own.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>The clock of the application; the real one unless a test gives another.</summary>
    public TimeProvider? Clock { get; set; }

    /// <summary>Keeps what the application logs, from its start on; null where a test does not ask.</summary>
    public LogCatcher? Log { get; init; }

    /// <summary>Makes the database fail for the application, and for nobody else who uses it.</summary>
    public FaultyDatabase Faults => (FaultyDatabase)Services.GetRequiredService<IDbContextFactory<ItemTrackingDb>>();

    /// <summary>A visitor with cookies who sees redirects as they are.</summary>
    public HttpClient Visitor(string scheme = "http") =>
        CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri($"{scheme}://localhost") });

    /// <summary>Fills in the form of an account page, as a browser would.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(
        HttpClient visitor, string path, params (string Name, string Value)[] fields)
    {
        var form = HiddenFields(await visitor.GetStringAsync(path));
        foreach (var (name, value) in fields)
            form[name] = value;
        return await visitor.PostAsync(path, new FormUrlEncodedContent(form));
    }

    /// <summary>Names and values of the hidden inputs of a page, among them its antiforgery token.</summary>
    public static Dictionary<string, string> HiddenFields(string page) =>
        HiddenInput().Matches(page).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    public static Task<HttpResponseMessage> SignInAsync(
        HttpClient visitor, string userName, string password = DemoUsers.Password, string path = "/account/sign-in") =>
        PostFormAsync(visitor, path, ("Form.UserName", userName), ("Form.Password", password));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("Database:Provider", Database.Options.Provider.ToString());
        builder.UseSetting($"ConnectionStrings:{Database.Options.Provider}", Database.Options.ConnectionString);
        builder.UseSetting("Database:SampleCompany", "false");
        builder.UseSetting("Database:UpgradeAtStart", "false");
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = QuickHashing);
            services.AddSingleton<IDbContextFactory<ItemTrackingDb>>(provider => new FaultyDatabase(
                Database.Options, provider.GetRequiredService<TimeProvider>()));
            if (Clock is not null)
                services.AddSingleton(Clock);
            if (Log is not null)
                services.AddSingleton<ILoggerProvider>(Log);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && !gone && shared is null)
            Database.Dispose();
        gone = true;
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]+)" ?/>""")]
    private static partial Regex HiddenInput();
}
