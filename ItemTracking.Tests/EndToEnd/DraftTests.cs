using System.Text.RegularExpressions;
using ItemTracking.Core.Accounts;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Five lines, a refused cell and a refused scan are not saved when the page is lost; they are offered again (C-53).</summary>
[Collection("second browser"), Trait("Case", "C-53")]
public sealed partial class DraftTests(AppFixture app)
{
    private const int Entered = 7;

    /// <summary>No number, so that its scan is refused and is on no line.</summary>
    private static readonly string TooLong = new('X', 51);

    [Fact]
    public async Task A_page_that_is_loaded_again_offers_what_was_unsaved()
    {
        var desk = await EnterAsync(await OrderAsync());
        desk.Page.Dialog += (_, dialog) => dialog.AcceptAsync();

        await desk.Page.ReloadAsync();

        await ContinueAsync(desk);
        await IsAllThereAsync(desk);
    }

    [Fact]
    public async Task Work_goes_on_where_the_answer_to_the_offer_leaves_it()
    {
        var address = await OrderAsync();
        await (await EnterAsync(address)).Page.Context.CloseAsync();
        var desk = await TrackingLinesDesk.OpenAsync(app, address);

        await desk.Button("Discard").ClickAsync();
        await Expect(desk.Button("Undo")).ToBeFocusedAsync();
        await desk.PressAsync("Enter");
        await Expect(desk.Button("Continue")).ToBeFocusedAsync();
        await desk.PressAsync("Enter");
        await IsAllThereAsync(desk);
        await Expect(desk.Cell("Serial No.", 1)).ToBeFocusedAsync();

        var order = address[..address.IndexOf("/lines", StringComparison.Ordinal)];
        await desk.Page.GotoAsync(order);
        await desk.Page.GetByLabel("Quantity, line 1", new() { Exact = true }).FillAsync("many");
        await desk.PressAsync("Tab");
        await Expect(desk.Page.GetByRole(AriaRole.Region, new() { Name = "Issues" })).ToContainTextAsync("many");
        await desk.Page.GotoAsync(order);
        await desk.Button("Continue").ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_browser_that_is_gone_leaves_a_draft_that_closing_saves()
    {
        var address = await OrderAsync();
        await (await EnterAsync(address)).Page.Context.CloseAsync();

        var desk = await TrackingLinesDesk.OpenAsync(app, address);
        await ContinueAsync(desk);
        await IsAllThereAsync(desk);
        await desk.ClickAsync("Quantity (Base)", 1);
        await desk.PressAsync("Escape");
        await Expect(desk.Row(1)).Not.ToContainTextAsync("many");
        await desk.Button("Close").ClickAsync();
        await desk.Button("Leave").ClickAsync();
        await desk.HasLeftAsync();

        Assert.Equal(["S1", "S2", "S3", "S4", "S5"], (await TrackingLinesDesk.StoredAsync(app, address)).Select(row => row.SerialNo));
        Assert.Empty(await DraftsAsync(address));
    }

    [Fact]
    public async Task A_server_that_stops_keeps_what_was_entered_a_moment_before()
    {
        var address = await OrderAsync();
        await using (var first = Server())
            await EnterAsync(await OpenAsync(first, address));
        await using var second = Server();

        var desk = await OpenAsync(second, address);

        await ContinueAsync(desk);
        await IsAllThereAsync(desk);
        await desk.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task Another_node_offers_what_a_node_that_does_not_answer_any_more_has_kept()
    {
        var address = await OrderAsync();
        await using var lost = Server();
        await EnterAsync(await OpenAsync(lost, address));
        await KeptAsync(address, Entered);

        var desk = await TrackingLinesDesk.OpenAsync(app, address);

        await ContinueAsync(desk);
        await IsAllThereAsync(desk);
    }

    [Fact]
    public async Task A_page_that_was_put_away_goes_on_with_its_entries_without_asking()
    {
        var desk = await EnterAsync(await OrderAsync());

        await desk.Page.EvaluateAsync("Blazor.pauseCircuit()");
        await desk.Button("Go on").ClickAsync();

        await Expect(desk.Page.GetByText("Your entries were laid over the lines that are stored now.")).ToBeVisibleAsync();
        await IsAllThereAsync(desk);
    }

    [Fact]
    public async Task A_user_who_was_shut_out_finds_his_entries_after_signing_in_again()
    {
        var address = await OrderAsync();
        await app.AddUserAsync("drafter", Roles.PurchasingClerk);
        var page = await app.NewPageAsync();
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await app.SignInAsync(page, "drafter", address);
        var desk = await EnterAsync(new TrackingLinesDesk(page));

        await AsAdministratorAsync((accounts, card) => accounts.DisableAsync(card.UserName, card.Version, Actors.Administrator));
        await KeptAsync(address, Entered);
        await AsAdministratorAsync((accounts, card) => accounts.EnableAsync(card.UserName, card.Version, Actors.Administrator));

        await Expect(page).ToHaveURLAsync(SignInAddress());
        await app.SignInAsync(page, "drafter", address);
        await ContinueAsync(desk);
        await IsAllThereAsync(desk);
    }

    [Fact, Trait("Rule", "STO-9")]
    public async Task What_another_user_saved_meanwhile_lies_below()
    {
        var address = await OrderAsync();
        await (await EnterAsync(address)).Page.Context.CloseAsync();
        await app.AddUserAsync("colleague", Roles.PurchasingClerk);
        var other = await TrackingLinesDesk.OpenAsync(app, address, "colleague");
        await Expect(other.Cell("Serial No.", 1)).ToBeVisibleAsync();
        await other.ClickAsync("Serial No.", 1);
        await other.TypeLinesAsync("OTHER", "S2");
        await other.Button("Close").ClickAsync();
        await other.HasLeftAsync();

        var desk = await TrackingLinesDesk.OpenAsync(app, address);
        await ContinueAsync(desk);

        await Expect(desk.Undefined).ToHaveTextAsync("14");
        await Expect(desk.Row(1)).ToContainTextAsync("OTHER");
        await Expect(desk.Row(3)).ToContainTextAsync("S1");
        await Expect(desk.Row(3)).ToContainTextAsync("many");
    }

    [Fact]
    public async Task Discard_changes_and_a_link_that_is_followed_all_the_same_leave_no_draft()
    {
        var address = await OrderAsync();
        var desk = await EnterAsync(address);
        await KeptAsync(address, Entered);
        await desk.Button("Discard Changes").ClickAsync();
        await desk.Button("Yes").ClickAsync();
        await desk.HasLeftAsync();

        await KeptAsync(address, 0);
    }

    [GeneratedRegex("/account/sign-in")]
    private static partial Regex SignInAddress();

    private Task<string> OrderAsync() => TrackingLinesData.OrderAsync(app.App.Database, 20, lot: false);

    private TestApp Server() => new(shared: app.App.Database);

    /// <summary>The page as another server on the same database shows it.</summary>
    private async Task<TrackingLinesDesk> OpenAsync(TestApp server, string address)
    {
        var signedIn = await app.NewPageAsync("clerk");
        var page = await app.NewPageAsync(cookies: await signedIn.Context.StorageStateAsync());
        await page.GotoAsync(app.Start(server) + address);
        var desk = new TrackingLinesDesk(page);
        await Expect(desk.Cell("Serial No.", 1)).ToBeVisibleAsync();
        return desk;
    }

    private async Task<TrackingLinesDesk> EnterAsync(string address) => await EnterAsync(await TrackingLinesDesk.OpenAsync(app, address));

    private static async Task<TrackingLinesDesk> EnterAsync(TrackingLinesDesk desk)
    {
        await Expect(desk.Cell("Serial No.", 1)).ToBeVisibleAsync();
        await desk.ClickAsync("Serial No.", 1);
        await desk.TypeLinesAsync("S1", "S2", "S3", "S4", "S5");
        await Expect(desk.Undefined).ToHaveTextAsync("15");
        await desk.ClickAsync("Quantity (Base)", 1);
        await desk.TypeAsync("many");
        await desk.PressAsync("Enter");
        await desk.ScanBox.ClickAsync();
        await desk.TypeLinesAsync(TooLong);
        await Expect(desk.Button($"Remove scan {TooLong[..40]}…")).ToBeVisibleAsync();
        return desk;
    }

    private static async Task ContinueAsync(TrackingLinesDesk desk)
    {
        await Expect(desk.Page.GetByText($"{Entered} unsaved changes of")).ToBeVisibleAsync();
        await Expect(desk.Undefined).Not.ToHaveTextAsync("15");
        await desk.Button("Continue").ClickAsync();
        await Expect(desk.Page.GetByText("Your entries were laid over the lines that are stored now.")).ToBeVisibleAsync();
    }

    private static async Task IsAllThereAsync(TrackingLinesDesk desk)
    {
        await Expect(desk.Undefined).ToHaveTextAsync("15");
        await Expect(desk.Row(5)).ToContainTextAsync("S5");
        await Expect(desk.Row(1)).ToContainTextAsync("many");
        await Expect(desk.Button($"Remove scan {TooLong[..40]}…")).ToBeVisibleAsync();
    }

    private async Task<IReadOnlyList<Draft>> DraftsAsync(string address) =>
        [.. (await app.App.Database.AllAsync<Draft>()).Where(draft => address.Contains($"/{draft.SourceId}/", StringComparison.Ordinal))];

    private async Task KeptAsync(string address, int changes)
    {
        for (var i = 0; i < 100 && (await DraftsAsync(address)).Sum(draft => draft.Changes) != changes; i++)
            await Task.Delay(100);
        Assert.Equal(changes, (await DraftsAsync(address)).Sum(draft => draft.Changes));
    }

    private async Task AsAdministratorAsync(Func<AccountStore, AccountCard, Task<Outcome<AccountCard>>> change)
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        Assert.Empty((await change(accounts, (await accounts.FindAsync("drafter", Actors.Administrator)).Value!)).Refusals);
    }
}
