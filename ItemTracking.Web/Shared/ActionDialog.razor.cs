using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Shared;

/// <summary>A window over the page. The page owns whether it is open: <c>@bind-Open</c>, and sets it to false when OK succeeded.</summary>
public sealed partial class ActionDialog
{
    private readonly string titleId = Ids.Next("dialog");
    private bool wasOpen;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter]
    public bool Open { get; set; }

    [Parameter]
    public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>OK was pressed. The dialog stays open until the page closes it, so that refusals can be shown in it.</summary>
    [Parameter]
    public EventCallback OnOk { get; set; }

    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <summary>What Cancel would lose, in a sentence, to be asked before; null for nothing.</summary>
    [Parameter]
    public Func<string?>? Loses { get; set; }

    [Parameter]
    public string OkCaption { get; set; } = "OK";

    /// <summary>Blank for a dialog that only shows something: closing it is all there is to do.</summary>
    [Parameter]
    public string CancelCaption { get; set; } = "Cancel";

    [Parameter]
    public string? BusyText { get; set; }

    [Parameter]
    public string? OkDisabledReason { get; set; }

    /// <summary>Room for a grid.</summary>
    [Parameter]
    public bool Wide { get; set; }

    /// <summary>No space around the content.</summary>
    [Parameter]
    public bool Flush { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Parameter]
    public RenderFragment? HeaderContent { get; set; }

    [Parameter]
    public RenderFragment? FooterContent { get; set; }

    private bool OnlyShows => CancelCaption.Length == 0;

    /// <summary>Where there is nothing to cancel, Esc closes as well.</summary>
    private string OkKeys => OnlyShows ? "Ctrl+Enter Escape" : "Ctrl+Enter";

    private DialogOptions Options => new()
    {
        MaxWidth = Wide ? MaxWidth.Large : MaxWidth.Small,
        FullWidth = true,
        BackdropClick = OnlyShows,
        CloseOnEscapeKey = false,
    };

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (wasOpen && !Open)
            await Script.CloseDialogAsync(titleId);
        wasOpen = Open;
    }

    private async Task CancelAsync()
    {
        if (Loses?.Invoke() is { } lost && !await Confirm.AskAsync(Title, $"{lost}\nDo you want to lose it?", "Discard", "Go back"))
            return;
        await OnCancel.InvokeAsync();
        await OpenChanged.InvokeAsync(false);
    }
}
