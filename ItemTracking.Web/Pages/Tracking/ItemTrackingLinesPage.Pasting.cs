using ItemTracking.Core.Assignment;
using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Kernel.Gs1;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Tracking;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Pasting;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Lists that are pasted anywhere on the page, typed or imported: preview, taking, and back (C-01, C-02, C-12).</summary>
public sealed partial class ItemTrackingLinesPage
{
    private PasteDialog? pasteDialog;

    private LeftLists Left => field ??= new(TellLeft);

    /// <summary>Reads what is known of the numbers of a list.</summary>
    [Inject]
    private PastedFactsReader PastedNumbers { get; set; } = default!;

    private PasteReading Reading => CellText.Reading(new(workDate.Value, workDate.Value), pasteDialog!.ReadAs);

    /// <summary>A list was pasted (tracking-paste.js).</summary>
    /// <param name="place">Where: cell, scan, numbers, entries, or list for the dialog itself.</param>
    /// <param name="column">Column of the active cell.</param>
    /// <param name="line">Line of the active cell.</param>
    /// <param name="isColumn">It has one column.</param>
    /// <param name="text">The list; it travels in parts below the message limit of the connection.</param>
    [JSInvokable]
    public async Task PasteAsync(string place, string column, int line, bool isColumn, IJSStreamReference text)
    {
        if (!ticksOff && Sheet.Mode.Forbids(TrackingEdits.AddLines) is { } forbidden)
        {
            refusals = [forbidden];
            StateHasChanged();
            return;
        }

        var target = place switch
        {
            "list" => null,
            "entries" => IntoEntries(),
            "cell" when isColumn && Filled(column) is { } field => IntoColumn(field, line),
            _ => OntoLines(),
        };
        await pasteDialog!.ReadAsync(target, told => SentText.ArriveAsync(text, told));
    }

    private async Task OpenPasteAsync()
    {
        await FlushAsync();
        pasteDialog!.Open(OntoLines());
    }

    /// <summary>
    /// What was typed or scanned as one text and is a list that is written short, a range or several numbers parted by commas, is shown
    /// before anything of it is taken (PASTE-3). A number may hold a comma, so that it can be taken as one; a bar code is one.
    /// </summary>
    /// <returns>The text is one.</returns>
    private async Task<bool> ShowListAsync(string typed)
    {
        if (!(CanEdit || ticksOff) || PastedRange.ListOf(typed) is not { } list)
            return false;
        var isRange = list == typed;
        if (!isRange && ScannedText.Read(typed).Value?.Number != typed.Trim())
            return false;
        Task TakeAsOneAsync() => InTurnAsync(() => TakeScanAsync(typed, mayBeList: false));
        if (pasteDialog!.IsShown)
            scans.NotTaken(typed.Trim(), "Another list is shown. Take or close that one first.", mayTryAgain: true);
        else
            await pasteDialog.ShowAsync(OntoLines() with { AsOne = isRange ? null : (typed.Trim(), TakeAsOneAsync) }, list);
        return true;
    }

    /// <summary>New lines; rows that are left wait until they are mended or discarded (PASTE-5).</summary>
    private PasteTarget OntoLines(UnsavedList? mine = null) => Left.Behind(
        new(PasteWords.Numbers, lines => PastedList.Of(Sheet.Table(lines, Reading)), JudgeAsync)
        {
            Adds = () => ticksOff ? " Taking the good rows ticks them off."
                : Sheet.LotForNext is { } next ? $" Rows without a lot get {next.LotNo}." : "",
            Again = list => list.Read(Sheet, Reading),
        },
        mine);

    private void TellLeft()
    {
        KeepChanges();
        StateHasChanged();
    }

    private async Task MendLeftAsync()
    {
        await FlushAsync();
        refusals = await Left.MendAsync(pasteDialog!, OntoLines, SheetLists.NewLines);
    }

    private PasteTarget IntoColumn(PasteField field, int from)
    {
        int[] lines = [.. Sheet.Lines.Select(line => line.LineNo)
            .Where(line => workspace!.Selected.Count > 0 ? workspace.Selected.Contains(line) : line >= from)];
        return new(PasteWords.Numbers, column => SheetLists.OntoLines([field], FillLines.Rows(column, field, lines)), JudgeAsync)
        {
            IsColumn = true,
        };
    }

    /// <summary>
    /// What is chosen of the list comes to what the user has chosen; only a mere proposal gives way to it. Rows that are left wait on the
    /// page, and Select Entries names them.
    /// </summary>
    private PasteTarget IntoEntries()
    {
        var onPage = OntoLines();
        return onPage with
        {
            Leave = (region, list) =>
            {
                var waiting = entriesDialog!.Chosen.NotSelected(Sheet, list, Reading);
                entriesDialog.TellLeft([.. waiting.Rows.Select(NameOf)]);
                onPage.Leave(region, waiting);
            },
            JudgeAsync = list => Task.FromResult<Outcome<PasteVerdict>>(Choose(list)),
        };
    }

    private PasteVerdict Choose(PastedList list)
    {
        var chosen = entriesDialog!.Chosen.Choose(Sheet, list.Rows, Reading);
        return new(chosen.Good, chosen.Bad, () =>
        {
            entriesDialog.Choose(chosen.Taken);
            return Task.FromResult(Outcome<IReadOnlyList<BadRow>>.Of(chosen.Bad));
        })
        {
            Excess = chosen.Good.Count > 0 ? Math.Max(0, -chosen.Taken.Undefined) : 0,
        };
    }

    private async Task<Outcome<PasteVerdict>> JudgeAsync(PastedList list)
    {
        var facts = await FactsAsync(list);
        return facts.Then<PasteVerdict>(known =>
        {
            var pasted = On(list, known);
            return new PasteVerdict(pasted.Good, pasted.Bad, () => TakeListAsync(list, known)) { Excess = pasted.Excess(Sheet) };
        });
    }

    /// <summary>Judges once more, because scans may have come since, and takes the good rows as one edit.</summary>
    private Task<Outcome<IReadOnlyList<BadRow>>> TakeListAsync(PastedList list, PastedFacts facts) => InTurnAsync(() =>
    {
        var (pasted, before) = (On(list, facts), Sheet);
        workspace!.Take(pasted.Taken, "list of");
        Settle(before);
        refusals = [];
        Message = $"{Numbers.Lines(pasted.Good.Count)} {(Ticks(list) ? "ticked off" : list.FillsLines ? "filled" : "added")}. "
            + $"Ctrl+Z takes {(pasted.Good.Count == 1 ? "it" : "them")} back.";
        if (pasted.Bad.Count == 0)
            customizedDialog!.Close();
        StateHasChanged();
        return Task.FromResult(Outcome<IReadOnlyList<BadRow>>.Of(pasted.Bad));
    });

    /// <summary>While scans tick off, a list ticks off as well (SCN-9).</summary>
    private bool Ticks(PastedList list) => ticksOff && !list.FillsLines;

    private Pasted<TrackingSheet> On(PastedList list, PastedFacts facts) => Ticks(list)
        ? Sheet.TickOff(list.Rows, Reading)
        : list.On(Sheet, facts, Reading, Sheet.Source.IsDemand ? Sheet.Offer() : EntrySelection.Empty);

    private static string NameOf(PastedRow row) =>
        new[] { row[PasteField.SerialNo], row[PasteField.LotNo] }.FirstOrDefault(text => text.Length > 0) is { } number
            ? ScanLog.Short(number)
            : $"row {row.Place}";

    private async Task<Outcome<PastedFacts>> FactsAsync(PastedList list)
    {
        var actor = await user.GetAsync();
        return !list.NamesNumbers() ? PastedFacts.None
            : Limits.Refuse(CostlyCommand.Search, actor) is { } tooOften ? tooOften
            : await PastedNumbers.ReadAsync(Sheet, list.Rows, actor);
    }

    /// <summary>What a column of the grid is filled with; null where a list there means new lines.</summary>
    private PasteField? Filled(string column) => column switch
    {
        nameof(TrackingField.LotNo) when Sheet.ScansSerialNos => PasteField.LotNo,
        nameof(TrackingField.QuantityBase) => PasteField.Quantity,
        nameof(TrackingField.QtyToHandleBase) => PasteField.QtyToHandle,
        nameof(TrackingField.QtyToInvoiceBase) => PasteField.QtyToInvoice,
        nameof(TrackingField.ExpirationDate) => PasteField.ExpirationDate,
        nameof(TrackingField.NewSerialNo) => PasteField.NewSerialNo,
        nameof(TrackingField.NewLotNo) => PasteField.NewLotNo,
        nameof(TrackingField.NewExpirationDate) => PasteField.NewExpirationDate,
        nameof(TrackingField.WarrantyDate) => PasteField.WarrantyDate,
        _ => null,
    };
}
