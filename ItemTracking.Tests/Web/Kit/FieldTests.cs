using Bunit;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared.Kit;

namespace ItemTracking.Tests.Web.Kit;

public sealed class FieldTests : KitTest
{
    [Fact]
    public void A_field_is_named_by_its_caption_and_described_by_help_and_error()
    {
        var field = Render<TextField>(p => p.Add(f => f.Label, "Lot No.").Add(f => f.Help, "Specifies the lot.").Add(f => f.Error, "It is blocked.").Add(f => f.Required, true));

        var input = field.Find("input");
        Assert.Equal("Lot No.", field.Find($"label[for='{input.Id}']").TextContent);
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("true", input.GetAttribute("aria-required"));
        var described = input.GetAttribute("aria-describedby")!.Split(' ').Select(id => field.Find("#" + id).TextContent);
        Assert.Equal(["It is blocked.", "Specifies the lot."], described);
    }

    [Fact]
    public void A_field_without_help_or_error_is_described_by_nothing()
    {
        var input = Render<TextField>(p => p.Add(f => f.Label, "Lot No.")).Find("input");

        Assert.False(input.HasAttribute("aria-describedby"));
        Assert.False(input.HasAttribute("aria-invalid"));
    }

    [Fact]
    public void A_code_is_handed_on_as_it_is_stored()
    {
        var value = "";
        Render<CodeField>(p => p.Add(f => f.Label, "Code").Add(f => f.ValueChanged, typed => value = typed)).Find("input").Change("  lot-7ä ");

        Assert.Equal("LOT-7Ä", value);
    }

    [Fact]
    public void What_is_no_number_stays_as_typed_and_is_not_handed_on()
    {
        decimal? value = 5;
        var field = Render<NumberField>(p => p.Add(f => f.Label, "Quantity").Add(f => f.Value, value).Add(f => f.ValueChanged, typed => value = typed));

        field.Find("input").Change("1e999");

        Assert.Equal(5, value);
        Assert.Equal("1e999", field.Find("input").GetAttribute("value"));
        Assert.StartsWith("Your entry of '1e999' is not an acceptable value for 'Quantity'.", field.Find(".error").TextContent);

        field.Find("input").Change("7.5");
        Assert.Equal(7.5m, value);
        Assert.Empty(field.FindAll(".error"));
    }

    [Fact]
    public void A_date_field_knows_today_and_the_work_date()
    {
        DateOnly? value = null;
        var field = Render<DateField>(p => p.Add(f => f.Label, "Expiration Date").Add(f => f.ValueChanged, typed => value = typed));

        field.Find("input").Change("w");
        Assert.Equal(new DateOnly(2025, 1, 15), value);

        field.Find("input").Change("never");
        Assert.Contains("is not an acceptable value for 'Expiration Date'", field.Find(".error").TextContent);
        Assert.Equal(new DateOnly(2025, 1, 15), value);
    }

    [Fact]
    public void A_refusal_marks_its_field_until_the_value_is_changed()
    {
        IReadOnlyList<Refusal> refusals = [new("NOS-1", "Description must have a value.", "Description"), new("X-1", "Line 3 only.", "Description", Line: 3)];
        var form = Render<RefusalScope>(p => p.Add(s => s.Refusals, refusals).AddChildContent<TextField>(c => c.Add(f => f.Label, "Description")));
        Assert.Equal("Description must have a value.", form.Find(".error").TextContent);

        form.Find("input").Change("Now it has one");

        Assert.Empty(form.FindAll(".error"));
    }

    [Fact]
    public void A_lookup_takes_a_code_that_was_typed_in_full_without_choosing()
    {
        var value = "";
        var field = Render<LookupField>(p => p
            .Add(f => f.Label, "Vendor No.")
            .Add(f => f.Search, _ => Task.FromResult<IReadOnlyList<LookupRow>>([new("10000", "Fabrikam")]))
            .Add(f => f.ValueChanged, typed => value = typed));

        field.Find("button").Click();
        Assert.Equal("10000", field.Find("[role=option]").GetAttribute("data-value"));

        field.Find("input").Change("v10");
        Assert.Equal("V10", value);
        Assert.Empty(field.FindAll("[role=option]"));
    }

    [Fact]
    public void A_select_hands_on_the_value_behind_the_caption()
    {
        var value = DayOfWeek.Monday;
        var field = Render<SelectField<DayOfWeek>>(p => p
            .Add(f => f.Label, "Day")
            .Add(f => f.Options, [(DayOfWeek.Monday, "First"), (DayOfWeek.Friday, "Last")])
            .Add(f => f.Value, value)
            .Add(f => f.ValueChanged, chosen => value = chosen));

        field.Find("select").Change("Friday");

        Assert.Equal(DayOfWeek.Friday, value);
    }

    [Fact]
    public void Text_is_shown_as_text_whatever_it_holds()
    {
        var field = Render<TextField>(p => p.Add(f => f.Label, "Description").Add(f => f.Value, "\"><script>alert(1)</script>"));

        Assert.Empty(field.FindAll("script"));
        Assert.Equal("\"><script>alert(1)</script>", field.Find("input").GetAttribute("value"));
    }
}
