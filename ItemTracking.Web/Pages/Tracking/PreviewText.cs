using ItemTracking.Core.Assignment;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>The numbers that a dialog would make, in one line.</summary>
public static class PreviewText
{
    /// <summary>First, second and last number, the new lot number, and whether the last number has grown.</summary>
    public static string Of(CustomizedPreview numbers) =>
        $"{Sequence(numbers.First, numbers.Second, numbers.Last, numbers.Count)}{Lot(numbers.LotNo)}{Growth(numbers)}";

    /// <summary>First and last serial number, and the new lot number.</summary>
    public static string Of(SerialPreview numbers) =>
        Sequence(numbers.First, null, numbers.Last, numbers.Count) + Lot(numbers.LotNo);

    /// <summary>A sequence in words: S1, S2 … S10 (10 numbers).</summary>
    public static string Sequence(string first, string? second, string last, int count) => count switch
    {
        1 => $"{first} (1 number)",
        2 => $"{first}, {last} (2 numbers)",
        _ => $"{first}{(second is null ? "" : $", {second}")} … {last} ({Numbers.Show(count)} numbers)",
    };

    private static string Lot(string? lotNo) => lotNo is null ? "" : $", lot {lotNo}";

    private static string Growth(CustomizedPreview numbers) => numbers.Last.Length > numbers.First.Length
        ? $". The numbers grow by {numbers.Last.Length - numbers.First.Length} "
            + $"digit{(numbers.Last.Length - numbers.First.Length == 1 ? "" : "s")} on the way."
        : "";
}
