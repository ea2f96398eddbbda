using Bunit;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Tests.Web.Shared;
using ItemTracking.Tests.Web.Tracking;
using ItemTracking.Web.Account;
using ItemTracking.Web.Pages.Tracking;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web;

/// <summary>What costs much is not done faster than a hand can ask for it (S10).</summary>
[Trait("Requirement", "S10")]
public sealed class CommandLimitTests : PageTest
{
    private const string TooOften = "You have done this too often in a short time. Try again in 60 seconds.";

    private static readonly Actor Clerk = new("clerk", []);

    [Theory]
    [InlineData(CostlyCommand.Posting, 30, "2 seconds")]
    [InlineData(CostlyCommand.Numbers, 60, "a second")]
    [InlineData(CostlyCommand.Availability, 60, "a second")]
    [InlineData(CostlyCommand.Search, 120, "a second")]
    public void S10_after_a_burst_that_no_hand_makes_the_message_says_when_to_try_again(CostlyCommand command, int atOnce, string wait)
    {
        using var limits = new CommandLimits();
        for (var i = 0; i < atOnce; i++)
            Assert.Null(limits.Refuse(command, Clerk));

        var refused = Enumerable.Range(0, 10).Select(_ => limits.Refuse(command, Clerk)).First(refusal => refusal is not null);

        Assert.Equal($"You have done this too often in a short time. Try again in {wait}.", refused!.Message);
        Assert.Null(limits.Refuse(command, new Actor("manager", [])));
        Assert.All(Enum.GetValues<CostlyCommand>().Where(other => other != command), other => Assert.Null(limits.Refuse(other, Clerk)));
    }

    [Fact]
    public void S10_a_list_that_is_asked_for_too_often_says_so_and_reads_nothing()
    {
        Services.AddSingleton(Limits("Search"));
        AddAuthorization().SetAuthorized("clerk");
        var read = 0;
        RenderFragment list = builder =>
        {
            builder.OpenComponent<RecordList<string>>(0);
            builder.AddAttribute(1, "Caption", "Items");
            builder.AddAttribute(2, "Columns", (IReadOnlyList<DataColumn<string>>)[new("No.", row => row)]);
            builder.AddAttribute(3, "Load", (Func<ListQuery, Task<Outcome<ListPart<string>>>>)(
                _ => Task.FromResult<Outcome<ListPart<string>>>(new ListPart<string>([$"{++read}"], 1))));
            builder.CloseComponent();
        };
        var first = Draw(list);
        first.WaitForAssertion(() => Assert.Equal(1, read));

        var again = Draw(list);
        again.WaitForAssertion(() => Assert.Contains("Try again in 60 seconds.", again.Markup));
        Assert.Equal(1, read);
    }

    [Fact]
    public async Task S10_a_posting_that_comes_too_soon_says_so_in_its_dialog_and_leaves_everything_as_it_was()
    {
        await using var pages = await PurchasePages.CreateAsync();
        pages.Services.AddSingleton(Limits("Posting"));
        var (first, second) = (
            await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 5)), await pages.Company.OrderAsync((PurchaseCompany.PlainItem, 6)));
        var card = pages.OpenOrder(first.Key);
        PostAll(card);
        card.WaitForAssertion(() => Assert.NotEmpty(card.PostedLinks()));
        card = pages.OpenOrder(second.Key);
        PostAll(card);

        card.WaitForAssertion(() => Assert.StartsWith(TooOften, Assert.Single(card.Issues()), StringComparison.Ordinal));
        Assert.True(card.FindAll("[role=dialog] [role=radiogroup] input")[^1].HasAttribute("checked"));
        Assert.Equal("6", card.Text("Quantity, line 1"));
        Assert.Equal(2, (await pages.Company.Database.AllAsync<PostedDocumentHeader>()).Count);

        static void PostAll(IRenderedComponent<IComponent> card)
        {
            card.Press("Post…");
            card.WaitForElement("[role=dialog] [role=radiogroup]");
            card.FindAll("[role=dialog] [role=radiogroup] input")[^1].Click();
            card.Press("Post");
        }
    }

    [Fact]
    public async Task S10_numbers_that_are_asked_for_too_soon_say_so_in_their_dialog_and_keep_what_was_typed()
    {
        await using var pages = await FailedLookUpTests.NumberedPagesAsync();
        pages.Services.AddSingleton(Limits("Numbers"));
        var page = pages.Open((await pages.Company.OrderAsync(("NUMBERED", 9))).Key);
        Assign("2");
        page.WaitForAssertion(() => Assert.Equal(["SN-0001", "SN-0002"], FailedLookUpTests.Serials(page)));
        Assign("3");

        page.WaitForAssertion(() => Assert.Contains(TooOften, page.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
        Assert.Equal("3", page.Text("Quantity to Create"));
        Assert.Equal(["SN-0001", "SN-0002"], FailedLookUpTests.Serials(page));

        void Assign(string quantity)
        {
            page.Press("Assign Serial No.");
            page.WaitForElement("[role=dialog] output[aria-label=Preview]");
            page.Type("Quantity to Create", quantity);
            page.Press("OK");
        }
    }

    [Fact]
    public async Task S10_availability_that_is_refreshed_too_soon_says_so_and_keeps_what_was_typed()
    {
        await using var pages = await TrackingPages.CreateAsync();
        pages.Services.AddSingleton(Limits("Availability"));
        var page = pages.Open(await pages.SalesOrderAsync(PurchaseCompany.LotItem, 5));
        await page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance.EnterAsync(
            [new("queue-1", 1, "scan", 0, nameof(TrackingField.LotNo), "LOT-X", -1, 0, IsNew: false)]));
        page.Press("Refresh Availability");
        Assert.Empty(page.Issues());
        page.Press("Refresh Availability");

        page.WaitForAssertion(() => Assert.StartsWith(TooOften, Assert.Single(page.Issues()), StringComparison.Ordinal));
        Assert.Equal("LOT-X", page.Find("tr[data-line] td[data-col=LotNo]").TextContent.Trim());
        Assert.StartsWith("Not saved yet", page.State(), StringComparison.Ordinal);
    }

    private static CommandLimits Limits(string command) => new(new ConfigurationBuilder()
        .AddInMemoryCollection([new($"Limits:{command}:AtOnce", "1"), new($"Limits:{command}:PerMinute", "1")]).Build());
}
