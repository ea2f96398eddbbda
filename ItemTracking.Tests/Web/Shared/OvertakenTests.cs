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
        var state = Card();
        var first = state.OpenAsync("A");
        var second = state.OpenAsync("B");
        Answer("B", "B");
        await second;
        Answer("A", "A");
        await first;

        Assert.Equal("B", state.Card.No);
    }

    [Fact, Trait("Case", "C-11")]
    public async Task C11_a_new_card_stays_blank_when_the_record_of_the_address_before_comes_late()
    {
        var state = Card();
        var first = state.OpenAsync("A");
        await state.OpenAsync(null);
        Answer("A", "A");
        await first;

        Assert.Equal("", state.Card.No);
    }

    [Fact, Trait("Case", "C-11")]
    public async Task C11_a_record_whose_belongings_are_read_too_late_is_not_shown_on_the_next_card()
    {
        var state = Card(thing => Ask($"belongings of {thing.No}"));
        var first = state.OpenAsync("A");
        Answer("A", "A");
        var second = state.OpenAsync("B");
        Answer("B", "B");
        Answer("belongings of B", "");
        await second;
        Answer("belongings of A", "");
        await first;

        Assert.Equal("B", state.Card.No);
    }

    [Theory, Trait("Case", "C-11")]
    [InlineData("", "Thing A is saved.")]
    [InlineData("No room.", "Thing A: No room.")]
    public async Task C11_a_save_that_ends_after_its_card_was_left_is_told_and_shown_on_no_other_card(string refused, string told)
    {
        var state = await OpenAsync("A");
        state.Card = state.Card with { Text = "typed" };
        var saving = state.SaveAsync();
        var next = state.OpenAsync("B");
        Answer("B", "B");
        await next;
        Answer("save A", refused);
        await saving;

        Assert.Equal(("B", "", "Thing B", false), (state.Card.No, state.Card.Text, state.Title, state.IsChanged));
        Assert.Empty(state.Refusals);
        Assert.Equal([told], Messages);
    }

    [Fact]
    public async Task What_is_typed_while_a_slow_server_saves_or_reads_stays_and_is_not_saved()
    {
        var state = await OpenAsync("A");
        state.Card = state.Card with { Text = "first" };
        var saving = state.SaveAsync();
        state.Card = state.Card with { Text = "first and more" };
        Answer("save A", "");
        await saving;

        Assert.Equal(("first and more", 2, true), (state.Card.Text, state.Card.Version, state.IsChanged));
        var reading = state.LoadAsync();
        state.Card = state.Card with { Text = "last" };
        Answer("A", "A");
        await reading;

        Assert.Equal(("last", 1, true), (state.Card.Text, state.Card.Version, state.IsChanged));
    }

    [Fact]
    public async Task A_new_card_does_not_begin_over_what_was_typed_while_the_one_before_was_saved()
    {
        var state = Card();
        await state.OpenAsync(null);
        var saving = state.SaveAndNewAsync();
        state.Card = state.Card with { Text = "typed" };
        Answer("save ", "");
        await saving;

        Assert.Equal(("NEW", "typed", "/things/NEW"), (state.Card.No, state.Card.Text, Address));
    }

    [Theory, Trait("Case", "C-11")]
    [InlineData("save ")]
    [InlineData("delete A")]
    public void C11_what_ends_after_the_page_is_gone_leads_nowhere(string question)
    {
        AddThings();
        var page = Draw<ThingPage>(("Key", question == "delete A" ? "A" : null));
        if (question == "delete A")
            page.WaitForAssertion(() => Answer("A", "A"));
        var state = page.FindComponent<ThingPage>().Instance.Card;
        page.InvokeAsync(() => question == "delete A" ? state.DeleteAsync() : state.SaveAsync());
        page.WaitForAssertion(() => Assert.Contains(question, answers.Keys));
        Go("/elsewhere");
        Leave();
        Answer(question, "");

        Eventually.Equal(
            question == "delete A" ? "Thing A is deleted." : "Thing NEW is saved.", () => string.Join(' ', Messages));
        Assert.Equal("/elsewhere", Address);
    }

    private string[] Messages => [.. Services.GetRequiredService<ISnackbar>().ShownSnackbars.Select(message => message.Message!)];

    private async Task<CardState<Thing>> OpenAsync(string key)
    {
        var state = Card();
        var opening = state.OpenAsync(key);
        Answer(key, key);
        await opening;
        return state;
    }

    private CardState<Thing> Card(Func<Thing, Task>? beforeShow = null) => new(
        Services.GetRequiredService<CurrentActor>(), Services.GetRequiredService<Journey>(), Services.GetRequiredService<ISnackbar>())
    {
        Name = "Thing",
        List = ("Things", "/things"),
        Blank = new("", "", 0),
        KeyOf = thing => thing.No,
        Edit = Permission.EditItems,
        Find = async (key, _) => new Thing(await Ask(key), "", 1),
        Save = async (thing, _) => Answered(
            await Ask($"save {thing.No}"), thing with { No = thing.No.Length > 0 ? thing.No : "NEW", Version = 2 }),
        BeforeShow = beforeShow,
        Delete = async (key, _, _) => Answered(await Ask($"delete {key}"), Done.Instance),
    };

    private static Outcome<T> Answered<T>(string refused, T done) =>
        refused.Length > 0 ? new Refusal(RefusalCode.SET_1, refused) : Outcome<T>.Of(done);

    private void AddThings() => Services.AddSingleton<Func<CardState<Thing>>>(() => Card());

    private IRenderedComponent<IComponent> RenderList() => Draw<RecordList<string>>(
        ("Caption", "Items"),
        ("Columns", (DataColumn<string>[])[new("No.", row => row)]),
        ("OnEnter", (Func<string, Task<string?>>)(async scanned => await Ask($"enter {scanned}"))),
        ("Load", (Func<ListQuery, Task<Outcome<ListPart<string>>>>)(async query => new ListPart<string>([await Ask(query.Search)], 1))));

    private Task<string> Ask(string question) => (answers[question] = new()).Task;

    private void Answer(string question, string answer) => answers[question].SetResult(answer);

    private static string Row(IRenderedComponent<IComponent> list) => list.Find("tbody td").TextContent.Trim();

    private sealed record Thing(string No, string Text, long Version) : ICard;

    private sealed class ThingPage(Func<CardState<Thing>> describe) : CardOf<Thing>
    {
        public CardState<Thing> Card => State;

        protected override CardState<Thing> Describe() => describe();
    }
}
