using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Asks what Create Customized SN needs, and shows while it is typed which numbers it would make (NUM-13 to NUM-15).</summary>
public sealed partial class CustomizedSNDialog
{
    private NumbersDialog dialog = default!;
    private Refusal? notManual;

    [Parameter, EditorRequired]
    public TrackedItem Item { get; set; } = default!;

    /// <summary>Variant that the numbers are made for; shown where it is filled (NUM-7, NUM-13).</summary>
    [Parameter, EditorRequired]
    public string VariantCode { get; set; } = "";

    [Parameter, EditorRequired]
    public Func<CustomizedSN, Task<Outcome<string>>> OnPreview { get; set; } = default!;

    /// <summary>Creates the numbers; the dialog stays open with what is refused.</summary>
    [Parameter, EditorRequired]
    public Func<CustomizedSN, Task<IReadOnlyList<Refusal>>> OnOk { get; set; } = default!;

    /// <summary>Opens with the proposed quantity, increment 1 and both boxes unchecked.</summary>
    /// <param name="proposedQuantity">Quantity.</param>
    /// <param name="whyNotManual">Why no number may be typed at all; it stands at the field from the beginning.</param>
    public Task OpenAsync(decimal proposedQuantity, Refusal? whyNotManual)
    {
        notManual = whyNotManual;
        return dialog.OpenAsync(proposedQuantity);
    }

    /// <summary>Closes without creating anything: a list of numbers came instead.</summary>
    public void Close() => dialog.Close();

    private async Task<Outcome<string>> PreviewAsync(NumbersEntered entered) =>
        entered.First.Trim().Length > 0 && Request(entered) is { } request ? await OnPreview(request) : "";

    private async Task<IReadOnlyList<Refusal>> CreateAsync(NumbersEntered entered) =>
        Request(entered) is { } request ? await OnOk(request) : [NotWhole];

    private static string Text(ChangeEventArgs typed) => typed.Value?.ToString() ?? "";

    private static Refusal NotWhole => new(RefusalCode.NUM_13, "Increment must be a whole number.", "Increment");

    /// <summary>The request; null when the increment is no whole number.</summary>
    private static CustomizedSN? Request(NumbersEntered entered) =>
        (entered.Increment ?? 1) is var step && decimal.IsInteger(step) && Math.Abs(step) <= int.MaxValue
            ? new(entered.First, (int)step, entered.Quantity ?? 0, entered.NewLot, entered.Information)
            : null;
}
