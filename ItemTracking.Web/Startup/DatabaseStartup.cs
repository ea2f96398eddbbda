using System.Data.Common;
using ItemTracking.Core.Accounts;
using ItemTracking.Core.Demo;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace ItemTracking.Web.Startup;

/// <summary>Settings file, database and what must be in it before the first request.</summary>
public static class DatabaseStartup
{
    /// <summary>First word of the command that gives codes of earlier versions the form of today.</summary>
    public const string FoldCodes = "fold-codes";

    /// <summary>Second word: do it, instead of saying what would be done.</summary>
    public const string Save = "save";

    /// <summary>Who creates the first rows; nobody signs in as this.</summary>
    private static readonly Actor StartUp = new("start-up", [Roles.Administrator]);

    /// <summary>
    /// The settings file lies at the root of the repository and is copied beside the program; anything else overrides it.
    /// </summary>
    public static void AddSharedSettings(this WebApplicationBuilder builder) =>
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new JsonConfigurationSource
        {
            FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
            Path = "appsettings.json",
        });

    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        var connection = builder.Configuration.GetConnectionString(options.Provider.ToString())
            ?? throw new InvalidOperationException($"The setting ConnectionStrings:{options.Provider} is missing.");
        builder.Services.AddItemTrackingDatabase(options with
        {
            ConnectionString = options.Provider == DatabaseProvider.Sqlite
                ? FromContentRoot(connection, builder.Environment.ContentRootPath)
                : connection,
        });
        builder.Services.AddSharedDataProtectionKeys(KeyCertificate.Of(builder.Configuration));
    }

    /// <summary>
    /// Brings the database up to date, then fills an empty one: sample users in Development, otherwise a set-up code in the log (S11).
    /// </summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await UpgradeAsync(app);
        await using var scope = app.Services.CreateAsyncScope();
        if (app.Environment.IsDevelopment())
            await CreateSamplesAsync(scope.ServiceProvider, app.Configuration.GetValue("Database:SampleCompany", true));
        else
            await scope.ServiceProvider
                .GetRequiredService<FirstAdministrator>()
                .OfferAsync(scope.ServiceProvider.GetRequiredService<AccountStore>());
    }

    /// <summary>Says what codes would be folded, or folds them, and ends; 1 where something clashes.</summary>
    public static async Task<int> FoldCodesAsync(this WebApplication app, bool isSaved)
    {
        await UpgradeAsync(app);
        var report = await app.Services.GetRequiredService<CodeUpgrade>().RunAsync(isSaved, StartUp);
        foreach (var line in report.Lines())
            Console.WriteLine(line);
        return report.Clashes.Count > 0 ? 1 : 0;
    }

    private static async Task UpgradeAsync(WebApplication app)
    {
        var upgrade = app.Services.GetRequiredService<DatabaseUpgrade>();
        if (app.Configuration.GetValue("Database:UpgradeAtStart", true))
            await upgrade.RunAsync();
        await upgrade.CheckAsync();
    }

    private static async Task CreateSamplesAsync(IServiceProvider services, bool withCompany)
    {
        await services.GetRequiredService<DemoUserStore>().CreateIfEmptyAsync(StartUp);
        if (withCompany)
            await services.GetRequiredService<SampleCompanyStore>().CreateIfEmptyAsync();
    }

    private static string FromContentRoot(string connection, string contentRoot)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connection };
        var file = Path.GetFullPath((string)parts["Data Source"], contentRoot);
        SqliteFile.Prepare(file);
        parts["Data Source"] = file;
        return parts.ConnectionString;
    }
}
