using Bunit;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web;

/// <summary>What costs much is not done faster than a hand can ask for it (S10).</summary>
[Trait("Requirement", "S10")]
public sealed class CommandLimitTests : PageTest
{
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

    private static CommandLimits Limits(string command) => new(new ConfigurationBuilder()
        .AddInMemoryCollection([new($"Limits:{command}:AtOnce", "1"), new($"Limits:{command}:PerMinute", "1")]).Build());
}
