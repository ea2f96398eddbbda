using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Asks how many serial numbers Assign Serial No. takes from the series, and shows which they would be (NUM-7).</summary>
public sealed partial class QuantityToCreateDialog
{
    private static readonly string[] Fields = [TrackingCaptions.QuantityToCreate, TrackingCaptions.CreateNewLotNo];

    private NumbersDialogState<AssignSerial> state = default!;

    [Parameter, EditorRequired]
    public TrackedItem Item { get; set; } = default!;

    [Parameter, EditorRequired]
    public Func<AssignSerial, Task<Outcome<string>>> OnPreview { get; set; } = default!;

    /// <summary>Assigns the numbers; the dialog stays open with what is refused.</summary>
    [Parameter, EditorRequired]
    public Func<AssignSerial, Task<IReadOnlyList<Refusal>>> OnOk { get; set; } = default!;

    /// <summary>Opens with the proposed quantity and both boxes unchecked.</summary>
    public async Task OpenAsync(decimal proposedQuantity)
    {
        state.Open(new(proposedQuantity, false, false));
        StateHasChanged();
        await state.PreviewAsync();
        StateHasChanged();
    }

    protected override void OnInitialized() => state = new(
        new(0, false, false), values => values.QuantityToCreate, values => OnPreview(values), values => OnOk(values));
}
