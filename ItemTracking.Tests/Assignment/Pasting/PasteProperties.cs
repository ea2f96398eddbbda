using FsCheck;
using FsCheck.Fluent;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Core.Pasting;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment.Pasting;

/// <summary>Any text that somebody may paste: it never fails, and no row of it is lost (R6).</summary>
public sealed class PasteProperties
{
    private static readonly Config Thousand = Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static readonly string[] Pieces =
    [
        "\n", "\r\n", "\r", "\t", ";", ",", "\"", "\"\"", " ", "\u00A0", "\u2028", "\uFEFF", "\0", "\uD800", "\uDC00", "\u202E", "=1+1",
        "S1", "S2", "s1", "L1", "SN001..SN003", "S5..S1", "A10+5", "+", "..", "Serial No.", "Lot", "Qty", "Expiry", "1", "0", "-1", "2.5",
        "2027-01-31", "31.12.2027", "ß", "İ", "\U0001F600", "12345678901234567890123456789012345678901234567890X",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    [Fact, Trait("Requirement", "R6")]
    public void R6_no_letter_and_no_digit_of_any_text_is_lost_in_its_rows() => Check(text =>
    {
        var cells = PastedText.Read(text).Must().SelectMany(line => line.Cells);

        Assert.Equal(Kept(text), string.Concat(cells.Select(Kept)));
    });

    [Fact, Trait("Requirement", "R6")]
    public void R6_every_row_of_any_text_is_either_good_or_told_and_the_page_has_exactly_the_good_ones() => Check(text =>
    {
        var lines = PastedText.Read(text).Must();
        if (lines.Count == 0)
            return;
        foreach (var sheet in new[] { Open(PurchaseLine(9), SNAndLotSpecific, Serial("S2", "L1")), Open(9, Lot("L1", 2)) })
        {
            var table = sheet.Table(lines, Pastes.Reading);
            var rows = table.Rows();
            var pasted = sheet.Paste(rows, PastedFacts.None, Pastes.Reading, EntrySelection.Empty);

            Assert.Equal(
                lines.Skip(table.HasHeader ? 1 : 0).Select(line => line.Place), rows.Select(row => row.Place).Distinct());
            Assert.Equal(rows.Count, pasted.Good.Count + pasted.Bad.Count);
            Assert.Equal(rows.ToHashSet(), [.. pasted.Good, .. pasted.Bad.Select(bad => bad.Row)]);
            Assert.All(pasted.Bad, bad => Assert.NotEmpty(bad.Reasons));
            Assert.Equal(sheet.Lines.Count + pasted.Good.Count, pasted.Taken.Lines.Count);
            Assert.Equal(
                sheet.Lines, pasted.Taken.TakeBack(SheetChange.Between(sheet, pasted.Taken)).Must().Lines);
        }
    });

    [Fact, Trait("Requirement", "R6"), Trait("Rule", "PASTE-1")]
    public void R6_every_cell_of_any_text_stands_in_its_row_or_its_column_is_named_as_not_used() => Check(text =>
    {
        var lines = PastedText.Read(text).Must();
        if (lines.Count == 0)
            return;
        TrackingSheet[] sheets =
            [Open(PurchaseLine(9), SNAndLotSpecific), Open(PurchaseLine(9), LotSpecific), Open(SalesLine(9), SNSpecific)];
        foreach (var sheet in sheets)
        {
            var table = sheet.Table(lines, Pastes.Reading);
            var list = PastedList.Of(table);
            var rows = list.Rows.ToLookup(row => row.Place);
            var unused = list.Unused.Select(column => column.No).ToHashSet();

            foreach (var line in lines.Skip(table.HasHeader ? 1 : 0))
            {
                Assert.All(line.Cells.Index().Where(cell => !string.IsNullOrWhiteSpace(cell.Item)), cell => Assert.True(
                    unused.Contains(cell.Index + 1) || rows[line.Place].Any(row => row[table.Columns[cell.Index]] == cell.Item)
                    || (IsRange(cell.Item) && rows[line.Place].All(row => row[table.Columns[cell.Index]].Length > 0))));
            }
        }
    });

    [Fact, Trait("Requirement", "R6")]
    public void R6_any_column_fills_lines_or_is_told() => Check(text =>
    {
        var sheet = Open(PurchaseLine(9), LotSpecific, Lot("L1", 5), Lot("L2", 4));
        var rows = FillLines.Rows(PastedText.ReadColumn(text).Must(), PasteField.QtyToHandle, [1, 2]);

        var pasted = sheet.Fill([PasteField.QtyToHandle], rows, PastedFacts.None, Pastes.Reading);

        Assert.Equal(rows.Count, pasted.Good.Count + pasted.Bad.Count);
    });

    private static bool IsRange(string text) =>
        text.Contains('+', StringComparison.Ordinal) || text.Contains("..", StringComparison.Ordinal);

    private static string Kept(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static void Check(Action<string> holds) => Prop.ForAll(Texts.ToArbitrary(), holds).Check(Thousand);
}
