using ItemTracking.Core.Kernel;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Shared.Fields;

/// <summary>
/// A code with type-ahead. Typing a whole code and leaving the field is enough; a code that is half typed is never handed on, and a list
/// that belongs to an older text is never chosen from.
/// </summary>
public sealed class LookupField : MudAutocomplete<string>
{
    private readonly FieldMarks marks = new();
    private IReadOnlyDictionary<string, string> descriptions = new Dictionary<string, string>();

    /// <summary>What was typed is not handed on yet, and over which value.</summary>
    private (bool IsTyped, string? Over) typing;

    public LookupField()
    {
        (Variant, Margin, Typo, Dense) = (Variant.Outlined, Margin.Dense, Typo.body2, true);
        (CoerceValue, CoerceText, Strict, OpenOnFocus, MaxItems) = (false, false, false, false, null);

        // The server would select the text a moment after the focus, when the first characters are typed already: the next replaces them.
        SelectOnActivation = false;
        (InputClass, RelativeWidth, MaxLength) = ("code", DropdownWidth.Adaptive, 250);
        SearchFunc = FindAsync;
        ItemTemplate = Row;
        PopoverClass = "look-up-list";
        OnBlur = EventCallback.Factory.Create<Microsoft.AspNetCore.Components.Web.FocusEventArgs>(this, LeaveAsync);
    }

    /// <summary>Rows for what was typed so far; the first rows for nothing.</summary>
    [Parameter, EditorRequired]
    public Func<string, Task<IReadOnlyList<LookupRow>>> Search { get; set; } = default!;

    /// <summary>What the field is for, under it and read with it.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>What the page found wrong with the value, beside the refusals of the surrounding scope.</summary>
    [Parameter]
    public string? Fault { get; set; }

    /// <summary>The record cannot be used without it.</summary>
    [Parameter]
    public bool IsRequired { get; set; }

    [Inject]
    internal Interruption Interruption { get; set; } = default!;

    [CascadingParameter]
    internal RefusalScope? Scope { get; set; }

    [CascadingParameter]
    internal FieldGroup? Group { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        HelperText = Help;
        AdornmentAriaLabel = $"Look up {Label}";
        FieldMarks.Name(UserAttributes, Label, Group, IsRequired);
        UserAttributes["spellcheck"] = "false";
        await base.OnParametersSetAsync();
        await ShowErrorAsync();
    }

    /// <inheritdoc/>
    protected override Task UpdateValuePropertyAsync(bool updateText)
    {
        typing = (true, ReadValue);
        Open = false;
        return base.UpdateValuePropertyAsync(updateText);
    }

    /// <summary>A page that is drawn anew shows the value that it knows; what is being typed over it stays.</summary>
    protected override Task UpdateTextPropertyAsync(bool updateValue) =>
        typing.IsTyped && typing.Over == ReadValue ? Task.CompletedTask : base.UpdateTextPropertyAsync(updateValue);

    /// <inheritdoc/>
    protected override async Task SetValueAndUpdateTextAsync(string? value, bool updateText = true, bool force = false)
    {
        typing = default;
        await marks.AnswerAsync(Scope);
        await ShowErrorAsync();
        await base.SetValueAndUpdateTextAsync(value, updateText, force);
    }

    private RenderFragment Row(string code) => builder =>
    {
        builder.AddContent(0, code);
        builder.OpenElement(1, "small");
        builder.AddContent(2, descriptions.GetValueOrDefault(code));
        builder.CloseElement();
    };

    private async Task<IEnumerable<string>> FindAsync(string? typed, CancellationToken cancellationToken)
    {
        var rows = await SearchAsync((typed ?? "").Trim());
        cancellationToken.ThrowIfCancellationRequested();
        descriptions = rows.DistinctBy(row => row.Code).ToDictionary(row => row.Code, row => row.Description);
        return rows.Select(row => row.Code);
    }

    /// <summary>What is typed stays also when the list cannot be read.</summary>
    private async Task<IReadOnlyList<LookupRow>> SearchAsync(string typed)
    {
        try
        {
            return await Search(typed);
        }
        catch (Exception failure) when (Interruption.Tell(failure))
        {
            return [];
        }
    }

    /// <summary>
    /// The press on a row of the list does not leave the field (combobox.js): who leaves it wants what was typed, and no list that a slow
    /// server finds afterwards.
    /// </summary>
    private async Task LeaveAsync()
    {
        var closing = CloseMenuAsync();
        var code = Codes.Normalise(ReadText);
        if (code != (ReadValue ?? ""))
            await SetValueAndUpdateTextAsync(code);
        typing = default;
        await closing;
    }

    private Task ShowErrorAsync() => marks.ShowAsync(marks.Error(Scope, Group, Label, Fault), ErrorState, ErrorTextState, ErrorIdState);
}
