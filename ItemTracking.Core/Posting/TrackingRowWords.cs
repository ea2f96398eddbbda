using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Posting;

/// <summary>How refusals of a posting name numbers.</summary>
internal static class TrackingRowWords
{
    /// <summary>Refusals of one rule that are shown of one line.</summary>
    public const int MostAlike = 20;

    /// <summary>The numbers in words.</summary>
    public static string Name(TrackingNumbers numbers) => (numbers.SerialNo.Length, numbers.LotNo.Length) switch
    {
        (0, _) => $"Lot No. {numbers.LotNo}",
        (_, 0) => $"Serial No. {numbers.SerialNo}",
        _ => $"Serial No. {numbers.SerialNo}, Lot No. {numbers.LotNo}",
    };

    /// <summary>A location inside a sentence.</summary>
    public static string Place(string location) => location.Length == 0 ? "no location" : $"location {location}";

    /// <summary>The first refusals of each rule; nobody reads 10,000 that say the same of 10,000 serial numbers.</summary>
    public static IEnumerable<Refusal> FirstOfEachRule(IEnumerable<Refusal> refusals)
    {
        foreach (var alike in refusals.GroupBy(r => r.Code).Select(g => g.ToList()))
        {
            foreach (var refusal in alike.Take(MostAlike))
                yield return refusal;
            if (alike.Count > MostAlike)
                yield return new(
                    alike[0].Code, $"{alike.Count - MostAlike} more tracking lines are refused for the same reason.", alike[0].Field,
                    alike[0].Line);
        }
    }
}
