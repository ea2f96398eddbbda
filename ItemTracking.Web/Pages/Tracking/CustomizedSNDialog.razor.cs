using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Asks what Create Customized SN needs, and shows while it is typed which numbers it would make (NUM-13 to NUM-15).</summary>
public sealed partial class CustomizedSNDialog
{
    private static readonly string[] Fields = [TrackingCaptions.CustomizedSN, "Increment", TrackingCaptions.QuantityToCreate, TrackingCaptions.CreateNewLotNo];

    private Values values = Values.Empty;
    private Values opened = Values.Empty;
    private IReadOnlyList<Refusal> refusals = [];
    private string preview = "";
    private bool open;

    [Parameter, EditorRequired]
    public TrackedItem Item { get; set; } = default!;

    [Parameter, EditorRequired]
    public Func<CustomizedSN, Task<Outcome<string>>> OnPreview { get; set; } = default!;

    /// <summary>Creates the numbers; the dialog stays open with what is refused.</summary>
    [Parameter, EditorRequired]
    public Func<CustomizedSN, Task<IReadOnlyList<Refusal>>> OnOk { get; set; } = default!;

    private string? BusyText => values.Quantity > 500 ? $"Creating {Numbers.Show(values.Quantity)} numbers…" : "Creating…";

    /// <summary>Opens with the proposed quantity, increment 1 and both boxes unchecked.</summary>
    public void Open(decimal proposedQuantity)
    {
        opened = values = Values.Empty with { Quantity = proposedQuantity };
        refusals = [];
        preview = "";
        open = true;
        StateHasChanged();
    }

    private void OnOpenChanged(bool isOpen) => open = isOpen;

    private async Task ChangeAsync(Values changed)
    {
        if (changed == values)
            return;
        values = changed;
        refusals = [];
        if (values.First.Trim().Length == 0 || values.Request is not { } request)
        {
            preview = "";
            return;
        }

        var numbers = await OnPreview(request);
        preview = numbers.IsRefused ? numbers.Refusals[0].Message : numbers.Value;
    }

    /// <summary>A number field was left. Only then is it drawn again, so that nothing changes under the fingers of who is typing.</summary>
    private Task LeaveAsync(Func<Values, Values> with)
    {
        opened = with(opened);
        return ChangeAsync(with(values));
    }

    private Task ChangeNumberAsync(ChangeEventArgs typed, Func<decimal?, Values> with) =>
        Numbers.TryRead(Text(typed), out var number) ? ChangeAsync(with(number)) : Task.CompletedTask;

    private async Task CreateAsync()
    {
        refusals = values.Request is { } request ? await OnOk(request) : [values.NotWhole];
        open = refusals.Count > 0;
        preview = "";
    }

    private static string Text(ChangeEventArgs typed) => typed.Value?.ToString() ?? "";

    /// <summary>What stands in the fields.</summary>
    private sealed record Values(string First, decimal? Increment, decimal? Quantity, bool NewLot, bool Information)
    {
        public static readonly Values Empty = new("", 1, null, false, false);

        public Refusal NotWhole => new("NUM-13", "Increment must be a whole number.", "Increment");

        /// <summary>The request; null when the increment is no whole number.</summary>
        public CustomizedSN? Request => (Increment ?? 1) is var step && decimal.IsInteger(step) && Math.Abs(step) <= int.MaxValue
            ? new(First, (int)step, Quantity ?? 0, NewLot, Information)
            : null;
    }
}
