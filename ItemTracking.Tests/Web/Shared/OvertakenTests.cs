using Bunit;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace ItemTracking.Tests.Web.Shared;

/// <summary>An answer that is outdated, or whose page is gone, is written nowhere (C-11).</summary>
public sealed class OvertakenTests : PageTest
{
    private readonly Dictionary<string, TaskCompletionSource<string>> answers = [];

    public OvertakenTests() => AddAuthorization().SetAuthorized("somebody").SetRoles(Roles.Administrator);

    [Fact, Trait("Case", "C-11")]
    public void C11_a_list_shows_what_was_asked_for_last_whichever_answer_comes_last()
    {
        var list = RenderList();
        Answer("", "all");
        list.WaitForAssertion(() => Assert.Equal("all", Row(list)));

        list.Find("input[type=search]").Input("slow");
        list.WaitForAssertion(() => Assert.Contains("slow", answers.Keys));
        list.Find("input[type=search]").Input("quick");
        list.WaitForAssertion(() => Assert.Contains("quick", answers.Keys));
        Answer("quick", "found quickly");
        list.WaitForAssertion(() => Assert.Equal("found quickly", Row(list)));
        Answer("slow", "found slowly");

        list.WaitForAssertion(() => Assert.Equal("found quickly", Row(list)));
        Assert.Equal("/?search=quick", Address);
    }

    [Theory, Trait("Case", "C-11")]
    [InlineData(true, "/")]
    [InlineData(false, "/cards/N1")]
    public void C11_a_scan_that_is_answered_when_the_list_is_gone_leads_nowhere(bool isGone, string address)
    {
        var list = RenderList();
        Answer("", "all");
        list.Find("input[type=search]").Input("N1");
        list.Find("form").Submit();
        list.WaitForAssertion(() => Assert.Contains("enter N1", answers.Keys));
        if (isGone)
            Leave();
        Answer("enter N1", "/cards/N1");

        Eventually.Equal(address, () => Address);
    }

    [Fact, Trait("Case", "C-11")]
    public async Task C11_a_card_shows_the_record_of_its_address_whichever_was_read_last()
    {
        var (current, navigation) = (Services.GetRequiredService<CurrentActor>(), Services.GetRequiredService<Journey>());
        var state = new CardState<Thing>(current, navigation, Services.GetRequiredService<ISnackbar>())
        {
            Name = "Thing",
            Blank = new("", 0),
            KeyOf = thing => thing.No,
            Edit = Permission.EditItems,
            Find = async (key, _) => new Thing(await Ask(key), 1),
            Save = (thing, _) => Task.FromResult<Outcome<Thing>>(thing),
        };
        var first = state.OpenAsync("A");
        var second = state.OpenAsync("B");
        Answer("B", "B");
        await second;
        Answer("A", "A");
        await first;

        Assert.Equal("B", state.Card.No);
    }

    private IRenderedComponent<IComponent> RenderList() => Draw<RecordList<string>>(
        ("Caption", "Items"),
        ("Columns", (DataColumn<string>[])[new("No.", row => row)]),
        ("OnEnter", (Func<string, Task<string?>>)(async scanned => await Ask($"enter {scanned}"))),
        ("Load", (Func<ListQuery, Task<Outcome<ListPart<string>>>>)(async query => new ListPart<string>([await Ask(query.Search)], 1))));

    private Task<string> Ask(string question) => (answers[question] = new()).Task;

    private void Answer(string question, string answer) => answers[question].SetResult(answer);

    private static string Row(IRenderedComponent<IComponent> list) => list.Find("tbody td").TextContent.Trim();

    private sealed record Thing(string No, long Version) : ICard;
}
