using System.Globalization;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Undo;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>A posted document, the undo of its lines (PST-29), and the cancelling of an invoice (CANCEL-1).</summary>
/// <param name="reader">Reads it.</param>
/// <param name="undo">Undoes lines.</param>
/// <param name="cancel">Cancels invoices.</param>
/// <param name="workDate">The day the user works on.</param>
/// <param name="current">The signed-in user.</param>
/// <param name="limits">Keeps a program from undoing faster than a hand (S10).</param>
/// <param name="confirm">Asks before lines are undone.</param>
/// <param name="script">Moves the focus.</param>
/// <param name="navigation">Leads to the ledger.</param>
public sealed partial class PostedCardView(
    PostedDocumentReader reader, UndoPoster undo, CancelPoster cancel, CurrentActor current, WorkDate workDate, CommandLimits limits,
    ConfirmDialog confirm, PageScript script, NavigationManager navigation)
{
    private const string AllUndone = "Every line has been undone.";

    private readonly LatestQuestion reads = new();
    private readonly HashSet<int> chosen = [];
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<int> undone = [];
    private PostedCard? card;
    private bool mayUndo;
    private bool mayCancel;
    private bool undoing;

    [Parameter, EditorRequired]
    public PostedKind Kind { get; set; } = default!;

    [Parameter, EditorRequired]
    public string No { get; set; } = "";

    /// <summary>How its lines are undone; null where they cannot be.</summary>
    private UndoKind? Undo => UndoKind.Find(Kind.Type);

    /// <summary>Pages leave out what the core would refuse to the user (ROL-2).</summary>
    private bool MayUndo => mayUndo && Undo is not null;

    private bool CanUndo => card!.Lines.Any(line => !line.Correction);

    private string? WhyNotUndo => !CanUndo ? AllUndone : chosen.Count == 0 ? "Select the lines first." : null;

    /// <summary>Users count lines, the core numbers them.</summary>
    private IReadOnlyList<Refusal> Shown =>
        [.. refusals.Select(refusal => refusal with { Line = refusal.Line is { } lineNo ? PositionOf(lineNo) : null })];

    private string UndoneText => undone.Count == 1
        ? $"Line {PositionOf(undone[0])} is undone. Its quantity and its numbers are back on the order."
        : $"Lines {string.Join(", ", undone.Select(PositionOf))} are undone. Their quantities and their numbers are back on the order.";

    protected override async Task OnParametersSetAsync()
    {
        chosen.Clear();
        undone = [];
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var isLatest = reads.Ask();
        var actor = await current.GetAsync();
        var found = await reader.FindAsync(Kind.Type, No, actor);
        if (!isLatest())
            return;
        (card, refusals) = (found.Value, found.Refusals);
        mayUndo = Undo is { } kind && UndoPoster.Deny(kind, actor) is null;
        mayCancel = Kind.Type.CreditMemo() is not null && CancelPoster.Denied(Kind.Type, actor).Count == 0;
    }

    private void Print() => navigation.NavigateTo(DocumentRoutes.Print(Kind.Type, No));

    private void Choose(int lineNo)
    {
        if (!chosen.Remove(lineNo))
            chosen.Add(lineNo);
    }

    private void ChooseAll() => chosen.UnionWith(card!.Lines.Where(line => !line.Correction).Select(line => line.LineNo));

    /// <summary>The request is made when the question is asked: however often Yes is pressed, the lines are undone once.</summary>
    private async Task UndoAsync()
    {
        var (kind, requestId) = (Undo!, Guid.NewGuid());
        if (!await confirm.AskAsync(kind.Action, kind.Question))
            return;
        undoing = true;
        try
        {
            var actor = await current.GetAsync();
            int[] lineNos = [.. chosen.Order()];
            var done = limits.Refuse(CostlyCommand.Posting, actor) is { } tooOften
                ? tooOften
                : await undo.UndoAsync(Kind.Type, No, lineNos, requestId, actor);
            (refusals, undone) = (done.Refusals, []);
            if (done.IsRefused)
                return;
            chosen.Clear();
            await ReadAsync();
            undone = lineNos;
        }
        finally
        {
            undoing = false;
        }
    }

    private async Task GoToAsync(Refusal refusal)
    {
        if (refusal.Line is { } position)
            await script.FocusElementAsync(IdOf(card!.Lines[position - 1].LineNo));
    }

    private int PositionOf(int lineNo) => card?.Lines.TakeWhile(line => line.LineNo != lineNo).Count() + 1 ?? 0;

    private static string IdOf(int lineNo) => string.Create(CultureInfo.InvariantCulture, $"select-line-{lineNo}");

    private static bool HasVariants(PostedCard posted) => posted.Lines.Any(line => line.VariantCode.Length > 0);

    private static bool HasBins(PostedCard posted) => posted.Lines.Any(line => line.BinCode.Length > 0);

    private IEnumerable<(string Caption, string Text)> Facts(PostedCard posted) =>
    [
        .. Kind.Facts(posted),
        ("Posting Date", Dates.Show(posted.PostingDate)),
        ("Order No.", posted.OrderNo),
        ("Posted at", posted.PostedAt.ToLocalTime().ToString("g", CultureInfo.CurrentCulture)),
    ];
}
