using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>One way to post, and what it would write.</summary>
/// <param name="Caption">What it is called: <c>Ship</c>.</param>
/// <param name="Read">Reads what it would write now.</param>
public sealed record PreviewChoice(string Caption, Func<Actor, PostingDay, Task<Outcome<PostingPreview>>> Read);

/// <summary>Shows what a posting would write, or why it would not, whatever is posted.</summary>
/// <param name="current">The signed-in user.</param>
/// <param name="workDate">The day the user works on.</param>
public sealed partial class PreviewDialog(CurrentActor current, WorkDate workDate)
{
    /// <summary>What the action does that opens it.</summary>
    public const string Help = "What posting would write, and what it would refuse; nothing is posted.";

    private readonly string choicesId = Ids.Next("preview-choices");
    private readonly LatestQuestion reads = new();
    private IReadOnlyList<PreviewChoice> choices = [];
    private IReadOnlyList<DocumentIssue> issues = [];
    private Func<int, Task<int>> positionOf = Task.FromResult;
    private PostingPreview preview = new();
    private string name = "";
    private int chosen;
    private bool reading;

    /// <summary>The line of an issue is to be shown.</summary>
    [Parameter]
    public EventCallback<DocumentIssue> OnGoTo { get; set; }

    /// <summary>The tracking of the line of an issue is to be opened.</summary>
    [Parameter]
    public EventCallback<DocumentIssue> OnOpenTracking { get; set; }

    /// <summary>Place of the way to post that is shown.</summary>
    public int Chosen => chosen;

    private string Summary => (reading, preview) switch
    {
        (true, _) => "Reading…",
        (_, { Refusals.Count: > 0 }) => "Nothing would be posted.",
        (_, { Entries: [], Invoiced: [] }) => "There is nothing to post.",
        _ => $"Posting now would write {Written}. Nothing is posted yet.",
    };

    private string Written => string.Join(
        ", ",
        new[]
        {
            Counted(preview.Entries.Count, "ledger entry", "ledger entries"),
            Counted(preview.Invoiced.Count, "invoiced entry", "invoiced entries"),
            Counted(preview.Bins.Count, "warehouse entry", "warehouse entries"),
            Counted(preview.Cards.Count, "information card", "information cards"),
        }.OfType<string>()) + Documents;

    private string Documents =>
        preview.Entries.Select(entry => entry.DocumentNo).Concat(preview.Invoiced.Select(part => part.DocumentNo)).Distinct().ToList()
            is { Count: > 0 and < 4 } nos
            ? $", as {string.Join(" and ", nos)}"
            : "";

    /// <summary>Opens for a document whose lines are all at hand.</summary>
    /// <param name="what">What is posted: <c>Sales Order SO-1001</c>.</param>
    /// <param name="ways">Ways to post it.</param>
    /// <param name="proposed">Place of the way that is shown first.</param>
    /// <param name="lineNos">Numbers of the lines in page order.</param>
    public Task OpenAsync(string what, IReadOnlyList<PreviewChoice> ways, int proposed, IEnumerable<int> lineNos)
    {
        var inOrder = lineNos.ToList();
        return OpenAsync(what, ways, proposed, lineNo => Task.FromResult(inOrder.IndexOf(lineNo) + 1));
    }

    /// <summary>Opens with what posting would write now.</summary>
    /// <param name="what">What is posted: <c>Sales Order SO-1001</c>.</param>
    /// <param name="ways">Ways to post it.</param>
    /// <param name="proposed">Place of the way that is shown first.</param>
    /// <param name="position">Place of a line on the page, from 1, by its number.</param>
    public Task OpenAsync(string what, IReadOnlyList<PreviewChoice> ways, int proposed, Func<int, Task<int>> position)
    {
        (name, choices, positionOf, preview, issues) = (what, ways, position, new(), []);
        IsOpen = true;
        return ChooseAsync(Math.Max(0, proposed));
    }

    private async Task ChooseAsync(int place)
    {
        var isLatest = reads.Ask();
        (chosen, reading) = (place, true);
        StateHasChanged();
        var read = await choices[place].Read(await current.GetAsync(), new(workDate.Value));
        if (!isLatest())
            return;
        var shown = read.Value ?? new() { Refusals = read.Refusals };
        List<DocumentIssue> found = [];
        foreach (var refusal in shown.Refusals)
            found.Add(new(refusal, refusal.Line is { } lineNo ? await positionOf(lineNo) : 0));
        (preview, issues, reading) = (shown, found, false);
        StateHasChanged();
    }

    private async Task LeaveAsync(DocumentIssue issue, EventCallback<DocumentIssue> to)
    {
        IsOpen = false;
        await to.InvokeAsync(issue);
    }

    private static string? Counted(int count, string one, string many) =>
        count == 0 ? null : count == 1 ? $"1 {one}" : $"{Numbers.Show(count)} {many}";
}
