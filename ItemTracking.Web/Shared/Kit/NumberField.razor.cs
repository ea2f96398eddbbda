using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Shared.Kit;

/// <summary>A number in the user's region. What is no number stays as typed, is marked, and is not handed on.</summary>
public sealed partial class NumberField
{
    private string? typed;
    private ElementReference input;

    protected override void OnParametersSet()
    {
        if (OwnError is null)
            typed = null;
    }

    private async Task ChangeAsync(ChangeEventArgs change)
    {
        var text = change.Value?.ToString() ?? "";
        if (!Numbers.TryRead(text, out var number))
        {
            typed = text;
            OwnError = Numbers.NotANumber(Label, text);
            await Refused.InvokeAsync(OwnError);
            return;
        }

        typed = null;
        await CommitAsync(number);
        // The value may be what it was before, only written differently: the browser then still shows what was typed.
        await Script.SetValueAsync(input, Numbers.Show(Value));
    }

    /// <summary>Told when the text was no number; the value is then as before.</summary>
    [Parameter]
    public EventCallback<string> Refused { get; set; }
}
