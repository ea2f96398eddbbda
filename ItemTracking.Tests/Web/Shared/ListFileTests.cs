using System.Globalization;
using System.IO.Compression;
using System.Text;
using ItemTracking.Core.Pasting;
using ItemTracking.Tests.Assignment;
using ItemTracking.Web.Shared.Pasting;
using MiniExcelLibs;

namespace ItemTracking.Tests.Web.Shared;

/// <summary>Files as spreadsheets write them, and as nobody should.</summary>
public sealed class ListFileTests
{
    [Fact]
    public void Cells_of_a_workbook_are_read_with_their_types()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        using var file = new MemoryStream();
        file.SaveAs(new[]
        {
            new { Serial = "S1", Lot = (object)12345678901234, Qty = 1.5, Expiry = new DateTime(2027, 1, 31) },
            new { Serial = "007", Lot = (object)"L2", Qty = 2.0, Expiry = new DateTime(2027, 12, 5) },
        });

        Assert.Equal(
            ["Serial|Lot|Qty|Expiry", "S1|12345678901234|1,5|2027-01-31", "007|L2|2|2027-12-05"], Rows(file));
    }

    [Fact, Trait("Requirement", "S9")]
    public void S9_of_a_formula_the_value_is_taken_and_nothing_is_evaluated()
    {
        using var file = Workbook(
            """
            <row r="1"><c r="A1" t="str"><f>"S"&amp;1</f><v>S1</v></c><c r="B1"><f>1+1</f><v>7</v></c></row>
            <row r="2"><c r="A2"><f>HYPERLINK("http://x")</f></c><c r="B2" t="inlineStr"><is><t>=1+1</t></is></c></row>
            """);

        Assert.Equal(["S1|7", "|=1+1"], Rows(file));
    }

    [Fact, Trait("Requirement", "R7")]
    public void R7_a_cell_of_a_megabyte_is_cut_and_stays_a_bad_row()
    {
        using var file = Workbook($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{new string('X', 1 << 20)}</t></is></c></row>");

        Assert.Equal(PastedText.LongestCell + 1, Assert.Single(Rows(file)).Length);
    }

    [Fact, Trait("Requirement", "R7")]
    public void R7_a_workbook_of_a_million_rows_is_refused_without_reading_them_all()
    {
        using var file = new MemoryStream();
        file.SaveAs(Enumerable.Range(1, PastedText.MostRows + 1).Select(n => new { n }), printHeader: false);

        Assert.Equal(PastedText.TooManyRows, Assert.Single(ListFile.Read(file).Refusals));
    }

    [Theory, Trait("Requirement", "R7")]
    [InlineData("PK\u0003\u0004 is no workbook")]
    [InlineData("PK\u0003\u0004")]
    public void R7_a_broken_workbook_is_told(string text)
    {
        using var file = new MemoryStream(Encoding.Latin1.GetBytes(text));

        Assert.Equal("The file cannot be read as an Excel workbook.", ListFile.Read(file).Message());
    }

    [Theory, Trait("Requirement", "R7")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>999</v></c></row>")]
    [InlineData("<row r=\"x\"><c r=\"??\"><v>1e999</v></c></row>")]
    [InlineData("<row r=\"1\"><c")]
    public void R7_a_workbook_with_nonsense_in_it_never_fails(string rows)
    {
        using var file = Workbook(rows);

        var read = ListFile.Read(file);

        Assert.True(read.IsRefused || read.Value.Count <= 1);
    }

    [Fact, Trait("Requirement", "R7")]
    public void R7_a_workbook_that_unpacks_to_more_than_200_MB_is_refused()
    {
        using var file = new MemoryStream();
        using (var parts = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = parts.CreateEntry("xl/worksheets/sheet1.xml").Open();
            for (var i = 0; i < 201; i++)
                part.Write(new byte[1024 * 1024]);
        }

        Assert.Equal("The file is larger than 10 MB.", ListFile.Read(file).Message());
    }

    [Fact]
    public void A_workbook_of_before_2007_is_told_as_such()
    {
        using var file = new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]);

        Assert.Equal("The file is an Excel 97-2003 workbook, which is not read.", ListFile.Read(file).Message());
    }

    [Theory]
    [InlineData("utf-8", "S1;Länge\r\n")]
    [InlineData("utf-16", "S1;Länge\r\n")]
    [InlineData("latin1", "S1;Länge\r\n")]
    [InlineData("utf-8", "")]
    [InlineData("utf-8", "A")]
    public void A_text_file_is_read_in_the_characters_it_was_written_in(string encoding, string text)
    {
        var written = Encoding.GetEncoding(encoding);
        using var file = new MemoryStream([.. written.GetPreamble(), .. written.GetBytes(text)]);

        Assert.Equal(text.Length == 0 ? [] : [text.Trim().Replace(';', '|')], Rows(file));
    }

    private static IEnumerable<string> Rows(Stream file) => ListFile.Read(file).Must().Select(line => string.Join('|', line.Cells));

    /// <summary>The least that a workbook is made of.</summary>
    private static MemoryStream Workbook(string rows)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string packages = "http://schemas.openxmlformats.org/package/2006/relationships";
        var file = new MemoryStream();
        using (var parts = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("xl/workbook.xml",
                $"<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets>"
                    + "</workbook>");
            Add("xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"{packages}\"><Relationship Id=\"r1\" Type=\"{relations}/worksheet\" "
                    + "Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Add("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>");

            void Add(string name, string text)
            {
                using var writer = new StreamWriter(parts.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return file;
    }
}
