using System.Net;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.MalformedInput;

/// <summary>The forms of the account pages, which no script guards (R7).</summary>
public sealed class FormTests
{
    [Fact, Trait("Requirement", "R7")]
    public async Task R7_the_account_forms_answer_anything_with_a_message_and_go_on()
    {
        await using var app = new TestApp();
        var visitor = app.Visitor();
        foreach (var (name, text) in Payloads.Refused.Concat(Payloads.Odd))
        {
            await IsAnsweredAsync(TestApp.SignInAsync(app.Visitor(), text, text), $"sign-in with {name}");
            await IsAnsweredAsync(TestApp.SignInAsync(app.Visitor(), "auditor", text), $"password with {name}");
        }

        Assert.Equal(HttpStatusCode.Redirect, (await TestApp.SignInAsync(visitor, "clerk")).StatusCode);
        foreach (var (name, text) in Payloads.Refused)
        {
            (string, string)[] fields = [("Form.Current", Core.Demo.DemoUsers.Password), ("Form.Wanted", text), ("Form.Repeated", text)];
            var form = TestApp.PostFormAsync(visitor, "/account/change-password", fields);
            await IsAnsweredAsync(form, $"new password with {name}");
        }

        Assert.Equal(HttpStatusCode.Redirect, (await TestApp.SignInAsync(app.Visitor(), "clerk")).StatusCode);
    }

    /// <summary>The form is shown again with its message; a form with NUL in it is none at all.</summary>
    private static async Task IsAnsweredAsync(Task<HttpResponseMessage> posting, string what)
    {
        var response = await posting;
        if (what.EndsWith("NUL", StringComparison.Ordinal) && response.StatusCode == HttpStatusCode.BadRequest)
            return;
        var page = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{what}: {response.StatusCode}");
        Assert.True(page.Contains("role=\"alert\"", StringComparison.Ordinal), $"{what}: no message");
        Assert.DoesNotContain("<script>alert", page);
    }
}
