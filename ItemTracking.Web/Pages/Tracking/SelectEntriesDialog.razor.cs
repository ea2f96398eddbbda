using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Chooses from what is in stock. Nothing reaches the lines before OK (SEL-10), and nothing that was typed is lost before it is corrected.</summary>
public sealed partial class SelectEntriesDialog(KitScript script, WorkDate workDate)
{
    private static readonly AvailabilityFigure[] AlwaysShown =
    [
        AvailabilityFigure.TotalQuantity, AvailabilityFigure.TotalRequestedQuantity, AvailabilityFigure.CurrentRequestedQuantity,
        AvailabilityFigure.CurrentPendingQuantity, AvailabilityFigure.TotalAvailableQuantity,
    ];

    private readonly string errorId = Ids.Next("entries");
    private readonly SortedDictionary<int, (string Text, Refusal Refusal)> refused = [];
    private EntrySelection selection = EntrySelection.Empty;
    private IReadOnlyList<StockElsewhere> elsewhere = [];
    private IReadOnlyList<AvailabilityFigure> figures = AlwaysShown;
    private (bool Lots, bool Serials, bool Dates) has;
    private EntryFilter filter = EntryFilter.None;
    private List<int> places = [];
    private ElementReference list;
    private string? scanProblem;
    private int current = -1;
    private bool isSentBack;
    private bool open;

    [Parameter, EditorRequired]
    public TrackingSheet Sheet { get; set; } = default!;

    /// <summary>The entries were chosen.</summary>
    [Parameter]
    public EventCallback<EntrySelection> OnSelected { get; set; }

    /// <summary>What is behind a figure is to be shown.</summary>
    [Parameter]
    public EventCallback<NumberDrill> OnDrill { get; set; }

    private bool CanSelect => selection.Selectable != 0;

    /// <summary>Chosen in rows that the filter hides (SEL-5).</summary>
    private decimal HiddenSelected => places.Count == selection.Rows.Count ? 0 : selection.Selected - places.Sum(place => selection.Rows[place].SelectedQuantity);

    private string FilterText => places.Count == selection.Rows.Count ? "" : $"{Numbers.Show(places.Count)} of {Numbers.Show(selection.Rows.Count)} entries";

    private string EmptyText => string.Join(
        ' ',
        $"No stock of item {Sheet.Item.No}{(Sheet.Source.LocationCode.Length > 0 ? $" at {Sheet.Source.LocationCode}" : "")}.",
        elsewhere.Count == 0 ? "" : $"In stock elsewhere: {string.Join(", ", elsewhere.Select(stock => $"{(stock.LocationCode.Length > 0 ? stock.LocationCode : "without location")} {Numbers.Show(stock.QuantityBase)}"))}.").Trim();

    /// <summary>The first thing to correct, and how many more there are.</summary>
    private string Problem => refused.Count > 0
        ? $"{(isSentBack ? "Correct this before OK: " : "")}Line {refused.First().Key + 1}: {refused.First().Value.Refusal.Message} {refused.First().Value.Refusal.WayOut}{(refused.Count > 1 ? $" {refused.Count - 1} more to correct." : "")}"
        : scanProblem ?? filter.Problem(workDate.Value) ?? "";

    /// <summary>Shows what is in stock, already chosen as far as the line calls for it.</summary>
    /// <param name="offer">Rows.</param>
    /// <param name="stock">Where else the item lies; told when there are no rows.</param>
    public void Open(EntrySelection offer, IReadOnlyList<StockElsewhere> stock)
    {
        var rows = offer.Rows.Select(row => row.Figures).ToList();
        has = (rows.Any(row => row.Numbers.LotNo.Length > 0), rows.Any(row => row.Numbers.SerialNo.Length > 0), rows.Any(row => row.ExpirationDate is not null));
        figures = rows.Any(row => row.NonspecificReservedQuantity != 0) ? [.. AlwaysShown, AvailabilityFigure.NonspecificReservedQty] : AlwaysShown;
        elsewhere = stock;
        Change(offer);
        Filter(EntryFilter.None);
        open = true;
        StateHasChanged();
    }

    private void Change(EntrySelection changed)
    {
        selection = changed;
        refused.Clear();
        (scanProblem, current, isSentBack) = (null, -1, false);
    }

    private void Filter(EntryFilter changed)
    {
        filter = changed;
        scanProblem = null;
        places = filter.Places(selection.Rows, workDate.Value);
    }

    private static string Text(ChangeEventArgs typed) => typed.Value as string ?? "";

    private string? Invalid(string date) => EntryFilter.IsDate(date, workDate.Value) ? null : "true";

    private void Select(int place, string text)
    {
        (scanProblem, current, isSentBack) = (null, -1, false);
        var changed = Numbers.TryRead(text, out var quantity)
            ? selection.Select(place, quantity ?? 0)
            : new Refusal("SEL-9", Numbers.NotANumber("Selected Quantity", text), "Selected Quantity", place + 1);
        if (changed.IsRefused)
        {
            refused[place] = (text, changed.Refusals[0]);
            return;
        }

        refused.Remove(place);
        selection = changed.Value;
    }

    /// <summary>Enter after a scan chooses of the scanned number: one unit, or what the line still calls for of a lot.</summary>
    private void Press(KeyboardEventArgs key)
    {
        if (key.Key != "Enter" || !CanSelect || filter.Number.Length == 0)
            return;
        var number = Codes.Normalise(filter.Number);
        var at = places.FindIndex(place => selection.Rows[place].Figures.Numbers is var numbers && (numbers.SerialNo == number || (numbers.SerialNo.Length == 0 && numbers.LotNo == number)));
        if (at < 0)
        {
            scanProblem = $"{number} is not among the entries. Check the number, or refresh the availability.";
            return;
        }

        var (place, row) = (places[at], selection.Rows[places[at]]);
        var quantity = row.Figures.Numbers.SerialNo.Length > 0 ? 1 : Math.Max(row.SelectedQuantity, Math.Min(row.Most, row.SelectedQuantity + Math.Max(0, selection.Undefined)));
        Select(place, Numbers.Show(quantity));
        if (!refused.ContainsKey(place))
            Filter(filter with { Number = "" });
    }

    private string TextOf(int place) => refused.TryGetValue(place, out var kept) ? kept.Text : Numbers.Show(selection.Rows[place].SelectedQuantity);

    private async Task OkAsync()
    {
        if (refused.Count > 0)
        {
            await SendBackAsync(refused.First().Key);
            return;
        }

        open = false;
        if (CanSelect)
            await OnSelected.InvokeAsync(selection);
    }

    /// <summary>Says what is to be corrected and goes there, even when the row is filtered or scrolled away.</summary>
    private async Task SendBackAsync(int place)
    {
        (current, isSentBack) = (place, true);
        if (!places.Contains(place))
            Filter(EntryFilter.None);
        StateHasChanged();
        await Task.Yield();
        await script.ShowCurrentRowAsync(list);
    }
}
