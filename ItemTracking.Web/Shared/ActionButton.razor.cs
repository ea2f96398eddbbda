using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Shared;

/// <summary>How much a button asks for attention; at most one primary per page.</summary>
public enum ButtonKind
{
    Outlined,
    Primary,
    Quiet,
}

/// <summary>A button. A disabled one stays in the tab order and says why; a busy one takes no second press.</summary>
public sealed partial class ActionButton
{
    private bool running;

    [Parameter, EditorRequired]
    public string Caption { get; set; } = "";

    [Parameter]
    public ButtonKind Kind { get; set; }

    [Parameter]
    public string? Icon { get; set; }

    [Parameter]
    public EventCallback OnClick { get; set; }

    /// <summary>Work is going on; while <see cref="OnClick"/> runs it is so anyway.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>Caption meanwhile, for instance <c>Posting…</c>.</summary>
    [Parameter]
    public string? BusyText { get; set; }

    /// <summary>Why it cannot be pressed now; null when it can.</summary>
    [Parameter]
    public string? DisabledReason { get; set; }

    /// <summary>What it does, shown on hover and focus.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>Key that presses it, as in <c>Ctrl+F9</c> or <c>Alt+N</c>.</summary>
    [Parameter]
    public string? Shortcut { get; set; }

    [Parameter]
    public bool Submit { get; set; }

    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object?>? More { get; set; }

    private bool Busy => IsBusy || running;

    private bool IsDisabled => Busy || DisabledReason is not null;

    private string Tip => string.Join(" ", new[] { DisabledReason ?? Help, KeysInWords }.Where(part => part is not null));

    private string? KeysInWords => Shortcut is null ? null : $"({Shortcut.Replace(" ", " or ", StringComparison.Ordinal)})";

    private Variant Look => Kind switch
    {
        ButtonKind.Primary => Variant.Filled,
        ButtonKind.Outlined => Variant.Outlined,
        ButtonKind.Quiet => Variant.Text,
    };

    private Color Paint => Kind == ButtonKind.Primary ? Color.Primary : Color.Default;

    /// <summary>The reason is read with the button; the tooltip only shows it to the eye.</summary>
    private Dictionary<string, object?> Attributes
    {
        get
        {
            Dictionary<string, object?> attributes = new()
            {
                ["aria-disabled"] = IsDisabled ? "true" : null,
                ["aria-busy"] = Busy ? "true" : null,
                ["aria-description"] = DisabledReason ?? Help,
                ["aria-keyshortcuts"] = Aria(Shortcut),
                ["data-shortcut"] = Shortcut,
            };
            foreach (var (name, value) in More ?? new Dictionary<string, object?>())
                attributes[name] = value;
            return attributes;
        }
    }

    /// <summary>A key in the words of <c>aria-keyshortcuts</c>.</summary>
    internal static string? Aria(string? keys) => keys?.Replace("Ctrl", "Control", StringComparison.Ordinal);

    private async Task ClickAsync()
    {
        if (IsDisabled)
            return;
        running = true;
        try
        {
            await OnClick.InvokeAsync();
        }
        finally
        {
            running = false;
        }
    }
}
