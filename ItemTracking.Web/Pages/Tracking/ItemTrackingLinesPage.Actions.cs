using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>The actions of the toolbar: numbers are assigned, created or looked at (NUM-1 to NUM-16).</summary>
public sealed partial class ItemTrackingLinesPage
{
    private QuantityToCreateDialog? quantityDialog;
    private CustomizedSNDialog? customizedDialog;
    private NumbersInStockDialog? stockDialog;
    private int currentLine;

    /// <summary>Keeps a program from asking faster than a hand (S10).</summary>
    [Inject]
    private CommandLimits Limits { get; set; } = default!;

    private int? CurrentLine => Sheet.Find(currentLine) is null ? null : currentLine;

    private async Task OpenAssignSerialNoAsync()
    {
        if (await CanOpenDialogAsync())
            await quantityDialog!.OpenAsync(AssignNumbers.ProposedQuantity(Sheet));
    }

    private async Task OpenCustomizedSNAsync()
    {
        if (await CanOpenDialogAsync())
            await customizedDialog!
                .OpenAsync(AssignNumbers.ProposedQuantity(Sheet), await assigner.CheckCustomizedSNAsync(Sheet, await user.GetAsync()));
    }

    /// <summary>Everything typed has arrived, and the proposed quantity is a whole number (NUM-2).</summary>
    private async Task<bool> CanOpenDialogAsync()
    {
        await FlushAsync();
        refusals = AssignNumbers.CheckProposedQuantity(Sheet) is { } refusal ? [refusal] : [];
        return refusals.Count == 0;
    }

    private async Task<Outcome<string>> PreviewSerialNosAsync(AssignSerial request)
    {
        var preview = await assigner.PreviewSerialNosAsync(Sheet, request, await user.GetAsync());
        return preview.Then<string>(numbers => PreviewText.Of(numbers));
    }

    private async Task<Outcome<string>> PreviewCustomizedAsync(CustomizedSN request)
    {
        var preview = await assigner.PreviewCustomizedSNAsync(Sheet, request, await user.GetAsync());
        return preview.Then<string>(numbers => PreviewText.Of(numbers));
    }

    private Task<IReadOnlyList<Refusal>> AssignSerialNoAsync(AssignSerial request) =>
        AssignAsync("New serial numbers assigned.", actor => assigner.AssignSerialNoAsync(Sheet, request, CurrentLine, actor));

    private Task<IReadOnlyList<Refusal>> CreateCustomizedSNAsync(CustomizedSN request) =>
        AssignAsync("New serial numbers assigned.", actor => assigner.CreateCustomizedSNAsync(Sheet, request, CurrentLine, actor));

    private async Task AssignLotNoAsync()
    {
        await FlushAsync();
        IReadOnlyCollection<int> lines = workspace!.Selected.Count > 0 ? workspace.Selected : CurrentLine is { } line ? [line] : [];
        refusals = await AssignAsync("Lot number assigned.", actor => assigner.AssignLotNoAsync(Sheet, lines, CurrentLine, actor));
    }

    /// <param name="changed">What is told where no line was added.</param>
    /// <param name="assign">Does it.</param>
    private Task<IReadOnlyList<Refusal>> AssignAsync(
        string changed, Func<Actor, Task<Outcome<TrackingSheet>>> assign) => InTurnAsync(async () =>
    {
        var before = Sheet;
        var actor = await user.GetAsync();
        var result = await BusyAsync(
            async () => Limits.Refuse(CostlyCommand.Numbers, actor) is { } tooOften ? tooOften : await assign(actor));
        if (result.IsRefused)
            return result.Refusals;
        workspace!.Take(result.Value, "assignment of");
        refusals = [];
        var added = Sheet.Lines.Count - before.Lines.Count;
        Message = added > 0 ? $"{Numbers.Lines(added)} added." : changed;
        foreach (var remark in result.Messages)
            snackbar.Add(remark, Severity.Warning);
        StateHasChanged();
        return (IReadOnlyList<Refusal>)[];
    });

    private async Task<T> BusyAsync<T>(Func<Task<T>> work)
    {
        busy = true;
        try
        {
            return await work();
        }
        finally
        {
            busy = false;
        }
    }

    /// <summary>Changes the page once everything that was entered has arrived, and not while a scan is being worked on.</summary>
    private async Task AfterEntriesAsync(Action change)
    {
        await FlushAsync();
        await InTurnAsync(() =>
        {
            change();
            StateHasChanged();
            return Task.FromResult(0);
        });
    }

    /// <summary>The button goes when it is done; entering goes on in the scan box.</summary>
    private async Task HandleFirstAsync()
    {
        await AfterEntriesAsync(() =>
        {
            var first = Numbers.Show(Sheet.TooManyToHandle());
            Tell(workspace!.HandleFirst(), _ => $"The first {first} are to be handled. Ctrl+Z takes that back.");
        });
        await browser!.FocusScanBoxAsync();
    }

    private Task HandleSelectedAsync() => AfterEntriesAsync(() =>
    {
        var count = workspace!.Selected.Count;
        if (count == 0)
            refusals = [NoneSelected];
        else
            Tell(workspace.HandleSelected(), _ => $"Only the {Numbers.Show(count)} selected are handled. Ctrl+Z takes that back.");
    });

    /// <summary>
    /// From now on scans tick off what is on the page, until it is chosen again. A count that was interrupted goes on.
    /// </summary>
    private async Task ToggleTickingOffAsync()
    {
        await FlushAsync();
        var before = ticksOff ? 0 : Sheet.TickedOffBefore();
        var goesOn = before > 0 && !await AskAsync(
            "Tick Off by Scanning",
            $"{Numbers.Show(before)} of {Numbers.Show(Math.Abs(Sheet.Matrix.Defined.Quantity))} are to be handled already. "
                + "Scans go on from there, or begin anew with nothing.",
            "Begin Anew", "Go On");
        await AfterEntriesAsync(() =>
        {
            ticksOff = !ticksOff;
            if (ticksOff && !goesOn)
                Tell(workspace!.HandleNothing(), _ => "Nothing is to be handled yet: scan what is there. Ctrl+Z takes that back.");
        });
        await browser!.FocusScanBoxAsync();
    }

    private async Task ShowNumbersInStockAsync(TrackingField? field)
    {
        lookedUpField = field;
        StateHasChanged();
        await FlushAsync();
        var line = Sheet.Find(currentLine);
        var current = line?.Numbers ?? TrackingNumbers.None;
        if (Sheet.Source.IsDemand)
        {
            stockDialog!.Open(Sheet.LookUp(line, LookedUp), current);
            return;
        }

        var numbers = TakesBack
            ? await reader.ShippedNumbersAsync(Sheet, line, LookedUp, await user.GetAsync())
            : await reader.NumbersInStockAsync(Sheet, await user.GetAsync());
        refusals = numbers.Refusals;
        listedAt = clock.GetUtcNow();
        if (!numbers.IsRefused)
            stockDialog!.Open(numbers.Value, current);
    }

    private async Task<TrackingLine?> LineInFocusAsync()
    {
        await FlushAsync();
        return Sheet.Find(currentLine);
    }

    /// <summary>Lets everything that was entered arrive, and remembers the line of the active cell.</summary>
    private async Task FlushAsync(bool leaves = false)
    {
        if (browser is not null)
            currentLine = await browser.FlushAsync(leaves);
    }
}
