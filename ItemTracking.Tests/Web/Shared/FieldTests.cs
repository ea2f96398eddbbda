using Bunit;
using ItemTracking.Core.Kernel;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Fields;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Tests.Web.Shared;

public sealed class FieldTests : PageTest
{
    private const string Error = ".mud-input-helper-text.mud-input-error";

    [Fact]
    public void A_field_is_named_by_its_caption_and_described_by_help_and_error()
    {
        var field = Render<TextField>(p => p.Add(f => f.Label, "Lot No.")
            .Add(f => f.Help, "Specifies the lot.")
            .Add(f => f.Fault, "It is blocked.")
            .Add(f => f.IsRequired, true));

        var input = field.Find("input");
        Assert.Equal("Lot No.", field.Find($"label[for='{input.Id}']").TextContent);
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("true", input.GetAttribute("aria-required"));
        Assert.Equal("It is blocked.", field.Find($"[id='{input.GetAttribute("aria-describedby")}']").TextContent);

        var unmarked = Render<TextField>(p => p.Add(f => f.Label, "Lot No.").Add(f => f.Help, "Specifies the lot."));
        Assert.Equal("Specifies the lot.", unmarked.Find($"[id='{unmarked.Find("input").GetAttribute("aria-describedby")}']").TextContent);
    }

    [Fact]
    public void A_field_without_help_or_error_is_described_by_nothing()
    {
        var input = Render<TextField>(p => p.Add(f => f.Label, "Lot No.")).Find("input");

        Assert.False(input.HasAttribute("aria-describedby"));
        Assert.Equal("false", input.GetAttribute("aria-invalid"));
    }

    [Fact]
    public void A_code_is_handed_on_as_it_is_stored()
    {
        var value = "";
        Render<CodeField>(p => p.Add(f => f.Label, "Code").Add(f => f.ValueChanged, typed => value = typed))
            .Find("input")
            .Change("  lot-7ä ");

        Assert.Equal("LOT-7Ä", value);
    }

    [Fact]
    public void What_is_no_number_stays_as_typed_and_is_not_handed_on()
    {
        decimal? value = 5;
        var field = Render<QuantityField>(p => p.Add(f => f.Label, "Quantity")
            .Add(f => f.Value, value)
            .Add(f => f.ValueChanged, typed => value = typed));

        field.Find("input").Change("1e999");

        Assert.Equal(5, value);
        Assert.Equal("1e999", field.Find("input").GetAttribute("value"));
        Assert.StartsWith("Your entry of '1e999' is not an acceptable value for 'Quantity'.", field.Find(Error).TextContent);

        field.Find("input").Change("7.5");
        Assert.Equal(7.5m, value);
        Assert.Empty(field.FindAll(Error));
    }

    [Fact]
    public void A_date_field_knows_today_and_the_work_date()
    {
        DateOnly? value = null;
        var field = Render<DayField>(p => p.Add(f => f.Label, "Expiration Date").Add(f => f.ValueChanged, typed => value = typed));

        field.Find("input").Change("w");
        Assert.Equal(new DateOnly(2025, 1, 15), value);

        field.Find("input").Change("never");
        Assert.Contains("is not an acceptable value for 'Expiration Date'", field.Find(Error).TextContent);
        Assert.Equal(new DateOnly(2025, 1, 15), value);
    }

    [Fact]
    public void A_page_is_told_of_a_text_that_is_no_date_and_of_the_old_date_typed_again()
    {
        List<string> told = [];
        var field = Render<DayField>(p => p.Add(f => f.Label, "Posting Date").Add(f => f.Value, new DateOnly(2025, 1, 15))
            .Add(f => f.ValueChanged, day => told.Add($"{day:yyyy-MM-dd}")).Add(f => f.Refused, typed => told.Add(typed)));

        field.Find("input").Change("never");
        Assert.Equal("never", field.Find("input").GetAttribute("value"));
        field.Find("input").Change("1/15/2025");

        Assert.Equal(["never", "2025-01-15"], told);
        Assert.Empty(field.FindAll(Error));
    }

    [Fact]
    public void A_refusal_marks_its_field_until_the_value_is_changed()
    {
        IReadOnlyList<Refusal> refusals =
            [
                new(RefusalCode.NOS_1, "Description must have a value.", "Description"),
                new(RefusalCode.NOS_2, "Line 3 only.", "Description", Line: 3)
            ];
        var form = Render<RefusalScope>(p => p.Add(s => s.Refusals, refusals)
            .AddChildContent<TextField>(c => c.Add(f => f.Label, "Description")));
        Assert.Equal("Description must have a value.", form.Find(Error).TextContent);

        form.Find("input").Change("Now it has one");

        Assert.Empty(form.FindAll(Error));
    }

    [Fact]
    public void A_lookup_takes_a_code_that_was_typed_in_full_without_choosing()
    {
        var value = "";
        var page = DrawLookup(code => value = code);

        page.Find("input").Input("v10");
        Assert.Equal("", value);
        page.Find("input").Blur();

        Assert.Equal("V10", value);
    }

    [Fact]
    public void A_lookup_hands_on_the_row_that_is_chosen_and_nothing_before()
    {
        List<string> handedOn = [];
        var page = DrawLookup(handedOn.Add);

        page.Find("input").Input("fab");
        page.WaitForElement(".mud-list-item");
        Assert.Empty(handedOn);
        page.Find(".mud-list-item").Click();

        page.WaitForAssertion(() => Assert.Equal(["10000"], handedOn));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_lookup_left_by_Tab_takes_what_was_typed_whether_its_list_is_open_or_not(bool isOpen)
    {
        var value = "";
        var page = DrawLookup(code => value = code);

        page.Find("input").Input("v10");
        if (isOpen)
            page.WaitForElement(".mud-list-item");
        page.Find("input").KeyDown("Tab");
        page.Find("input").Blur();

        page.WaitForAssertion(() => Assert.Equal("V10", value));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-list-item")));
    }

    /// <summary>The list opens on its own after what was typed, also on the way to the next field.</summary>
    [Fact]
    public void A_lookup_left_for_elsewhere_while_its_list_is_open_takes_what_was_typed()
    {
        var value = "";
        var page = DrawLookup(code => value = code);

        page.Find("input").Input("v10");
        page.WaitForElement(".mud-list-item");
        page.Find("input").Blur();

        page.WaitForAssertion(() => Assert.Equal("V10", value));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-list-item")));
    }

    /// <summary>A page is drawn anew by whatever comes meanwhile, with the value that it knows.</summary>
    [Fact]
    public void A_lookup_keeps_what_is_typed_while_its_page_is_drawn_anew()
    {
        var value = "10000";
        var page = Render<LookupField>(p => p
            .Add(field => field.Label, "Vendor No.")
            .Add(field => field.Value, value)
            .Add(field => field.Search, _ => Task.FromResult<IReadOnlyList<LookupRow>>([]))
            .Add(field => field.ValueChanged, code => value = code));

        page.Find("input").Input("v10");
        page.Render(p => p.Add(field => field.Value, "10000"));
        Assert.Equal("v10", page.Find("input").GetAttribute("value"));
        page.Find("input").Blur();
        Assert.Equal("V10", value);

        page.Render(p => p.Add(field => field.Value, "V10"));
        page.Find("input").Input("20000");
        page.Render(p => p.Add(field => field.Value, "30000"));
        Assert.Equal("30000", page.Find("input").GetAttribute("value"));
    }

    /// <summary>The rows come when the key is pressed already, before or after the field is left.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lookup_left_by_Tab_while_a_slow_server_searches_takes_what_was_typed(bool rowsComeFirst)
    {
        var (value, isAsked, rows) = ("", false, new TaskCompletionSource<IReadOnlyList<LookupRow>>());
        var page = Draw<LookupField>(
            (nameof(LookupField.Label), "Vendor No."),
            (nameof(LookupField.Search), (Func<string, Task<IReadOnlyList<LookupRow>>>)(_ =>
            {
                isAsked = true;
                return rows.Task;
            })),
            (nameof(LookupField.ValueChanged), EventCallback.Factory.Create<string?>(this, code => value = code)));
        page.Find("input").Input("v10");
        page.WaitForAssertion(() => Assert.True(isAsked));
        await page.InvokeAsync(() => page.Find("input").KeyDown("Tab"));
        if (rowsComeFirst)
            await page.InvokeAsync(() => rows.SetResult([new("10000", "Fabrikam")]));
        await page.InvokeAsync(() => page.Find("input").Blur());
        if (!rowsComeFirst)
            await page.InvokeAsync(() => rows.SetResult([new("10000", "Fabrikam")]));

        page.WaitForAssertion(() => Assert.Equal("V10", value));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-list-item")));
    }

    [Fact]
    public void A_lookup_whose_search_fails_keeps_what_was_typed()
    {
        var value = "";
        var page = Draw<LookupField>(
            (nameof(LookupField.Label), "Vendor No."),
            (nameof(LookupField.Search), (Func<string, Task<IReadOnlyList<LookupRow>>>)(_ => throw UnreliableFactory.Failure)),
            (nameof(LookupField.ValueChanged), EventCallback.Factory.Create<string?>(this, code => value = code)));

        page.Find("input").Input("v10");
        page.Find("input").Blur();

        Assert.Equal("V10", value);
        Assert.Equal("V10", page.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void A_choice_hands_on_the_value_behind_the_caption()
    {
        var value = DayOfWeek.Monday;
        (DayOfWeek, string)[] options = [(DayOfWeek.Monday, "First"), (DayOfWeek.Friday, "Last")];
        var page = Draw<ChoiceField<DayOfWeek>>(
            ("Label", "Day"), ("Options", options), ("Value", value),
            ("ValueChanged", EventCallback.Factory.Create<DayOfWeek>(this, chosen => value = chosen)));

        page.Find(".mud-input-control").MouseDown();
        page.WaitForElements(".mud-list-item").Single(item => item.TextContent == "Last").Click();

        Assert.Equal(DayOfWeek.Friday, value);
    }

    [Fact]
    public void Text_is_shown_as_text_whatever_it_holds()
    {
        var field = Render<TextField>(p => p.Add(f => f.Label, "Description").Add(f => f.Value, "\"><script>alert(1)</script>"));

        Assert.Empty(field.FindAll("script"));
        Assert.Equal("\"><script>alert(1)</script>", field.Find("input").GetAttribute("value"));
    }

    private IRenderedComponent<IComponent> DrawLookup(Action<string> onValue) => Draw<LookupField>(
        (nameof(LookupField.Label), "Vendor No."),
        (
            nameof(LookupField.Search),
            (Func<string, Task<IReadOnlyList<LookupRow>>>)(_ => Task.FromResult<IReadOnlyList<LookupRow>>([new("10000", "Fabrikam")]))),
        (nameof(LookupField.ValueChanged), EventCallback.Factory.Create(this, onValue)));
}
