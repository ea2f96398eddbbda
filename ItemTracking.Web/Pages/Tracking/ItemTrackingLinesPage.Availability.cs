using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared.Kit;
using Microsoft.JSInterop;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>What is in stock and who asks for it: Select Entries, the flags, and Refresh Availability (AVL-19, SEL-1).</summary>
public sealed partial class ItemTrackingLinesPage
{
    private SelectEntriesDialog? entriesDialog;
    private NumberAvailabilityDialog? availabilityDialog;

    private ItemTrackingType LookedUp => Sheet.ScansSerialNos ? ItemTrackingType.SerialNo : ItemTrackingType.LotNo;

    private DateTimeOffset CollectedAt => Sheet.Source.IsDemand ? Sheet.Availability.CollectedAt : Sheet.CollectedAt;

    /// <summary>A flag of the grid was pressed.</summary>
    [JSInvokable]
    public Task ShowAvailabilityAsync(int lineNo, string column) => InTurnAsync(async () =>
    {
        if (Sheet.Find(lineNo) is { } line)
            await OpenAvailabilityAsync(column == nameof(TrackingField.AvailabilityLotNo) ? Sheet.OfLotNo(line) : Sheet.OfSerialNo(line));
        return 0;
    });

    private async Task OpenSelectEntriesAsync()
    {
        await FlushAsync();
        refusals = [];
        entriesDialog!.Open(Sheet.Offer(workDate.Value));
    }

    private Task TakeEntriesAsync(EntrySelection selection) => InTurnAsync(() =>
    {
        var before = Sheet.Lines.Count;
        var taken = Sheet.TakeOver(selection);
        refusals = taken.Refusals;
        if (!taken.IsRefused)
        {
            workspace!.Take(taken.Value);
            message = $"{Lines(Sheet.Lines.Count - before)} added, {Numbers.Show(selection.Selected)} selected.";
        }

        StateHasChanged();
        return Task.FromResult(0);
    });

    /// <summary>The number of a list is put on the line of the active cell, or on a new line (SEL-13).</summary>
    private Task ChooseNumberAsync(SelectableEntry row) => InTurnAsync(() =>
    {
        var chosen = Sheet.Choose(CurrentLine, LookedUp, row.Figures);
        refusals = chosen.Refusals;
        if (!chosen.IsRefused)
            workspace!.Take(chosen.Value);
        StateHasChanged();
        return Task.FromResult(0);
    });

    private async Task RefreshAvailabilityAsync()
    {
        await FlushAsync();
        await InTurnAsync(async () =>
        {
            var fresh = await reader.RefreshAvailabilityAsync(Sheet, await user.GetAsync());
            refusals = fresh.Refusals;
            if (!fresh.IsRefused)
                workspace!.Take(fresh.Value);
            message = fresh.Messages.FirstOrDefault() ?? "";
            StateHasChanged();
            return 0;
        });
    }

    /// <summary>The figures of the number on the line of the active cell: of its serial number, or else of its lot (F7).</summary>
    private async Task ShowAvailabilityOfLineAsync()
    {
        await FlushAsync();
        if (Sheet.Find(currentLine) is not { Numbers.Exist: true } line)
            message = "The line has no number yet.";
        else
            await OpenAvailabilityAsync(line.SerialNo.Length > 0 ? Sheet.OfSerialNo(line) : Sheet.OfLotNo(line));
    }

    private async Task OpenAvailabilityAsync(NumberAvailability availability)
    {
        if (!availability.Figures.Numbers.Exist)
        {
            message = "This number is not specifically tracked: nothing is compared.";
            StateHasChanged();
            return;
        }

        var asking = await RequestsAsync(availability.Figures.Numbers);
        if (asking is not null)
            availabilityDialog!.Open(availability, asking);
    }

    private async Task ShowRequestsAsync(SelectableEntry row)
    {
        if (await RequestsAsync(row.Figures.Numbers) is { } asking)
            availabilityDialog!.Open(new NumberAvailability(AvailabilityFlag.Yes, row.Figures, row.CurrentPendingQuantity), asking);
    }

    private async Task<IReadOnlyList<NumberRequest>?> RequestsAsync(TrackingNumbers numbers)
    {
        var asking = await availability.RequestsAsync(Sheet.Source, numbers, await user.GetAsync());
        refusals = asking.Refusals;
        StateHasChanged();
        return asking.Value;
    }
}
