using System.Text;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using Microsoft.JSInterop;

namespace ItemTracking.Web.Shared.Pasting;

/// <summary>A list on its way from the browser; it travels in parts below the message limit of the connection.</summary>
public static class SentText
{
    private const int PartLength = 64 * 1024;

    /// <summary>Waits until the whole text has arrived; one that no list can be as long as is refused before.</summary>
    /// <param name="text">Text on its way.</param>
    /// <param name="told">Is told how many percent have arrived.</param>
    public static async Task<Outcome<string>> ArriveAsync(IJSStreamReference text, Action<double> told)
    {
        if (text.Length > ListFile.MostBytes)
            return PastedText.TooManyRows;
        await using var stream = await text.OpenReadStreamAsync(ListFile.MostBytes);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var (read, part) = (new StringBuilder(), new char[PartLength]);
        for (int got; (got = await reader.ReadBlockAsync(part)) > 0;)
        {
            read.Append(part, 0, got);
            told(Math.Min(100, 100.0 * read.Length / Math.Max(1, text.Length)));
        }

        return read.ToString();
    }
}
