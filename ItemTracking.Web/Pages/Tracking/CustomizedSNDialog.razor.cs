using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Asks what Create Customized SN needs, and shows while it is typed which numbers it would make (NUM-13 to NUM-15).</summary>
public sealed partial class CustomizedSNDialog
{
    private static readonly string[] Fields = [TrackingCaptions.CustomizedSN, "Increment", TrackingCaptions.QuantityToCreate, TrackingCaptions.CreateNewLotNo];

    private NumbersDialogState<Entered> state = default!;

    [Parameter, EditorRequired]
    public TrackedItem Item { get; set; } = default!;

    [Parameter, EditorRequired]
    public Func<CustomizedSN, Task<Outcome<string>>> OnPreview { get; set; } = default!;

    /// <summary>Creates the numbers; the dialog stays open with what is refused.</summary>
    [Parameter, EditorRequired]
    public Func<CustomizedSN, Task<IReadOnlyList<Refusal>>> OnOk { get; set; } = default!;

    /// <summary>Opens with the proposed quantity, increment 1 and both boxes unchecked.</summary>
    public void Open(decimal proposedQuantity)
    {
        state.Open(Entered.Nothing with { Quantity = proposedQuantity });
        StateHasChanged();
    }

    protected override void OnInitialized() => state = new(Entered.Nothing, entered => entered.Quantity, PreviewAsync, CreateAsync);

    private async Task<Outcome<string>> PreviewAsync(Entered entered) =>
        entered.First.Trim().Length > 0 && entered.Request is { } request ? await OnPreview(request) : "";

    private async Task<IReadOnlyList<Refusal>> CreateAsync(Entered entered) =>
        entered.Request is { } request ? await OnOk(request) : [entered.NotWhole];

    private static string Text(ChangeEventArgs typed) => typed.Value?.ToString() ?? "";

    /// <summary>What stands in the fields.</summary>
    private sealed record Entered(string First, decimal? Increment, decimal? Quantity, bool NewLot, bool Information)
    {
        public static readonly Entered Nothing = new("", 1, null, false, false);

        public Refusal NotWhole => new("NUM-13", "Increment must be a whole number.", "Increment");

        /// <summary>The request; null when the increment is no whole number.</summary>
        public CustomizedSN? Request => (Increment ?? 1) is var step && decimal.IsInteger(step) && Math.Abs(step) <= int.MaxValue
            ? new(First, (int)step, Quantity ?? 0, NewLot, Information)
            : null;
    }
}
