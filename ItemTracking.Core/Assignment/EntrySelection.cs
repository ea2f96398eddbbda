using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Assignment;

/// <summary>A row of Select Entries: a number with its figures and what was chosen of it (SEL-3). Base units, always positive for the user (SEL-6).</summary>
/// <param name="Figures">Stock and requests.</param>
/// <param name="CurrentPendingQuantity">Unsaved change of the page.</param>
/// <param name="SelectedQuantity">Chosen.</param>
/// <param name="NotSelectable">Why it cannot be chosen; null when it can.</param>
public sealed record SelectableEntry(NumberFigures Figures, decimal CurrentPendingQuantity, decimal SelectedQuantity, string? NotSelectable)
{
    /// <summary>Total Available Quantity.</summary>
    public decimal TotalAvailableQuantity => Figures.Available(CurrentPendingQuantity);

    /// <summary>The most that can be chosen (SEL-9): what is available, or what the bin of the line has where it holds less.</summary>
    public decimal Most => NotSelectable is null ? Math.Max(0, IsBinShort ? Figures.FreeInBin(CurrentPendingQuantity)!.Value : TotalAvailableQuantity) : 0;

    /// <summary>What is free for the line before it calls for less (SEL-8); negative when others keep more than there is.</summary>
    internal decimal Free => NotSelectable is null
        ? NumberFigures.Nearer(TotalAvailableQuantity, Figures.FreeInBin(CurrentPendingQuantity)) - Figures.NonspecificReservedQuantity
        : 0;

    /// <summary>More is available than lies in the bin of the line.</summary>
    internal bool IsBinShort => TotalAvailableQuantity > Figures.BinContent;
}

/// <summary>Select Entries while it is open (SEL-1…SEL-9).</summary>
/// <param name="Selectable">What the line still calls for; 0 when nothing can be chosen (SEL-6).</param>
/// <param name="Rows">In the order in which they expire.</param>
/// <param name="Precision">Smallest step of a quantity.</param>
public sealed record EntrySelection(decimal Selectable, IReadOnlyList<SelectableEntry> Rows, decimal Precision)
{
    /// <summary>Sum of what was chosen.</summary>
    public decimal Selected => Rows.Sum(row => row.SelectedQuantity);

    /// <summary>Selectable less Selected; negative when too much is chosen (SEL-7).</summary>
    public decimal Undefined => Selectable - Selected;

    /// <summary>Chooses of one row; the other rows stay (SEL-9). The sum may exceed Selectable: that shows on the lines page.</summary>
    /// <param name="index">Place of the row.</param>
    /// <param name="quantity">Quantity as typed.</param>
    public Outcome<EntrySelection> Select(int index, decimal quantity)
    {
        const string caption = "Selected Quantity";
        var row = Rows[index];
        if (quantity < 0)
            return new Refusal("SEL-9", $"{caption} must not be negative.", caption, index + 1);
        if (Rounding.CheckPrecision(quantity, caption, Precision) is { } finer)
            return finer with { Line = index + 1 };
        if (quantity > 0 && row.NotSelectable is { } reason)
            return new Refusal("SEL-9", $"You cannot select more than 0 units.", caption, index + 1, WayOut: reason);
        return quantity > row.Most
            ? new Refusal("SEL-9", $"You cannot select more than {Rounding.QuantityText(row.Most)} units.", caption, index + 1, WayOut: row.IsBinShort ? "That is what the bin of the line has beyond what the line asks for already." : "That is what is available now, after all requests.")
            : this with { Rows = [.. Rows.Take(index), row with { SelectedQuantity = quantity }, .. Rows.Skip(index + 1)] };
    }

    /// <summary>Chooses nothing.</summary>
    public EntrySelection Clear() => this with { Rows = [.. Rows.Select(row => row with { SelectedQuantity = 0 })] };

    /// <summary>Chooses from the top until Selectable is met: first expired, first out (SEL-8).</summary>
    public EntrySelection Fill()
    {
        var left = Selectable;
        var rows = new SelectableEntry[Rows.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var chosen = Math.Max(0, Math.Min(Rows[i].Free, left));
            rows[i] = Rows[i] with { SelectedQuantity = chosen };
            left -= chosen;
        }

        return this with { Rows = rows };
    }
}
