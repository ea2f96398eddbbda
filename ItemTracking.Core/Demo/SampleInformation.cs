using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Demo;

/// <summary>What the sample company's quality staff know of single lots.</summary>
internal static class SampleInformation
{
    public static readonly IReadOnlyList<InformationCard> Cards =
    [
        new()
        {
            Key = new(ItemTrackingType.LotNo, "1120", "", "W-0001"),
            Description = "Bottled on line 2",
            TestQuality = TestQuality.Good,
            CertificateNumber = "COA-4711",
        },
        new()
        {
            Key = new(ItemTrackingType.LotNo, "1110", "", "PAINT-7"),
            Description = "Returned to the laboratory",
            TestQuality = TestQuality.Bad
        },
    ];

    /// <summary>The lot that is blocked, and why.</summary>
    public static readonly (InformationKey Lot, string Reason) Blocked = (Cards[1].Key, "pH out of range");
}
