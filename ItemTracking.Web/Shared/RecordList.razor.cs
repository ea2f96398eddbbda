using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Account;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using MudBlazor;

namespace ItemTracking.Web.Shared;

/// <summary>
/// A list of records: search, sort, pages, columns. The first column links to the card; the row of the card last visited is marked.
/// </summary>
/// <typeparam name="TRow">Type of a row.</typeparam>
public sealed partial class RecordList<TRow>(
    NavigationManager navigation, VisitedPages visited, PageScript script, CurrentActor current, CommandLimits limits)
    where TRow : notnull
{
    private const int PageSize = 50;

    /// <summary>No list is as long; an address may say anything.</summary>
    private const int LastPage = 1_000_000;

    /// <summary>Columns that have room beside each other on a desk; a row of more of them folds.</summary>
    private const int MostInOneRow = 10;

    private readonly Dictionary<string, object?> tableAttributes = [];
    private readonly Dictionary<string, object?> searchAttributes = [];
    private readonly HashSet<string> hidden = [];
    private readonly LatestQuestion reads = new();
    private bool isGone;
    private readonly LatestQuestion scans = new();
    private MudDataGrid<TRow>? grid;
    private string? sortInAddress;
    private IReadOnlyList<Refusal> refusals = [];
    private string? remark;
    private string search = "";
    private string typed = "";
    private string? entered;
    private EventCallback<string> know;
    private string? sortBy;
    private bool descending;
    private int page;
    private int total;
    private bool isCounted;
    private bool isLoading = true;
    private string? lastVisited;
    private IReadOnlyList<TRow> rows = [];
    private bool mayShowVisited = true;

    /// <summary>Name of the list.</summary>
    [Parameter, EditorRequired]
    public string Caption { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<DataColumn<TRow>> Columns { get; set; } = [];

    /// <summary>Reads the part that is asked for; what it refuses or remarks stands above the list.</summary>
    [Parameter, EditorRequired]
    public Func<ListQuery, Task<Outcome<ListPart<TRow>>>> Load { get; set; } = default!;

    /// <summary>Address of a row's card; null for a list without cards.</summary>
    [Parameter]
    public Func<TRow, string>? Href { get; set; }

    [Parameter]
    public bool Searchable { get; set; } = true;

    /// <summary>
    /// Enter in the search box, with what stands in it: what a scanner sends. The address that it leads to; without one it is searched for.
    /// </summary>
    [Parameter]
    public Func<string, Task<string?>>? OnEnter { get; set; }

    /// <summary>What is said when there is nothing at all, and what to do about it.</summary>
    [Parameter]
    public string EmptyText { get; set; } = "There is nothing here yet.";

    /// <summary>Search, order and page are kept in the address of the page; not where the list stands in a dialog.</summary>
    [Parameter]
    public bool InAddress { get; set; } = true;

    /// <summary>Filters beside the search box.</summary>
    [Parameter]
    public RenderFragment? HeadContent { get; set; }

    private string Count => isLoading ? "Loading…" : $"{Numbers.Show(total)}{(isCounted ? "" : "+")} {(total == 1 ? "record" : "records")}";

    private string Range =>
        $"{Numbers.Show((page * PageSize) + 1)} "
            + $"to {Numbers.Show(Math.Min(total, (page + 1) * PageSize))}{(isCounted ? $" of {Numbers.Show(total)}" : "")}";

    private bool IsLastPage => (page + 1) * PageSize >= total;

    /// <summary>Reads the list again, after a change.</summary>
    public Task ReloadAsync() => grid?.ReloadServerData() ?? Task.CompletedTask;

    /// <summary>A list that is gone searches no more, and writes into no address.</summary>
    public void Dispose()
    {
        isGone = true;
        reads.End();
        scans.End();
    }

    protected override void OnInitialized()
    {
        // What stands in the box is known with every key, without drawing the list again.
        know = new(null, (string? text) => typed = text ?? "");
        tableAttributes["aria-label"] = Caption;
        searchAttributes["aria-label"] = $"Search {Caption}";
        searchAttributes["aria-keyshortcuts"] = "F3";
        searchAttributes["data-search"] = "";
        if (!InAddress)
            return;
        ReadAddress();
    }

    /// <summary>
    /// Read once and by hand: a list that is drawn anew because the address changed would else ask to be told of the address while others
    /// are being told, which ends the circuit.
    /// </summary>
    private void ReadAddress()
    {
        var parts = QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query);
        search = typed = Searchable ? parts.GetValueOrDefault("search").ToString() : "";
        sortInAddress = parts.GetValueOrDefault("sort").ToString();
        page = int.TryParse(parts.GetValueOrDefault("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number - 1, 0, LastPage)
            : 0;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isLoading || !mayShowVisited || lastVisited is null)
            return;
        mayShowVisited = false;
        await script.ShowCurrentAsync(Caption);
    }

    private async Task<GridData<TRow>> LoadAsync(GridState<TRow> state, CancellationToken cancellationToken)
    {
        var sorted = state.SortDefinitions.FirstOrDefault();
        (sortBy, descending) = (Columns.FirstOrDefault(column => column.Value == sorted?.SortFunc)?.SortBy, sorted?.Descending ?? false);
        KeepInAddress();
        var isLatest = reads.Ask();
        var found = limits.Refuse(CostlyCommand.Search, await current.GetAsync()) is { } tooOften
            ? tooOften
            : await Load(new ListQuery(search.Trim(), sortBy, descending, page * PageSize, PageSize));
        cancellationToken.ThrowIfCancellationRequested();
        if (!isLatest())
            return new GridData<TRow> { Items = rows, TotalItems = total };
        (refusals, remark) = (found.Refusals, found.Messages.FirstOrDefault());
        var part = found.Value ?? new ListPart<TRow>([], 0);
        isCounted = part.Total is not null || !part.HasMore;
        total = part.Total ?? (page * PageSize) + part.Rows.Count + (part.HasMore ? 1 : 0);
        lastVisited = Href is null ? null : visited.LastOf(part.Rows.Select(Href));
        if (Href is not null && InAddress)
            visited.List([.. part.Rows.Select(Href)]);
        (rows, isLoading) = (part.Rows, false);

        // Without rows there is no link in it to scroll it by keyboard with.
        tableAttributes["tabindex"] = rows.Count == 0 ? "0" : null;
        StateHasChanged();
        return new GridData<TRow> { Items = part.Rows, TotalItems = total };
    }

    /// <summary>Searches when the hand pauses. What Enter has answered already is not searched for again: the answer must stay.</summary>
    private async Task SearchAsync(string? text)
    {
        if (text == entered || isGone)
            return;
        (search, page, entered) = (text ?? "", 0, null);
        await ReloadAsync();
    }

    /// <summary>A scanner sends its number and Enter faster than a hand pauses.</summary>
    private async Task EnterAsync()
    {
        entered = typed;
        var scanned = typed;
        var isLatest = scans.Ask();
        var address = OnEnter is null ? null : await OnEnter(scanned);
        if (!isLatest())
            return;
        if (address is not null)
        {
            navigation.NavigateTo(address);
            return;
        }

        (search, page) = (scanned, 0);
        await ReloadAsync();
    }

    private async Task TurnAsync(int to)
    {
        if (to == page || to < 0)
            return;
        page = to;
        await ReloadAsync();
    }

    private void ShowOrHide(DataColumn<TRow> column)
    {
        if (!hidden.Remove(column.Caption))
            hidden.Add(column.Caption);
    }

    /// <summary>The address changes without a new entry of the history: Back leads to where one was before the list.</summary>
    private void KeepInAddress()
    {
        if (!InAddress)
            return;
        Dictionary<string, object?> parts = new()
        {
            ["sort"] = sortBy is null ? null : descending ? $"-{sortBy}" : sortBy,
            ["page"] = page > 0 ? page + 1 : null,
        };
        if (Searchable)
            parts["search"] = search.Trim().Length > 0 ? search.Trim() : null;
        var address = navigation.GetUriWithQueryParameters(parts);
        if (address != navigation.Uri)
            _ = script.ReplaceAddressAsync(address);
    }

    private bool IsHidden(DataColumn<TRow> column) =>
        hidden.Contains(column.Caption) || (column.OnlyWhereAny && rows.All(row => column.Value(row) is null or ""));

    private string Css => Columns.Count(column => !IsHidden(column)) > MostInOneRow ? "record-list breaks" : "record-list";

    private bool IsVisited(TRow row) => Href is not null && Href(row) == lastVisited;

    private string Look(TRow row, int index) => IsVisited(row) ? "visited" : "";

    private SortDirection DirectionInAddress(DataColumn<TRow> column) =>
        string.IsNullOrEmpty(sortInAddress) || column.SortBy is null || column.SortBy != sortInAddress.TrimStart('-') ? SortDirection.None
        : sortInAddress.StartsWith('-') ? SortDirection.Descending
        : SortDirection.Ascending;

    private string? SortIcon(DataColumn<TRow> column) =>
        column.SortBy != sortBy ? null : descending ? Icons.Material.Outlined.ArrowDownward : Icons.Material.Outlined.ArrowUpward;
}
