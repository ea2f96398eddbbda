using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Asks how many serial numbers Assign Serial No. takes from the series, and shows which they would be (NUM-7).</summary>
public sealed partial class QuantityToCreateDialog
{
    private static readonly string[] Fields = [TrackingCaptions.QuantityToCreate, TrackingCaptions.CreateNewLotNo];

    private AssignSerial values = new(0, false, false);
    private IReadOnlyList<Refusal> refusals = [];
    private string preview = "";
    private decimal shown;
    private bool open;

    [Parameter, EditorRequired]
    public TrackedItem Item { get; set; } = default!;

    [Parameter, EditorRequired]
    public Func<AssignSerial, Task<Outcome<string>>> OnPreview { get; set; } = default!;

    /// <summary>Assigns the numbers; the dialog stays open with what is refused.</summary>
    [Parameter, EditorRequired]
    public Func<AssignSerial, Task<IReadOnlyList<Refusal>>> OnOk { get; set; } = default!;

    private string? BusyText => values.QuantityToCreate > 500 ? $"Creating {Numbers.Show(values.QuantityToCreate)} numbers…" : "Creating…";

    /// <summary>Opens with the proposed quantity and both boxes unchecked.</summary>
    public async Task OpenAsync(decimal proposedQuantity)
    {
        values = new(proposedQuantity, false, false);
        shown = proposedQuantity;
        refusals = [];
        preview = "";
        open = true;
        StateHasChanged();
        await PreviewAsync();
        StateHasChanged();
    }

    private void OnOpenChanged(bool isOpen) => open = isOpen;

    private Task ChangeAsync(AssignSerial changed)
    {
        if (changed == values)
            return Task.CompletedTask;
        values = changed;
        refusals = [];
        return PreviewAsync();
    }

    /// <summary>The field was left. Only then is it drawn again, so that nothing changes under the fingers of who is typing.</summary>
    private Task LeaveQuantityAsync(decimal? number)
    {
        shown = number ?? 0;
        return ChangeAsync(values with { QuantityToCreate = shown });
    }

    private Task TypeQuantityAsync(ChangeEventArgs typed) => Numbers.TryRead(typed.Value?.ToString() ?? "", out var number)
        ? ChangeAsync(values with { QuantityToCreate = number ?? 0 })
        : Task.CompletedTask;

    private async Task PreviewAsync()
    {
        var numbers = await OnPreview(values);
        preview = numbers.IsRefused ? numbers.Refusals[0].Message : numbers.Value;
    }

    private async Task CreateAsync()
    {
        refusals = await OnOk(values);
        open = refusals.Count > 0;
        preview = "";
    }
}
