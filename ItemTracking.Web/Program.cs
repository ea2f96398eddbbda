using ItemTracking.Web.Account;
using ItemTracking.Web.Layout;
using ItemTracking.Web.Startup;

var builder = WebApplication.CreateBuilder(args);
builder.AddSharedSettings();
builder.CheckServicesAtStart();
builder.AddDatabase();
builder.AddSignIn();
builder.AddKnownProxies();
builder.AddTransportSecurity();
builder.Services
    .AddPermissionPolicies()
    .AddRegions()
    .AddRooms()
    .AddPageServices()
    .AddHealth();

var app = builder.Build();
app.CheckPages();
if (args is [DatabaseStartup.FoldCodes, ..])
    return await app.FoldCodesAsync(isSaved: args is [_, DatabaseStartup.Save]);
await app.PrepareDatabaseAsync();

app.UseForwardedHeaders();
app.UseSecurityHeaders();
app.UseTransportCheck();
app.UseFriendlyErrors();
app.UseWebSockets();
app.UseOwnOriginOnly();
app.UseAuthentication();
app.UseOneTimePasswordGate();
app.UseRequestLocalization();
app.UseAuthorization();
app.UseAntiforgery();
app.UseOutdatedFormNotice();

app.MapStaticAssets().AllowAnonymous();
app.MapTheme();
app.MapHealth();
app.MapSignOut();
app.MapKeepAlive();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);

await app.RunAsync();
return 0;
