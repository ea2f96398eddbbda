using System.Globalization;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Kernel.Gs1;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;
using ItemTracking.Web.Shared;
using Microsoft.JSInterop;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>What the browser hands over: typed cells, scans, selections, deletes; each once and in order.</summary>
public sealed partial class ItemTrackingLinesPage
{
    private const int MostEntries = 500;

    /// <summary>Times that an entry is tried, with a pause between, before it is put aside with its reason.</summary>
    private const int MostTries = 3;

    private readonly TakenEntries taken = new();
    private int scannedLine;
    private int spokenLine;
    private bool ticksOff;
    private (TrackingEntry? Entry, int Tries) failing;

    /// <summary>Why the browser's entries are not taken at the moment; null while they are.</summary>
    private Refusal? Trouble => failing.Entry is { } entry
        ? new Refusal(
            RefusalCode.ENTRY_2,
            $"{Named(entry)} could not be looked up just now.",
            Kind: OutcomeKind.Busy,
            WayOut: "It is kept and tried again in a moment.")
        : null;

    /// <summary>
    /// Takes a batch of the browser's queue. Entries that were taken before are passed over, so that sending again is safe; one that fails
    /// ends the batch, so that it is sent again, before those that were entered after it (C-10).
    /// </summary>
    [JSInvokable]
    public Task<TrackingAnswer> EnterAsync(TrackingEntry[] entries) => InTurnAsync(async () =>
    {
        var done = 0;
        scannedLine = 0;
        foreach (var entry in entries.Take(MostEntries))
        {
            if (!taken.Has(entry) && !await TryTakeAsync(entry))
                break;
            taken.Add(entry);
            done++;
        }

        StateHasChanged();
        var rows = workspace!.Rows;
        return new TrackingAnswer(
            rows.View.RowCount, rows.NextLineNo, done, keeper is null ? taken.Highest : keptEntries,
            scannedLine == 0 ? -1 : rows.PlaceOf(scannedLine), scans.Rejected.Count);
    });

    /// <summary>Takes an entry, or puts it aside when it failed too often; false when it is to be tried again.</summary>
    private async Task<bool> TryTakeAsync(TrackingEntry entry)
    {
        try
        {
            await TakeAsync(entry);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogEntryFailure(exception, entry.What, Sheet.Source.DocumentCaption);
            var isAgain = failing.Entry is { } last && (last.Queue, last.Id) == (entry.Queue, entry.Id);
            failing = (entry, isAgain ? failing.Tries + 1 : 1);
            if (failing.Tries < MostTries)
                return false;
            PutAside(entry);
        }

        failing = default;
        return true;
    }

    /// <summary>Nothing that was entered disappears: it waits where it was typed, or among the scans, to be tried again.</summary>
    private void PutAside(TrackingEntry entry)
    {
        var refusal = Trouble! with { WayOut = entry.What is EntryKind.Cell ? "Press Enter in the cell to try again." : null };
        if (entry.What is EntryKind.Cell)
            workspace!.PutAside(workspace.LineOf(entry), entry.Field, entry.Value, refusal);
        else if (entry.What is EntryKind.Scan)
            scans.NotTaken(entry.Value.Trim(), refusal.Message, mayTryAgain: true);
        else if (entry.What is EntryKind.Lot)
            LotNotTaken(entry.Value, refusal);
        else
            refusals = [refusal];
    }

    private Task ScanAgainAsync(RejectedScan scan) => InTurnAsync(async () =>
    {
        await browser!.FocusScanBoxAsync();
        scans.Remove(scan);
        return await TakeScanAsync(scan.Text, mayBeList: true);
    });

    /// <summary>Takes a scan that does not come from the browser's queue; one that fails waits among the scans.</summary>
    private async Task<bool> TakeScanAsync(string text, bool mayBeList)
    {
        try
        {
            var before = Sheet;
            if (!mayBeList || !await ShowListAsync(text))
                await ScanAsync(text);
            Settle(before);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogEntryFailure(exception, EntryKind.Scan, Sheet.Source.DocumentCaption);
            scans.NotTaken(text, $"'{ScanLog.Short(text)}' could not be looked up just now.", mayTryAgain: true);
        }

        StateHasChanged();
        return true;
    }

    private static string Named(TrackingEntry entry) =>
        entry.What is EntryKind.Cell or EntryKind.Scan or EntryKind.Lot ? $"'{ScanLog.Short(entry.Value.Trim())}'" : "What you did last";

    [LoggerMessage(Level = LogLevel.Error, Message = "An entry of kind {Kind} could not be taken on the tracking of {Document}")]
    private partial void LogEntryFailure(Exception exception, EntryKind kind, string document);

    private async Task TakeAsync(TrackingEntry entry)
    {
        var before = Sheet;
        switch (entry.What)
        {
            case EntryKind.Scan when await ShowListAsync(entry.Value):
            case EntryKind.Cell when entry.Field == TrackingField.SerialNo && Sheet.Find(workspace!.LineOf(entry)) is null
                && await ShowListAsync(entry.Value):
                break;
            case EntryKind.Cell:
                var line = workspace!.LineOf(entry);
                var numbers = Sheet.Find(line)?.Numbers ?? TrackingNumbers.None;
                var told = await TypeAsync(line, entry.Field, entry.Value);
                refusals = [.. refusals.Where(refusal => refusal.Kind == OutcomeKind.Outdated)];
                Message = string.Join(' ', told);
                var isTaken = workspace.Typed.Find(line, entry.Field) is null;
                await JudgeAgainAsync(refused =>
                    Names(refused.Cell, line) || (isTaken && (refused.Line == line || IsOne(refused.Cell.Text, numbers))));
                workspace.Done($"{entry.Field.Caption()} of", before);
                SayRefused(line, entry.Field);
                break;
            case EntryKind.Revert:
                var reverted = workspace!.LineOf(entry);
                workspace.Revert(reverted, entry.Field);
                await JudgeAgainAsync(refused => Names(refused.Cell, reverted));
                Message = "";
                break;
            case EntryKind.Scan:
                await ScanAsync(entry.Value);
                break;
            case EntryKind.Lot:
                await TakeLotAsync(entry.Value);
                break;
            case EntryKind.Select:
                workspace!.Select(entry.Value, entry.From, entry.To);
                break;
            case EntryKind.Delete:
                Tell(
                    workspace!.Delete(workspace.LineOf(entry)),
                    count => $"{Numbers.Lines(count)} deleted. Ctrl+Z puts {(count == 1 ? "it" : "them")} back.");
                await JudgeAgainAsync(_ => true);
                break;
            case EntryKind.Undo:
                var undone = workspace!.Undo();
                refusals = undone.Refusals;
                await JudgeAgainAsync(_ => true);
                Message = undone.IsRefused ? ""
                    : undone.Value.Length > 0 ? $"Taken back: {undone.Value}."
                    : "Nothing is left to take back on this page. Ctrl+Delete deletes a line.";
                break;
        }

        Settle(before);
    }

    /// <summary>
    /// Takes a text of a cell; into a number cell a bar code may be scanned (SCN-6, SCN-7). Returns what the clerk should know of it.
    /// </summary>
    private async Task<IReadOnlyList<string>> TypeAsync(int line, TrackingField field, string text)
    {
        if (field is not (TrackingField.SerialNo or TrackingField.LotNo or TrackingField.NewSerialNo or TrackingField.NewLotNo))
            return await TypeTextAsync(line, field, text);
        var read = await ReadScanAsync(text);
        if (read.IsRefused)
        {
            workspace!.PutAside(line, field, text, read.Refusals[0] with { Field = field.Caption(), Line = line });
            return [];
        }

        var told = new List<string>();
        foreach (var (part, value) in read.Value.Elements is { } label ? PartsOf(label, field) : [(field, read.Value.Number)])
            told.AddRange(await TypeTextAsync(line, part, value));
        return told;
    }

    /// <summary>The new label of goods that are reclassified says new numbers and a new date.</summary>
    private IEnumerable<(TrackingField Field, string Text)> PartsOf(ElementString label, TrackingField scanned)
    {
        var renews = scanned is TrackingField.NewSerialNo or TrackingField.NewLotNo;
        if (label.SerialNo.Length > 0 && (!renews || Sheet.Policy.KnowsSerialNos))
            yield return (renews ? TrackingField.NewSerialNo : TrackingField.SerialNo, label.SerialNo);
        if (label.LotNo.Length > 0 && (!renews || Sheet.Policy.KnowsLotNos))
            yield return (renews ? TrackingField.NewLotNo : TrackingField.LotNo, label.LotNo);
        if (label.ExpirationDate is { } date)
            yield return (
                renews ? TrackingField.NewExpirationDate : TrackingField.ExpirationDate,
                date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private async Task<IReadOnlyList<string>> TypeTextAsync(int line, TrackingField field, string text)
    {
        var existing = field is TrackingField.SerialNo or TrackingField.LotNo
            ? await ExistingAsync(Number(TrackingField.SerialNo), Number(TrackingField.LotNo), line)
            : field == TrackingField.NewLotNo && text.Trim().Length > 0
            ? await ExistingAsync("", text)
            : null;
        var entry = field == ItemEntryField || Sheet.Find(line) is null ? await FindItemEntryAsync(Number(ItemEntryField)) : null;
        return workspace!.Type(line, field, text, existing, new(workDate.Value, workDate.Value), entry);

        string Number(TrackingField other) => other == field
            ? text
            : workspace!.Typed.Find(line, other)?.Text ?? (workspace.Sheet.Find(line) is { } stored ? CellText.Of(stored, other) : "");
    }

    /// <summary>The cell and the issues may be out of sight: what was refused is said beside the buttons too.</summary>
    private void SayRefused(int line, TrackingField field)
    {
        if (workspace!.Typed.Find(line, field)?.Message is { } reason)
            (Message, refusedMessage) = ($"{field.Caption()}, line {line}: {reason}", true);
    }

    /// <summary>What was refused may be right now that something else has changed: no mark outlives its reason (ITL-45, ITL-46).</summary>
    /// <param name="concerns">Cells whose reason may have gone.</param>
    private async Task JudgeAgainAsync(Func<(int Line, TrackingField Field, TypedCell Cell), bool> concerns)
    {
        foreach (var (line, field, cell) in workspace!.Typed.Refused.Where(concerns).ToList())
            await TypeAgainAsync(line, field, cell.Text);
    }

    /// <summary>The reason tells of the line, and of what it shows.</summary>
    private static bool Names(TypedCell cell, int line) => cell.Refusal?.OtherLine == line;

    private static bool IsOne(string text, TrackingNumbers numbers) =>
        Codes.Normalise(text) is { Length: > 0 } number && (number == numbers.SerialNo || number == numbers.LotNo);

    /// <summary>A text of a draft whose look-up fails stays in its cell, to be tried again (C-10).</summary>
    private async Task TypeAgainAsync(int line, TrackingField field, string text)
    {
        try
        {
            await TypeAsync(line, field, text);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogEntryFailure(exception, EntryKind.Cell, Sheet.Source.DocumentCaption);
            workspace!.Typed.Keep(line, field, text, new(
                RefusalCode.ENTRY_2,
                $"'{ScanLog.Short(text)}' could not be looked up just now.",
                Kind: OutcomeKind.Busy,
                WayOut: "Press Enter in the cell to try again."));
        }
    }

    /// <summary>The button goes with its scan; the next scan must not go nowhere.</summary>
    private Task RemoveScanAsync(RejectedScan scan)
    {
        scans.Remove(scan);
        KeepChanges();
        return browser!.FocusScanBoxAsync();
    }

    private async Task ScanAsync(string scanned)
    {
        var before = Sheet.NextLineNo;
        var read = await ReadScanAsync(scanned);
        var result = read.IsRefused ? Outcome<TrackingSheet>.Refused(read.Refusals) : await ScanAsync(read.Value);
        if (result.IsRefused)
        {
            var refusal = workspace!.AsShown(result.Refusals[0]);
            scans.NotTaken(
                scanned.Trim(), refusal.WayOut is { } wayOut ? $"{refusal.Message} {wayOut}" : refusal.Message,
                isSurplus: refusal.Code == RefusalCode.SCN_3, line: refusal.OtherLine);
            return;
        }

        workspace!.Take(result.Value, "scan of");
        if (Sheet.NamesLotForNext(read.Value!.Elements))
        {
            scans.Taken(result.Messages[0], Sheet.Lines);
            return;
        }

        if (result.Messages.Count > 0)
            await LookUpInboundAsync();
        var number = NumberOf(read.Value!);
        spokenLine = scannedLine = Sheet.Find(before) is null ? Sheet.LineOf(number) : before;
        var told = ticksOff ? TickedOff : Progress(result.Messages);
        var nothing = !ticksOff && Sheet.Find(before) is { QuantityBase: 0 } line ? line : null;
        var elsewhere = nothing is not null && IsMissing(nothing) ? $". {await WhereElseAsync(number)}" : "";
        scans.Taken(
            $"{number} {(ticksOff ? "ticked off" : WhatBecame(before))}{elsewhere} · {told}", Sheet.Lines,
            isGood: nothing is null);
    }

    /// <summary>
    /// How far the line has come. Success is told only of what is fine: neither while something is missing, nor of a line that posting
    /// refuses, nor beside what stands against the number itself (SCN-3, C-40).
    /// </summary>
    /// <param name="told">What the scan told.</param>
    private string Progress(IReadOnlyList<string> told)
    {
        var (success, state) = (Sheet.AllDefined(), Sheet.State with { Refused = default });
        var isFine = Sheet.State.IsComplete && RemarkOn(spokenLine).Length == 0;
        return string.Join(' ', [
            .. told.Where(text => text != success),
            !state.IsComplete ? state.Text : isFine ? success : "Nothing is left to define.",
        ]);
    }

    private string TickedOff =>
        $"{Numbers.Show(Math.Abs(Sheet.Matrix.Defined.QtyToHandle))} of {Numbers.Show(Math.Abs(Sheet.Source.QtyToHandle))}";

    /// <summary>Scans that were not taken and are on the lines by now are dealt with; what was surplus may have room again.</summary>
    private void Settle(TrackingSheet before)
    {
        if (Sheet != before && scans.Rejected.Count > 0)
            scans.Settle(
                scan => LineOf(scan) is { } line && before.Find(line.LineNo) != line
                    && (!ticksOff || line.QtyToHandleBase == line.OpenQuantityBase),
                Sheet.Matrix.Undefined.Quantity != 0);
    }

    /// <summary>The line that has the serial number of a scan; null when none has. A scan of a lot counts, so that none has it.</summary>
    private TrackingLine? LineOf(RejectedScan scan) =>
        Sheet.ScansSerialNos ? Sheet.Find(Sheet.LineOf(Codes.Normalise(scan.Text))) : null;

    /// <summary>What was scanned or typed as a number, if it is of the line's item (SCN-7).</summary>
    private async Task<Outcome<ScannedText>> ReadScanAsync(string text)
    {
        var read = ScannedText.Read(text);
        if (read.IsRefused || (read.Value.Elements?.Gtin ?? read.Value.Number) is not { } code || !Gtin.IsValid(code))
            return read;
        var actor = await user.GetAsync();
        var found = await references.FindAsync(code, actor);
        var hasBarCode = found.Value is null && await references.HasBarCodeAsync(Sheet.Item.No, actor) is { Value: true };
        return Sheet.CheckItem(read.Value, found.Value, hasBarCode);
    }

    private string VariantOfItem => Sheet.Source.VariantCode is { Length: > 0 } variant ? $" {variant}" : "";

    /// <summary>Where a number lies that is not here (SCN-5).</summary>
    private async Task<string> WhereElseAsync(string number)
    {
        var sought = Sheet.ScansSerialNos ? new TrackingNumbers(number, "") : new TrackingNumbers("", number);
        var found = await records.ElsewhereAsync(Sheet.Source, await user.GetAsync(), sought);
        if (found.Value is { Count: > 0 } places)
            return $"In stock elsewhere: {string.Join(", ", places.Select(SelectEntriesDialog.Place))}.";
        var items = await records.OtherItemsAsync(Sheet.Source, number, await user.GetAsync());
        return items.Value is { Count: > 0 } others
            ? $"It is a number of item {string.Join(", ", others)} in stock, not of item {Sheet.Item.No}{VariantOfItem}."
            : "It is in stock nowhere else.";
    }

    private async Task<Outcome<TrackingSheet>> ScanAsync(ScannedText read)
    {
        if (ticksOff)
            return Sheet.TickOff(
                read.Elements ?? (Sheet.ScansSerialNos ? new() { SerialNo = read.Number } : new() { LotNo = read.Number }));
        if (read.Elements is { } label)
            return Sheet.Scan(label, await ExistingAsync(label.SerialNo, label.LotNo));
        var existing = Sheet.ScansSerialNos ? await ExistingAsync(read.Number, "") : await ExistingAsync("", read.Number);
        return Sheet.Scan(read.Number, existing);
    }

    private string NumberOf(ScannedText read) => Codes.Normalise(
        read.Elements is not { } label ? read.Number : Sheet.ScansSerialNos ? label.SerialNo : label.LotNo);

    /// <summary>
    /// What stands against the number of the last scan that was taken. Of goods that come in it is looked up after the scan.
    /// </summary>
    private string ScanRemark => scans is { LastWasTaken: true, Last.Length: > 0 }
        && RemarkOn(spokenLine) is { Length: > 0 } remark && !scans.Last.Contains(remark, StringComparison.Ordinal)
            ? remark
            : "";

    /// <summary>What stands against the numbers of a line, in the words of its flag; blank without any.</summary>
    private string RemarkOn(int line) => Sheet.Find(line) is { } found
        && new[] { Sheet.OfSerialNo(found), Sheet.OfLotNo(found) }.FirstOrDefault(flag => flag.IsRemark) is { Text: { } remark }
            ? remark
            : "";

    /// <summary>What became of a scan that was taken.</summary>
    /// <param name="next">Number that a new line had to get.</param>
    private string WhatBecame(int next) => Sheet.Find(next) switch
    {
        null => "counted",
        { QuantityBase: 0 } line => $"added on line {next} with quantity 0: {WhyNothing(line)}",
        _ => $"added on line {next}",
    };

    private bool IsMissing(TrackingLine line) => FlagOf(line) is { Flag: AvailabilityFlag.NotInInventory };

    private NumberAvailability FlagOf(TrackingLine line) => line.SerialNo.Length > 0 ? Sheet.OfSerialNo(line) : Sheet.OfLotNo(line);

    private string WhyNothing(TrackingLine line) => FlagOf(line) switch
    {
        _ when IsMissing(line) => "it is not in stock here",
        { IsRemark: true, Text: var text } => $"{char.ToLower(text[0], CultureInfo.CurrentCulture)}{text[1..]}",
        _ => "it is not available",
    };

    /// <summary>What the ledger knows of typed numbers; nothing when they could not be numbers at all.</summary>
    private async Task<ExistingNumber?> ExistingAsync(string serialNo, string lotNo, int line = 0)
    {
        lotNo = Sheet.LotFor(line, serialNo, lotNo);
        var isNumber = Codes.Check(serialNo, TrackingCaptions.SerialNo, Codes.TrackingNumberLength) is null
            && Codes.Check(lotNo, TrackingCaptions.LotNo, Codes.TrackingNumberLength) is null;
        return isNumber && (serialNo + lotNo).Trim().Length > 0
            ? await reader.ExistingAsync(Sheet, Codes.Normalise(serialNo), Codes.Normalise(lotNo))
            : null;
    }

    private void Tell(Outcome<int> result, Func<int, string> words)
    {
        refusals = result.Refusals;
        Message = result.IsRefused || result.Value == 0 ? "" : words(result.Value);
    }
}
