using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>One window for all keys of a page: the page is loaded once, and again only where a key has led away from it.</summary>
public sealed class KeyDesk
{
    /// <summary>Notes whether the last key was taken from the browser, and that the page was not loaded again.</summary>
    private const string Watch = "addEventListener('keydown', event => window.taken = event.defaultPrevented); window.isOld = true;";

    private string path = "";
    private IPage? page;

    public IPage Page => page!;

    public string Path => path;

    /// <summary>The page is in front, with nothing open over it and its heading in focus.</summary>
    public async Task AtAsync(AppFixture app, string user, Func<Task<string>> prepare)
    {
        if (page is null)
        {
            path = await prepare();
            page = await app.NewPageAsync(user, path);
        }
        else if (new Uri(page.Url).PathAndQuery != path || await page.GetByRole(AriaRole.Dialog).CountAsync() > 0)
            await page.GotoAsync(path);
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        await AppFixture.RestsAsync(page);
        await page.EvaluateAsync($"() => {{ {Watch} }}");
    }

    public ILocator Field(string name) => Page.GetByLabel(name, new() { Exact = true });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name });

    public ILocator Dialog(string name) => Page.GetByRole(AriaRole.Dialog, new() { Name = name });

    /// <summary>Presses a key; a letter stands for its lower case.</summary>
    public Task PressAsync(string keys) => Page.Keyboard.PressAsync(keys);

    /// <summary>Presses a key; true when the page took it, false when the browser has it.</summary>
    public async Task<bool> TakesAsync(string keys)
    {
        await Page.EvaluateAsync("() => { window.taken = null; }");
        await Page.Keyboard.PressAsync(keys);
        return await Page.EvaluateAsync<bool>("() => window.taken ?? true");
    }

    /// <summary>The page is still the one that was loaded.</summary>
    public async Task IsNotLoadedAgainAsync() => Assert.True(await Page.EvaluateAsync<bool>("() => window.isOld === true"));

    /// <summary>What Ctrl+F1 shows: the key with where it works.</summary>
    public async Task<IReadOnlyList<string>> HelpAsync()
    {
        await PressAsync("Control+F1");
        var table = Page.GetByRole(AriaRole.Group, new() { Name = "Keyboard Shortcuts" });
        await table.WaitForAsync();
        var rows = await table.GetByRole(AriaRole.Row).AllInnerTextsAsync();
        await PressAsync("Escape");
        await Expect(Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        return [.. rows.Skip(1).Select(row => row.Split('\t')).Select(cells => $"{cells[2].Trim()}: {cells[0].Trim()}").Order()];
    }
}
