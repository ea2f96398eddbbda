using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Pasting;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>
/// Chooses from what is in stock. Nothing reaches the lines before OK (SEL-10), and nothing that was typed is lost before it is corrected.
/// </summary>
public sealed partial class SelectEntriesDialog(PageScript script)
{
    private const int MostNamed = 5;

    private readonly string errorId = Ids.Next("entries");
    private readonly string scanId = Ids.Next("scanned");
    private readonly SortedDictionary<int, (string Text, Refusal Refusal)> refused = [];
    private EntrySelection selection = EntrySelection.Empty;
    private IReadOnlyList<StockElsewhere> elsewhere = [];
    private IReadOnlyList<AvailabilityFigure> figures = AvailabilityFigures.OfNumber;
    private (bool Lots, bool Serials, bool Dates) has;
    private EntryFilter filter = EntryFilter.None;
    private IReadOnlyList<string> left = [];
    private List<int> places = [];
    private LongTable<int>? list;
    private Refusal? scanRefusal;
    private int scans;
    private bool isProposed;
    private int current = -1;
    private bool isSentBack;
    private bool isToBeShown;
    private int round;

    [Parameter, EditorRequired]
    public TrackingSheet Sheet { get; set; } = default!;

    /// <summary>The entries were chosen.</summary>
    [Parameter]
    public EventCallback<EntrySelection> OnSelected { get; set; }

    /// <summary>What is behind a figure is to be shown.</summary>
    [Parameter]
    public EventCallback<NumberDrill> OnDrill { get; set; }

    /// <summary>What the user has chosen; what was only proposed on opening gives way to the first list or scan.</summary>
    public EntrySelection Chosen => isProposed ? selection.Clear() : selection;

    /// <summary>It is open with what its user has chosen, which would be lost with the page.</summary>
    public bool HoldsChoice => IsOpen && (Chosen.Selected != 0 || refused.Count > 0);

    private bool CanSelect => selection.Selectable != 0;

    /// <summary>Where something can be chosen, what is scanned is handed to the hidden field (page.js).</summary>
    private Dictionary<string, object?> FilterAttributes => new()
    {
        ["aria-label"] = "Filter or scan",
        ["data-takes-scans"] = CanSelect ? scanId : null,
        ["data-focus-first"] = "",
        ["data-search"] = "",
        ["autocomplete"] = "off",
        ["spellcheck"] = "false",
    };

    /// <summary>Chosen in rows that the filter hides (SEL-5).</summary>
    private decimal HiddenSelected =>
        places.Count == selection.Rows.Count ? 0 : selection.Selected - places.Sum(place => selection.Rows[place].SelectedQuantity);

    private string FilterText =>
        places.Count == selection.Rows.Count ? "" : $"{Numbers.Show(places.Count)} of {Numbers.Show(selection.Rows.Count)} entries";

    private string EmptyText =>
        $"No stock of item {Sheet.Item.No}{(Sheet.Source.VariantCode.Length > 0 ? $" {Sheet.Source.VariantCode}" : "")}"
        + $"{(Sheet.Source.LocationCode.Length > 0 ? $" at {Sheet.Source.LocationCode}" : "")}."
        + (elsewhere.Count == 0 ? "" : $" In stock elsewhere: {string.Join(", ", elsewhere.Select(Place))}.");

    /// <summary>Rows of a list that were not taken, the first few by their numbers.</summary>
    private string LeftText => $"{LeftLists.NotTaken(left.Count)}: {string.Join(", ", left.Take(MostNamed))}"
        + (left.Count > MostNamed ? $" and {Numbers.Show(left.Count - MostNamed)} more." : ".");

    internal static string Place(StockElsewhere stock) =>
        $"{Numbers.Show(stock.QuantityBase)} {(stock.LocationCode.Length > 0 ? $"at {stock.LocationCode}" : "without a location")}";

    /// <summary>The first thing to correct, and how many more there are.</summary>
    private string Problem => refused.Count > 0
        ? $"{(isSentBack ? "Correct this before OK: " : "")}Line {refused.First().Key + 1}: "
            + $"{refused.First().Value.Refusal.Message} {refused.First().Value.Refusal.WayOut}"
            + (refused.Count > 1 ? $" {refused.Count - 1} more to correct." : "")
        : "";

    /// <summary>Shows what is in stock, already chosen as far as the line calls for it.</summary>
    /// <param name="offer">Rows.</param>
    /// <param name="stock">Where else the item lies; told when there are no rows.</param>
    public void Open(EntrySelection offer, IReadOnlyList<StockElsewhere> stock)
    {
        var rows = offer.Rows.Select(row => row.Figures).ToList();
        has = (
            rows.Any(row => row.Numbers.LotNo.Length > 0), rows.Any(row => row.Numbers.SerialNo.Length > 0),
            rows.Any(row => row.ExpirationDate is not null));
        figures =
        [
            .. AvailabilityFigures.OfNumber,
            .. Sheet.Source.BinCode.Length > 0 ? [AvailabilityFigure.BinContent] : Array.Empty<AvailabilityFigure>(),
            .. rows.Any(row => row.NonspecificReservedQuantity != 0)
                ? [AvailabilityFigure.NonspecificReservedQty]
                : Array.Empty<AvailabilityFigure>(),
        ];
        elsewhere = stock;
        Change(offer);
        (scanRefusal, isProposed, left) = (null, true, []);
        ShowAll();
        IsOpen = true;
        StateHasChanged();
    }

    /// <summary>Goes on with another choice: that of a list.</summary>
    public void Choose(EntrySelection chosen)
    {
        Change(chosen);
        StateHasChanged();
    }

    /// <summary>Says which rows of a list were not taken; they wait on the page.</summary>
    /// <param name="numbers">Their numbers.</param>
    public void TellLeft(IReadOnlyList<string> numbers)
    {
        left = numbers;
        StateHasChanged();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!isToBeShown)
            return;
        isToBeShown = false;
        if (list is not null)
            await script.ShowCurrentRowAsync(list.Element, isSentBack);
    }

    private void Change(EntrySelection changed)
    {
        selection = changed;
        refused.Clear();
        (current, isSentBack, isProposed) = (-1, false, false);
    }

    private void Filter(EntryFilter changed)
    {
        filter = changed;
        places = filter.Places(selection.Rows);
    }

    /// <summary>The fields of the filter begin anew with it, so that no unreadable text stays in them.</summary>
    private void ShowAll()
    {
        round++;
        Filter(EntryFilter.None);
    }

    private void FilterNumber(string? typed) => Filter(filter with { Number = typed ?? "" });

    private void Select(int place, string? typed)
    {
        var text = typed ?? "";
        (current, isSentBack, isProposed) = (-1, false, false);
        var changed = Numbers.TryRead(text, out var quantity)
            ? selection.Select(place, quantity ?? 0)
            : new Refusal(RefusalCode.SEL_9, Numbers.NotANumber("Selected Quantity", text), "Selected Quantity", place + 1);
        if (changed.IsRefused)
        {
            refused[place] = (text, changed.Refusals[0]);
            return;
        }

        refused.Remove(place);
        selection = changed.Value;
    }

    /// <summary>
    /// Chooses of the scanned number, or says why not until the next scan. The browser has emptied the field already (page.js).
    /// </summary>
    private async Task ScanAsync(string scanned)
    {
        var taken = Chosen.Scan(scanned);
        scans++;
        (scanRefusal, current, isSentBack) = (taken.Refusals.FirstOrDefault(), selection.PlaceOf(scanned), false);
        isToBeShown = current >= 0;
        if (isToBeShown && !places.Contains(current))
            ShowAll();
        if (taken.IsRefused)
        {
            await script.SoundRefusalAsync();
            return;
        }

        refused.Remove(current);
        (selection, isProposed) = (taken.Value, false);
    }

    private string TextOf(int place) =>
        refused.TryGetValue(place, out var kept) ? kept.Text : Numbers.Show(selection.Rows[place].SelectedQuantity);

    private async Task OkAsync()
    {
        if (refused.Count > 0)
        {
            SendBack(refused.First().Key);
            return;
        }

        IsOpen = false;
        if (CanSelect)
            await OnSelected.InvokeAsync(selection);
    }

    /// <summary>Says what is to be corrected and goes there, even when the row is filtered or scrolled away.</summary>
    private void SendBack(int place)
    {
        (current, isSentBack, isToBeShown) = (place, true, true);
        if (!places.Contains(place))
            ShowAll();
    }
}
