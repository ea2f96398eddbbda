using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>What stands in a dialog that makes serial numbers.</summary>
/// <param name="First">First number, where it is typed.</param>
/// <param name="Increment">Step between two numbers.</param>
/// <param name="Quantity">How many.</param>
/// <param name="NewLot">They all get one new lot number.</param>
/// <param name="Information">Information records are made for them.</param>
public sealed record NumbersEntered(string First, decimal? Increment, decimal? Quantity, bool NewLot, bool Information)
{
    /// <summary>A dialog as it opens: increment 1 and both boxes unchecked.</summary>
    public static NumbersEntered Proposed(decimal quantity) => new("", 1, quantity, false, false);
}

/// <summary>
/// A dialog that makes numbers, from opening to OK: what stands in it, which numbers that would be, and what is refused (NUM-7, NUM-13).
/// </summary>
public sealed partial class NumbersDialog
{
    private static readonly string[] Fields =
        [TrackingCaptions.CustomizedSN, "Increment", TrackingCaptions.QuantityToCreate, TrackingCaptions.CreateNewLotNo];

    private RefusalScope? scope;
    private IReadOnlyList<Refusal> refusals = [];
    private NumbersEntered drawn = NumbersEntered.Proposed(0);
    private string shown = "";

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public TrackedItem Item { get; set; } = default!;

    /// <summary>Variant that the numbers are made for; shown where it is filled (NUM-7, NUM-13).</summary>
    [Parameter, EditorRequired]
    public string VariantCode { get; set; } = "";

    /// <summary>Fields above the quantity.</summary>
    [Parameter]
    public RenderFragment<NumbersDialog>? First { get; set; }

    /// <summary>Tells which numbers would be made; blank while too little is typed.</summary>
    [Parameter, EditorRequired]
    public Func<NumbersEntered, Task<Outcome<string>>> Preview { get; set; } = default!;

    /// <summary>Makes the numbers; the dialog stays open with what is refused.</summary>
    [Parameter, EditorRequired]
    public Func<NumbersEntered, Task<IReadOnlyList<Refusal>>> Create { get; set; } = default!;

    /// <summary>What is typed up to the last key.</summary>
    public NumbersEntered Values { get; private set; } = NumbersEntered.Proposed(0);

    /// <summary>
    /// What number fields show. It follows when a field is left, so that nothing changes under the fingers of who is typing.
    /// </summary>
    public NumbersEntered Drawn => drawn;

    /// <summary>A field holds a text that it cannot read: nothing is made of the value that stood there before.</summary>
    private bool HasUnread => scope is { Unread.Count: > 0 };

    /// <summary>Caption of OK while numbers are made; it tells how many when that takes a while.</summary>
    private string BusyText => Values.Quantity is > 500 and var many ? $"Creating {Numbers.Show(many)} numbers…" : "Creating…";

    /// <summary>Opens with the proposed quantity.</summary>
    public async Task OpenAsync(decimal proposedQuantity)
    {
        Values = drawn = NumbersEntered.Proposed(proposedQuantity);
        (refusals, shown, IsOpen) = ([], "", true);
        StateHasChanged();
        await PreviewAsync();
        StateHasChanged();
    }

    /// <summary>Closes without making any number.</summary>
    public void Close()
    {
        IsOpen = false;
        StateHasChanged();
    }

    /// <summary>Takes what was typed; what was refused before is judged anew.</summary>
    public Task ChangeAsync(NumbersEntered changed)
    {
        if (changed.Equals(Values))
            return Task.CompletedTask;
        Values = changed;
        refusals = [];
        return PreviewAsync();
    }

    /// <summary>A key was pressed in a number field; what is no number yet is passed over.</summary>
    public Task TypeAsync(ChangeEventArgs typed, Func<NumbersEntered, decimal?, NumbersEntered> with) =>
        Numbers.TryRead(typed.Value?.ToString() ?? "", out var number) ? ChangeAsync(with(Values, number)) : Task.CompletedTask;

    /// <summary>A number field was left.</summary>
    public Task LeaveAsync(Func<NumbersEntered, NumbersEntered> with)
    {
        drawn = with(drawn);
        return ChangeAsync(with(Values));
    }

    /// <summary>
    /// The numbers that would be made, or the first reason why there are none. An answer to an older text is passed over.
    /// </summary>
    private async Task PreviewAsync()
    {
        var asked = Values;
        var preview = "";
        try
        {
            var numbers = await Preview(asked);
            preview = HasUnread ? "" : numbers.IsRefused ? numbers.Refusals[0].Message : numbers.Value;
        }
        finally
        {
            // Also where they cannot be looked up: those of an older text would be untrue.
            if (ReferenceEquals(asked, Values))
                shown = preview;
        }
    }

    private async Task OkAsync()
    {
        if (HasUnread)
            return;
        refusals = await Create(Values);
        (IsOpen, shown) = (refusals.Count > 0, "");
    }
}
