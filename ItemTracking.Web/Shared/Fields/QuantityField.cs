using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Shared.Fields;

/// <summary>
/// A number in the user's region. What is no number stays as typed, is marked, and is not handed on: the old value stays too.
/// </summary>
public sealed class QuantityField : MudTextField<decimal?>
{
    private readonly FieldMarks marks = new();

    public QuantityField()
    {
        (Variant, Margin, Typo) = (Variant.Outlined, Margin.Dense, Typo.body2);
        (Class, InputMode, MaxLength) = ("quantity", InputMode.@decimal, 60);
        (Culture, Format) = (CultureInfo.CurrentCulture, Numbers.Format);
    }

    /// <summary>What the field is for, under it and read with it.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>What the page found wrong with the value, beside the refusals of the surrounding scope.</summary>
    [Parameter]
    public string? Fault { get; set; }

    /// <summary>The record cannot be used without it.</summary>
    [Parameter]
    public bool IsRequired { get; set; }

    /// <summary>Told when the text was no number; the value is then as before.</summary>
    [Parameter]
    public EventCallback<string> Refused { get; set; }

    [CascadingParameter]
    internal RefusalScope? Scope { get; set; }

    [CascadingParameter]
    internal FieldGroup? Group { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        HelperText = Help;
        FieldMarks.Name(UserAttributes, Label, Group, IsRequired);
        await base.OnParametersSetAsync();
        await ShowErrorAsync();
    }

    /// <inheritdoc/>
    protected override async Task UpdateValuePropertyAsync(bool updateText)
    {
        var typed = ReadText ?? "";
        if (!Numbers.TryRead(typed, out var number))
        {
            var message = Numbers.NotANumber(Label ?? "", typed);
            await marks.RefuseAsync(Scope, Group, Label, message);
            await ShowErrorAsync();
            await Refused.InvokeAsync(message);
            return;
        }

        await marks.AnswerAsync(Scope);
        await ShowErrorAsync();
        await SetValueAndUpdateTextAsync(number, updateText);

        // The number may be what it was before, only written differently.
        await UpdateTextPropertyAsync(updateValue: false);
    }

    /// <summary>The text of the value; what could not be read stays as it was typed, also when the field is left.</summary>
    protected override string? ConvertSet(decimal? input) => marks.Own is null ? base.ConvertSet(input) : ReadText;

    /// <inheritdoc/>
    protected override async ValueTask DisposeAsyncCore()
    {
        await marks.ForgetAsync(Scope);
        await base.DisposeAsyncCore();
    }

    private Task ShowErrorAsync() => marks.ShowAsync(marks.Error(Scope, Group, Label, Fault), ErrorState, ErrorTextState, ErrorIdState);
}
