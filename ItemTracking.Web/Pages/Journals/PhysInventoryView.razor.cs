using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Pages.Journals;

/// <summary>The count of one batch: calculated, scanned or typed, and posted.</summary>
public sealed partial class PhysInventoryView(
    ItemJournalReader reader, ItemJournalStore store, PhysInventoryStore counts, JournalPosting posting, LookupReader lookups,
    CurrentActor current, WorkDate workDate, ConfirmDialog confirm, Journey journey, TimeProvider clock) : IDisposable
{
    /// <summary>Lines whose count was typed into this view: they stay in it, so that no line moves away under the hand.</summary>
    private readonly HashSet<int> typedHere = [];

    private IReadOnlyList<DataColumn<JournalLineCard>> columns = [];
    private IReadOnlyList<DocumentIssue> issues = [];
    private CalculateInventoryDialog? calculateDialog;
    private RecordList<JournalLineCard>? list;
    private PostedDocument? posted;
    private CountingPlace place = new(default);
    private JournalLineCard? last;
    private PreviewDialog? postingPreview;
    private bool isStranger;
    private bool withBins;
    private string? shownView;

    /// <summary>Batch.</summary>
    [Parameter, EditorRequired]
    public JournalBatchCard Batch { get; set; } = default!;

    [Parameter]
    public bool MayEdit { get; set; }

    /// <summary>Which lines are shown; null for all.</summary>
    [Parameter]
    public string? View { get; set; }

    /// <summary>Chooses the batch.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private JournalLinesShown Shown => JournalWords.ShownBy(View);

    private string PlaceText =>
        string.Join(" · ", new[] { place.LocationCode, place.BinCode, place.ItemNo }.Where(part => part.Length > 0));

    private string InWords(JournalLineCard line) => string.Join(
        " · ",
        new[] { JournalWords.NumberOf(line), JournalWords.PlaceOf(line), isStranger ? "not in the books here" : "" }
            .Where(part => part.Length > 0));

    private string EmptyText => Shown switch
    {
        JournalLinesShown.NotCounted => "Every line is counted.",
        JournalLinesShown.Different => "No count differs from the books.",
        JournalLinesShown.All => MayEdit
            ? "There are no lines yet. Calculate Inventory puts what the books have here; a number that is scanned gets its line by itself."
            : "There are no lines.",
    };

    protected override async Task OnInitializedAsync()
    {
        var actor = await current.GetAsync();
        withBins = await lookups.UsesBinsAsync(actor);
        columns = Columns();
        place = new(workDate.Value);
        if ((await FirstAsync(new(Take: 1))) is { } first)
            place = new(first.PostingDate, first.LocationCode, first.BinCode, DocumentNo: first.DocumentNo);
    }

    protected override void OnParametersSet()
    {
        if (shownView != View)
            typedHere.Clear();
        shownView = View;
    }

    private async Task<Outcome<ListPart<JournalLineCard>>> LoadAsync(ListQuery query) =>
        await reader.LinesAsync(Batch.Template, Batch.Name, query, Shown, await current.GetAsync(), typedHere);

    private async Task<JournalLineCard?> FirstAsync(ListQuery query) =>
        (await reader.LinesAsync(Batch.Template, Batch.Name, query, JournalLinesShown.All, await current.GetAsync())).Value?.Rows
            .FirstOrDefault();

    private async Task CalculatedAsync(PhysInventoryScope scope)
    {
        place = new(scope.PostingDate, scope.LocationCode, scope.BinCode, scope.ItemNo, scope.DocumentNo);
        (posted, issues) = (null, []);
        await list!.ReloadAsync();
    }

    private async Task CountedAsync(JournalLineCard line)
    {
        typedHere.Add(line.LineNo);
        if (last?.LineNo == line.LineNo)
            last = line;
        await list!.ReloadAsync();
    }

    private async Task PostAsync()
    {
        (posted, issues) = (null, []);
        var done = await posting.PostAsync(Batch, $"Do you want to post {Batch.Template.NameOf(Batch.Name)}?");
        if (done is null)
            return;
        posted = done.Value;
        var actor = await current.GetAsync();
        List<DocumentIssue> found = [];
        foreach (var refusal in done.Refusals)
            found.Add(new(refusal, refusal.Line is { } no ? await PositionAsync(no, actor) : 0));
        issues = found;
        if (posted is not null)
            last = null;
        await list!.ReloadAsync();
    }

    private async Task PreviewPostingAsync()
    {
        var actor = await current.GetAsync();
        await postingPreview!.OpenAsync(
            Batch.Template.NameOf(Batch.Name), [posting.PreviewOf(Batch)], 0, lineNo => PositionAsync(lineNo, actor));
    }

    private async Task<int> PositionAsync(int lineNo, Actor actor) => (await reader.PositionAsync(Source(lineNo), actor)).Value;

    /// <summary>The line of an issue stands where the last count stands, to be put right.</summary>
    private async Task ShowLineAsync(DocumentIssue issue)
    {
        if (issue.Position > 0 && await FirstAsync(new(Skip: issue.Position - 1, Take: 1)) is { } line)
            (last, isStranger) = (line, false);
    }

    private void OpenTracking(DocumentIssue issue)
    {
        if (issue.Refusal.Line is { } line)
            journey.NavigateTo(SourcePage.Of(Source(line)).Tracking);
    }

    private async Task DeleteAsync(JournalLineCard line)
    {
        if (!await confirm.AskAsync("Delete", $"Do you want to delete the line of {JournalWords.NameOf(line)}?"))
            return;
        var done = await store.DeleteLinesAsync(
            Batch.Template, Batch.Name, new Dictionary<int, long> { [line.LineNo] = line.Version }, true, await current.GetAsync());
        issues = [.. done.Refusals.Select(refusal => new DocumentIssue(refusal, 0))];
        last = last?.LineNo == line.LineNo ? null : last;
        await list!.ReloadAsync();
    }

    private Core.Documents.SourceRef Source(int lineNo) => new(
        Core.Documents.SourceTypes.ItemJournalLine, 0, JournalTemplate.PhysInventory.Name, Batch.Name, lineNo);

    private async Task<IReadOnlyList<LookupRow>> FindLocationsAsync(string typed) =>
        await lookups.LocationsAsync(typed, await current.GetAsync());

    private async Task<IReadOnlyList<LookupRow>> FindBinsAsync(string typed) =>
        await lookups.BinsAsync(place.LocationCode, typed, await current.GetAsync());

    private async Task<IReadOnlyList<LookupRow>> FindItemsAsync(string typed) => await lookups.ItemsAsync(typed, await current.GetAsync());
}
