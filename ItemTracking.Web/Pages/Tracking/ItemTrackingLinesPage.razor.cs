using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Drafts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Item Tracking Lines of one document or journal line: from open to close one user's work (ITL-1 to ITL-53).</summary>
public sealed partial class ItemTrackingLinesPage(
    TrackingSheetReader reader,
    ApplicableEntryReader itemEntries,
    AvailabilityReader availability,
    NumberRecordsReader records,
    ItemReferenceReader references,
    LinePositions positions,
    TrackingSheetStore store,
    DocumentStore documents,
    NumberAssigner assigner,
    CircuitDrafts drafts,
    CurrentActor user,
    WorkDate workDate,
    ConfirmDialog confirm,
    ISnackbar snackbar,
    Journey navigation,
    Reconnection reconnection,
    TimeProvider clock,
    ILogger<ItemTrackingLinesPage> logger,
    IJSRuntime js) : IAsyncDisposable
{
    private const int MostShownRefusals = 50;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly HashSet<TrackingField> chosenColumns = [];
    private readonly ScanLog scans = new();
    private TrackingBrowser? browser;
    private TrackingWorkspace? workspace;
    private IReadOnlyList<Refusal> refusals = [];
    private ElementReference root;
    private (string Text, IReadOnlyList<TrackingLine>? Lines) told = ("", null);
    private bool refusedMessage;
    private bool busy;
    private bool hasCamera;
    private CameraDialog? cameraDialog;
    private int columnsChosen;
    private int position;

    /// <summary>Line whose numbers are shown.</summary>
    [Parameter, EditorRequired]
    public SourceRef Source { get; set; }

    private TrackingSheet Sheet => workspace!.Sheet;

    /// <summary>What the last action did, and how to undo it; nothing once something else has changed the lines.</summary>
    private string Message
    {
        get => told.Lines == Sheet.Lines ? told.Text : "";
        set => (told, refusedMessage) = ((value, Sheet.Lines), false);
    }

    private bool CanEdit => Sheet.Rights.EditsLines;

    /// <summary>Something can be changed, if only one field of it (ITL-23, ITL-24).</summary>
    private bool CanWork => CanEdit || TrackingColumns.OnlyField(Sheet) is not null;

    /// <summary>A scan makes a line, or ticks one off.</summary>
    private bool TakesScans => CanEdit || ticksOff;

    private bool MayHandleLess => Sheet.Source.ShowsQtyToHandle && workspace!.Rows.LineCount > 0;

    private Refusal? Conflict => refusals.FirstOrDefault(refusal => refusal.Kind == OutcomeKind.Outdated);

    /// <summary>
    /// A conflict is told once, beside its way out (STO-9).
    /// </summary>
    private IReadOnlyList<Refusal> ShownRefusals =>
    [
        .. (Trouble is { } trouble ? [trouble, .. refusals] : refusals).Where(refusal => refusal.Kind != OutcomeKind.Outdated)
            .Concat(workspace?.Refusals ?? []).Take(MostShownRefusals),
    ];

    private string VariantInWords => Sheet.Source.VariantCode is { Length: > 0 } variant ? $" · Variant Code {variant}" : "";

    private string LineName => $"{Numbers.Show(position)}{SourcePage.Of(Source).SideName}";

    private string ListCaption => Sheet.ScansSerialNos ? "Serial No. List" : "Lot No. List";

    private string EmptyText => Sheet.Source.IsDemand
        ? "Nothing selected. Select Entries shows what is in stock."
        : TakesBack ? $"No numbers yet. Scan, type or paste them; {ListCaption} shows what the customer was shipped."
        : $"No numbers yet. Scan, type, paste, or choose {(Sheet.ScansSerialNos ? "Assign Serial No." : "Assign Lot No.")}";

    private IReadOnlyList<(string Caption, string? Href)> Crumbs =>
        [.. SourcePage.Of(Source).Crumbs, ($"Line {LineName}", null)];

    private string? State => workspace is null
        ? null
        : $"{SavedState} · availability as of {TimeZoneInfo.ConvertTime(CollectedAt, clock.LocalTimeZone):HH:mm:ss}";

    private string SavedState => HasChanges ? "Not saved yet"
        : !CanWork ? "Read only"
        : offer.Open is null ? "No changes"
        : "Earlier changes not saved yet";

    protected override async Task OnInitializedAsync()
    {
        var actor = await user.GetAsync();
        var opened = await reader.OpenAsync(Source, actor);
        refusals = opened.Refusals;
        position = await positions.FindAsync(Source, actor);
        if (opened.IsRefused)
            return;
        workspace = new(opened.Value);
        await LookUpPlacesAsync(actor);
        await OpenDraftAsync(actor);
        await LookUpInboundAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (workspace is null || browser is not null)
            return;
        browser = new(js, reconnection);
        var rows = workspace.Rows;
        var (row, column) = FirstOpenCell(rows);
        await browser.AttachAsync(root, this, (await user.GetAsync()).UserName, row, column, scans: CanEdit);
        Watch();
        hasCamera = CanWork && await browser.CanScanAsync();
        if (hasCamera)
            StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        ForgetNotAccepted();
        if (keeper is not null)
            await keeper.DisposeAsync();
        if (watch is not null)
            await watch.DisposeAsync();
        if (browser is not null)
            await browser.DisposeAsync(forget: leaving);
        turn.Dispose();
    }

    /// <summary>
    /// The first required cell without a number, else the new line; when everything is defined the first line that posting would refuse, or
    /// the first one. Where only what is handled can be chosen, the first of which something is left.
    /// </summary>
    private (int Row, string Column) FirstOpenCell(TrackingRows rows)
    {
        if (TrackingColumns.OnlyField(Sheet) is { } only)
            return (rows.PlaceOf(Sheet.Lines.FirstOrDefault(line => line.OpenQuantityBase != 0)?.LineNo ?? 1), only.ToString());
        var view = rows.View;
        var stops = view.Columns.Select((column, index) => (column, index)).Where(stop => stop.column.IsQuickEntry).ToArray();
        foreach (var row in Enumerable.Range(0, Math.Min(rows.LineCount, 200)).Select(view.RowAt))
        {
            foreach (var (column, index) in stops)
            {
                if (row.Cells[index].Text.Length == 0)
                    return (row.Index, column.Key);
            }
        }

        return (
            !Sheet.Matrix.IsComplete ? Math.Max(0, view.RowCount - 1)
                : Sheet.FirstRefused is { } refused ? rows.PlaceOf(refused.LineNo)
                : 0,
            stops.Length > 0 ? stops[0].column.Key : nameof(TrackingField.SerialNo));
    }

    /// <summary>Does one thing at a time: what the browser sent before is taken first.</summary>
    private async Task<T> InTurnAsync<T>(Func<Task<T>> work)
    {
        await turn.WaitAsync();
        try
        {
            var done = await work();
            if (scans.Forget(Sheet.Lines))
                StateHasChanged();
            await LookUpInboundAsync();
            if (workspace!.Refusals.Count() < notAccepted)
                ForgetNotAccepted();
            return done;
        }
        finally
        {
            KeepChanges();
            turn.Release();
        }
    }

    private Task GoToAsync(Refusal refusal) => refusal.Line is { } line
        ? GoToAsync(line, TrackingFields.ByCaption(refusal.Field) ?? TrackingField.SerialNo)
        : Task.CompletedTask;

    /// <summary>Shows the number of a line.</summary>
    private Task GoToLineAsync(int line) => GoToAsync(line, Sheet.ScansSerialNos ? TrackingField.SerialNo : TrackingField.LotNo);

    private async Task GoToAsync(int line, TrackingField field)
    {
        if (browser is not null)
            await browser.FocusCellAsync(workspace!.Rows.PlaceOf(line), field.ToString());
    }

    private void ToggleColumn(TrackingField field)
    {
        if (!chosenColumns.Remove(field))
            chosenColumns.Add(field);
        columnsChosen++;
        workspace!.Show(chosenColumns);
    }
}
