using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Reservations;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Reserves for one document line and gives reservations up; refusals and the question stand in the dialog (RSV-5).</summary>
public sealed partial class ReservationDialog(ReservationReader reader, ReservationStore store, CurrentActor current, PageScript script)
{
    private readonly string reserveId = Ids.Next("reserve");
    private readonly string yesId = Ids.Next("reserve-yes");
    private readonly string numberId = Ids.Next("reserve-number");
    private readonly HashSet<TrackingNumbers> chosen = [];
    private SourceRef demand;
    private LineReservations? line;
    private IReadOnlyList<Refusal> refusals = [];
    private string? question;
    private string message = "";
    private bool isChoosing;
    private string focus = "";
    private int focusMoves;
    private bool changed;
    private bool open;

    /// <summary>Who looks may reserve.</summary>
    [Parameter, EditorRequired]
    public bool MayEdit { get; set; }

    /// <summary>The dialog was closed after something was reserved or given up.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>Shows what is reserved for a line.</summary>
    public async Task OpenAsync(SourceRef of)
    {
        (demand, line, changed, message, open, focusMoves) = (of, null, false, "", true, 0);
        Ask(null);
        await LoadAsync();
        StateHasChanged();
    }

    private static string Name(TrackingNumbers numbers) => numbers.SerialNo.Length > 0
        ? $"Serial No. {numbers.SerialNo}{(numbers.LotNo.Length > 0 ? $", Lot No. {numbers.LotNo}" : "")}"
        : $"Lot No. {numbers.LotNo}";

    private static string LabelOf(ReservableNumber number) =>
        $"{Name(number.Numbers)}: {Numbers.Show(number.NotReservedQuantityBase)} of {Numbers.Show(number.QuantityBase)} not reserved";

    private async Task LoadAsync()
    {
        var found = await reader.OfLineAsync(demand, await current.GetAsync());
        refusals = found.Refusals;
        line = found.Value;
    }

    /// <summary>The first press asks where the line names numbers; the answer reserves.</summary>
    private async Task ReserveAsync(ReserveChoice choice)
    {
        TrackingNumbers[] numbers = choice is ReserveChoice.SpecificNumbers ? [.. chosen] : [];
        var reserved = await store.ReserveAsync(demand, choice, numbers, await current.GetAsync());
        if (reserved.IsRefused && reserved.Kind == OutcomeKind.Question)
        {
            (refusals, message) = ([], "");
            Ask(reserved.Refusals[0].Message);
            return;
        }

        await AfterAsync(reserved, quantity => $"{Numbers.Show(quantity)} reserved.");
    }

    /// <summary>A line with one number leaves nothing to choose.</summary>
    private async Task AnswerYesAsync()
    {
        Ask(null);
        chosen.UnionWith(line!.Numbers.Where(number => number.NotReservedQuantityBase > 0).Select(number => number.Numbers));
        if (line.Numbers.Count > 1 && chosen.Count > 0)
        {
            isChoosing = true;
            MoveFocus(numberId);
        }
        else
        {
            await ReserveAsync(ReserveChoice.SpecificNumbers);
        }
    }

    private void Choose(TrackingNumbers numbers)
    {
        if (!chosen.Remove(numbers))
            chosen.Add(numbers);
    }

    private async Task CancelAsync(long entryNo) =>
        await AfterAsync(await store.CancelAsync(demand, entryNo, await current.GetAsync()), _ => "The reservation is cancelled.");

    private async Task CancelAllAsync() =>
        await AfterAsync(await store.CancelAllAsync(demand, await current.GetAsync()), _ => "All reservations of the line are cancelled.");

    private async Task AfterAsync<T>(Outcome<T> done, Func<T, string> words)
    {
        Ask(null);
        await LoadAsync();
        message = done.IsRefused ? "" : words(done.Value);
        changed |= !done.IsRefused;
        refusals = [.. done.Refusals, .. refusals];
        MoveFocus(reserveId);
    }

    private void Ask(string? about)
    {
        (question, isChoosing) = (about, false);
        chosen.Clear();
        if (about is not null)
            MoveFocus(yesId);
    }

    /// <summary>What was pressed may be gone: the focus goes to where the work goes on, as soon as that is drawn.</summary>
    private void MoveFocus(string to)
    {
        focus = to;
        focusMoves++;
    }

    private async Task CloseAsync(bool isOpen)
    {
        open = isOpen;
        if (!isOpen && changed)
            await OnChanged.InvokeAsync();
    }
}
