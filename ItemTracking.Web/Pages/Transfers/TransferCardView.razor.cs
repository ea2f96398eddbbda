using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Transfers.Pasting;
using ItemTracking.Core.Users;
using ItemTracking.Core.Warehouse;
using ItemTracking.Web.Account;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Drafts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace ItemTracking.Web.Pages.Transfers;

/// <summary>The card of one transfer order: shows it, saves its fields as they are left, and runs its actions.</summary>
public sealed partial class TransferCardView(
    TransferReader reader, TransferStore store, TransferPoster poster, LookupReader lookupReader, CurrentActor current, TimeProvider clock,
    WorkDate workDate, CircuitDrafts drafts, NavigationManager navigation, Journey journey, ConfirmDialog confirm, ISnackbar snackbar,
    IJSRuntime js, PastedTransferLinesReader pastedLines, TrackingSheetStore sheets, CommandLimits limits,
    WarehouseActivityStore activities) : IAsyncDisposable
{
    private readonly LatestQuestion openings = new();
    private readonly LatestQuestion reads = new();
    private TransferEditor editor = default!;
    private TransferLookups lookups = default!;
    private DocumentScript script = default!;
    private TransferAccess access = TransferAccess.None;
    private (bool Bins, bool Variants) uses;
    private IReadOnlyList<Refusal> missing = [];
    private IReadOnlyList<Refusal> refused = [];
    private (IReadOnlyList<Refusal> Refusals, TransferCard? Of) notPosted = ([], null);
    private (PostedName Posted, string No)? made;
    private TransferChoice chosen;
    private PreviewDialog? previewDialog;
    private UnsavedNotice? notice;
    private string? shownNo;
    private bool isPosting;
    private AfterPosting after;

    /// <summary>Number of the order, or <c>new</c>.</summary>
    [Parameter, EditorRequired]
    public string No { get; set; } = "";

    /// <summary>Line that gets the focus, if any.</summary>
    [Parameter]
    public int? Line { get; set; }

    private string Title => IsNew ? $"New {TransferOrders.Caption}" : TransferOrders.Name(ShownNo);

    private bool IsNew => editor.IsNew && No == DocumentCardView.NewNo;

    /// <summary>An order that is not found is named as it was asked for.</summary>
    private string ShownNo => editor.IsNew ? No : editor.Card.No;

    private string Summary => $"{editor.Card.TransferFromCode} – {editor.Card.TransferToCode} · {editor.Card.Status}";

    private IReadOnlyList<ShownRow> ShownRows =>
        [.. editor.Rows.All.Where(row => MayAddLines || row.LineNo != 0).Select((row, index) => new ShownRow(row, index + 1))];

    private bool MayAddLines => editor.MayChangeLines(access.MayEdit);

    /// <summary>What is released may be handed to the warehouse (DOC-21).</summary>
    private bool MayCreateActivities => access.MayCreateActivities && editor.Card.Status == DocumentStatus.Released;

    /// <summary>The next step is that goods arrive.</summary>
    private bool Receives => editor.Card.Proposed() == TransferChoice.Receive;

    private string? WhyNotYet => editor.IsNew ? "The order gets its number when the first field is filled." : null;

    private string? WhyNotPost =>
        WhyNotYet ?? (editor.Card.Lines.Count == 0 ? "There is nothing to post: the order has no lines." : null);

    private string? StateText =>
        SaveWords.Of(editor, access.MayPost || (editor.IsNew && !IsNew) ? null : "Read only", editor.Lacking);

    private IReadOnlyList<DocumentIssue> Issues =>
    [
        .. editor.Refused.Select(r => new DocumentIssue(r.Refusal, PositionOf(r.Place.Row?.LineNo, r.Place.Row), r.Place)),
        .. refused.Concat(notPosted.Refusals.Where(IsStillTrue)).Select(r => new DocumentIssue(r, PositionOf(r.Line, null))),
    ];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseDraftAsync();
        await script.DisposeAsync();
    }

    protected override void OnInitialized()
    {
        script = new(js);
        editor = NewEditor();
        pasting = NewPasting();
        lookups = new(() => editor.Card, lookupReader, current.GetAsync);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (shownNo == No)
            return;
        (shownNo, access) = (No, TransferAccess.None);
        await CloseDraftAsync();
        editor = NewEditor();
        var isLatest = openings.Ask();
        var actor = await current.GetAsync();
        var columns = (await lookupReader.UsesBinsAsync(actor), await lookupReader.UsesVariantsAsync(actor));
        if (!isLatest())
            return;
        uses = columns;
        (missing, refused, notPosted, made) = ([], [], ([], null), null);
        pasting.Forget();
        if (No == DocumentCardView.NewNo)
            StartNew(actor);
        else
            await ReadAsync(No);
        if (!isLatest())
            return;

        // Only now: what is typed into an order that is not read yet would make a new one.
        access = editor.Access = TransferAccess.Of(actor);
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

    private IReadOnlyList<DocumentField<TransferLineCard>> LineColumns => TransferLineFields.Of(
        uses.Bins, uses.Variants, editor.Card.Lines.Any(line => line.ReservedQuantityInbnd != 0));

    private TransferEditor NewEditor() => new(store, current.GetAsync, clock, workDate.Value, Redraw)
    {
        Tell = remark => snackbar.Add(remark, Severity.Warning),
    };

    private void StartNew(Actor actor)
    {
        if (actor.Deny(Permission.EditTransferOrders, $"create {TransferOrders.Plural}") is { } denied)
            missing = [denied];
        editor.Show(editor.Card);
    }

    /// <summary>Reads an order; false when there is none, or when another was asked for meanwhile.</summary>
    private async Task<bool> ReadAsync(string no)
    {
        var isLatest = reads.Ask();
        var found = await reader.FindAsync(no, await current.GetAsync());
        if (!isLatest())
            return false;
        missing = found.Refusals;
        if (!found.IsRefused)
            editor.Show(found.Value);
        return !found.IsRefused;
    }

    private void Redraw() => _ = InvokeAsync(() =>
    {
        if (shownNo == DocumentCardView.NewNo && !editor.IsNew)
        {
            shownNo = editor.Card.No;
            journey.NavigateTo(TransferRoutes.Card(editor.Card.No), replace: true);
        }

        kept?.Changed();
        StateHasChanged();
    });

    /// <summary>The shipment of a line and, once something of it was shipped, its receipt.</summary>
    private IReadOnlyList<LineChip> SidesOf(TransferLineCard line)
    {
        var hasOneSide = line.QuantityShipped == 0 || editor.Card.DirectTransfer;
        var next = hasOneSide ? TransferDirection.Outbound : line.Next();
        return hasOneSide
            ? [Chip(TransferDirection.Outbound, line.Shipment)]
            : [Chip(TransferDirection.Outbound, line.Shipment), Chip(TransferDirection.Inbound, line.Receipt)];

        LineChip Chip(TransferDirection side, TrackingState state) => new(
            hasOneSide ? null : side.Caption(), state, side == next,
            EventCallback.Factory.Create<int>(this, lineNo => OpenTrackingAsync(lineNo, side)));
    }

    /// <summary>What posting refused is said as long as the line, or the order, is as it was then.</summary>
    private bool IsStillTrue(Refusal refusal) => refusal.Line is { } line
        ? LineIn(notPosted.Of, line) == LineIn(editor.Card, line)
        : notPosted.Of == editor.Card;

    private static TransferLineCard? LineIn(TransferCard? card, int lineNo) => card?.Lines.FirstOrDefault(line => line.LineNo == lineNo);

    private int PositionOf(int? lineNo, LineRow? row) =>
        row is not null ? editor.Rows.PlaceOf(row) : lineNo is { } no ? editor.Rows.PositionOf(no) : 0;

    private LineRow? RowAt(int position) => editor.Rows.All.ElementAtOrDefault(position - 1);
}
