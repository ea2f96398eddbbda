using ItemTracking.Core.Documents.Posted;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Numbers of a posted line that are printed under one head, in columns.</summary>
/// <param name="Name">What they have in common: <c>Lot No. L1 · expires 3/1/2026 · 200 serial numbers</c>.</param>
/// <param name="Columns">How many stand beside one another.</param>
/// <param name="Texts">The numbers; a lot with its quantity and dates.</param>
public sealed record PrintedNumbers(string Name, int Columns, IReadOnlyList<string> Texts)
{
    private const int WidthInCharacters = 100;
    private const int MostColumns = 6;

    /// <summary>Serial numbers by lot and dates, which are printed once; lots without serial numbers one beside the other.</summary>
    /// <param name="rows">Numbers of a line.</param>
    /// <param name="most">No more than these are printed.</param>
    public static IEnumerable<PrintedNumbers> Of(IEnumerable<PostedTrackingRow> rows, int most)
    {
        var printed = rows.Take(most).ToLookup(row => row.SerialNo.Length > 0);
        foreach (var group in printed[true].GroupBy(row => (row.LotNo, row.ExpirationDate, row.WarrantyDate)))
        {
            var (lotNo, expires, warranty) = group.Key;
            yield return Of(
                Joined(lotNo.Length > 0 ? $"Lot No. {lotNo}" : "", Words(expires, warranty), Count(group.Count(), "serial number")),
                [.. group.Select(row => row.SerialNo)]);
        }

        if (printed[false].Any())
            yield return Of(
                Count(printed[false].Count(), "lot"),
                [
                    .. printed[false].Select(row => Joined(
                        $"{row.LotNo}: {Numbers.Show(row.Quantity)}", Words(row.ExpirationDate, row.WarrantyDate))),
                ]);
    }

    private static PrintedNumbers Of(string name, IReadOnlyList<string> texts) =>
        new(name, Math.Clamp(WidthInCharacters / (texts.Max(text => text.Length) + 4), 1, MostColumns), texts);

    private static string Words(DateOnly? expires, DateOnly? warranty) => Joined(
        expires is null ? "" : $"expires {Dates.Show(expires)}", warranty is null ? "" : $"warranty until {Dates.Show(warranty)}");

    private static string Count(int count, string what) => $"{Numbers.Show(count)} {what}{(count == 1 ? "" : "s")}";

    private static string Joined(params string[] parts) => string.Join(" · ", parts.Where(part => part.Length > 0));
}
