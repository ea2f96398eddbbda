using System.Globalization;
using System.IO.Compression;
using System.Text;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using Microsoft.AspNetCore.Components.Forms;
using MiniExcelLibs;

namespace ItemTracking.Web.Shared.Pasting;

/// <summary>
/// Reads the list of a CSV or Excel file, row by row from a file on disk, so that a large one costs no memory. Of a formula its value is
/// taken, nothing is evaluated; what is too long is refused (S9).
/// </summary>
public static class ListFile
{
    /// <summary>Largest file.</summary>
    public const long MostBytes = 10 * 1024 * 1024;

    /// <summary>Most that a workbook may hold when it is unpacked.</summary>
    private const long MostUnpacked = 200 * 1024 * 1024;

    private static readonly byte[] Packed = "PK\u0003\u0004"u8.ToArray();
    private static readonly byte[] OldWorkbook = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>The rows of a file that a user chose.</summary>
    /// <param name="file">File.</param>
    /// <param name="told">Is told how many percent have arrived.</param>
    public static async Task<Outcome<IReadOnlyList<PastedLine>>> ReadAsync(IBrowserFile file, Action<double> told)
    {
        if (file.Size > MostBytes)
            return TooLarge;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var copy = new FileStream(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await using (var upload = file.OpenReadStream(MostBytes))
            await CopyAsync(upload, copy, file.Size, told);
        return Read(copy);
    }

    /// <summary>The rows of a file; what kind it is tells its beginning.</summary>
    public static Outcome<IReadOnlyList<PastedLine>> Read(Stream file)
    {
        file.Position = 0;
        var start = new byte[4];
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return start.AsSpan(0, length) switch
        {
            var kind when kind.SequenceEqual(Packed) => ReadWorkbook(file),
            var kind when kind.SequenceEqual(OldWorkbook) => new Refusal(
                RefusalCode.PASTE_1, "The file is an Excel 97-2003 workbook, which is not read.", WayOut: "Save it as .xlsx or .csv."),
            _ => PastedText.Read(Decode(file)),
        };
    }

    private static async Task CopyAsync(Stream upload, Stream copy, long size, Action<double> told)
    {
        var buffer = new byte[128 * 1024];
        for (int got; (got = await upload.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false)) > 0;)
        {
            await copy.WriteAsync(buffer.AsMemory(0, got));
            told(100.0 * copy.Length / Math.Max(1, size));
        }
    }

    private static Outcome<IReadOnlyList<PastedLine>> ReadWorkbook(Stream file)
    {
        try
        {
            using (var parts = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (parts.Entries.Sum(part => part.Length) > MostUnpacked)
                    return TooLarge;
            }

            file.Position = 0;
            return PastedText.Within(Rows(file));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new Refusal(
                RefusalCode.PASTE_1, "The file cannot be read as an Excel workbook.", WayOut: "Save it again, or save it as .csv.");
        }
    }

    private static IEnumerable<PastedLine> Rows(Stream file) => file.Query(useHeaderRow: false, excelType: ExcelType.XLSX)
        .Cast<IDictionary<string, object?>>()
        .Select((row, at) => new PastedLine(at + 1, [.. row.Values.Select(value => PastedText.Cell(Text(value)))])
        {
            HasNumbers = row.Values.Any(value => value is double number && number != Math.Truncate(number)),
        });

    /// <summary>
    /// A cell as it would be typed: a day in the form that is read in every region, a number without signs between its groups.
    /// </summary>
    private static string Text(object? value) => value switch
    {
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e28 =>
            ((decimal)number).ToString("0.############################", CultureInfo.CurrentCulture),
        _ => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "",
    };

    /// <summary>UTF-8 or what its first bytes say; a file that is neither was written by an old spreadsheet.</summary>
    private static string Decode(Stream file)
    {
        try
        {
            return new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true), true, -1, leaveOpen: true).ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            file.Position = 0;
            return new StreamReader(file, Encoding.Latin1, false, -1, leaveOpen: true).ReadToEnd();
        }
    }

    private static Refusal TooLarge { get; } = new(
        RefusalCode.PASTE_1, $"The file is larger than {MostBytes / 1024 / 1024} MB.",
        WayOut: "Nothing of it was taken. Divide it and take it part by part.");
}
