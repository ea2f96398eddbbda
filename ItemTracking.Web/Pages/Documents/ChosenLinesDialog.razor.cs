using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>A window in which posted lines are chosen that are to be copied.</summary>
public sealed partial class ChosenLinesDialog<TRow>
{
    private const int LinesPerRead = 50;

    private readonly LatestQuestion searches = new();
    private readonly HashSet<ChosenLine> chosen = [];
    private IReadOnlyList<Refusal> refusals = [];
    private ListPart<TRow> part = new([], 0);
    private string search = "";

    /// <summary>Name of the action.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What is listed, in a sentence.</summary>
    [Parameter, EditorRequired]
    public string About { get; set; } = "";

    /// <summary>Accessible name of the list.</summary>
    [Parameter, EditorRequired]
    public string TableCaption { get; set; } = "";

    /// <summary>Caption of the number of the posted documents.</summary>
    [Parameter, EditorRequired]
    public string NoCaption { get; set; } = "";

    /// <summary>Said where there is nothing to choose from and nothing is searched for.</summary>
    [Parameter, EditorRequired]
    public string Empty { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<DataColumn<TRow>> Columns { get; set; } = [];

    /// <summary>How a line is chosen.</summary>
    [Parameter, EditorRequired]
    public Func<TRow, ChosenLine> KeyOf { get; set; } = default!;

    /// <summary>What a line is called by a screen reader.</summary>
    [Parameter, EditorRequired]
    public Func<TRow, string> NameOf { get; set; } = default!;

    /// <summary>Reads a part of the lines.</summary>
    [Parameter, EditorRequired]
    public Func<ListQuery, Task<Outcome<ListPart<TRow>>>> Read { get; set; } = default!;

    /// <summary>Copies what was chosen; the window stays open with what is refused.</summary>
    [Parameter, EditorRequired]
    public Func<IReadOnlyCollection<ChosenLine>, Task<IReadOnlyList<Refusal>>> Take { get; set; } = default!;

    /// <summary>Further fields that say what is listed; see <see cref="ListAnewAsync"/>.</summary>
    [Parameter]
    public RenderFragment? Filter { get; set; }

    /// <summary>What can be done with one line.</summary>
    [Parameter]
    public RenderFragment<TRow>? RowActions { get; set; }

    private IEnumerable<DataColumn<TRow>> ShownColumns =>
        Columns.Where(column => !column.OnlyWhereAny || part.Rows.Any(row => column.Value(row) is not (null or "" or 0)));

    private string Told => part.Rows.Count == 0
        ? search.Length > 0 ? "No line holds these words." : Empty
        : $"{Numbers.Show(chosen.Count)} chosen.";

    /// <summary>Opens with nothing chosen.</summary>
    public async Task OpenAsync()
    {
        search = "";
        await ListAnewAsync();
        IsOpen = true;
        StateHasChanged();
    }

    /// <summary>Lists other lines, nothing chosen.</summary>
    public async Task ListAnewAsync()
    {
        refusals = [];
        chosen.Clear();
        await ReadAsync();
        StateHasChanged();
    }

    private Task SearchAsync(string typed)
    {
        search = typed.Trim();
        return ReadAsync();
    }

    private async Task ReadAsync(int skip = 0)
    {
        var isLatest = searches.Ask();
        var found = await Read(new(search, Skip: skip, Take: LinesPerRead));
        if (!isLatest())
            return;
        refusals = found.Refusals;
        if (!found.IsRefused)
            part = skip == 0 ? found.Value : found.Value with { Rows = [.. part.Rows, .. found.Value.Rows] };
    }

    private Task MoreAsync() => ReadAsync(part.Rows.Count);

    private void Choose(ChosenLine line, bool isChosen)
    {
        if (isChosen)
            chosen.Add(line);
        else
            chosen.Remove(line);
    }

    private void ChooseAll() => chosen.UnionWith(part.Rows.Select(KeyOf));

    private async Task TakeAsync()
    {
        refusals = await Take(chosen);
        IsOpen = refusals.Count > 0;
    }
}
