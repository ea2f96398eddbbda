using ItemTracking.Core.Assignment;
using ItemTracking.Core.Copying;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Core.Warehouse;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Drafts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>The card of one document: shows it, saves its fields as they are left, and runs its actions.</summary>
public sealed partial class DocumentCardView(
    DocumentReader reader, DocumentStore store, DocumentPoster poster, LookupReader lookupReader, CurrentActor current, TimeProvider clock,
    WorkDate workDate, CircuitDrafts drafts, NavigationManager navigation, Journey journey, ConfirmDialog confirm, ISnackbar snackbar,
    IJSRuntime js, PastedLinesReader pastedLines, TrackingSheetStore sheets, CommandLimits limits, MakeOrderStore orders,
    WarehouseActivityStore activities) : IAsyncDisposable
{
    /// <summary>What stands in the address instead of a number for a document that is not made yet.</summary>
    public const string NewNo = "new";

    private readonly LatestQuestion openings = new();
    private readonly LatestQuestion reads = new();
    private DocumentEditor editor = default!;
    private DocumentLookups lookups = default!;
    private IReadOnlyList<DocumentField<DocumentCard>> headerFields = [];
    private DocumentAccess access = DocumentAccess.None;
    private IReadOnlyList<Refusal> missing = [];
    private IReadOnlyList<Refusal> refused = [];
    private (IReadOnlyList<Refusal> Refusals, DocumentCard? Of) notPosted = ([], null);
    private PostedDocument? posted;
    private ReservationDialog? reservation;
    private PreviewDialog? previewDialog;
    private string? shownNo;
    private bool usesBins;
    private bool usesVariants;
    private bool isPosting;
    private AfterPosting after;
    private UnsavedNotice? notice;
    private DocumentScript script = default!;

    [Parameter, EditorRequired]
    public DocumentKind Kind { get; set; } = default!;

    /// <summary>Number of the document, or <c>new</c>.</summary>
    [Parameter, EditorRequired]
    public string No { get; set; } = "";

    /// <summary>Line that gets the focus, if any.</summary>
    [Parameter]
    public int? Line { get; set; }

    private string Title => IsNew ? $"New {Kind.Caption}" : Kind.Name(ShownNo);

    private bool IsNew => editor.IsNew && No == NewNo;

    private bool IsRead => IsNew || !editor.IsNew;

    /// <summary>A document that is not found is named as it was asked for.</summary>
    private string ShownNo => editor.IsNew ? No : editor.Card.Key.No;

    private bool HasUnsaved => editor.HasUnsaved;

    private bool HasActions => access.MayEdit || access.MayPost || MayCreateActivities;

    /// <summary>What is released may be handed to the warehouse (DOC-21).</summary>
    private bool MayCreateActivities =>
        access.MayCreateActivities && !Kind.IsInvoice && editor.Card.Status == DocumentStatus.Released;

    private IReadOnlyList<DocumentField<DocumentLineCard>> LineColumns =>
        LineFields.Of(
            Kind, usesBins, usesVariants,
            Kind.IsOrder && (!Kind.Receives || editor.Card.Lines.Any(line => line.ReservedQuantity != 0)));

    private IReadOnlyList<ShownRow> ShownRows =>
        [.. editor.Rows.All.Where(row => MayAddLines || row.LineNo != 0).Select((row, index) => new ShownRow(row, index + 1))];

    private bool MayAddLines => editor.MayChangeLines(access.MayEdit);

    private string? WhyNotYet => editor.IsNew ? "The document gets its number when the first field is filled." : null;

    private string? WhyNotPost =>
        WhyNotYet ?? (editor.Card.Lines.Count == 0 ? "There is nothing to post: the document has no lines." : null);

    private string? StateText => SaveWords.Of(editor, access.MayEdit || !IsRead ? null : "Read only", editor.Lacking);

    private IReadOnlyList<DocumentIssue> Issues =>
    [
        .. editor.Refused.Select(r => new DocumentIssue(r.Refusal, PositionOf(r.Place.Row?.LineNo, r.Place.Row), r.Place)),
        .. refused.Concat(notPosted.Refusals.Where(IsStillTrue)).Union(editor.Card.Lapsed)
            .Select(r => new DocumentIssue(r, PositionOf(r.Line, null))),
    ];

    /// <summary>What posting refused is said as long as the line, or the document, is as it was then.</summary>
    private bool IsStillTrue(Refusal refusal) => refusal.Line is { } line
        ? LineIn(notPosted.Of, line) == LineIn(editor.Card, line)
        : notPosted.Of == editor.Card;

    private static DocumentLineCard? LineIn(DocumentCard? card, int lineNo) => card?.Lines.FirstOrDefault(line => line.LineNo == lineNo);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseDraftAsync();
        await script.DisposeAsync();
    }

    protected override void OnInitialized()
    {
        script = new(js);
        lookups = new(Kind, lookupReader, current.GetAsync);
        headerFields = HeaderFields.Of(Kind);
        editor = NewEditor();
        pasting = NewPasting();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (shownNo == No)
            return;
        (shownNo, access) = (No, DocumentAccess.None);
        await CloseDraftAsync();
        editor = NewEditor();
        var isLatest = openings.Ask();
        var actor = await current.GetAsync();
        usesBins = await lookupReader.UsesBinsAsync(actor);
        usesVariants = await lookupReader.UsesVariantsAsync(actor);
        (missing, refused, notPosted, posted) = ([], [], ([], null), null);
        pasting.Forget();
        if (No == NewNo)
            StartNew(actor);
        else
            await ReadAsync(Kind.Key(No));
        if (!isLatest())
            return;

        // Only now: what is typed into a document that is not read yet would make a new one.
        access = DocumentAccess.Of(Kind, actor);
        await OpenDraftAsync(actor);
        if (Line is { } line && editor.Rows.Find(line) is { } row)
            script.FocusFirst([row.TrackingId], opening: true);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await script.TakeListsAsync(this);
        await script.FocusAskedAsync();
    }

    private DocumentEditor NewEditor() =>
        new(Kind, store, current.GetAsync, clock, workDate.Value, Redraw)
        {
            Tell = remark => snackbar.Add(remark, Severity.Warning),
            Ask = question => confirm.AskAsync("Location Code", question.WayOut ?? question.Message),
            TellStayed = sentences => refused = [.. sentences.Select(sentence => new Refusal(RefusalCode.DOC_1, sentence))],
        };

    private void StartNew(Actor actor)
    {
        if (actor.Deny(Kind.Side.Edit, $"create {Kind.Plural}") is { } denied)
            missing = [denied];
        editor.Show(editor.Card);
    }

    /// <summary>Reads a document; false when there is none, or when another was asked for meanwhile.</summary>
    private async Task<bool> ReadAsync(DocumentKey key)
    {
        var isLatest = reads.Ask();
        var found = await reader.FindAsync(key, await current.GetAsync());
        if (!isLatest())
            return false;
        missing = found.Refusals;
        if (!found.IsRefused)
            editor.Show(found.Value);
        return !found.IsRefused;
    }

    private void Redraw() => _ = InvokeAsync(() =>
    {
        if (shownNo == NewNo && !editor.IsNew)
        {
            shownNo = editor.Card.Key.No;
            journey.NavigateTo(DocumentRoutes.Card(editor.Card.Key), replace: true);
        }

        kept?.Changed();
        StateHasChanged();
    });

    private int PositionOf(int? lineNo, LineRow? row) =>
        row is not null ? editor.Rows.PlaceOf(row) : lineNo is { } no ? editor.Rows.PositionOf(no) : 0;

    private LineRow? RowAt(int position) => editor.Rows.All.ElementAtOrDefault(position - 1);
}
