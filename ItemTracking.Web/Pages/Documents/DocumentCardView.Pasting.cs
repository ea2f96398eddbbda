using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Pasting;
using Microsoft.JSInterop;
using MudBlazor;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Lines that are pasted into the grid, typed as a list or imported: preview, taking, and back as a whole.</summary>
public sealed partial class DocumentCardView
{
    private PasteDialog? pasteDialog;
    private IReadOnlyList<AddedLine> added = [];

    private LeftLists Left => field ??= new(TellLeft);

    private PasteReading Reading => new(
        (typed, column) => !PastedShape.IsDate(typed) && Numbers.TryRead(typed, out var quantity, pasteDialog!.ReadAs)
            ? quantity ?? 0
            : new Refusal(RefusalCode.ENTRY_1, Numbers.NotANumber(CaptionOf(column), typed, pasteDialog!.ReadAs), CaptionOf(column)),
        (_, column) => throw new ArgumentOutOfRangeException(nameof(column), column, "No column of document lines is a date."));

    /// <summary>A list was pasted (document-lines.js).</summary>
    /// <param name="intoDialog">Into the dialog itself, else into the lines.</param>
    /// <param name="text">The list on its way.</param>
    [JSInvokable]
    public async Task PasteAsync(bool intoDialog, IJSStreamReference text)
    {
        if (!intoDialog && !MayPaste())
            return;
        await pasteDialog!.ReadAsync(intoDialog ? null : IntoLines(), told => SentText.ArriveAsync(text, told));
    }

    /// <summary>A list cannot be taken over from the clipboard (document-lines.js).</summary>
    /// <param name="fault">Why.</param>
    [JSInvokable]
    public void TellFault(string fault)
    {
        refused = [new(RefusalCode.ENTRY_1, fault)];
        StateHasChanged();
    }

    private void OpenPaste() => pasteDialog!.Open(IntoLines());

    /// <summary>A list that cannot be taken now is answered, not passed over.</summary>
    private bool MayPaste()
    {
        if (MayAddLines && WhyNotYet is { } reason)
            TellFault($"{reason} Then the list can be pasted.");
        return MayAddLines && !editor.IsNew;
    }

    /// <summary>
    /// What the dialog takes until it is closed goes back as one list; rows that are left wait until they are mended or discarded
    /// (PASTE-5).
    /// </summary>
    private PasteTarget IntoLines(UnsavedList? mine = null)
    {
        List<AddedLine> taken = [];
        return Left.Behind(
            new(
                PasteWords.DocumentLines,
                lines => PastedList.Of(LineLists.Table(Kind, lines, Reading)),
                list => JudgeLinesAsync(list.Rows, taken))
            {
                Again = list => LineLists.Read(list, Reading),
            },
            mine);
    }

    private void TellLeft()
    {
        kept?.Changed();
        StateHasChanged();
    }

    private async Task MendLeftAsync() => refused = await Left.MendAsync(pasteDialog!, IntoLines, LineLists.Columns(Kind));

    private async Task<Outcome<PasteVerdict>> JudgeLinesAsync(IReadOnlyList<PastedRow> rows, List<AddedLine> taken)
    {
        var actor = await current.GetAsync();
        if (limits.Refuse(CostlyCommand.Search, actor) is { } tooOften)
            return tooOften;
        var judged = await pastedLines.JudgeAsync(editor.Card.Key, rows, Reading, actor);
        return judged.Then<PasteVerdict>(pasted => new PasteVerdict(pasted.Good, pasted.Bad, () => AddLinesAsync(rows, taken)));
    }

    private async Task<Outcome<IReadOnlyList<BadRow>>> AddLinesAsync(IReadOnlyList<PastedRow> rows, List<AddedLine> taken)
    {
        IReadOnlyList<BadRow> bad = [];
        var done = await editor.RunAsync(async (card, who) => (await store.AddLinesAsync(card.Key, rows, Reading, who)).Then(lines =>
        {
            taken.AddRange(lines.Lines);
            (added, bad) = (taken, lines.Bad);
            return Outcome<DocumentCard>.Of(lines.Card);
        }));
        refused = [];
        return done.Then(_ => Outcome<IReadOnlyList<BadRow>>.Of(bad));
    }

    private async Task TakeBackAsync()
    {
        var count = added.Count;
        var done = await AskAndRunAsync(
            "Take Back the List", null,
            consent => editor.RunAsync((card, who) => store.TakeBackLinesAsync(card.Key, added, consent, who)));
        if (done is not { IsRefused: false })
            return;
        added = [];
        snackbar.Add($"{Numbers.Lines(count)} taken back.", Severity.Success);
    }

    private string CaptionOf(PasteField field) => LineLists.Columns(Kind).Caption(field);
}
