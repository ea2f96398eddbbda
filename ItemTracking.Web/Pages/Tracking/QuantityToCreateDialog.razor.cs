using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Asks how many serial numbers Assign Serial No. takes from the series, and shows which they would be (NUM-7).</summary>
public sealed partial class QuantityToCreateDialog
{
    private NumbersDialog dialog = default!;

    [Parameter, EditorRequired]
    public TrackedItem Item { get; set; } = default!;

    /// <summary>Variant that the numbers are made for; shown where it is filled (NUM-7, NUM-13).</summary>
    [Parameter, EditorRequired]
    public string VariantCode { get; set; } = "";

    [Parameter, EditorRequired]
    public Func<AssignSerial, Task<Outcome<string>>> OnPreview { get; set; } = default!;

    /// <summary>Assigns the numbers; the dialog stays open with what is refused.</summary>
    [Parameter, EditorRequired]
    public Func<AssignSerial, Task<IReadOnlyList<Refusal>>> OnOk { get; set; } = default!;

    /// <summary>Opens with the proposed quantity and both boxes unchecked.</summary>
    public Task OpenAsync(decimal proposedQuantity) => dialog.OpenAsync(proposedQuantity);

    private static AssignSerial Request(NumbersEntered entered) => new(entered.Quantity ?? 0, entered.NewLot, entered.Information);
}
