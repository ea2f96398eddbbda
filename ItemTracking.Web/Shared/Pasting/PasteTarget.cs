using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Web.Shared.Pasting;

/// <summary>
/// Where a list goes: to new lines of the page, into a column of its lines, into Select Entries, or to lines of a document.
/// </summary>
/// <param name="Words">What the dialog says.</param>
/// <param name="Of">Makes a list of its rows.</param>
/// <param name="JudgeAsync">Tells what would become of a list.</param>
public sealed record PasteTarget(
    PasteWords Words, Func<IReadOnlyList<PastedLine>, PastedList> Of, Func<PastedList, Task<Outcome<PasteVerdict>>> JudgeAsync)
{
    /// <summary>What the dialog is about.</summary>
    public string Title { get; init; } = Words.Title;

    /// <summary>What is added to the rows beside what stands in them; blank for nothing.</summary>
    public Func<string> Adds { get; init; } = () => "";

    /// <summary>Reads a list otherwise, after another region was chosen; null where its texts are the user's own.</summary>
    public Func<PastedList, PastedList>? Again { get; init; } = list => list;

    /// <summary>Is told the region and the rows that are left after the good ones were taken (PASTE-5).</summary>
    public Action<string, PastedList> Leave { get; init; } = (_, _) => { };

    /// <summary>Its rows can wait on the page until they are taken, mended or discarded (PASTE-5).</summary>
    public bool RowsCanWait { get; init; }

    /// <summary>Leads back to the form whose values the rows were given, named by its caption; null without one.</summary>
    public (string Caption, Action Open)? Back { get; init; }

    /// <summary>The text of which the rows were made, and what takes it as one number; null where it cannot be one.</summary>
    public (string Text, Func<Task> TakeAsync)? AsOne { get; init; }

    /// <summary>The list is one column, whose blank rows keep their place.</summary>
    public bool IsColumn { get; init; }

    /// <summary>The list that was pasted or typed; a text without any row is refused.</summary>
    public Outcome<PastedList> Read(string text) =>
        (IsColumn ? PastedText.ReadColumn(text) : PastedText.Read(text)).Then(List);

    /// <summary>The list of a file.</summary>
    public Outcome<PastedList> List(IReadOnlyList<PastedLine> lines) => lines.Count > 0 ? Of(lines) : Words.NoRow;
}
