using System.Collections.Immutable;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Assignment;

/// <summary>
/// A row of Select Entries: a number with its figures and what was chosen of it (SEL-3). Base units, always positive for the user (SEL-6).
/// </summary>
/// <param name="Figures">Stock and requests.</param>
/// <param name="CurrentPendingQuantity">Unsaved change of the page.</param>
/// <param name="SelectedQuantity">Chosen.</param>
/// <param name="NotSelectable">Why it cannot be chosen; null when it can.</param>
public sealed record SelectableEntry(NumberFigures Figures, decimal CurrentPendingQuantity, decimal SelectedQuantity, string? NotSelectable)
{
    /// <summary>Total Available Quantity.</summary>
    public decimal TotalAvailableQuantity => Figures.Available(CurrentPendingQuantity);

    /// <summary>What the line can still take of it.</summary>
    private decimal Obtainable => Figures.Obtainable(CurrentPendingQuantity);

    /// <summary>The most that can be chosen (SEL-9): what is available, or what the bin of the line has where it holds less.</summary>
    public decimal Most =>
        NotSelectable is null ? Math.Max(0, IsBinShort ? Figures.FreeInBin(CurrentPendingQuantity)!.Value : Obtainable) : 0;

    /// <summary>What is free for the line before it calls for less (SEL-8); negative when others keep more than there is.</summary>
    internal decimal Free => NotSelectable is null
        ? NumberFigures.Nearer(Obtainable, Figures.FreeInBin(CurrentPendingQuantity)) - Figures.NonspecificReservedQuantity
        : 0;

    /// <summary>
    /// What is chosen beside what is chosen of it already: one unit of a serial number, of a lot as much as there is; never more than the
    /// line still calls for.
    /// </summary>
    /// <param name="undefined">What the line still calls for.</param>
    internal decimal Next(decimal undefined)
    {
        var most = Math.Min(Most - SelectedQuantity, undefined);
        return Math.Max(0, Figures.Numbers.SerialNo.Length > 0 ? Math.Min(1, most) : most);
    }

    /// <summary>More is available than lies in the bin of the line.</summary>
    internal bool IsBinShort => Obtainable > Figures.BinContent;
}

/// <summary>
/// Select Entries while it is open (SEL-1…SEL-9). It never changes; choosing of one row of 10,000 costs no more than of three.
/// </summary>
public sealed class EntrySelection
{
    private readonly ImmutableList<SelectableEntry> rows;
    private readonly decimal precision;

    private EntrySelection(
        decimal selectable, ImmutableList<SelectableEntry> rows, decimal selected, decimal precision, string? notFilled)
    {
        Selectable = selectable;
        Selected = selected;
        NotFilled = notFilled;
        this.rows = rows;
        this.precision = precision;
    }

    /// <summary>Nothing to choose from.</summary>
    public static EntrySelection Empty { get; } = new(0, [], 0, Rounding.DefaultPrecision, null);

    /// <summary>What the line still calls for; 0 when nothing can be chosen (SEL-6).</summary>
    public decimal Selectable { get; }

    /// <summary>Sum of what was chosen.</summary>
    public decimal Selected { get; }

    /// <summary>Why <see cref="Fill"/> would choose nothing whatever the line calls for; null where it would (SEL-8).</summary>
    public string? NotFilled { get; }

    /// <summary>In the order in which they expire.</summary>
    public IReadOnlyList<SelectableEntry> Rows => rows;

    /// <summary>Selectable less Selected; negative when too much is chosen (SEL-7).</summary>
    public decimal Undefined => Selectable - Selected;

    /// <summary>The rows of a line, nothing chosen yet.</summary>
    /// <param name="selectable">What the line still calls for.</param>
    /// <param name="rows">Rows in their order.</param>
    /// <param name="precision">Smallest step of a quantity.</param>
    internal static EntrySelection Of(decimal selectable, IEnumerable<SelectableEntry> rows, decimal precision)
    {
        ImmutableList<SelectableEntry> listed = [.. rows];
        var notFilled = listed.Exists(row => row.Free > 0) ? null
            : listed.Exists(row => row.Most > 0) ? "What is left of these numbers is kept for others: choose what you take of it yourself."
            : "Nothing of these numbers can be selected now.";
        return new(selectable, listed, 0, precision, notFilled);
    }

    /// <summary>Chooses of one row; the other rows stay (SEL-9). The sum may exceed Selectable: that shows on the lines page.</summary>
    /// <param name="index">Place of the row.</param>
    /// <param name="quantity">Quantity as typed.</param>
    public Outcome<EntrySelection> Select(int index, decimal quantity)
    {
        const string caption = "Selected Quantity";
        var row = rows[index];
        if (quantity < 0)
            return new Refusal(
                RefusalCode.SEL_9, $"{caption} must not be negative.", caption, index + 1,
                WayOut: "Enter 0 to choose nothing of this number.");
        if (Rounding.CheckPrecision(quantity, caption, precision) is { } finer)
            return finer with { Line = index + 1 };
        if (quantity > 0 && row.NotSelectable is { } reason)
            return new Refusal(RefusalCode.SEL_9, "You cannot select more than 0 units.", caption, index + 1, WayOut: reason);
        return quantity > row.Most
            ? new Refusal(
                RefusalCode.SEL_9, $"You cannot select more than {Rounding.QuantityText(row.Most)} units.", caption, index + 1,
                WayOut: row.IsBinShort
                    ? "That is what the bin of the line has beyond what the line asks for already."
                    : "That is what is available now, after all requests.")
            : new EntrySelection(
                Selectable, rows.SetItem(index, row with { SelectedQuantity = quantity }), Selected - row.SelectedQuantity + quantity,
                precision, NotFilled);
    }

    /// <summary>The same rows with nothing chosen.</summary>
    public EntrySelection Clear() => new(
        Selectable, [.. rows.Select(row => row.SelectedQuantity == 0 ? row : row with { SelectedQuantity = 0 })], 0, precision, NotFilled);

    /// <summary>
    /// Chooses in the order of the rows until the line is complete; stock that others keep without naming a number is left (SEL-8).
    /// </summary>
    public EntrySelection Fill()
    {
        var left = Selectable;
        ImmutableList<SelectableEntry> filled =
        [
            .. rows.Select(row =>
            {
                var chosen = Math.Max(0, Math.Min(row.Free, left));
                left -= chosen;
                return row.SelectedQuantity == chosen ? row : row with { SelectedQuantity = chosen };
            }),
        ];
        return new(Selectable, filled, Selectable - left, precision, NotFilled);
    }
}
