using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Shared.Fields;

/// <summary>A text. It is handed on when the field is left; refusals that name its caption mark it.</summary>
public class TextField : MudTextField<string>
{
    private readonly FieldMarks marks = new();

    public TextField()
    {
        (Variant, Margin, Typo) = (Variant.Outlined, Margin.Dense, Typo.body2);
        MaxLength = 250;
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
        await marks.AnswerAsync(Scope);
        await ShowErrorAsync();
        await SetValueAndUpdateTextAsync(Stored(ReadText ?? ""), updateText);
    }

    /// <summary>What is handed on for a typed text.</summary>
    protected virtual string Stored(string typed) => typed;

    private Task ShowErrorAsync() => marks.ShowAsync(marks.Error(Scope, Group, Label, Fault), ErrorState, ErrorTextState, ErrorIdState);
}
