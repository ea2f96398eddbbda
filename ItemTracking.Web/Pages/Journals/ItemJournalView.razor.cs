using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Journals.Pasting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Web.Account;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Drafts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace ItemTracking.Web.Pages.Journals;

/// <summary>One batch of an item journal: shows its lines, saves their fields as they are left, and runs its actions.</summary>
public sealed partial class ItemJournalView(
    ItemJournalReader reader, ItemJournalStore store, ListedGoodsReader listedGoods, ListedGoodsStore goodsStore, CommandLimits limits,
    JournalPosting posting, LookupReader lookupReader, TrackingSheetReader sheets,
    CurrentActor current, TimeProvider clock, WorkDate workDate, CircuitDrafts drafts,
    NavigationManager navigation, Journey journey, ConfirmDialog confirm, ISnackbar snackbar, IJSRuntime js) : IAsyncDisposable
{
    /// <summary>Lines that are drawn at once; a batch may have thousands.</summary>
    private const int PageSize = 100;

    private const int LinesPerRead = 1000;

    private JournalEditor editor = default!;
    private JournalLookups lookups = default!;
    private DocumentScript script = default!;
    private FieldDrafts? kept;
    private UnsavedNotice? notice;
    private PreviewDialog? postingPreview;
    private IReadOnlyList<DocumentField<JournalLineCard>> fields = [];
    private IReadOnlyList<MenuAction> lineActions = [];
    private IReadOnlyCollection<int> draftLines = [];
    private IReadOnlyList<Refusal> missing = [];
    private IReadOnlyList<(Refusal Refusal, JournalLineCard? Of)> refused = [];
    private PostedDocument? posted;
    private bool withBins;
    private bool withVariants;
    private bool onlyIssues;
    private int page;
    private int count;

    /// <summary>Batch.</summary>
    [Parameter, EditorRequired]
    public JournalBatchCard Batch { get; set; } = default!;

    [Parameter]
    public bool MayEdit { get; set; }

    /// <summary>Line that gets the focus, if any.</summary>
    [Parameter]
    public int? Line { get; set; }

    /// <summary>It was posted: the number that the next lines would get is another one.</summary>
    [Parameter]
    public EventCallback OnPosted { get; set; }

    /// <summary>Chooses the batch.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private SourceRef Source => Batch.Template.Key(Batch.Name).Line(0);

    private string? WhyNotPost => editor.Lines.Count == 0 ? "There is nothing to post: the batch has no lines." : null;

    private string? StateText => SaveWords.Of(editor, MayEdit ? null : "Read only");

    private int PageCount => onlyIssues ? 1 : Math.Max(1, (editor.Lines.Count + PageSize - 1) / PageSize);

    /// <summary>The row for a new line stands behind the last of the stored ones.</summary>
    private IReadOnlyList<ShownRow> ShownRows
    {
        get
        {
            var withIssues = onlyIssues ? LinesWithIssues : [];
            bool IsShown(LineRow row, int index) => onlyIssues ? withIssues.Contains(row.LineNo)
                : row.LineNo == 0 ? MayEdit && page == PageCount - 1
                : index / PageSize == page;
            return
            [
                .. editor.Rows.All.Index().Where(row => IsShown(row.Item, row.Index)).Select(row => new ShownRow(row.Item, row.Index + 1)),
            ];
        }
    }

    /// <summary>What posting refused is said as long as its line is as it was then.</summary>
    private IReadOnlyList<DocumentIssue> Issues =>
    [
        .. editor.Refused.Select(r => new DocumentIssue(r.Refusal, editor.Rows.PlaceOf(r.Place.Row!), r.Place)),
        .. refused.Where(r => r.Refusal.Line is not { } no || editor.Lines.GetValueOrDefault(no) == r.Of)
            .Select(r => new DocumentIssue(r.Refusal, r.Refusal.Line is { } no ? editor.Rows.PositionOf(no) : 0)),
    ];

    private HashSet<int> LinesWithIssues => [.. Issues.Where(issue => issue.Position > 0).Select(issue => RowAt(issue.Position)!.LineNo)];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (kept is not null)
            await kept.DisposeAsync();
        await script.DisposeAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        script = new(js);
        editor = new(Batch, store, reader, current.GetAsync, clock, workDate.Value, Redraw);
        lookups = new(Batch, lookupReader, sheets, current.GetAsync);
        lineActions = LineActions();
        var actor = await current.GetAsync();
        withBins = await lookupReader.UsesBinsAsync(actor);
        withVariants = await lookupReader.UsesVariantsAsync(actor);
        if (!await ReadAsync())
            return;
        ShowColumns();
        page = PageCount - 1;
        if (Line is { } line && editor.Rows.Find(line) is { } row)
            FocusOn(row, [row.TrackingId], opening: true);
        else if (MayEdit && editor.Rows.All is [.., { LineNo: 0 } last])
            FocusOn(last, [new FieldPlace(last, fields[0].Caption).ElementId], opening: true);
        if (MayEdit)
        {
            var mine = kept = new(drafts, editor, () => Source, InvokeAsync, clock, StateHasChanged) { NotTaken = () => Left.Lists };
            Left.Lists = await mine.OpenAsync(actor);
            await FindDraftLinesAsync();
            if (mine.IsBack)
                await ContinueDraftAsync();
        }
    }

    protected override void OnParametersSet() => ShowColumns();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await script.TakeListsAsync(this);
        await script.FocusAskedAsync();
    }

    private void ShowColumns() => fields = JournalFields.Of(Batch, withBins, withVariants, new(clock.Today(), workDate.Value));

    /// <summary>Reads the lines anew, with what is typed and not stored on top; false when the batch is gone.</summary>
    private async Task<bool> ReadAsync()
    {
        await editor.SettledAsync();
        List<JournalLineCard> lines = [];
        Outcome<ListPart<JournalLineCard>> part;
        do
        {
            part = await reader.LinesAsync(
                Batch.Template, Batch.Name, new(Skip: lines.Count, Take: LinesPerRead), JournalLinesShown.All, await current.GetAsync());
            lines.AddRange(part.Value?.Rows ?? []);
        }
        while (part.Value?.Rows.Count == LinesPerRead);
        missing = part.Refusals;
        if (part.IsRefused)
            return false;
        editor.Show(lines);
        (count, page) = (lines.Count, Math.Min(page, PageCount - 1));
        return true;
    }

    private void Redraw() => _ = InvokeAsync(() =>
    {
        kept?.Changed();
        if (editor.Lines.Count > count)
            page = PageCount - 1;
        count = editor.Lines.Count;
        StateHasChanged();
    });

    private void FocusOn(LineRow row, IReadOnlyList<string> ids, bool opening = false)
    {
        script.FocusFirst(ids, opening);
        if (!onlyIssues)
            page = row.LineNo == 0 ? PageCount - 1 : (editor.Rows.PlaceOf(row) - 1) / PageSize;
    }

    private LineRow? RowAt(int position) => editor.Rows.All.ElementAtOrDefault(position - 1);
}
