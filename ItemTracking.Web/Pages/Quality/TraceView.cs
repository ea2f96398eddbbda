using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracing;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Pages.Inventory;

namespace ItemTracking.Web.Pages.Quality;

/// <summary>A line of a trace as the page draws it.</summary>
/// <param name="Place">Place in the result, from 0.</param>
/// <param name="Line">The line.</param>
/// <param name="HasChildren">Lines follow from it.</param>
/// <param name="IsOpen">They are shown.</param>
public sealed record TraceRow(int Place, TraceLine Line, bool HasChildren, bool IsOpen);

/// <summary>A trace result while somebody looks at it: which lines are folded away. It never changes.</summary>
public sealed record TraceView(TraceResult Result)
{
    private IReadOnlySet<int> Folded { get; init; } = new HashSet<int>();

    /// <summary>Lines that are shown, in the order of the tree.</summary>
    public List<TraceRow> Rows
    {
        get
        {
            var (lines, rows, hidden) = (Result.Lines, new List<TraceRow>(), int.MaxValue);
            for (var place = 0; place < lines.Count; place++)
            {
                if (lines[place].Level > hidden)
                    continue;
                var isFolded = Folded.Contains(place);
                hidden = isFolded ? lines[place].Level : int.MaxValue;
                rows.Add(new(place, lines[place], HasChildren(place), !isFolded));
            }

            return rows;
        }
    }

    /// <summary>Shows or folds away what follows from a line.</summary>
    public TraceView Fold(int place, bool isOpen) => this with
    {
        Folded = isOpen ? Folded.Where(p => p != place).ToHashSet() : HasChildren(place) ? Folded.Append(place).ToHashSet() : Folded,
    };

    /// <summary>Everything is shown.</summary>
    public TraceView Expanded() => this with { Folded = new HashSet<int>() };

    /// <summary>Only the lines of level 0 are shown.</summary>
    public TraceView Collapsed() => this with
    {
        Folded = Enumerable.Range(0, Result.Lines.Count).Where(HasChildren).ToHashSet(),
    };

    /// <summary>Where the entry of a line that stands there already was traced, with all above it unfolded (TRC-8).</summary>
    public (TraceView View, int Place) History(int place)
    {
        var entryNo = Result.Lines[place].Entry.EntryNo;
        var first = Enumerable.Range(0, Result.Lines.Count).First(p => Result.Lines[p].Entry.EntryNo == entryNo);
        var (folded, level) = (Folded.ToHashSet(), Result.Lines[first].Level);
        folded.Remove(first);
        for (var above = first - 1; above >= 0 && level > 0; above--)
        {
            if (Result.Lines[above].Level >= level)
                continue;
            level = Result.Lines[above].Level;
            folded.Remove(above);
        }

        return (this with { Folded = folded }, first);
    }

    /// <summary>What an entry was posted with: <c>Posted Sales Shipment SS-1002</c>, or <c>Positive Adjmt. T-12</c> (TRC-2).</summary>
    public static string Describe(LedgerRow entry) => (entry.DocumentType == ItemLedgerDocumentType.None
        ? $"{entry.EntryType.Caption()} {entry.DocumentNo}"
        : $"{LedgerWords.Of(entry.DocumentType)} {entry.DocumentNo}").Trim();

    /// <summary>Where an entry leads to: its posted document, or the entries of its journal document.</summary>
    public static string HrefOf(LedgerRow entry) => PostedKind.Find(entry.DocumentType) is null
        ? LedgerQuery.Address(new(entry.ItemNo, entry.SerialNo, entry.LotNo, entry.DocumentNo))
        : DocumentRoutes.Posted(entry.DocumentType, entry.DocumentNo);

    private bool HasChildren(int place) =>
        place + 1 < Result.Lines.Count && Result.Lines[place + 1].Level > Result.Lines[place].Level;
}
