using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Pasting;
using Microsoft.JSInterop;
using MudBlazor;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Lists that are pasted into the lines of a card, typed or imported: preview, taking, and back as a whole (PASTE-1).</summary>
/// <typeparam name="TCard">The card as its page shows it.</typeparam>
/// <typeparam name="TLine">A line as its page shows it.</typeparam>
/// <param name="editor">The work on the card that is shown.</param>
/// <param name="actor">Asks who is signed in.</param>
/// <param name="limits">Keep a program from asking faster than a hand (S10).</param>
/// <param name="confirm">Asks before lines with item tracking are taken back.</param>
/// <param name="snackbar">Tells that a list was taken back.</param>
public sealed class LinePasting<TCard, TLine>(
    Func<CardEditor<TCard, TLine>> editor, Func<ValueTask<Actor>> actor, CommandLimits limits, ConfirmDialog confirm, ISnackbar snackbar)
{
    /// <summary>The dialog of the page.</summary>
    public PasteDialog Dialog { get; set; } = default!;

    /// <summary>What the dialog says.</summary>
    public required PasteWords Words { get; init; }

    /// <summary>Columns of a list.</summary>
    public required PasteColumns Columns { get; init; }

    /// <summary>Tells what would become of a list.</summary>
    public required Func<TCard, IReadOnlyList<PastedRow>, PasteReading, Actor, Task<Outcome<Pasted<int>>>> Judge { get; init; }

    /// <summary>Adds the lines of the good rows.</summary>
    public required Func<TCard, IReadOnlyList<PastedRow>, PasteReading, Actor, Task<Outcome<AddedLines<TCard>>>> Add { get; init; }

    /// <summary>Takes lines back, with the consent of their user where they have item tracking.</summary>
    public required Func<TCard, IReadOnlyList<AddedLine>, bool, Actor, Task<Outcome<TCard>>> TakeBack { get; init; }

    /// <summary>Shows on the page what was refused, or with nothing in it that nothing was.</summary>
    public required Action<IReadOnlyList<Refusal>> Refuse { get; init; }

    /// <summary>Draws the page anew, as rows that wait have become others.</summary>
    public required Action Changed { get; init; }

    /// <summary>Rows that were not taken.</summary>
    public LeftLists Left => field ??= new(Changed);

    /// <summary>Lines that the last list has brought.</summary>
    public IReadOnlyList<AddedLine> Added { get; private set; } = [];

    private PasteReading Reading => new(
        (typed, column) => !PastedShape.IsDate(typed) && Numbers.TryRead(typed, out var quantity, Dialog.ReadAs)
            ? quantity ?? 0
            : new Refusal(
                RefusalCode.ENTRY_1, Numbers.NotANumber(Columns.Caption(column), typed, Dialog.ReadAs), Columns.Caption(column)),
        (_, column) => throw new ArgumentOutOfRangeException(nameof(column), column, "No column of document lines is a date."));

    /// <summary>Another card is shown.</summary>
    public void Forget() => (Added, Left.Lists) = ([], []);

    /// <summary>A list was pasted. One that cannot be taken now is answered, not passed over.</summary>
    /// <param name="intoDialog">Into the dialog itself, else into the lines.</param>
    /// <param name="text">The list on its way.</param>
    /// <param name="mayAdd">Lines may be added.</param>
    /// <param name="whyNotYet">What has to be done before, or null.</param>
    public async Task PasteAsync(bool intoDialog, IJSStreamReference text, bool mayAdd, string? whyNotYet)
    {
        if (!intoDialog && !mayAdd)
            return;
        if (!intoDialog && whyNotYet is not null)
            TellFault($"{whyNotYet} Then the list can be pasted.");
        else
            await Dialog.ReadAsync(intoDialog ? null : IntoLines(), told => SentText.ArriveAsync(text, told));
    }

    /// <summary>A list cannot be taken over from the clipboard, or not yet.</summary>
    /// <param name="fault">Why.</param>
    public void TellFault(string fault)
    {
        Refuse([new(RefusalCode.ENTRY_1, fault)]);
        Changed();
    }

    /// <summary>Opens the dialog without a list.</summary>
    public void Open() => Dialog.Open(IntoLines());

    /// <summary>Shows the first list that waits, to be mended.</summary>
    public async Task MendLeftAsync() => Refuse(await Left.MendAsync(Dialog, IntoLines, Columns));

    /// <summary>Takes back what the last list has brought.</summary>
    public async Task TakeBackAsync()
    {
        var count = Added.Count;
        var done = await confirm.AskAndRunAsync(
            "Take Back the List", null, consent => editor().RunAsync((card, who) => TakeBack(card, Added, consent, who)));
        if (done is null)
            return;
        Refuse(done.Refusals);
        if (done.IsRefused)
            return;
        Added = [];
        snackbar.Add($"{Numbers.Lines(count)} taken back.", Severity.Success);
    }

    /// <summary>
    /// What the dialog takes until it is closed goes back as one list; rows that are left wait until they are mended or discarded
    /// (PASTE-5).
    /// </summary>
    private PasteTarget IntoLines(UnsavedList? mine = null)
    {
        List<AddedLine> taken = [];
        return Left.Behind(
            new(Words, lines => PastedList.Of(LineLists.Table(Columns, lines, Reading)), list => JudgeAsync(list.Rows, taken))
            {
                Again = list => LineLists.Read(list, Reading),
            },
            mine);
    }

    private async Task<Outcome<PasteVerdict>> JudgeAsync(IReadOnlyList<PastedRow> rows, List<AddedLine> taken)
    {
        var who = await actor();
        if (limits.Refuse(CostlyCommand.Search, who) is { } tooOften)
            return tooOften;
        var judged = await Judge(editor().Card, rows, Reading, who);
        return judged.Then<PasteVerdict>(pasted => new PasteVerdict(pasted.Good, pasted.Bad, () => AddAsync(rows, taken)));
    }

    private async Task<Outcome<IReadOnlyList<BadRow>>> AddAsync(IReadOnlyList<PastedRow> rows, List<AddedLine> taken)
    {
        IReadOnlyList<BadRow> bad = [];
        var done = await editor().RunAsync(async (card, who) => (await Add(card, rows, Reading, who)).Then(lines =>
        {
            taken.AddRange(lines.Lines);
            (Added, bad) = (taken, lines.Bad);
            return Outcome<TCard>.Of(lines.Card);
        }));
        Refuse([]);
        return done.Then(_ => Outcome<IReadOnlyList<BadRow>>.Of(bad));
    }
}
