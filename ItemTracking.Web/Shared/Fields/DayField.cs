using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Account;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Shared.Fields;

/// <summary>
/// A date in the user's region, typed or picked; <c>t</c> is today, <c>w</c> the work date, digits alone are read in the region's order.
/// What is no date stays as typed, is marked, and is not handed on: the old value stays too.
/// </summary>
public sealed class DayField : MudDatePicker
{
    private readonly FieldMarks marks = new();
    private DateOnly? shown;

    public DayField()
    {
        (Variant, Margin, Editable, AutoClose) = (Variant.Outlined, Margin.Dense, true, true);
        ShowToolbar = false;
        (MinDate, MaxDate) = (DateLimits.First.ToDateTime(TimeOnly.MinValue), DateLimits.Last.ToDateTime(TimeOnly.MinValue));
        Culture = CultureInfo.CurrentCulture;
        DateFormat = CultureInfo.CurrentCulture.DateTimeFormat.ShortDatePattern;
        DateChanged = EventCallback.Factory.Create<DateTime?>(this, HandOnAsync);
    }

    [Parameter]
    public DateOnly? Value { get; set; }

    [Parameter]
    public EventCallback<DateOnly?> ValueChanged { get; set; }

    /// <summary>A text that is no date and stands in the field in place of the value, until a date is entered.</summary>
    [Parameter]
    public string? Unreadable { get; set; }

    /// <summary>What the field is for, under it and read with it.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>What the page found wrong with the value, beside the refusals of the surrounding scope.</summary>
    [Parameter]
    public string? Fault { get; set; }

    /// <summary>A month without a day is its last day, as on goods that expire (C-21).</summary>
    [Parameter]
    public bool MonthIsItsLastDay { get; set; }

    /// <summary>The record cannot be used without it.</summary>
    [Parameter]
    public bool IsRequired { get; set; }

    /// <summary>
    /// Told the text that is no date; the value is then as before. A readable date is handed on after it even when it is the old one.
    /// </summary>
    [Parameter]
    public EventCallback<string> Refused { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private WorkDate WorkDate { get; set; } = default!;

    [CascadingParameter]
    internal RefusalScope? Scope { get; set; }

    [CascadingParameter]
    internal FieldGroup? Group { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        HelperText = Help;
        AdornmentAriaLabel = $"Choose {Label}";
        FieldMarks.Name(UserAttributes, Label, Group, IsRequired);
        UserAttributes["data-day"] = "";
        await base.OnParametersSetAsync();
        if (Value != shown)
        {
            shown = Value;
            await marks.ForgetAsync(Scope);
            await SetDateAsync(Value?.ToDateTime(TimeOnly.MinValue), updateValue: true);
        }

        if (Unreadable is not null && Unreadable != Text)
            await SetTextAsync(Unreadable, callback: false);
        await ShowErrorAsync();
    }

    /// <inheritdoc/>
    protected override async Task StringValueChangedAsync(string? value)
    {
        var typed = value ?? "";
        if (!Dates.TryRead(typed, new(Clock.Today(), WorkDate.Value, MonthIsItsLastDay), out var day))
        {
            await marks.RefuseAsync(Scope, Group, Label, Dates.NotADate(Label ?? "", typed));
            await ShowErrorAsync();
            await Refused.InvokeAsync(typed);
            return;
        }

        var isOld = day == shown;
        var takesBack = isOld && (marks.Own is not null || Fault is not null);
        await marks.AnswerAsync(Scope);
        await ShowErrorAsync();
        await SetDateAsync(day?.ToDateTime(TimeOnly.MinValue), updateValue: true);
        if (takesBack)
            await ValueChanged.InvokeAsync(day);
        if (isOld)
        {
            // What was typed is drawn first: otherwise the field would seem unchanged and keep the letter for a day.
            StateHasChanged();
            await Task.Yield();
        }

        await SetTextAsync(Dates.Show(day), callback: false);
    }

    /// <inheritdoc/>
    protected override async ValueTask DisposeAsyncCore()
    {
        await marks.ForgetAsync(Scope);
        await base.DisposeAsyncCore();
    }

    /// <summary>Also called when the page sets the date, which is then known already.</summary>
    private async Task HandOnAsync(DateTime? date)
    {
        var day = date is { } chosen ? DateOnly.FromDateTime(chosen) : (DateOnly?)null;
        if (day == shown)
            return;
        shown = day;
        await marks.AnswerAsync(Scope);
        await ShowErrorAsync();
        await ValueChanged.InvokeAsync(day);
    }

    private Task ShowErrorAsync() => marks.ShowAsync(marks.Error(Scope, Group, Label, Fault), ErrorState, ErrorTextState, ErrorIdState);
}
