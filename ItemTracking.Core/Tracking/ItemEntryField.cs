using System.Globalization;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Tracking;

/// <summary>The field of a tracking line that names a ledger entry, and why it refuses that entry (ITL-57).</summary>
/// <param name="Caption">Caption of the field.</param>
/// <param name="Line">Line of the page.</param>
/// <param name="EntryNo">The entry that was named.</param>
internal sealed record ItemEntryField(string Caption, int Line, long EntryNo)
{
    private static readonly RefusalCode Rule = RefusalCode.ITL_57;
    private const string Table = "Item Ledger Entry";

    private string Key => string.Create(CultureInfo.InvariantCulture, $"Entry No.='{EntryNo}'");

    /// <summary>There is no such entry.</summary>
    public Refusal NotFound() => Refusals.NotFound(Rule, Table, Key, Caption, Line);

    /// <summary>The entry says something else than the line needs.</summary>
    public Refusal MustBe(string field, string expected, string current) =>
        Refusals.MustEqual(Rule, field, expected, Table, Key, current, Line) with
        {
            Field = Caption,
            WayOut = "Choose another entry, or leave the field blank."
        };

    /// <summary>The line carries the number of the entry, or neither carries one.</summary>
    public Refusal? SameNumber(string caption, string ofLine, string ofEntry) => ofLine == ofEntry ? null
        : ofLine.Length == 0 ? TrackingRefusals.MustHaveValue(Rule, caption, Line) with
        {
            Field = Caption,
            WayOut = $"The entry carries {caption} {ofEntry}: enter it on the line first."
        }
        : MustBe(caption, ofLine, ofEntry);

    /// <summary>The entry has less left than the line wants of it.</summary>
    /// <param name="quantity">Caption of the quantity of the entry that falls short.</param>
    public Refusal TooLow(string quantity) => new(
        Rule,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The {quantity} in item ledger entry {EntryNo} is too low to cover quantity available to handle."),
        Caption,
        Line,
        WayOut: "Choose another entry, or lower the quantity of the line.");
}
