using ItemTracking.Core.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ItemTracking.Web.Shared.Kit;

/// <summary>A list of records: search, sort, more. The first column links to the card.</summary>
/// <typeparam name="TRow">Type of a row.</typeparam>
public sealed partial class DataList<TRow>
    where TRow : notnull
{
    private const int PageSize = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private List<TRow> rows = [];
    private string search = "";
    private string? sortBy;
    private bool descending;
    private bool more;
    private bool loading = true;
    private int loads;

    /// <summary>Name of the list.</summary>
    [Parameter, EditorRequired]
    public string Caption { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<DataColumn<TRow>> Columns { get; set; } = [];

    /// <summary>Reads rows; never more than the query takes.</summary>
    [Parameter, EditorRequired]
    public Func<ListQuery, Task<IReadOnlyList<TRow>>> Load { get; set; } = default!;

    /// <summary>Address of a row's card; null for a list without cards.</summary>
    [Parameter]
    public Func<TRow, string>? Href { get; set; }

    [Parameter]
    public bool Searchable { get; set; } = true;

    /// <summary>Enter in the search box, with what stands in it: what a scanner sends.</summary>
    [Parameter]
    public EventCallback<string> OnEnter { get; set; }

    /// <summary>What is said when there is nothing at all, and what to do about it.</summary>
    [Parameter]
    public string EmptyText { get; set; } = "There is nothing here yet.";

    /// <summary>Filters beside the search box.</summary>
    [Parameter]
    public RenderFragment? HeadContent { get; set; }

    private string Count => loading && rows.Count == 0 ? "Loading…" : $"{rows.Count}{(more ? "+" : "")} {(rows.Count == 1 && !more ? "record" : "records")}";

    /// <summary>Reads the list again, after a change.</summary>
    public Task ReloadAsync() => LoadAsync(append: false);

    protected override Task OnInitializedAsync() => LoadAsync(append: false);

    private async Task SearchAsync(ChangeEventArgs input)
    {
        search = input.Value?.ToString()?.Trim() ?? "";
        var mine = ++loads;
        await Task.Delay(Pause);
        if (mine == loads)
            await LoadAsync(append: false);
    }

    private Task SortAsync(DataColumn<TRow> column)
    {
        descending = sortBy == column.SortBy && !descending;
        sortBy = column.SortBy;
        return LoadAsync(append: false);
    }

    private Task MoreAsync() => LoadAsync(append: true);

    private async Task LoadAsync(bool append)
    {
        var mine = ++loads;
        loading = true;
        var found = await Load(new ListQuery(search, sortBy, descending, append ? rows.Count : 0, PageSize + 1));
        if (mine != loads)
            return;
        more = found.Count > PageSize;
        rows = [.. append ? rows : [], .. found.Take(PageSize)];
        loading = false;
        StateHasChanged();
    }

    private string? AriaSort(DataColumn<TRow> column) =>
        column.SortBy is null || column.SortBy != sortBy ? null : descending ? "descending" : "ascending";

    private RenderFragment Cell(TRow row, DataColumn<TRow> column, bool isFirst) => builder =>
    {
        if (isFirst && Href is not null)
            Link(builder, row, column);
        else
            Content(builder, row, column);
    };

    private void Link(RenderTreeBuilder builder, TRow row, DataColumn<TRow> column)
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", Href!(row));
        Content(builder, row, column);
        builder.CloseElement();
    }

    private static void Content(RenderTreeBuilder builder, TRow row, DataColumn<TRow> column)
    {
        if (column.Template is not null)
            builder.AddContent(2, column.Template, row);
        else
            builder.AddContent(3, column.Text(row));
    }
}
