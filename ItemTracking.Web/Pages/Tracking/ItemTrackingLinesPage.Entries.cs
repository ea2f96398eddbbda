using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;
using ItemTracking.Web.Shared;
using Microsoft.JSInterop;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>What the browser hands over: typed cells, scans, selections, deletes; each once and in order.</summary>
public sealed partial class ItemTrackingLinesPage
{
    private const int MostEntries = 500;

    private long lastEntry;

    /// <summary>Takes a batch of the browser's queue. Entries that were taken before are passed over, so that sending again is safe.</summary>
    [JSInvokable]
    public Task<TrackingAnswer> EnterAsync(TrackingEntry[] entries) => InTurnAsync(async () =>
    {
        foreach (var entry in entries.Take(MostEntries).Where(entry => entry.Id > lastEntry))
        {
            lastEntry = entry.Id;
            await TakeAsync(entry);
        }

        StateHasChanged();
        var rows = workspace!.Rows;
        return new TrackingAnswer(rows.View.RowCount, rows.NextLineNo);
    });

    private async Task TakeAsync(TrackingEntry entry)
    {
        switch (entry.What)
        {
            case EntryKind.Cell:
                await TypeAsync(workspace!.LineOf(entry), entry.Field, entry.Value);
                refusals = [.. refusals.Where(refusal => refusal.Kind == OutcomeKind.Outdated)];
                message = "";
                break;
            case EntryKind.Revert:
                workspace!.Revert(workspace.LineOf(entry), entry.Field);
                break;
            case EntryKind.Scan:
                await ScanAsync(entry.Value);
                break;
            case EntryKind.Select:
                workspace!.Select(entry.Value, entry.From, entry.To);
                break;
            case EntryKind.Delete:
                Tell(workspace!.Delete(workspace.LineOf(entry)), count => $"{Lines(count)} deleted. Ctrl+Z puts them back.");
                break;
            case EntryKind.Undo:
                Tell(workspace!.Undo(), count => $"{Lines(count)} put back.");
                break;
        }
    }

    private async Task TypeAsync(int line, TrackingField field, string text)
    {
        var existing = field is TrackingField.SerialNo or TrackingField.LotNo
            ? await ExistingAsync(Number(TrackingField.SerialNo), Number(TrackingField.LotNo))
            : null;
        var entry = field == ItemEntryField || Sheet.Find(line) is null ? await FindItemEntryAsync(Number(ItemEntryField)) : null;
        workspace!.Type(line, field, text, existing, new(workDate.Value, workDate.Value), entry);

        string Number(TrackingField other) => other == field
            ? text
            : workspace!.Typed.Find(line, other)?.Text ?? (workspace.Sheet.Find(line) is { } stored ? CellText.Of(stored, other) : "");
    }

    private void RemoveScan(RejectedScan scan)
    {
        scans.Remove(scan);
        KeepChanges();
    }

    private async Task ScanAsync(string scanned)
    {
        var before = Sheet.NextLineNo;
        var existing = Sheet.ScansSerialNos ? await ExistingAsync(scanned, "") : await ExistingAsync("", scanned);
        var result = Sheet.Scan(scanned, existing);
        if (result.IsRefused)
        {
            var refusal = result.Refusals[0];
            scans.NotTaken(scanned.Trim(), refusal.WayOut is null ? refusal.Message : $"{refusal.Message} {refusal.WayOut}");
            return;
        }

        workspace!.Take(result.Value);
        scans.Taken($"{Codes.Normalise(scanned)} {WhatBecame(before)} · {result.Messages.FirstOrDefault() ?? QuantityMatrixHeader.Words(Sheet.Matrix, QuantityRow.Quantity)}");
    }

    /// <summary>What became of a scan that was taken.</summary>
    /// <param name="next">Number that a new line had to get.</param>
    private string WhatBecame(int next) => Sheet.Find(next) switch
    {
        null => "counted",
        { QuantityBase: 0 } => $"added on line {next} with quantity 0: it is not available",
        _ => $"added on line {next}",
    };

    /// <summary>What the ledger knows of typed numbers; nothing when they could not be numbers at all.</summary>
    private async Task<ExistingNumber?> ExistingAsync(string serialNo, string lotNo)
    {
        var isNumber = Codes.Check(serialNo, TrackingCaptions.SerialNo, Codes.TrackingNumberLength) is null
            && Codes.Check(lotNo, TrackingCaptions.LotNo, Codes.TrackingNumberLength) is null;
        return isNumber && (serialNo + lotNo).Trim().Length > 0 ? await reader.ExistingAsync(Sheet, Codes.Normalise(serialNo), Codes.Normalise(lotNo)) : null;
    }

    private void Tell(Outcome<int> result, Func<int, string> words)
    {
        refusals = result.Refusals;
        message = result.IsRefused || result.Value == 0 ? "" : words(result.Value);
    }

    private static string Lines(int count) => count == 1 ? "1 line" : $"{count} lines";
}
