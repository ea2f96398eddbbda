using System.Net;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Web;

/// <summary>A request that fails shows a sentence and a number, and nothing of what is inside (S13).</summary>
[Trait("Requirement", "S13")]
public sealed class FailureTests : IDisposable
{
    private readonly TestApp app = new("Production");

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("get")]
    [InlineData("post")]
    public async Task S13_a_failed_request_shows_a_reference_number_and_no_stack_no_SQL_and_no_path(string how)
    {
        var visitor = app.Visitor("https");
        var form = TestApp.HiddenFields(await visitor.GetStringAsync("/account/sign-in"));
        form["Form.UserName"] = form["Form.Password"] = "anybody";
        await using (var db = app.Database.Factory.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE AspNetUsers RENAME TO Gone; ALTER TABLE HealthProbe RENAME TO GoneToo");

        var answer = how == "get"
            ? await visitor.GetAsync("/health/ready")
            : await visitor.PostAsync("/account/sign-in", new FormUrlEncodedContent(form));

        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.ServiceUnavailable, $"{answer.StatusCode}");
        if (how == "post")
            Assert.Contains("Reference number", page);
        string[] insides =
            ["Exception", "AspNetUsers", "SELECT", "   at ", app.Database.Options.ConnectionString, AppContext.BaseDirectory];
        foreach (var inside in insides)
            Assert.DoesNotContain(inside, page);
    }

    [Fact, Trait("Requirement", "S11")]
    public void S11_the_settings_of_the_project_hold_no_secret()
    {
        var files = Repository.Files("", ".json").Where(file => Path.GetFileName(file).StartsWith("appsettings", StringComparison.Ordinal));
        foreach (var file in files)
            Assert.DoesNotContain("password", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase);
    }
}
