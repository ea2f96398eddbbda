using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Whatever is put into a field or an address, the circuit lives and nothing of it runs (R7, C-51).</summary>
[Collection("second browser")]
public sealed class MalformedInputTests(AppFixture app) : IAsyncLifetime
{
    private static readonly string[] Pages =
    [
        "/", "/items", "/items/new", "/vendors/new", "/customers/new", "/locations/new", "/units-of-measure/new",
        "/item-tracking-codes/new", "/no-series/new", "/numbering", "/users/new", "/my-settings", "/audit-trail", "/item-ledger-entries",
        "/lot-no-information/new", "/serial-no-information",
    ];

    private static readonly string[] Addresses =
    [
        "/items/%ED%A0%80", "/items/%E2%80%AEX", $"/items/{new string('X', 2000)}", "/items/%27%3B%20DROP%20TABLE%20Item%3B--",
        "/items?page=2147483647", "/items?page=-1", "/items?page=1e999", "/items?sort=-%27%3B%20DROP",
        $"/items?search={new string('9', 3000)}", "/items?search=%ED%A0%80%00",
        "/purchase-orders/X?line=99999999999", "/purchase-orders/X/lines/0/tracking", "/purchase-orders/X/lines/99999999999/tracking",
        "/item-ledger-entries?item=%00&serial=%E2%80%AE&location=%3Cscript%3E",
        "/audit-trail?from=1e999&to=9999-99-99&key=%00&search=%ED%A0%80",
        "/lot-no-information?view=%3Cscript%3E&item=%00", "/item-tracking-comments?type=%00&item=%ED%A0%80&number=%00",
        "/items/X/availability-by-lot?by=1e999&date=0000-00-00&view=%00",
    ];

    private readonly PurchasingData data = new(app.App.Database);

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact, Trait("Requirement", "R7"), Trait("Case", "C-51")]
    public async Task R7_every_field_of_every_page_survives_what_no_field_can_take()
    {
        await app.AddUserAsync("r7", [.. Roles.All]);
        var page = await OpenAsync("r7", "/");
        foreach (var address in Pages)
        {
            await page.GotoAsync(address);
            await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
            Assert.True(await AbuseAsync(page) > 0, $"{address} has no field");
            await IsAliveAsync(page, address);
        }

        Assert.Contains(await app.App.Database.AllAsync<Item>(), item => item.No == PurchasingData.PlainItem);
    }

    [Theory, Trait("Requirement", "R7"), Trait("Case", "C-51")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task R7_documents_and_tracking_survive_it_too(bool tracking)
    {
        var address = tracking
            ? await TrackingLinesData.OrderAsync(app.App.Database, 3)
            : $"/purchase-orders/{(await data.OrderAsync((PurchasingData.PlainItem, 10))).No}";
        var page = await OpenAsync("clerk", address);
        await page.GetByRole(AriaRole.Grid).First.WaitForAsync();
        Assert.True(await AbuseAsync(page) > 1);
        await IsAliveAsync(page, address);
    }

    [Theory, Trait("Requirement", "R7"), Trait("Case", "C-51")]
    [InlineData("/items/new", "No.", "item-1")]
    [InlineData("/items/new", "Base Unit of Measure", "pc")]
    [InlineData("/items/new", "Rounding Precision", "0.1")]
    [InlineData("/items", "Search Items", "x")]
    public async Task R7_twenty_thousand_characters_are_refused_beside_the_field_and_what_was_typed_stays(
        string address, string name, string typed)
    {
        var page = await OpenAsync("admin", address);
        var field = page.GetByLabel(name, new() { Exact = true });
        await field.ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(typed);
        await page.Keyboard.InsertTextAsync(new string('X', 20_480));

        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "This field takes at most" })).ToBeVisibleAsync();
        await Expect(field).ToHaveValueAsync(typed);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "This field takes at most" })).ToHaveCountAsync(0);
        await IsAliveAsync(page, address);
    }

    [Fact, Trait("Requirement", "R7")]
    public async Task R7_every_address_opens_or_says_that_nothing_is_there()
    {
        var page = await OpenAsync("admin", "/");
        foreach (var address in Addresses)
        {
            await page.GotoAsync(address);
            var heading = page.GetByRole(AriaRole.Heading, new() { Level = 1 });
            await heading.WaitForAsync();
            await IsAliveAsync(page, address);
        }
    }

    [Fact, Trait("Requirement", "R7")]
    public async Task R7_an_address_with_NUL_is_refused_before_the_application_sees_it()
    {
        using var visitor = app.App.CreateClient();
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await visitor.GetAsync(new Uri("/items/%00", UriKind.Relative))).StatusCode);
    }

    private async Task<IPage> OpenAsync(string user, string address)
    {
        var page = await app.NewPageAsync(user, address);
        page.Dialog += (_, dialog) => _ = dialog.Type == DialogType.BeforeUnload
            ? dialog.AcceptAsync()
            : throw new InvalidOperationException("A script ran.");
        return page;
    }

    /// <summary>Puts everything into every field as a script would, leaves it each time, and tells how many fields there were.</summary>
    private static Task<int> AbuseAsync(IPage page) => page.EvaluateAsync<int>(
        """
        async () => {
          // A field may be gone on the server a moment before it is gone here: what a script does to it then concerns nobody.
          addEventListener('unhandledrejection', event => event.preventDefault());
          const selector = 'main input:not([readonly], [disabled], [type=checkbox], [type=radio], [type=hidden]), main textarea';
          const payloads = ['x'.repeat(20480), '9'.repeat(1 << 20), 'A\ud800B', 'A\0B', 'A\u202eB', '1e999',
            '-99999999999999999999999999', '<script>alert(1)</' + 'script>', "'; DROP TABLE Item; --", ' '];
          const enter = { key: 'Enter', bubbles: true, cancelable: true };
          const count = document.querySelectorAll(selector).length;
          for (let i = 0; i < count; i++)
            for (const payload of payloads) {
              const field = document.querySelectorAll(selector)[i];
              if (!field) break;
              field.focus();
              field.value = payload;
              field.dispatchEvent(new Event('input', { bubbles: true }));
              field.dispatchEvent(new Event('change', { bubbles: true }));
              if (field.matches('[data-scan]')) field.dispatchEvent(new KeyboardEvent('keydown', enter));
              field.blur();
              await new Promise(resolve => setTimeout(resolve, 10));
            }
          return count;
        }
        """);

    /// <summary>The page answers, and neither it nor the circuit has failed.</summary>
    private static async Task IsAliveAsync(IPage page, string address)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Something went wrong" })).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToHaveCountAsync(0);
        if (await page.GetByRole(AriaRole.Button, new() { Name = "Tell me what you want to do" }).CountAsync() == 0)
            return;
        var palette = page.GetByRole(AriaRole.Dialog, new() { Name = "Tell Me" });
        for (var attempt = 1; !await OpensAsync(page, palette); attempt++)
            Assert.True(attempt < 5, $"{address} does not answer any more; dialogs: {await DialogsAsync(page)}");

        // A list of proposals that is still open would take Esc.
        await palette.GetByRole(AriaRole.Button, new() { Name = "Close" }).EvaluateAsync("button => button.click()");
        await Expect(palette).ToHaveCountAsync(0);
    }

    /// <summary>
    /// Tell Me comes on its key, but not while a window is open: what was entered is answered one by one, and a blank location asks whether
    /// the lines follow (C-50) whenever its turn comes.
    /// </summary>
    private static async Task<bool> OpensAsync(IPage page, ILocator palette)
    {
        var no = page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "No", Exact = true });
        try
        {
            // One that was answered a moment ago stands, busy, until the server has closed it: a click then waits for what goes away.
            if (await no.CountAsync() > 0)
                await no.ClickAsync(new() { Timeout = 10_000 });
            await page.Keyboard.PressAsync("Alt+q");
            await palette.GetByRole(AriaRole.Option).First.Or(no).First.WaitForAsync(new() { Timeout = 10_000 });
            return await no.CountAsync() == 0;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static async Task<string> DialogsAsync(IPage page) =>
        string.Join(" | ", await page.GetByRole(AriaRole.Dialog).AllInnerTextsAsync());
}
