using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Web.Pages.Inventory;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Chooses from what is in stock. Nothing reaches the lines before OK (SEL-10).</summary>
public sealed partial class SelectEntriesDialog
{
    private EntrySelection selection = new(0, [], Rounding.DefaultPrecision);
    private List<int> places = [];
    private (int Place, string Text) typed = (-1, "");
    private Refusal? refused;
    private string filter = "";
    private bool open;

    [Parameter, EditorRequired]
    public TrackingSheet Sheet { get; set; } = default!;

    /// <summary>The entries were chosen.</summary>
    [Parameter]
    public EventCallback<EntrySelection> OnSelected { get; set; }

    /// <summary>Who asks for the number of a row is to be shown.</summary>
    [Parameter]
    public EventCallback<SelectableEntry> OnRequests { get; set; }

    private bool CanSelect => selection.Selectable != 0;

    private bool HasLots => selection.Rows.Any(row => row.Figures.Numbers.LotNo.Length > 0);

    private bool HasDates => selection.Rows.Any(row => row.Figures.ExpirationDate is not null);

    private bool HasBin => Sheet.Source.BinCode.Length > 0;

    private bool HasSerials => selection.Rows.Any(row => row.Figures.Numbers.SerialNo.Length > 0);

    /// <summary>Shows what is in stock, already chosen as far as the line calls for it.</summary>
    public void Open(EntrySelection offer)
    {
        Change(offer);
        Filter("");
        open = true;
        StateHasChanged();
    }

    private void Change(EntrySelection changed)
    {
        selection = changed;
        refused = null;
        typed = (-1, "");
    }

    private void Filter(string? text)
    {
        filter = text ?? "";
        var wanted = Codes.Normalise(filter);
        places = [.. Enumerable.Range(0, selection.Rows.Count).Where(place => Holds(selection.Rows[place].Figures.Numbers, wanted))];
    }

    private static bool Holds(TrackingNumbers numbers, string wanted) =>
        numbers.LotNo.Contains(wanted, StringComparison.Ordinal) || numbers.SerialNo.Contains(wanted, StringComparison.Ordinal);

    private void Select(int place, string? text)
    {
        typed = (place, text ?? "");
        if (!Numbers.TryRead(typed.Text, out var quantity))
        {
            refused = new Refusal("SEL-9", Numbers.NotANumber("Selected Quantity", typed.Text), Line: place + 1);
            return;
        }

        var changed = selection.Select(place, quantity ?? 0);
        if (changed.IsRefused)
            refused = changed.Refusals[0];
        else
            Change(changed.Value);
    }

    /// <summary>Chooses of the scanned number: one unit, or what the line still calls for of a lot. The browser has emptied the field already (kit.js).</summary>
    private void Scan(string? scanned)
    {
        var number = Codes.Normalise(scanned);
        var place = Enumerable.Range(0, selection.Rows.Count).FirstOrDefault(at => IsNumber(selection.Rows[at].Figures.Numbers, number), -1);
        if (place < 0)
        {
            refused = new Refusal("SEL-9", $"{number} is not among the entries.", WayOut: "Check the number, or refresh the availability.");
            return;
        }

        var row = selection.Rows[place];
        var quantity = row.Figures.Numbers.SerialNo.Length > 0 ? 1 : Math.Max(row.SelectedQuantity, Math.Min(row.Most, row.SelectedQuantity + Math.Max(0, selection.Undefined)));
        Select(place, Numbers.Show(quantity));
    }

    private static bool IsNumber(TrackingNumbers numbers, string number) => (numbers.SerialNo.Length > 0 ? numbers.SerialNo : numbers.LotNo) == number;

    private string TextOf(int place) => refused is not null && typed.Place == place ? typed.Text : Numbers.Show(selection.Rows[place].SelectedQuantity);

    private string StockHref(SelectableEntry row) => LedgerQuery.Address(new LedgerFilter(
        Sheet.Item.No, row.Figures.Numbers.SerialNo, row.Figures.Numbers.LotNo, "", Sheet.Source.LocationCode, OpenOnly: true));

    private async Task OkAsync()
    {
        if (refused is not null)
            return;
        open = false;
        if (CanSelect)
            await OnSelected.InvokeAsync(selection);
    }
}
