using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Journals.Pasting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Web.Account;
using ItemTracking.Web.Pages.Tracking;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Pasting;
using Microsoft.JSInterop;
using MudBlazor;

namespace ItemTracking.Web.Pages.Journals;

/// <summary>Goods that are pasted into the lines, typed as a list or imported: preview, taking, and back as a whole.</summary>
public sealed partial class ItemJournalView
{
    private PasteDialog? pasteDialog;
    private Dictionary<int, long> added = [];

    private LeftLists Left => field ??= new(TellLeft);

    /// <summary>A list brings goods in, which a reclassification never does.</summary>
    private bool TakesLists => MayEdit && Batch.Template == JournalTemplate.Item;

    private PasteReading Reading => CellText.Reading(new(clock.Today(), workDate.Value), pasteDialog!.ReadAs);

    /// <summary>What the lines of a list are beside what stands in it: found stock, dated and numbered as the line before them.</summary>
    private ListedGoods Goods => editor.Lines.Values.LastOrDefault() is { } last
        ? new(last.PostingDate, DocumentNo: last.DocumentNo, LocationCode: last.LocationCode)
        : new(workDate.Value);

    /// <summary>A list was pasted (document-lines.js).</summary>
    /// <param name="intoDialog">Into the dialog itself, else into the lines.</param>
    /// <param name="text">The list on its way.</param>
    [JSInvokable]
    public async Task PasteAsync(bool intoDialog, IJSStreamReference text)
    {
        if (TakesLists)
            await pasteDialog!.ReadAsync(intoDialog ? null : IntoLines(), told => SentText.ArriveAsync(text, told));
    }

    /// <summary>A list cannot be taken over from the clipboard (document-lines.js).</summary>
    /// <param name="fault">Why.</param>
    [JSInvokable]
    public void TellFault(string fault)
    {
        Refuse([new(RefusalCode.ENTRY_1, fault)]);
        StateHasChanged();
    }

    private void OpenPaste() => pasteDialog!.Open(IntoLines());

    /// <summary>Rows that are left wait until they are mended or discarded (PASTE-5).</summary>
    private PasteTarget IntoLines(UnsavedList? mine = null)
    {
        Dictionary<int, long> taken = [];
        return Left.Behind(
            new(
                PasteWords.JournalLines, lines => PastedList.Of(JournalLists.Table(lines, Reading)), list => JudgeAsync(list.Rows, taken))
            {
                Again = list => JournalLists.Read(list, Reading),
            },
            mine);
    }

    private void TellLeft()
    {
        kept?.Changed();
        StateHasChanged();
    }

    private async Task MendLeftAsync() => Refuse(await Left.MendAsync(pasteDialog!, IntoLines, JournalLists.Columns));

    private async Task<Outcome<PasteVerdict>> JudgeAsync(IReadOnlyList<PastedRow> rows, Dictionary<int, long> taken)
    {
        var actor = await current.GetAsync();
        if (limits.Refuse(CostlyCommand.Search, actor) is { } tooOften)
            return tooOften;
        var judged = await listedGoods.JudgeAsync(Batch.Name, Goods, rows, Reading, actor);
        return judged.Then<PasteVerdict>(pasted => new PasteVerdict(pasted.Good, pasted.Bad, () => AddAsync(rows, taken)));
    }

    private async Task<Outcome<IReadOnlyList<BadRow>>> AddAsync(IReadOnlyList<PastedRow> rows, Dictionary<int, long> taken)
    {
        var done = await editor.RunAsync(who => goodsStore.AddAsync(Batch.Name, Goods, rows, Reading, who));
        if (done.IsRefused)
            return Outcome<IReadOnlyList<BadRow>>.Refused(done.Refusals);
        foreach (var (lineNo, version) in done.Value.Lines)
            taken[lineNo] = version;
        added = taken;
        refused = [];
        await ReadAsync();
        return Outcome<IReadOnlyList<BadRow>>.Of(done.Value.Bad);
    }

    private async Task TakeBackAsync()
    {
        var count = added.Count;
        var done = await DeleteAsync(added, consent: true);
        Refuse(done.Refusals);
        if (done.IsRefused || !await ReadAsync())
            return;
        added = [];
        snackbar.Add($"{Numbers.Lines(count)} taken back.", Severity.Success);
    }
}
