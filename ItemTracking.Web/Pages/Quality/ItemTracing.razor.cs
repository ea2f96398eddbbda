using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracing;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ItemTracking.Web.Pages.Quality;

/// <summary>
/// Item Tracing (TRC-1 to TRC-8): what is traced stands in the address, so that Back and a link lead to the same result.
/// </summary>
public sealed partial class ItemTracing(TraceReader reader, LookupReader lookup, CurrentActor user, NavigationManager navigation)
{
    /// <summary>Levels below are indented no further, so that their text stays in sight.</summary>
    private const int MostIndented = 12;

    private readonly LatestQuestion reads = new();
    private readonly List<TraceFilter> history = [];
    private TraceFilter typed = new();
    private TraceView? view;
    private List<LedgerRow> notApplied = [];
    private IReadOnlyList<Refusal> refusals = [];
    private int step = -1;
    private int current;

    [SupplyParameterFromQuery]
    public string? Serial { get; set; }

    [SupplyParameterFromQuery]
    public string? Lot { get; set; }

    [SupplyParameterFromQuery]
    public string? Item { get; set; }

    [SupplyParameterFromQuery]
    public string? Variant { get; set; }

    [SupplyParameterFromQuery]
    public string? Method { get; set; }

    private TraceLine? Line => view is { } shown && current < shown.Result.Lines.Count ? shown.Result.Lines[current] : null;

    private string? WhyNoLine => Line is null ? "There is no line to trace from." : null;

    private string? WhyNoHistory =>
        Line is null ? "There is no line." : Line.AlreadyTraced ? null : "The line is where its entry was met first.";

    protected override async Task OnParametersSetAsync()
    {
        var asked = TraceQuery.Read(Serial, Lot, Item, Variant, Method);
        typed = asked;
        if (asked.IsBlank && asked.VariantCode.Length == 0)
        {
            (view, refusals) = (null, []);
            return;
        }

        if (view?.Result.Filter == asked.Normalised() && refusals.Count == 0)
            return;
        await ReadAsync(asked);
    }

    private async Task ReadAsync(TraceFilter asked)
    {
        var isLatest = reads.Ask();
        var found = await reader.TraceAsync(asked, await user.GetAsync());
        if (!isLatest())
            return;
        refusals = found.Refusals;
        (view, current) = (found.IsRefused ? null : new(found.Value), 0);
        notApplied = [.. found.Value?.NotApplied ?? []];
        if (!found.IsRefused)
            Remember(found.Value.Filter);
    }

    /// <summary>A new trace ends what could be gone on to (TRC-8).</summary>
    private void Remember(TraceFilter filter)
    {
        if (step >= 0 && step < history.Count && history[step] == filter)
            return;
        history.RemoveRange(step + 1, history.Count - step - 1);
        history.Add(filter);
        step = history.Count - 1;
    }

    private async Task TraceAsync()
    {
        if (typed.IsBlank)
        {
            refusals = [new(RefusalCode.TRC_1, "Enter at least a serial, lot or item filter.", "Serial No. Filter")];
            return;
        }

        if (view?.Result.Filter == typed.Normalised())
            await ReadAsync(typed);
        else
            await GoToAsync(typed);
    }

    private Task GoToAsync(TraceFilter filter)
    {
        navigation.NavigateTo(TraceQuery.Address(filter));
        return Task.CompletedTask;
    }

    private Task StepAsync(int by)
    {
        step += by;
        return GoToAsync(history[step]);
    }

    private static int Indent(TraceLine line) => 8 + (18 * Math.Min(line.Level, MostIndented));

    private TraceFilter FilterOfLine() => new(
        Line!.Entry.SerialNo, Line.Entry.LotNo, Line.Entry.ItemNo, Line.Entry.VariantCode, view!.Result.Filter.Method);

    private void GoToHistory() => (view, current) = view!.History(current);

    /// <summary>The keys of a tree: right unfolds, left folds.</summary>
    private void Press(TraceRow row, KeyboardEventArgs pressed)
    {
        if (pressed.Key is "ArrowRight" or "ArrowLeft" && row.HasChildren)
            view = view!.Fold(row.Place, pressed.Key == "ArrowRight");
    }

    private string Told(TraceResult result) =>
        result.Lines.Count == 0 && result.NotApplied.Count == 0
            ? $"No posted transactions. {TraceQuery.InWords(result.Filter)}."
                + (result.OpenLines.Count == 0 ? "" : $" Open documents name it: {Numbers.Show(result.OpenLines.Count)}.")
            : $"{Numbers.Lines(result.Lines.Count)}{(result.IsCut ? " and more" : "")}. {TraceQuery.InWords(result.Filter)}."
                + (result.IsCut ? " Narrow the filter, or go on from a line." : "");

    private async Task<IReadOnlyList<LookupRow>> SearchItemsAsync(string search) => await lookup.ItemsAsync(search, await user.GetAsync());

    private async Task<IReadOnlyList<LookupRow>> SearchVariantsAsync(string search) =>
        await lookup.VariantsAsync(typed.ItemNo, search, await user.GetAsync());
}
