using System.Reflection;
using System.Text.RegularExpressions;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>An address opens what it names, however it is written, or says that there is no such record.</summary>
[Collection("second browser")]
public sealed partial class AddressTests(AppFixture app) : IAsyncLifetime
{
    private readonly PurchasingData data = new(app.App.Database);

    /// <summary>Pages of one record, with a number that no record has.</summary>
    private static IEnumerable<string> Cards =>
    [
        .. from type in typeof(Program).Assembly.GetTypes()
           where type.GetCustomAttribute<AllowAnonymousAttribute>() is null
           from route in type.GetCustomAttributes<RouteAttribute>()
           where route.Template.Contains('{')
           select Number().Replace(route.Template, match => match.Value.Contains("int") ? "10000" : "NO-SUCH"),
    ];

    public Task InitializeAsync() => data.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("ADDR/SLASH")]
    [InlineData("ADDR%2FESCAPED")]
    [InlineData("ADDR%41")]
    [InlineData("ADDR 50%")]
    [InlineData("ADDR+#?&,;ÆØ")]
    public async Task An_item_opens_by_its_address_whatever_its_number_is(string no)
    {
        await app.App.Database.AddAsync(
            new Item { No = no, Description = "Of an odd number", BaseUnitOfMeasure = "PCS", Version = 1 },
            new ItemUnitOfMeasure { ItemNo = no, Code = "PCS", QtyPerUnitOfMeasure = 1 });
        var page = await app.NewPageAsync("manager", CardRoutes.Card("/items", no));
        await Expect(page.GetByLabel("Description", new() { Exact = true })).ToHaveValueAsync("Of an odd number");
        await Expect(Heading(page)).ToHaveTextAsync($"Item Card {no}");

        await page.GotoAsync($"{CardRoutes.Card("/items", no)}/availability-by-lot");
        await Expect(Heading(page)).ToHaveTextAsync("Item Availability by Lot No.");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Of an odd number");

        var crumbs = page.GetByRole(AriaRole.Navigation, new() { Name = "Breadcrumbs" });
        await crumbs.GetByRole(AriaRole.Link, new() { Name = no, Exact = true }).ClickAsync();
        await Expect(Heading(page)).ToHaveTextAsync($"Item Card {no}");
    }

    [Fact]
    public async Task A_document_opens_by_an_address_in_lower_case_with_its_tracking_and_what_was_posted_of_it()
    {
        var order = await data.OrderAsync((PurchasingData.SerialItem, 1));
        var page = await app.NewPageAsync("clerk", DocumentRoutes.Card(order).ToLowerInvariant());
        await Expect(Heading(page)).ToHaveTextAsync($"Purchase Order {order.No}");
        await page.GotoAsync(DocumentRoutes.Tracking(order, 10000).ToLowerInvariant());
        await Expect(Heading(page)).ToContainTextAsync("Item Tracking Lines");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Assign Serial No.", Exact = true })).ToBeVisibleAsync();

        await data.TrackAsync(order, 10000, 1);
        await data.PostAsync(order);
        var receipt = await data.ReceiptOfAsync(order);
        await page.GotoAsync($"/posted-purchase-receipts/{receipt.ToLowerInvariant()}");
        await Expect(Heading(page)).ToHaveTextAsync($"Posted Purchase Receipt {receipt}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Item Tracking Lines, line 1" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Posted Item Tracking Lines" })).ToContainTextAsync($"{order.No}-");
    }

    [Fact]
    public async Task Every_page_of_a_record_that_does_not_exist_says_so()
    {
        await app.AddUserAsync("e2e-addresses", [.. Roles.All]);
        var page = await app.NewPageAsync("e2e-addresses");
        foreach (var address in Cards)
        {
            await OpenAsync("/");
            await Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync(Missing());
            await OpenAsync(address);
            await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(Missing());
        }

        async Task OpenAsync(string address)
        {
            await page.EvaluateAsync("address => Blazor.navigateTo(address)", address);
            await Expect(page).ToHaveURLAsync(new Regex($"{Regex.Escape(address)}$"));
        }
    }

    private static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    [GeneratedRegex("does not exist|not found|No information exists for", RegexOptions.IgnoreCase)]
    private static partial Regex Missing();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Number();
}
