using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.JSInterop;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>What is in stock and who asks for it: Select Entries, the flags, and Refresh Availability (AVL-19, SEL-1).</summary>
public sealed partial class ItemTrackingLinesPage
{
    private SelectEntriesDialog? entriesDialog;
    private NumberAvailabilityDialog? availabilityDialog;

    private static readonly Refusal NoNumber =
        new(RefusalCode.ENTRY_1, "The line has no number yet.", WayOut: "Enter a number, or go to a line that has one.");

    private TrackingField? lookedUpField;

    private ItemTrackingType LookedUp => lookedUpField switch
    {
        TrackingField.SerialNo => ItemTrackingType.SerialNo,
        TrackingField.LotNo => ItemTrackingType.LotNo,
        _ => Sheet.ScansSerialNos ? ItemTrackingType.SerialNo : ItemTrackingType.LotNo,
    };

    /// <summary>What is looked up was shipped to the customer of the document, and comes back.</summary>
    private bool TakesBack => Sheet.Source.TakesBack && !Sheet.Source.Ref.IsJournal;

    private string LookUpCaption => lookedUpField is null ? ListCaption : "Item Tracking Summary";

    /// <summary>
    /// The look-up of a number field: what of the item is in stock, or what the customer has of it, to choose from (SEL-12, SEL-13).
    /// </summary>
    [JSInvokable]
    public Task LookUpAsync(string column) => ShowNumbersInStockAsync(Enum.Parse<TrackingField>(column));

    private DateTimeOffset CollectedAt => Sheet.Source.IsDemand
        ? Sheet.Availability.CollectedAt
        : Sheet.Source.IsInbound ? Sheet.Inbound.CollectedAt : Sheet.CollectedAt;

    /// <summary>A flag of the grid was pressed; that of a blank number shows nothing (SEL-14).</summary>
    [JSInvokable]
    public Task ShowAvailabilityAsync(int lineNo, string column) => InTurnAsync(async () =>
    {
        var ofLot = column == nameof(TrackingField.AvailabilityLotNo);
        if (Sheet.Find(lineNo) is { } line && (ofLot ? line.LotNo : line.SerialNo).Length > 0)
            await OpenAvailabilityAsync(line, ofLot);
        return 0;
    });

    private async Task OpenSelectEntriesAsync()
    {
        await FlushAsync();
        var offer = Sheet.Offer();
        var elsewhere = offer.Rows.Count > 0 ? null : await records.ElsewhereAsync(Sheet.Source, await user.GetAsync());
        refusals = elsewhere?.Refusals ?? [];
        entriesDialog!.Open(offer, elsewhere?.Value ?? []);
    }

    private Task TakeEntriesAsync(EntrySelection selection) => InTurnAsync(() =>
    {
        var before = Sheet.Lines.Count;
        var taken = Sheet.TakeOver(selection);
        refusals = taken.Refusals;
        if (!taken.IsRefused)
        {
            workspace!.Take(taken.Value, "Select Entries of");
            Message = $"{Numbers.Lines(Sheet.Lines.Count - before)} added, {Numbers.Show(selection.Selected)} selected.";
        }

        StateHasChanged();
        return Task.FromResult(0);
    });

    /// <summary>The number of a list is put on the line of the active cell, or on a new line (SEL-13).</summary>
    private Task ChooseNumberAsync(SelectableEntry row) => InTurnAsync(async () =>
    {
        var (serialNo, lotNo) = row.Figures.Numbers;
        var chosen = TakesBack
            ? Sheet.TakeBack(CurrentLine, LookedUp, row, await reader.ExistingAsync(Sheet, serialNo, lotNo))
            : Sheet.Choose(CurrentLine, LookedUp, row.Figures);
        refusals = chosen.Refusals;
        if (!chosen.IsRefused)
            workspace!.Take(chosen.Value, $"{LookUpCaption} of");
        StateHasChanged();
        return 0;
    });

    private async Task RefreshAvailabilityAsync()
    {
        await FlushAsync();
        await InTurnAsync(async () =>
        {
            var actor = await user.GetAsync();
            var fresh = Limits.Refuse(CostlyCommand.Availability, actor) is { } tooOften
                ? tooOften
                : await reader.RefreshAvailabilityAsync(Sheet, actor);
            refusals = fresh.Refusals;
            if (!fresh.IsRefused)
                workspace!.Take(fresh.Value);
            Message = fresh.Messages.FirstOrDefault() ?? "";
            StateHasChanged();
            return 0;
        });
    }

    /// <summary>
    /// What was entered is there already: a look-up that fails leaves its flags blank, and the next entry asks again.
    /// </summary>
    private async Task LookUpInboundAsync()
    {
        try
        {
            var known = await reader.LookUpInboundAsync(Sheet);
            if (known == Sheet)
                return;
            workspace!.Take(known);
            StateHasChanged();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogWatchFailure(exception, Sheet.Source.DocumentCaption);
        }
    }

    /// <summary>The figures of the number on the line of the active cell: of its serial number, or else of its lot (F7).</summary>
    private async Task ShowAvailabilityOfLineAsync()
    {
        await FlushAsync();
        if (NumberedLine() is { } line)
            await OpenAvailabilityAsync(line, ofLot: line.SerialNo.Length == 0);
    }

    /// <summary>The line of the active cell; null, and told, when it has no number.</summary>
    private TrackingLine? NumberedLine()
    {
        var line = Sheet.Find(currentLine) is { Numbers.Exist: true } found ? found : null;
        refusals = line is null ? [NoNumber with { Line = CurrentLine }] : [];
        return line;
    }

    /// <summary>What is known of a number is shown, and why its line has no flag for it where it has none.</summary>
    private Task OpenAvailabilityAsync(TrackingLine line, bool ofLot)
    {
        var flagged = ofLot ? Sheet.OfLotNo(line) : Sheet.OfSerialNo(line);
        var isNew = flagged.Objection is { OfNewNumber: true };
        return DrillAsync(new(
            Sheet.FiguresOf(line, ofLot), false,
            Sheet.Source.IsDemand && !isNew ? AvailabilityFigure.TotalRequestedQuantity : AvailabilityFigure.TotalQuantity)
        {
            ComesIn = !Sheet.Source.IsDemand || isNew,
            Unflagged = flagged.Figures.Numbers.Exist ? null
                : line.OpenQuantityBase == 0 && line.QuantityHandledBase != 0 ? $"All of line {line.LineNo} has been handled."
                : Sheet.Source.Quantity == 0 ? "The line has no quantity yet."
                : $"The item tracking code does not ask for {(ofLot ? "this lot" : "this serial number")} in particular: any stock of the "
                    + "item will do.",
        });
    }

    /// <summary>Shows what is behind a figure (SEL-4). The list of a line that brings goods in was read when it was opened.</summary>
    private Task DrillAsync(NumberDrill drill) => availabilityDialog!.OpenAsync(
        drill, Sheet.Source.IsDemand || drill.ComesIn ? CollectedAt : listedAt);
}
