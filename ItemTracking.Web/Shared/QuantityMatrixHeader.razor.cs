using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Tracking;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Shared;

/// <summary>The live quantity matrix of a document line (ITL-9 to ITL-14).</summary>
public sealed partial class QuantityMatrixHeader(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private ITimer? timer;
    private string announced = "";

    [Parameter, EditorRequired]
    public QuantityMatrix Matrix { get; set; } = default!;

    [Parameter]
    public bool ShowsQtyToHandle { get; set; } = true;

    [Parameter]
    public bool ShowsQtyToInvoice { get; set; } = true;

    /// <summary>
    /// How far the tracking has come, as its chip says it; it tells as well what the lines lack although the quantities agree (C-40, C-41).
    /// </summary>
    [Parameter]
    public TrackingState? State { get; set; }

    /// <summary>That texts of cells were refused: with any of them nothing is complete; blank without any.</summary>
    [Parameter]
    public string NotAccepted { get; set; } = "";

    private IEnumerable<QuantityRow> Rows
    {
        get
        {
            yield return QuantityRow.Quantity;
            if (ShowsQtyToHandle)
                yield return QuantityRow.QtyToHandle;
            if (ShowsQtyToInvoice)
                yield return QuantityRow.QtyToInvoice;
        }
    }

    /// <summary>
    /// What is left to do, in words: Complete, 3 left to define, 1 too many; of what posting cuts down how much it takes (ITL-11, ITL-12).
    /// </summary>
    private static string Words(QuantityMatrix matrix, QuantityRow row) => matrix.Undefined[row] switch
    {
        0 => "Complete",
        var over when matrix.IsTooMuch(row) => $"{Text(Math.Abs(over))} too many",
        _ when matrix.IsOverDefined(row) => $"Complete: posting takes {Text(Math.Abs(matrix.Source[row]))}",
        var left => $"{Text(Math.Abs(left))} left to define",
    };

    /// <summary>A base quantity in the user's region, trailing zeros trimmed.</summary>
    public static string Text(decimal quantity) => quantity.ToString("#,0.#####", CultureInfo.CurrentCulture);

    public void Dispose() => timer?.Dispose();

    protected override void OnParametersSet()
    {
        if (announced == Announcement)
            return;
        if (timer is null)
            Announce();
        timer ??= clock.CreateTimer(_ => _ = InvokeAsync(OnPauseOver), null, Pause, Timeout.InfiniteTimeSpan);
    }

    private void OnPauseOver()
    {
        timer?.Dispose();
        timer = null;
        Announce();
        StateHasChanged();
    }

    /// <summary>What is left to define; where nothing is, how far the tracking has come otherwise.</summary>
    private string Announcement =>
        Matrix.Undefined[QuantityRow.Quantity] == 0 && State is not null && (NotAccepted.Length == 0 || !State.IsComplete)
            ? State.Text
            : Word(QuantityRow.Quantity);

    private void Announce() => announced = Announcement;

    private static string Caption(QuantityRow row) => row switch
    {
        QuantityRow.Quantity => "Quantity",
        QuantityRow.QtyToHandle => "Qty. to Handle",
        QuantityRow.QtyToInvoice => "Qty. to Invoice",
    };

    private static string UndefinedName(QuantityRow row) => row switch
    {
        QuantityRow.Quantity => "Undefined Quantity",
        QuantityRow.QtyToHandle => "Undefined Quantity to Handle",
        QuantityRow.QtyToInvoice => "Undefined Quantity to Invoice",
    };

    /// <summary>What posting would refuse although the quantities of the row agree, in words; null without anything.</summary>
    private string? Lack(QuantityRow row) => (row, State) switch
    {
        (QuantityRow.QtyToInvoice, { LinesInvoicedOtherwise: > 0 } state) when !Matrix.IsTooMuch(row) => state.InvoiceText,
        (QuantityRow.Quantity, { Missing.IsNothing: false } state) when Agrees(row) => state.Missing.Text,
        (not QuantityRow.Quantity, { MissingNext.IsNothing: false } state) when Agrees(row) => state.MissingNext.Text,
        (_, { Refused.Count: > 0 } state) when Agrees(row) => state.Refused.Text,
        _ => NotAccepted.Length > 0 && Agrees(row) ? NotAccepted : null,
    };

    /// <summary>Posting takes something of the row, and as much of it is defined, or more of a single lot that it cuts down.</summary>
    private bool Agrees(QuantityRow row) =>
        Matrix.Source[row] != 0 && !Matrix.IsTooMuch(row) && (Matrix.Undefined[row] == 0 || Matrix.IsOverDefined(row));

    private string Word(QuantityRow row) => Lack(row) ?? Words(Matrix, row);

    private string? Sign(QuantityRow row) => Look(row) switch
    {
        "over" => Icons.Material.Outlined.WarningAmber,
        "done" => Icons.Material.Outlined.Check,
        _ => Lack(row) is null ? null : Icons.Material.Outlined.WarningAmber,
    };

    private string Look(QuantityRow row) => Matrix.IsTooMuch(row) ? "over"
        : Lack(row) is not null || (Matrix.Undefined[row] != 0 && !Matrix.IsOverDefined(row)) ? "left"
        : "done";
}
