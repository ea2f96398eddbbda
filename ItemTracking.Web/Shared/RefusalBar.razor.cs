using ItemTracking.Core.Kernel;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Shared;

/// <summary>Everything that was refused, at once; each entry leads to its field or line.</summary>
public sealed partial class RefusalBar(TimeProvider clock)
{
    [Parameter, EditorRequired]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <summary>Goes to the line of a refusal; without it the field with the refusal's caption gets the focus.</summary>
    [Parameter]
    public EventCallback<Refusal> OnChoose { get; set; }

    private static string Text(Refusal refusal) => refusal.Line is { } line ? $"Line {line}: {refusal.Message}" : refusal.Message;

    private async Task ChooseAsync(Refusal refusal)
    {
        if (OnChoose.HasDelegate)
            await OnChoose.InvokeAsync(refusal);
        else if (refusal.Field is { } caption)
            await Script.FocusFieldAsync(refusal.Line is { } line ? $"{caption}{FieldGroup.OfLine(line)}" : caption);
    }

    private async Task CopyAsync()
    {
        var lines = Refusals.Select(refusal => $"{refusal.Code}\t{Text(refusal)}");
        await Script.CopyAsync($"{clock.GetUtcNow():u}{Environment.NewLine}{string.Join(Environment.NewLine, lines)}");
        Snackbar.Add("Details copied.", Severity.Success);
    }
}
